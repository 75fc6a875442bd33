// What a key says about a wrong answer: which mistake gives it, and in which line that is made.

import { name } from "../../expression/expression.ts";
import type { SlipMatch } from "../../marking/verdict.ts";
import type { Working } from "../../working/build.ts";
import { adjointId, type LineId } from "../../working/line.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";
import { slipWords } from "./slips/slip-words.ts";

/** The slip's own words; where it is made in an earlier line, that line first. The output's own slope, 1, is written nowhere. */
export function meaningText({ slip, site }: SlipMatch, line: LineId, { graph }: Working): Text {
  const { name: meaning } = slipWords(slip);
  return site === line || site === adjointId(graph.output) ? meaning : sentence`In ${name(site)}: ${meaning}`;
}
