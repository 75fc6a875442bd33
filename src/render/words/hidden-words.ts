// How an author is told that an exercise's numbers hide a mistake, and what each mistake is called there.

import { slipOf } from "../../working/slips/catalogue.ts";
import type { SlipId } from "../../working/slips/slip.ts";

const slipNames: Readonly<Partial<Record<SlipId, string>>> = {
  A01: "leaving out the slope of the inside",
  A02: "keeping the exponent",
  A04: "giving the value for the slope",
  B05: "taking the factor itself instead of the other one",
  B12: "giving the local slope only",
  B13: "stopping one link early",
};

/** With these numbers … also gives 13 for ∂z/∂w₁. */
export function hiddenWords(slip: SlipId, line: string, value: string, at: string): string {
  const where = at === line ? "" : ` at ${at}`;
  return `With these numbers, ${slipNames[slip] ?? plainName(slip)}${where} also gives ${line} = ${value}. Other numbers would show it; or ask for a line where it shows.`;
}

/** The name in the catalogue, for slips that have no phrase here. */
function plainName(slip: SlipId): string {
  return (slipOf(slip)?.slug ?? slip).replaceAll("-", " ");
}
