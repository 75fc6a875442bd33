// Why an exercise cannot be asked in some way, and what would help.

import type { QuestionProblem } from "../../exercise/making.ts";
import { unknownLine } from "./command-words.ts";
import { nameList, quoted } from "./user-text.ts";

export function questionProblemWords(problem: QuestionProblem): string {
  switch (problem.code) {
    case "unknown-line":
      return `ask: ${unknownLine(problem.written, problem.known)}`;
    case "needs-numbers":
      return `There are no numbers here, and ${quoted(problem.kind)} needs some. Give them with --at or in \`given\`.`;
    case "nothing-to-derive":
      return "Only values of nodes are asked for here, and their formulas are given. Ask for slopes, or for numbers.";
    case "nothing-faded":
      return `No line here practises ${quoted(problem.skill)}. The skills are ${nameList(problem.known)}.`;
    case "no-mistake":
      return "No known mistake can be seen in this working. Other numbers, or a longer graph, would help.";
    case "no-options":
      return "Too few known mistakes give other numbers here to choose from. Other numbers, or other lines in `ask`, would help.";
  }
}
