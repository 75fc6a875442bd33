// A worked solution as plain ASCII lines for screen readers and simple terminals: one statement per line, no columns.

import { printText } from "../expression/print-text.ts";
import { matrixPlain } from "./matrix/matrix-tex.ts";
import type { Equation, Row, Solution } from "./solution.ts";
import { plainStyle } from "./style.ts";
import { type Notated, symbolOf } from "./symbols.ts";
import { cellsOf, continued, printFragments, type TextMedium } from "./text-cells.ts";
import { aim, andMore } from "./words/solution-words.ts";

/** The solution, line by line. */
export function plainSolution(solution: Solution): string {
  const medium = plainMedium(solution);
  const title = solution.source === undefined ? solution.title : `${solution.title} (${solution.source})`;
  const sections = solution.sections.flatMap((section) => [
    printFragments(section.heading, medium),
    ...section.rows.flatMap((row, place) => plainRow(row, section.rows[place - 1], medium, solution.working)),
  ]);
  const closing = solution.closing.map((text) => printFragments(text, medium));
  return ascii([title, setting(solution, medium), "", ...sections, ...closing].join("\n"));
}

export function plainMedium({ working }: Pick<Solution, "working">): TextMedium {
  const style = plainStyle(working);
  return {
    style,
    digits: (text) => text,
    approximately: "about",
    ascii: true,
    inSentence: (math) => {
      const isNew = math.kind === "name" && ["update", "check"].includes(symbolOf(math.name, working).kind);
      return isNew ? `the ${printText(math, style)}` : printText(math, style);
    },
  };
}

function setting(solution: Solution, medium: TextMedium): string {
  const { definitions, given, rate, working } = solution;
  const formulas = definitions.map(({ left, formula }) =>
    equality(printText(left, medium.style), printText(formula, medium.style)),
  );
  const numbers = given.flatMap(({ entries, more }) => [
    ...entries.flatMap(({ left, written }) =>
      written === undefined ? [] : [equality(printText(left, medium.style), written)],
    ),
    ...(more === undefined ? [] : [andMore(more)]),
  ]);
  const rates = rate === undefined ? [] : [`rate ${rate}`];
  const numbersGiven = `Given: ${[...formulas, ...numbers, ...rates].join(", ")}.`;
  const goal =
    rate === undefined
      ? printFragments(solution.question, medium)
      : printFragments(aim(working.graph.output, working.direction), medium);
  return `${numbersGiven} ${goal}`;
}

function equality(left: string, right: string): string {
  return `${left} = ${right}`;
}

function plainRow(row: Row, before: Row | undefined, medium: TextMedium, working: Notated): readonly string[] {
  switch (row.kind) {
    case "sentence":
      if (row.again === true) return [];
      return [printFragments(row.text, medium).replace(/ {2,}/gu, " ")];
    case "telling": {
      const told = [row.subject, row.statement]
        .map((text) => printFragments(text, medium))
        .join(row.opens === true ? " " : ": ");
      const rule = printFragments(row.rule, medium);
      return [rule === "" ? told : `${told} (${rule})`];
    }
    case "matrix":
      return [matrixPlain(row, working)];
    case "general":
      return [`${row.plain} (${printFragments(row.reason, medium)})`];
    case "equation":
      return plainEquation(row, before?.kind === "telling" && before.opens === true, medium);
  }
}

/** Each written line begins with what it is about, since there are no columns to show it. */
function plainEquation(row: Equation, goesOn: boolean, medium: TextMedium): readonly string[] {
  const left = printText(row.left, medium.style);
  const cells = cellsOf(row, medium);
  return (goesOn ? continued(cells, row.formulas.length) : cells).map(({ formula, substitution, result, reason }) => {
    const sides = [formula, substitution].filter((side) => side !== "").map((side) => ` = ${side}`);
    const end = result === "" ? "" : ` ${result}`;
    return `${left}${sides.join("")}${end}${reason === "" ? "" : ` (${reason})`}`;
  });
}

const asciiFor: ReadonlyMap<string, string> = new Map([
  ["·", "*"],
  ["−", "-"],
  ["′", "'"],
  ["≈", "about"],
  ["±", "+/-"],
  ["×", "x"],
  ["½", "1/2"],
  ["σ", "sigmoid"],
  ["∂", "d"],
  ["Δ", "change of "],
  ["η", "rate"],
]);

/** Words that the sentences share with other media, in ASCII. Text of the author's stays as it is. */
export function ascii(text: string): string {
  return [...text].map((character) => asciiFor.get(character) ?? character).join("");
}
