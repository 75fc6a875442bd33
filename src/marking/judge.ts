// Judges entries: each is read as a number and compared with the accepted interval of its line. Unreadable is not wrong.
// It must not know who asks or how a verdict is told.

import { evaluate } from "../expression/evaluate.ts";
import { exactValue } from "../expression/exact.ts";
import type { FormulaProblem, Span } from "../expression/problem.ts";
import { readFormula } from "../expression/read.ts";
import { vocabularyOf } from "../expression/vocabulary.ts";
import {
  type Decimal,
  decimalFromNumber,
  formatDecimal,
  parseDecimal,
  significantDigits,
  toRational,
  unitInLastPlace,
} from "../number/decimal.ts";
import { equals, type Rational, toNumber, zero } from "../number/rational.ts";
import { isAccepted } from "../working/interval.ts";
import type { LineId } from "../working/line.ts";
import { type Solved, shownOf } from "../working/solve.ts";

export type Verdict =
  | { readonly kind: "right" }
  | { readonly kind: "missing" }
  /** The right value, with fewer digits than asked. */
  | { readonly kind: "imprecise"; readonly digits: number }
  | { readonly kind: "wrong" }
  | { readonly kind: "unreadable"; readonly problem: EntryProblem };

/** What makes an entry unreadable: its text, or arithmetic without a value such as 1/0. */
export type EntryProblem = FormulaProblem | { readonly code: "no-value"; readonly span: Span };

export interface Judged {
  readonly line: LineId;
  readonly given: string | undefined;
  /** The number that the entry was read as. */
  readonly understood: string | undefined;
  readonly verdict: Verdict;
}

interface ReadEntry {
  readonly value: Rational;
  /** As written, where the entry is one decimal; arithmetic such as 14*1 is exact. */
  readonly decimal: Decimal | undefined;
}

/** The verdict for each asked line; no entry, or an empty one, is missing. */
export function judge(
  asked: readonly LineId[],
  entries: ReadonlyMap<LineId, string>,
  solved: Solved,
): readonly Judged[] {
  return asked.map((line) => {
    const given = entries.get(line);
    if (given === undefined || given.trim() === "") {
      return { line, given, understood: undefined, verdict: { kind: "missing" } };
    }
    return judgeEntry(line, given, solved);
  });
}

function judgeEntry(line: LineId, given: string, solved: Solved): Judged {
  const read = readEntry(given);
  if ("code" in read) return { line, given, understood: undefined, verdict: { kind: "unreadable", problem: read } };
  return { line, given, understood: understoodAs(read), verdict: verdictOf(line, read, solved) };
}

function understoodAs({ value, decimal }: ReadEntry): string {
  return decimal === undefined ? String(toNumber(value)) : formatDecimal(decimal);
}

function verdictOf(line: LineId, { value, decimal }: ReadEntry, solved: Solved): Verdict {
  const exact = solved.exact.get(line);
  if (exact !== undefined && equals(exact, value)) return { kind: "right" };
  const unit = decimal === undefined ? zero : unitInLastPlace(decimal);
  if (!isAccepted(solved, line, value, unit, new Map())) return { kind: "wrong" };
  return decimal === undefined || showsEnough(decimal, line, solved)
    ? { kind: "right" }
    : { kind: "imprecise", digits: solved.digits };
}

/** Enough digits are as many as asked, or for a new parameter as many places as its step. */
function showsEnough(decimal: Decimal, line: LineId, solved: Solved): boolean {
  const shown = shownOf(solved, line);
  if (decimal.exponent <= shown.decimal.exponent) return true;
  return shown.exact && significantDigits(decimal) >= solved.digits;
}

/** Reads a number, or arithmetic on numbers. */
export function readEntry(given: string): ReadEntry | EntryProblem {
  const decimal = parseDecimal(given.trim());
  if (decimal !== undefined) return { value: toRational(decimal), decimal };
  const read = readFormula(given, vocabularyOf([]));
  if (!read.ok) return read.problem;
  const exact = exactValue(read.value.expression, () => undefined);
  const value = exact === undefined ? evaluate(read.value.expression, () => Number.NaN) : 0;
  if (!Number.isFinite(value)) return { code: "no-value", span: { start: 0, end: given.length } };
  return { value: exact ?? toRational(decimalFromNumber(value)), decimal: undefined };
}
