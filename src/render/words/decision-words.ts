// The words around decisions on a marked set: the file that keeps them, and names in them that are none.

import type { DecisionsResult } from "../../exercise/decisions.ts";
import type { TargetProblem } from "../../exercise/target.ts";
import type { Advice } from "./advice.ts";
import { fileProblemWords, isFileProblem } from "./file-problems.ts";
import { decisionsFile } from "./file-words.ts";
import { shapeProblemWords } from "./shape-problems.ts";
import { didYouMean } from "./suggest.ts";
import { nameList, quoted } from "./user-text.ts";

/** Stands above the file. */
export const decisionsHeading: readonly string[] = [
  "What was decided after marking. longhand mark adds to it; you may edit it as well, and run longhand mark again.",
  "drop:     a question that counts for nobody, {exercise, line}, or without a line a whole exercise",
  "accept:   an answer that counts as right, {exercise, line, value}",
  "override: what one student gets, {student, exercise, line, marks}; marks are right, wrong, or a number",
];

type DecisionProblem = (DecisionsResult & { readonly ok: false })["problems"][number];

export function decisionProblemWords(problem: DecisionProblem): Advice {
  if (isFileProblem(problem)) return fileProblemWords(problem, decisionsFile);
  switch (problem.code) {
    case "newer-decisions":
      return { found: `The version is ${quoted(problem.written)}.`, remedy: "This longhand reads version 1." };
    case "bad-marks":
      return {
        found: `${quoted(problem.written)} are no marks.`,
        remedy: "Write `right`, `wrong`, or a number such as 2.5 or 1/2.",
      };
    case "unknown-key":
    case "not-a-mapping":
    case "missing-key":
    case "no-value":
    case "wrong-shape":
    case "not-one-of":
      return shapeProblemWords(problem, decisionsFile);
  }
}

const forms: ReadonlyMap<string, string> = new Map([
  ["--drop", "--drop EXERCISE or --drop EXERCISE:LINE"],
  ["--accept", "--accept EXERCISE:LINE=VALUE"],
  ["--override", "--override STUDENT:EXERCISE:LINE=MARKS, with right, wrong or a number"],
]);

/** What is wrong with a decision on the command line. */
export function targetProblemWords(option: string, problem: TargetProblem): string {
  const written = forms.get(option);
  const form = written === undefined ? "" : ` Write ${written}.`;
  switch (problem.code) {
    case "no-exercise":
      return `${option} ${quoted(problem.written)}: no exercise of the set is named. They are ${nameList(problem.known)}.${form}`;
    case "no-line": {
      const meant = didYouMean(problem.written, problem.known) ?? `Asked are ${nameList(problem.known)}.`;
      return `${option}: ${quoted(problem.exercise)} does not ask for ${quoted(problem.written)}. ${meant}`;
    }
    case "no-student":
      return `${option} ${quoted(problem.written)}: this does not begin with the id of a student.${form}`;
    case "no-value":
      return `${option} ${quoted(problem.written)}: the line or the value is missing.${form}`;
    case "bad-marks":
      return `${option} ${quoted(problem.written)}: the marks are missing, or are none.${form}`;
  }
}
