// What a key says about a wrong answer: which mistake gives it, and in which line that is made.

import { name } from "../../expression/expression.ts";
import type { SlipMatch } from "../../marking/verdict.ts";
import type { LineId } from "../../working/line.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";
import { slipWords } from "./slips/slip-words.ts";

/** The slip's own words; where it is made in an earlier line, that line first. */
export function meaningText({ slip, site }: SlipMatch, line: LineId): Text {
  const { name: meaning } = slipWords(slip);
  return site === line ? meaning : sentence`In ${name(site)}: ${meaning}`;
}
