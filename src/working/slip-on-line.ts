// A mistake and the asked lines that it reaches: what the choice of variants counts.

import type { LineId } from "./line.ts";
import type { SlipId } from "./slips/slip.ts";

/** A mistake made at a place, and an asked line that it reaches: there the right formula gives another number, in general. */
export interface SlipOnLine {
  readonly slip: SlipId;
  /** Where the mistake is made. */
  readonly at: LineId;
  /** Several mistakes of one kind can be made at one place: which of them. */
  readonly way: number;
  readonly line: LineId;
}

/** One text for one mistake on one line. */
export function keyOf({ slip, at, way, line }: SlipOnLine): string {
  return `${slip} ${at} ${way} ${line}`;
}

/** The asked lines that a mistake reaches, and what it gives on each of them. */
export interface Made {
  readonly reached: readonly SlipOnLine[];
  readonly wrong: readonly number[];
}
