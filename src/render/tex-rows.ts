// Rows of a solution as pieces of TeX: what stands left of the first relation, and the relations after it. Shared by the
// media that set formulas (a TeX file, Markdown, a page), which decide where a line ends.

import type { Expression } from "../expression/expression.ts";
import { printTex, type TexStyle } from "../expression/print-tex.ts";
import { printText } from "../expression/print-text.ts";
import type { Shown } from "../number/shown.ts";
import { matrixSides, matrixTex } from "./matrix/matrix-tex.ts";
import { printName } from "./print-symbol.ts";
import type { Equation, MatrixEquation, Row, Text } from "./solution.ts";
import { texDigits, texStyle, unicodeDigits, unicodeStyle } from "./style.ts";
import { type Notated, symbolOf } from "./symbols.ts";

/** A formula in TeX, and the same in plain letters: how wide it is, and what stands in its place where TeX is refused. */
export interface Formula {
  readonly tex: string;
  readonly text: string;
}

/** One written line: left = … = … ; the left side is empty where the line goes on from the one above. */
export interface ChainLine {
  readonly left: Formula | undefined;
  /** Each begins with its relation. */
  readonly steps: readonly Formula[];
  readonly reason: Text;
}

/** Prints the formulas of one working. */
export interface FormulaPrinter {
  readonly formula: (math: Expression) => Formula;
  /** The same for a formula in letters, which a working has at all its numbers: printed once while it is there. */
  readonly lasting: (math: Expression) => Formula;
  /** As it stands in a sentence, where a slope is written on one line: ∂z/∂w₁. */
  readonly inSentence: (math: Expression) => Formula;
  /** A number from its digits as a program writes them. */
  readonly number: (digits: string) => Formula;
  /** An equation between matrices: its left side, and its further sides, each with its relation. */
  readonly matrix: (row: MatrixEquation) => { readonly left: Formula; readonly steps: readonly Formula[] };
}

export function formulaPrinter(working: Notated): FormulaPrinter {
  const tex = texStyle(working);
  const unicode = unicodeStyle(working);
  const flat: TexStyle = { ...tex, name: (name) => flatSlope(name, working) ?? tex.name(name) };
  const known = lastingOf(working);
  const formula = (math: Expression): Formula => ({ tex: printTex(math, tex), text: printText(math, unicode) });
  return {
    formula,
    lasting: (math) => {
      const found = known.get(math) ?? formula(math);
      known.set(math, found);
      return found;
    },
    inSentence: (math) => ({ tex: printTex(math, flat), text: printText(math, unicode) }),
    number: (digits) => ({ tex: texDigits(digits), text: unicodeDigits(digits) }),
    matrix: (row) => matrixFormulas(row, working),
  };
}

const knownLasting = new WeakMap<Notated, WeakMap<Expression, Formula>>();

function lastingOf(working: Notated): WeakMap<Expression, Formula> {
  const known = knownLasting.get(working) ?? new WeakMap<Expression, Formula>();
  knownLasting.set(working, known);
  return known;
}

function matrixFormulas(row: MatrixEquation, working: Notated): ReturnType<FormulaPrinter["matrix"]> {
  const plain = matrixSides(row, working);
  const { left, steps } = matrixTex(row, working);
  return {
    left: { tex: left, text: plain[0] ?? "" },
    steps: steps.map((tex, index) => ({ tex, text: plain[index + 1] ?? "" })),
  };
}

/** Neighbouring equations, which share a display, or one row of another kind. */
export type Run =
  | { readonly kind: "equations"; readonly equations: readonly Equation[] }
  | Exclude<Row, { readonly kind: "equation" }>;

/** The rows of a section with neighbouring equations taken together. */
export function runsOf(rows: readonly Row[]): readonly Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (row.kind !== "equation") runs.push(row);
    else if (last?.kind !== "equations") runs.push({ kind: "equations", equations: [row] });
    else runs[runs.length - 1] = { kind: "equations", equations: [...last.equations, row] };
  }
  return runs;
}

function flatSlope(name: string, working: Notated): string | undefined {
  const symbol = symbolOf(name, working);
  if (symbol.kind !== "slope" || symbol.part !== undefined) return undefined;
  const d = symbol.ordinary ? "d" : "\\partial ";
  const spelled = printName("tex", working.graph);
  return `${d}${spelled(symbol.of)}/${d}${spelled(symbol.wrt)}`;
}

/** The written lines of an equation: a form before tidying and each step of arithmetic stand on lines of their own. */
export function chainOf(equation: Equation, { formula, lasting }: FormulaPrinter): readonly ChainLine[] {
  const equals = (math: Expression): Formula => withRelation("=", "=", formula(math));
  const forms = equation.formulas.map((math) => withRelation("=", "=", lasting(math)));
  const [substitution, ...arithmetic] = equation.substitutions.map(equals);
  const result = equation.result === undefined ? [] : [resultOf(equation.result)];
  const first = substitution === undefined ? [] : [substitution];
  const last = [...forms.slice(-1), ...first, ...(arithmetic.length === 0 ? result : [])];
  const stacked =
    arithmetic.length === 0
      ? []
      : [...arithmetic.slice(0, -1).map((step) => [step]), [...arithmetic.slice(-1), ...result]];
  const lines = [...forms.slice(0, -1).map((form) => [form]), last, ...stacked];
  return lines.map((steps, index) => ({
    left: index === 0 ? formula(equation.left) : undefined,
    steps,
    reason: index === 0 ? (equation.reason ?? []) : [],
  }));
}

function resultOf({ exact, text }: Shown): Formula {
  const digits = { tex: texDigits(text), text: unicodeDigits(text) };
  return exact ? withRelation("=", "=", digits) : withRelation("\\approx", "≈", digits);
}

function withRelation(tex: string, text: string, formula: Formula): Formula {
  return { tex: `${tex} ${formula.tex}`, text: `${text} ${formula.text}` };
}

/** name = formula, as one formula. */
export function equationOf(left: Formula, right: Formula): Formula {
  return { tex: `${left.tex} = ${right.tex}`, text: `${left.text} = ${right.text}` };
}

/** A given number as it was written; a question mark where there is none. */
export function givenNumber(written: string | undefined): Formula {
  if (written === undefined) return { tex: "\\text{?}", text: "?" };
  const [above = "", below] = written.split("/");
  const tex = below === undefined ? texDigits(written) : `\\frac{${texDigits(above)}}{${texDigits(below)}}`;
  return { tex, text: unicodeDigits(written) };
}
