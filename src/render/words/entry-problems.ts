// Why an entry could not be read as a number.

import type { EntryProblem } from "../../marking/verdict.ts";
import { adviceText } from "./advice.ts";
import { formulaProblemWords } from "./formula-problems.ts";

export function entryProblemWords(problem: EntryProblem, entry: string): string {
  if (problem.code === "no-value") return "This has no value as a number.";
  if (problem.code === "own-name") return "That is the name of this line; its value is asked.";
  return adviceText(formulaProblemWords(problem, entry));
}
