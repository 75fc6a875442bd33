// A worked solution as TeX that a lecturer pastes: paragraphs and \[ aligned \] formulas, understood by amsmath and KaTeX
// alike. Prints a Solution; it decides nothing about what is said.

import { piecesOf } from "./inline.ts";
import { networkHeadTex } from "./network-setting-tex.ts";
import { printSymbol } from "./print-symbol.ts";
import { withRouteFormula } from "./route-formula.ts";
import type {
  Definition,
  Equation,
  GivenGroup,
  MatrixEquation,
  Section,
  Sentence,
  Solution,
  Telling,
  Text,
} from "./solution.ts";
import { texDigits } from "./style.ts";
import {
  type ChainLine,
  chainOf,
  equationOf,
  type Formula,
  type FormulaPrinter,
  formulaPrinter,
  givenNumber,
  type Run,
  runsOf,
} from "./tex-rows.ts";
import { escapeTex } from "./tex-text.ts";
import { roleLabel, untitled } from "./words/sheet-words.ts";
import { andMore } from "./words/solution-words.ts";

/** A formula with more letters than this stands on a line of its own. */
const longest = 72;
const mostInline = 3;
/** A page of paper has room for so many fractions above each other. */
const mostLines = 16;

/** The solution as TeX source; needs amsmath, and xcolor where routes are told. */
export function texSolution(told: Solution): string {
  const solution = withRouteFormula(told);
  const printer = formulaPrinter(solution.working);
  const blocks = [
    setting(solution, printer),
    ...solution.sections.map((section) => sectionTex(section, printer)),
    solution.closing.map((text) => sentenceTex(text, printer)).join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** Words and $…$. */
function sentenceTex(text: Text, printer: FormulaPrinter): string {
  return piecesOf(text, printer)
    .map((piece) => (piece.kind === "math" ? `$${piece.tex}$` : escapeTex(piece.text)))
    .join("");
}

function setting(solution: Solution, printer: FormulaPrinter): string {
  const { title, source, definitions } = solution;
  const named = title.trim() === "" ? untitled : title.trim();
  const head = `\\textbf{${escapeTex(named)}${/[.?!]$/u.test(named) ? "" : "."}}`;
  const origin = source === undefined ? [] : [`% ${source.replace(/\s+/gu, " ")}`];
  if (solution.network !== undefined) {
    const question = sentenceTex(solution.question, printer);
    return [...origin, `${head} ${networkHeadTex(solution, solution.network)}`, question].join("\n");
  }
  const numbers = [...solution.given.flatMap((group) => givenTex(group, printer)), ...rateTex(solution)];
  const given = numbers.length === 0 ? "" : `${numbers.join("; ")}. `;
  const question = sentenceTex(solution.question, printer);
  const formulas = definitions.map((each) => definitionTex(each, printer));
  const isShort = formulas.length <= mostInline && formulas.every(({ text }) => text.length <= longest / 2);
  const body = isShort
    ? `${head} ${formulas.map(({ tex }) => `$${tex}$`).join(", ")}${given === "" ? ". " : "; "}${given}${question}`
    : `${head}\n${display(definitions.map((each) => alignedDefinition(each, printer)))}\n${capitalised(given)}${question}`;
  return [...origin, body].join("\n");
}

function capitalised(words: string): string {
  return words.replace(/^[a-z]/u, (first) => first.toUpperCase());
}

function definitionTex({ left, formula }: Definition, printer: FormulaPrinter): Formula {
  return equationOf(printer.formula(left), printer.formula(formula));
}

function alignedDefinition({ left, formula }: Definition, printer: FormulaPrinter): string {
  return `${printer.formula(left).tex} &= ${printer.formula(formula).tex}`;
}

function givenTex({ role, entries, more }: GivenGroup, printer: FormulaPrinter): readonly string[] {
  const numbers = entries
    .filter(({ written }) => written !== undefined)
    .map(({ left, written }) => `$${equationOf(printer.formula(left), givenNumber(written)).tex}$`);
  const label = roleLabel(role);
  const listed = more === undefined ? numbers : [...numbers, andMore(more)];
  return numbers.length === 0 ? [] : [`${label === "" ? "" : `${label} `}${listed.join(", ")}`];
}

function rateTex({ working, rate }: Solution): readonly string[] {
  if (rate === undefined) return [];
  return [`$${printSymbol({ kind: "rate" }, "tex", working.graph)} = ${texDigits(rate)}$`];
}

/** The heading, then runs of equations as displays and everything else as paragraphs. */
function sectionTex({ heading, rows }: Section, printer: FormulaPrinter): string {
  const blocks = runsOf(rows).flatMap((run) =>
    run.kind === "equations" ? displays(alignedRows(run.equations, printer)) : [blockTex(run, printer)],
  );
  const isProse = rows.every((row) => row.kind === "sentence");
  const title = sentenceTex(heading, printer);
  return isProse ? `\\emph{${title}:} ${blocks.join("\n")}` : [`\\emph{${title}}`, ...blocks].join("\n");
}

function blockTex(run: Exclude<Run, { readonly kind: "equations" }>, printer: FormulaPrinter): string {
  switch (run.kind) {
    case "matrix":
      return display([matrixLine(run, printer)]);
    case "general":
      return display([run.reason.length === 0 ? run.tex : `${run.tex} && \\text{${sentenceTex(run.reason, printer)}}`]);
    case "sentence":
    case "telling":
      return paragraph(run, printer);
  }
}

function paragraph(row: Sentence | Telling, printer: FormulaPrinter): string {
  if (row.kind === "sentence") return sentenceTex(row.text, printer);
  const [subject, statement, rule] = [row.subject, row.statement, row.rule].map((text) => sentenceTex(text, printer));
  return `${subject} ${statement}${rule === "" ? "" : ` (${rule})`}.`;
}

/** Displays of about equal length, since TeX does not break one over two pages. */
function displays(lines: readonly string[]): readonly string[] {
  return inDisplays(lines).map(display);
}

/** The lines of each display. */
export function inDisplays(lines: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(lines.length / mostLines);
  const size = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, index) => lines.slice(index * size, (index + 1) * size));
}

