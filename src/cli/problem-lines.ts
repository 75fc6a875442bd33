// The problems and warnings of an exercise file as lines of a terminal, each with its place and the source underlined.

import type { ExerciseProblem, ExerciseWarning } from "../exercise/problem.ts";
import { problemText, warningText } from "../render/problem-text.ts";
import { moreProblems } from "../render/words/command-words.ts";
import { screenWidth } from "./screen.ts";

/** More problems than this in one file have one cause, most likely. */
const mostProblems = 10;

/** The problems, each with its place and the source underlined. */
export function problemLines(name: string, text: string, problems: readonly ExerciseProblem[]): string {
  const told = problems
    .slice(0, mostProblems)
    .map((problem) => problemText(problem, { name, text }, screenWidth(process.stderr)));
  const left = problems.length - told.length;
  return [...told, ...(left > 0 ? [moreProblems(name, left)] : [])].join("\n\n");
}

/** All warnings, told as problems are. */
export function warningLines(name: string, text: string, warnings: readonly ExerciseWarning[]): readonly string[] {
  return warnings.map((warning) => warningText(warning, { name, text }, screenWidth()));
}
