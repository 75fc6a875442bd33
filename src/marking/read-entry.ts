// Reads what a student writes for a line: a number, arithmetic, or a formula over nodes, leaves and other lines (dz/dy, w1').
// It must not judge.

import { evaluate } from "../expression/evaluate.ts";
import { exactValue } from "../expression/exact.ts";
import { type Expression, hasName } from "../expression/expression.ts";
import type { Span } from "../expression/problem.ts";
import { type Decimal, decimalFromNumber, toRational } from "../number/decimal.ts";
import type { Rational } from "../number/rational.ts";
import type { NamedLines } from "../working/find-line.ts";
import { readEntryText, type WrittenFormula } from "./entry-text.ts";
import type { EntryProblem } from "./verdict.ts";

export type ReadEntry =
  /** One decimal, with the digits as written. */
  | { readonly kind: "decimal"; readonly value: Rational; readonly decimal: Decimal }
  /** Arithmetic on numbers: exact, or as exact as doubles are. */
  | {
      readonly kind: "arithmetic";
      readonly value: Rational;
      readonly expression: Expression;
      readonly others?: readonly OtherEntry[];
    }
  | {
      readonly kind: "formula";
      readonly expression: Expression;
      /** Where the formula stands in the entry. */
      readonly span: Span;
      readonly others?: readonly OtherEntry[];
    }
  | { readonly kind: "unreadable"; readonly problem: EntryProblem };

/** What an entry may also mean, and where brackets make this of it: 1/(2y) for 1/2y. */
export interface OtherEntry {
  readonly entry: ReadEntry;
  readonly spans: readonly Span[];
}

/** Reads an entry; a leading name of the line (`w1' =`, `dz/dw1 ≈`) is passed over. */
export function readEntry(written: string, working: NamedLines): ReadEntry {
  const read = readEntryText(written, working);
  switch (read.kind) {
    case "unreadable":
      return read;
    case "decimal":
      return { ...read, value: toRational(read.decimal) };
    case "formula":
      return withOthers(read);
  }
}

function withOthers({ expression, span, others }: WrittenFormula): ReadEntry {
  const entry = entryOf(expression, span);
  if (entry.kind === "unreadable" || others.length === 0) return entry;
  return { ...entry, others: others.map((each) => ({ entry: entryOf(each.expression, span), spans: each.spans })) };
}

/** What a formula, or arithmetic, is read as. */
type FormulaEntry = Exclude<ReadEntry, { readonly kind: "decimal" }>;

function entryOf(expression: Expression, span: Span): FormulaEntry {
  return hasName(expression) ? { kind: "formula", expression, span } : arithmetic(expression, span);
}

function arithmetic(expression: Expression, span: Span): FormulaEntry {
  const exact = exactValue(expression, () => undefined);
  if (exact !== undefined) return { kind: "arithmetic", value: exact, expression };
  const value = evaluate(expression, () => Number.NaN);
  if (!Number.isFinite(value)) return { kind: "unreadable", problem: { code: "no-value", span } };
  return { kind: "arithmetic", value: toRational(decimalFromNumber(value)), expression };
}
