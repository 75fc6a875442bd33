// A worked solution as data: sections of equations and sentences, in the order in which a lecturer writes them. Every
// medium prints from this; it decides what is said and in which order, and must not know how anything looks.

import type { Expression, FunctionName } from "../expression/expression.ts";
import type { Shown } from "../number/shown.ts";
import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import type { NetworkSetting } from "./network-setting.ts";
import type { Notated } from "./symbols.ts";

/** A piece of a sentence: words, a formula, or a number. */
export type Fragment =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "math"; readonly math: Expression }
  | { readonly kind: "number"; readonly shown: Shown };

export type Text = readonly Fragment[];

/** left = formula(s) = substitution = result, and why. */
export interface Equation {
  readonly kind: "equation";
  /** The lines of the working that this row shows: more than one where trivial lines are folded into it. */
  readonly ids: readonly LineId[];
  readonly left: Expression;
  /** Usually one; before it the form that the rules give, where tidying has changed that. */
  readonly formulas: readonly Expression[];
  /** The formula with numbers, and further forms of it down to the result where every step is told. */
  readonly substitutions: readonly Expression[];
  readonly result?: Shown;
  readonly reason?: Text;
}

export interface Sentence {
  readonly kind: "sentence";
  readonly text: Text;
  /** Says again in another way what the sentence before it says: left out where every line is read aloud. */
  readonly again?: boolean;
}

/** A telling of a derivation step in three columns: what, its form, the rule. */
export interface Telling {
  readonly kind: "telling";
  /** Whether the equation below goes on from this one: its left side is the subject. */
  readonly opens?: boolean;
  readonly subject: Text;
  readonly statement: Text;
  readonly rule: Text;
}

/** A piece of a formula over vectors and matrices: a name in the author's dialect, a curve of it, a slope, or a sign. */
export type MatrixToken =
  | { readonly kind: "name"; readonly name: string; readonly transposed?: true }
  | { readonly kind: "curve"; readonly operation: MatrixCurve; readonly primed: boolean; readonly of: string }
  | { readonly kind: "slope"; readonly of: string; readonly wrt: string }
  | { readonly kind: "rate" }
  | { readonly kind: "new"; readonly name: string }
  /** A column of ones: what is multiplied by it is added up row by row. */
  | { readonly kind: "ones" }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "sign"; readonly sign: MatrixSign };

/** What makes the outputs of a layer of its sums. */
export type MatrixCurve = FunctionName | "softmax";

/** `-` stands before something, `−` between two things. */
export type MatrixSign = " " | "+" | "−" | "-" | "⊙" | "·" | "(" | ")";

/** Numbers row by row, as they are written, or a sign between two such tables. */
export type MatrixPart =
  | { readonly kind: "matrix"; readonly rows: readonly (readonly string[])[]; readonly transposed?: true }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "sign"; readonly sign: MatrixSign };

/** An equation between vectors or matrices: the formula, the numbers put in, the result. */
export interface MatrixEquation {
  readonly kind: "matrix";
  readonly ids: readonly LineId[];
  readonly left: readonly MatrixToken[];
  readonly formula: readonly MatrixToken[];
  /** Without numbers where the exercise has none. */
  readonly numbers: readonly MatrixPart[];
  readonly result: MatrixPart | undefined;
  readonly exact: boolean;
}

/** A formula for the whole network, with letters for indices, written out for each medium; and why. */
export interface GeneralFormula {
  readonly kind: "general";
  readonly text: string;
  readonly plain: string;
  readonly tex: string;
  readonly reason: Text;
}

export type Row = Equation | Sentence | Telling | MatrixEquation | GeneralFormula;

export type SectionKind =
  | "general"
  | "forward"
  | "slope"
  | "slopes"
  | "backward"
  | "gradient"
  | "route"
  | "sum of routes"
  | "step"
  | "update"
  | "check"
  | "one formula";

export interface Section {
  readonly kind: SectionKind;
  readonly heading: Text;
  readonly rows: readonly Row[];
}

export interface Definition {
  readonly left: Expression;
  readonly formula: Expression;
}

/** Names with their given numbers, as the author wrote them, and what they are for. */
export interface GivenGroup {
  readonly role: "constants" | "to adjust" | "given";
  readonly entries: readonly { readonly left: Expression; readonly written: string | undefined }[];
  /** How many more there are that are not listed. */
  readonly more?: number;
}

/** What an exercise says before anything is worked out. */
export interface Setting {
  readonly title: string;
  readonly source: string | undefined;
  readonly working: Notated;
  readonly definitions: readonly Definition[];
  readonly given: readonly GivenGroup[];
  /** A layered network in matrices, which says the same as the definitions and numbers. */
  readonly network?: NetworkSetting;
  readonly rate: string | undefined;
  readonly question: Text;
}

export interface Solution extends Setting {
  /** Absent where the exercise has no numbers. */
  readonly solved: Solved | undefined;
  readonly sections: readonly Section[];
  readonly closing: readonly Text[];
}

export type Depth = "outline" | "standard" | "micro";
