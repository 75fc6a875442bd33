// Every problem and warning of an exercise in words. Which stage found it decides which file holds its sentence.

import type { FileProblem, MeaningProblem, ShapeProblem, Warning } from "../../exercise/problem.ts";
import type { Advice } from "./advice.ts";
import { fileProblemWords, isFileProblem } from "./file-problems.ts";
import { exerciseFile } from "./file-words.ts";
import { meaningProblemWords } from "./meaning-problems.ts";
import { shapeProblemWords } from "./shape-problems.ts";
import { quoted } from "./user-text.ts";

/** What is there, and what would be right. */
export function problemWords(problem: FileProblem | ShapeProblem | MeaningProblem): Advice {
  if (isFileProblem(problem)) return fileProblemWords(problem, exerciseFile);
  switch (problem.code) {
    case "not-a-mapping":
    case "unknown-key":
    case "missing-key":
    case "no-value":
    case "wrong-shape":
    case "not-one-of":
      return shapeProblemWords(problem, exerciseFile);
    default:
      return meaningProblemWords(problem);
  }
}

/** What the author should look at, and how to make it clear. */
export function warningWords(warning: Warning): Advice {
  switch (warning.code) {
    case "ambiguous-product": {
      const divisor = warning.source.slice(warning.span.start, warning.span.end);
      return {
        found: `Only the first factor of ${quoted(divisor)} divides here, as 1/2y is read as (1/2)*y.`,
        remedy: `Write ${quoted(`(${divisor})`)} if all of it should divide, or else the sign *.`,
      };
    }
  }
}
