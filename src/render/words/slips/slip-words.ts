// What is said about each slip of the catalogue, by its number.

import type { SlipId } from "../../../working/slips/slip.ts";
import { differentiationWords } from "./differentiation.ts";
import { graphWords } from "./graphs.ts";
import { networkWords } from "./networks.ts";
import { numberWords } from "./numbers.ts";
import { guarded, type SlipWords } from "./slip-context.ts";
import { updateWords } from "./updates.ts";

const words: Readonly<Record<SlipId, SlipWords>> = {
  ...differentiationWords,
  ...graphWords,
  ...networkWords,
  ...updateWords,
  ...numberWords,
};

/** What is said about a slip. */
export function slipWords(slip: SlipId): SlipWords {
  return guarded(words[slip]);
}
