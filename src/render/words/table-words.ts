// What is said of a vector or matrix that was entered as a whole: how much of it is right, which way round it is meant, and
// why it does not fit. Never a value.

import { name } from "../../expression/expression.ts";
import type { Judged } from "../../marking/judge.ts";
import type { Shape, TableProblem } from "../../marking/read-table.ts";
import { isAccepted } from "../../marking/verdict.ts";
import type { Axis, Table } from "../../working/table.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

/** ∂J/∂W⁽¹⁾, or row 2 of it. */
export function tableName({ id, part }: Table): Text {
  return part === undefined ? sentence`${name(id)}` : sentence`${part.kind} ${String(part.number)} of ${name(id)}`;
}

/** How many cells are right. */
export function tableCount(table: Table, judged: readonly Judged[]): Text {
  const right = judged.filter(({ verdict }) => isAccepted(verdict)).length;
  return sentence`${tableName(table)}: ${String(right)} of ${String(judged.length)} right.`;
}

/** A matrix that is right in the other orientation. */
export function turnedText(table: Table): Text {
  return sentence`${tableName(table)} is right with rows for columns, and is taken so. Here it has ${axesOf(table)}.`;
}

/** Why it does not fit; `called` is what the table is called, where it has a symbol to be called by. */
export function tableProblemText(table: Table, problem: TableProblem, called: Text = tableName(table)): Text {
  switch (problem.code) {
    case "not-a-table":
      return sentence`No numbers can be told apart here. ${called} has ${axesOf(table)}: write the rows one below the other, or as [[1, 2], [3, 4]].`;
    case "table-too-long":
      return sentence`This is longer than ${String(problem.limit)} characters; no such table is filled in by hand.`;
    case "which-commas":
      return sentence`These commas may separate numbers, and may be decimal marks. Put a space behind those that separate, or a point in the place of a decimal mark.`;
    case "ragged":
      return sentence`Row ${String(problem.row)} has ${counted(problem.found)} and row 1 has ${counted(problem.first)}.`;
    case "other-shape": {
      const commas = problem.commas
        ? " Where commas are decimal marks, put semicolons or spaces between the numbers."
        : "";
      return sentence`This is ${shape(problem.found)}; ${called} is ${shape(problem.wanted)}: ${axesOf(table)}.${commas}`;
    }
  }
}

/** The same where no formula can be set. */
export function tableProblemWords(table: Table, problem: TableProblem): string {
  const text = tableProblemText(table, problem, sentence`what is asked here`);
  return text.map((fragment) => (fragment.kind === "words" ? fragment.words : "")).join("");
}

/** Said where the cells of a table have gone to their fields. */
export function spreadWords(count: number): string {
  return `Spread over ${count} fields, each with its own.`;
}

function counted(count: number): string {
  return count === 1 ? "1 number" : `${count} numbers`;
}

/** 2 × 3: rows first. */
export function shape({ rows, columns }: Shape): string {
  return `${rows} × ${columns}`;
}

/** What rows and columns are, under a table of blanks. */
export function axesText(table: Table): Text {
  return sentence`${axesOf(table)}`;
}

/** What rows and columns are. */
function axesOf({ axes, part }: Table): string {
  const across = axisWords.columns[axes.columns];
  const down = axisWords.rows[axes.rows];
  if (part?.kind === "row") return across === "" ? "one number" : across;
  if (part?.kind === "column" || across === "") return down;
  return `${down}, ${across}`;
}

const axisWords: Readonly<Record<"rows" | "columns", Readonly<Record<Axis, string>>>> = {
  rows: {
    to: "a row for each unit that its weights go to",
    from: "a row for each unit that its weights come from",
    units: "a row for each unit",
    examples: "a row for each example",
    one: "one row",
  },
  columns: {
    to: "a column for each unit that its weights go to",
    from: "a column for each that they come from",
    units: "a column for each unit",
    examples: "a column for each example",
    one: "",
  },
};
