// Why an entry could not be read: as a number, a formula, an option or an order.

import type { EntryProblem } from "../../marking/verdict.ts";
import { adviceText } from "./advice.ts";
import { formulaProblemWords } from "./formula-problems.ts";
import { nameList, quoted } from "./user-text.ts";

export function entryProblemWords(problem: EntryProblem, entry: string): string {
  const piece = entry.slice(problem.span.start, problem.span.end);
  switch (problem.code) {
    case "no-value":
      return "This has no value as a number.";
    case "own-name":
      return "That is the name of this line; its value is asked.";
    case "circular":
      return "This uses a line that is computed from the one asked.";
    case "wanted-formula":
      return "The formula is asked for here, in letters.";
    case "wanted-number":
      return "That is the formula as given; its value is asked.";
    case "no-option":
      return `There is no such option: choose ${optionRange(problem.letters)}.`;
    case "no-item":
      return `${quoted(piece)} is not among the names here: they are ${nameList(problem.known)}.`;
    case "item-twice":
      return `${quoted(piece)} stands here a second time; each name is visited once.`;
    case "items-left":
      return `${nameList(problem.left)} ${problem.left.length === 1 ? "is" : "are"} still to be placed.`;
    default:
      return adviceText(formulaProblemWords(problem, entry));
  }
}

function optionRange(letters: readonly string[]): string {
  return letters.length > mostSpelled ? `a letter from ${letters[0]} to ${letters.at(-1)}` : nameList(letters, "or");
}

const mostSpelled = 4;
