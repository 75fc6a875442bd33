// Why an entry could not be read as a number.

import type { EntryProblem } from "../../marking/verdict.ts";
import { adviceText } from "./advice.ts";
import { formulaProblemWords } from "./formula-problems.ts";

export function entryProblemWords(problem: EntryProblem, entry: string): string {
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
    default:
      return adviceText(formulaProblemWords(problem, entry));
  }
}
