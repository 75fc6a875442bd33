// The words for what is wrong with the list of a class, and for how it was read.

import type { RosterProblem } from "../../exercise/roster.ts";
import { visible } from "../characters.ts";
import { clipped, counted, nameList, quoted } from "./user-text.ts";

/** What is wrong, where, and what would be right. */
export function rosterProblemWords(path: string, problem: RosterProblem): string {
  const file = visible(path);
  switch (problem.code) {
    case "quotes":
      return `${file}:${problem.line}: A quote is not closed, or stands inside a cell. Write it twice inside quotes.`;
    case "nobody":
      return `${file}: There is nobody in this list. Write a heading such as \`id,name\` and a line for each student.`;
    case "no-column": {
      const known =
        problem.known.length === 0
          ? "The list has no heading: name a column by its number."
          : `The columns are ${nameList(problem.known)}.`;
      return `${file}: There is no column ${quoted(problem.written)}. ${known}`;
    }
    case "no-id":
      return `${file}:${problem.line}: There is no id in the row ${quoted(problem.row)}. Give one, or another column with --id-column.`;
    case "id-twice":
      return `${file}:${problem.lines[0]}: The id ${quoted(problem.id)} stands in the lines ${nameList(problem.lines.map(String))}. Keep one of them, or name another column with --id-column.`;
    case "bad-id":
      return `${file}:${problem.line}: The id ${quoted(problem.id)} has characters that show nothing, or is too long. Write it anew.`;
  }
}

/** “30 students, by the column Student ID, with the names of Name.” */
export function rosterRead(count: number, id: string, name: string | undefined): string {
  const students = `${counted(count)} ${count === 1 ? "student" : "students"}`;
  return `${students}, by the column ${clipped(id)}${name === undefined ? "" : `, with the names in ${clipped(name)}`}.`;
}
