// What can be wrong with a formula as text: plain data with a code and a place. Words for people live in `render`.

/** A piece of a source text: from the character at `start` up to but not including `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Things that other programs accept in a formula and this one refuses, each with a reason of its own. */
export type RefusedSyntax =
  | "text"
  | "assignment"
  | "comparison"
  | "matrix"
  | "object"
  | "factorial"
  | "percent"
  | "hexadecimal"
  | "digit separator"
  | "range"
  | "comment"
  | "boolean"
  | "property"
  | "condition"
  | "several formulas"
  | "double star"
  | "prime"
  | "logic";

export type FormulaProblem =
  | { readonly code: "empty-formula"; readonly span: Span }
  | { readonly code: "formula-too-long"; readonly span: Span; readonly limit: number }
  | { readonly code: "formula-too-deep"; readonly span: Span; readonly limit: number }
  | { readonly code: "number-too-long"; readonly span: Span }
  | { readonly code: "unexpected-character"; readonly span: Span; readonly character: string }
  | { readonly code: "refused-syntax"; readonly span: Span; readonly syntax: RefusedSyntax }
  | { readonly code: "unknown-name"; readonly span: Span; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "unknown-function"; readonly span: Span; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "function-needs-bracket"; readonly span: Span; readonly name: string }
  | {
      readonly code: "operand-count";
      readonly span: Span;
      readonly name: string;
      readonly expected: string;
      readonly found: number;
    }
  | { readonly code: "no-slope-symbol"; readonly span: Span; readonly name: string }
  | { readonly code: "missing-operator"; readonly span: Span }
  | { readonly code: "missing-operand"; readonly span: Span; readonly before: string }
  | { readonly code: "unclosed-bracket"; readonly span: Span }
  | { readonly code: "unopened-bracket"; readonly span: Span }
  | { readonly code: "stray-comma"; readonly span: Span };

export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failure<Problem>(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