function display(lines: readonly string[]): string {
  const [only] = lines;
  if (only?.startsWith("\\begin")) return `\\[ ${only} \\]`;
  if (lines.length === 1 && only !== undefined && !only.includes("&&")) return `\\[ ${only.replace("&", "")} \\]`;
  return `\\[ \\begin{aligned}\n${lines.join(" \\\\\n")}\n\\end{aligned} \\]`;
}

/** An equation between matrices, as one line of a display. */
export function matrixLine(row: MatrixEquation, printer: FormulaPrinter): string {
  const { left, steps } = printer.matrix(row);
  return `${left.tex} &${steps.map(({ tex }) => tex).join(" ")}`;
}

/** The lines of an aligned environment, without its line ends. */
export function alignedRows(equations: readonly Equation[], printer: FormulaPrinter): readonly string[] {
  return equations.flatMap((row) => chainOf(row, printer).flatMap((line) => alignedLines(line, printer)));
}

/** left &= formula = numbers = result && reason; on two lines where one is too long. */
function alignedLines({ left, steps, reason }: ChainLine, printer: FormulaPrinter): readonly string[] {
  const width = [left, ...steps].reduce((sum, part) => sum + (part?.text.length ?? 0) + 1, 0);
  const why = reason.length === 0 ? "" : ` && \\text{${sentenceTex(reason, printer)}}`;
  const [first = "", ...rest] = steps.map(({ tex }) => tex);
  const head = `${left === undefined ? "" : `${left.tex} `}&${first}`;
  if (width <= longest || rest.length === 0) return [`${[head, ...rest].join(" ")}${why}`];
  return [`${head}${why}`, `&${rest.join(" ")}`];
}
