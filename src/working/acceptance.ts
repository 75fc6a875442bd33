// What some lines accept, found once and asked for many values: whether a wrong number would be taken for the right one.
// One rule for hints to authors, for the choice of variants and for the pairs of mistakes that they keep apart.

import { decimalFromNumber, toRational } from "../number/decimal.ts";
import { toNumber, zero } from "../number/rational.ts";
import { unitAt } from "../number/unit.ts";
import type { Values } from "./evaluate.ts";
import { isWithin, roundingAllowances, unitOfLargestTerm } from "./interval.ts";
import { type LineId, stepId } from "./line.ts";
import type { Solved } from "./solve.ts";

export interface Acceptance {
  /** Whether a value lies in the accepted interval of a line, nothing else being entered. */
  readonly isTaken: (line: LineId, value: number) => boolean;
  /**
   * Whether a value is outside however it is rounded to the digits asked, and by a margin: so that the answer does not
   * depend on the last bit of a double, nor on the machine.
   */
  readonly isClear: (line: LineId, value: number) => boolean;
}

/** What lines accept. Decimals compare what comes near. */
export function acceptanceOf(solved: Solved, lines: readonly LineId[]): Acceptance {
  const allowances = roundingAllowances(solved, lines, new Map());
  const allowanceOf = (line: LineId): number => allowances.get(line) ?? 0;
  const unitAtZero = (line: LineId) => unitOfLargestTerm(solved, line);
  return {
    isTaken: (line, value) => {
      const right = solved.values.of(line);
      const allowance = allowanceOf(line);
      const isFar = value !== 0 && right !== 0 && Math.abs(value - right) > 2 * allowance + 1e-9 * Math.abs(right);
      if (isFar || !Number.isFinite(value)) return false;
      const target = solved.exact.get(line) ?? toRational(decimalFromNumber(right));
      return isWithin(toRational(decimalFromNumber(value)), target, zero, allowance, () => unitAtZero(line));
    },
    isClear: (line, value) => {
      const right = solved.values.of(line);
      const isZero = value === 0 || right === 0;
      const unit = isZero ? toNumber(unitAtZero(line)) : shownUnit(solved, line, value);
      return isApart(value, right, unit + allowanceOf(line));
    },
  };
}

/** The rule of `isClear` without the allowance for earlier lines: what is not clear here is not clear there, and is found fast. */
export function isClearAlone(solved: Numbers, line: LineId, value: number): boolean {
  const right = solved.values.of(line);
  return isApart(value, right, value === 0 || right === 0 ? 0 : shownUnit(solved, line, value));
}

/** Values of a working and the digits that results are asked to. */
export type Numbers = Pick<Solved, "working" | "values" | "digits">;

const margin = 1.1;

/** Entry and target are each within half a unit of what they stand for: together a whole one. */
function isApart(value: number, right: number, reach: number): boolean {
  if (!Number.isFinite(value)) return true;
  return Math.abs(value - right) > margin * reach + 1e-9 * Math.max(Math.abs(value), Math.abs(right));
}

/** The unit in the last place of a line's number, at the digits asked: of the right value or another, the coarser one. */
export function shownUnit({ working, values, digits }: Numbers, line: LineId, value: number): number {
  const kind = working.lines.get(line);
  // A new parameter keeps the decimal places of its step.
  const sizes = kind?.kind === "update" ? stepSizes(values, kind.node, value) : [values.of(line), value];
  return unitAt(Math.max(...sizes.map(Math.abs)), digits);
}

function stepSizes(values: Values, parameter: string, value: number): readonly number[] {
  const own = values.of(stepId(parameter));
  return own === 0 ? [values.of(parameter), value] : [own, value - values.of(parameter)];
}
