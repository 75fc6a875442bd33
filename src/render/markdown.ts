// A worked solution as Markdown with $…$ and $$…$$, for GitHub and Pandoc. Prints a Solution; it decides nothing about what
// is said.

import { piecesOf } from "./inline.ts";
import { generalEquations } from "./network-equations.ts";
import { givenDisplay } from "./network-setting-tex.ts";
import { printSymbol } from "./print-symbol.ts";
import { withRouteFormula } from "./route-formula.ts";
import type { GivenGroup, Section, Solution, Text } from "./solution.ts";
import { texDigits } from "./style.ts";
import { alignedRows, inDisplays, matrixLine } from "./tex.ts";
import { equationOf, type FormulaPrinter, formulaPrinter, givenNumber, type Run, runsOf } from "./tex-rows.ts";
import { givenLabel, rateLabel, roleLabel, untitled } from "./words/sheet-words.ts";
import { andMore } from "./words/solution-words.ts";

/** The solution as Markdown; its title is a heading of level `level`. */
export function markdownSolution(told: Solution, level: number = 2): string {
  const solution = withRouteFormula(told);
  const printer = formulaPrinter(solution.working);
  const title = solution.title.trim() === "" ? untitled : solution.title;
  const blocks = [
    `${"#".repeat(level)} ${escapeMarkdown(title)}`,
    solution.source === undefined ? "" : `*${escapeMarkdown(solution.source)}*`,
    ...settingBlocks(solution, printer),
    sentence(solution.question, printer),
    ...solution.sections.flatMap((section) => sectionBlocks(section, printer, level + 1)),
    solution.closing.map((text) => sentence(text, printer)).join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** A formula for each node and the numbers given, or curves, loss and matrices of a network. */
function settingBlocks(solution: Solution, printer: FormulaPrinter): readonly string[] {
  const { network, working, definitions } = solution;
  const rows =
    network === undefined
      ? definitions.map(({ left, formula }) => `${printer.formula(left).tex} &= ${printer.formula(formula).tex}`)
      : generalEquations(network, working.graph).map(({ left, right }) => `${left.tex} &${right.tex}`);
  const numbers = network === undefined ? [] : [`$$\n${withoutEscapes(givenDisplay(network, working.graph))}\n$$`];
  const given = network === undefined ? solution.given : [];
  return [inDisplays(rows).map(display).join("\n\n"), ...numbers, givenList({ ...solution, given }, printer)];
}

/** Words of people as plain words: no markup, no HTML, no formulas, on one line. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/\s+/gu, " ")
    .replace(/\p{Cc}/gu, "")
    .replace(/[\\`*_[\]<>#$~|&!]/gu, "\\$&");
}

function sentence(text: Text, printer: FormulaPrinter): string {
  return piecesOf(text, printer)
    .map((piece) => (piece.kind === "math" ? inline(piece.tex) : escapeMarkdown(piece.text)))
    .join("");
}

/** Where Markdown has a backslash before a comma, only the comma is left: the thin space goes by its name. */
function withoutEscapes(tex: string): string {
  return tex.replaceAll("\\,", "\\thinspace ");
}

function inline(tex: string): string {
  return `$${withoutEscapes(tex)}$`;
}

function display(lines: readonly string[]): string {
  const [only = ""] = lines;
  const body =
    lines.length === 1 && !only.includes("&&")
      ? only.startsWith("\\begin")
        ? only
        : only.replace("&", "")
      : `\\begin{aligned}\n${lines.join(" \\\\\n")}\n\\end{aligned}`;
  return lines.length === 0 ? "" : `$$\n${withoutEscapes(withoutDollars(body))}\n$$`;
}

/** A dollar inside a display would end it: formulas among the words of a reason go beside them. */
function withoutDollars(tex: string): string {
  return tex.replace(/(?<!\\)\$((?:\\.|[^$\\])*)\$/gu, "}$1\\text{").replaceAll("\\text{}", "");
}

function givenList({ given, rate, working }: Solution, printer: FormulaPrinter): string {
  const symbol = printSymbol({ kind: "rate" }, "tex", working.graph);
  const rates = rate === undefined ? [] : [`- ${rateLabel}: ${inline(`${symbol} = ${texDigits(rate)}`)}`];
  return [...given.flatMap((group) => givenItem(group, printer)), ...rates].join("\n");
}

function givenItem({ role, entries, more }: GivenGroup, printer: FormulaPrinter): readonly string[] {
  const numbers = entries
    .filter(({ written }) => written !== undefined)
    .map(({ left, written }) => inline(equationOf(printer.formula(left), givenNumber(written)).tex));
  const label = roleLabel(role);
  const listed = more === undefined ? numbers : [...numbers, andMore(more)];
  return numbers.length === 0 ? [] : [`- ${label === "" ? givenLabel : label}: ${listed.join(", ")}`];
}

function sectionBlocks({ heading, rows }: Section, printer: FormulaPrinter, level: number): readonly string[] {
  return [`${"#".repeat(level)} ${sentence(heading, printer)}`, ...runsOf(rows).map((run) => runBlock(run, printer))];
}

function runBlock(run: Run, printer: FormulaPrinter): string {
  switch (run.kind) {
    case "equations":
      return inDisplays(alignedRows(run.equations, printer)).map(display).join("\n\n");
    case "matrix":
      return display([matrixLine(run, printer)]);
    case "general":
      return [display([run.tex]), ...(run.reason.length === 0 ? [] : [sentence(run.reason, printer)])].join("\n\n");
    case "sentence":
      return sentence(run.text, printer);
    case "telling": {
      const [subject = "", statement = "", rule = ""] = [run.subject, run.statement, run.rule].map((text) =>
        sentence(text, printer),
      );
      return `${subject} ${statement}${rule === "" ? "" : ` (${rule})`}.`;
    }
  }
}
