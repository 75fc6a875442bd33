// Judges an entry that is a number: within the interval of the right value, or of what the student's own lines give, and
// with digits enough to say so; else by which mistake.

import { integer } from "../expression/expression.ts";
import { decimalFromNumber, decimalPlaces, significantDigits, toRational, unitInLastPlace } from "../number/decimal.ts";
import { equals, type Rational, zero } from "../number/rational.ts";
import { isWithin, roundingAllowance, unitOfLargestTerm } from "../working/interval.ts";
import type { LineId } from "../working/line.ts";
import { slipKind } from "../working/slips/catalogue.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { diagnose } from "./diagnose.ts";
import { carriedAllowance, emptiedBy, enteredBefore } from "./follow.ts";
import { type Judging, strayLines } from "./judging.ts";
import type { ReadEntry } from "./read-entry.ts";
import type { Verdict } from "./verdict.ts";

/** An entry that is a number, with the unit in the last place that it shows: 0 for arithmetic, which is exact. */
type NumberEntry = ReadEntry & { readonly kind: "decimal" | "arithmetic" };

/** The verdict on a number. */
export function judgeNumber(line: LineId, entry: NumberEntry, judging: Judging): Verdict {
  const { solved, followed } = judging;
  const unit = entry.kind === "decimal" ? unitInLastPlace(entry.decimal) : zero;
  const others = new Map([...followed.pins].filter(([each]) => each !== line));
  const allowance = roundingAllowance(solved, line, others);
  const astray = strayLines(line, judging);
  const inTruth = agrees(entry.value, unit, solved.values.of(line), line, allowance, solved);
  const carried = allowance + carriedAllowance(line, judging);
  const fromOwn = agrees(entry.value, unit, followed.values.computed(line), line, carried, solved);
  const from = inTruth ? [] : [...astray, ...roughLines(line, judging)];
  if (inTruth || (fromOwn && from.length === 0)) return precise(line, entry, judging, fromOwn ? [] : astray);
  if (fromOwn) return whenFollowing(line, judging, from);
  return { kind: "wrong", ...diagnose(line, entry, judging) };
}

/** The entered lines before this one with too few digits: what is made of such a number is not right for that. */
function roughLines(line: LineId, { solved, entries, verdicts }: Judging): readonly LineId[] {
  const before = enteredBefore(line, new Set(entries.keys()), solved);
  return before.filter((each) => verdicts.get(each)?.kind === "imprecise");
}

function whenFollowing(line: LineId, { followed, solved }: Judging, from: readonly LineId[]): Verdict {
  return emptiedBy(line, followed, solved).length > 0 ? { kind: "void", from } : { kind: "follows", from };
}

function agrees(
  entry: Rational,
  unit: Rational,
  value: number,
  line: LineId,
  allowance: number,
  solved: Solved,
): boolean {
  if (!Number.isFinite(value)) return false;
  const target = exactIf(value, line, solved);
  return isWithin(entry, target, unit, allowance, () => unitOfLargestTerm(solved, line));
}

/** The exact value where the value is the true one and known exactly, else the decimal that the double stands for. */
function exactIf(value: number, line: LineId, { exact, values }: Solved): Rational {
  const known = value === values.of(line) ? exact.get(line) : undefined;
  return known ?? toRational(decimalFromNumber(value));
}

/** Enough digits are as many as asked, or as many as an exact value has; for a new parameter, the places of its step. */
function precise(line: LineId, entry: NumberEntry, judging: Judging, despite: readonly LineId[]): Verdict {
  const { solved } = judging;
  const exact = solved.exact.get(line);
  if (entry.kind === "arithmetic" || (exact !== undefined && equals(exact, entry.value)))
    return { kind: "right", despite };
  const shown = shownOf(solved, line);
  const hasPlaces = entry.decimal.exponent <= shown.decimal.exponent;
  const hasDigits = shown.exact && significantDigits(entry.decimal) >= solved.digits;
  return hasPlaces || hasDigits ? { kind: "right", despite } : roughly(line, entry, judging);
}

/** A short entry that is the very number of a mistake, or a parameter that has not moved, only looks like the right one. */
function roughly(line: LineId, entry: NumberEntry, judging: Judging): Verdict {
  const { solved } = judging;
  const asked = solved.working.lines.get(line);
  const old = asked?.kind === "update" ? solved.exact.get(asked.node) : undefined;
  const diagnosis = diagnose(line, { kind: "arithmetic", value: entry.value, expression: integer(0) }, judging);
  const isMistake = diagnosis.slips.some(({ slip }) => slipKind(slip) === "conceptual");
  if (isMistake || (old !== undefined && equals(old, entry.value))) return { kind: "wrong", ...diagnosis };
  const places = asked?.kind === "update" ? decimalPlaces(shownOf(solved, line).decimal) : undefined;
  return { kind: "imprecise", digits: solved.digits, ...(places === undefined ? {} : { places }) };
}
