// The words for what is wrong with a homework set, at its place in the set's file.

import type { SetFault, SetProblem } from "../../exercise/homework-set.ts";
import type { QuestionProblem } from "../../exercise/making.ts";
import type { Advice } from "./advice.ts";
import { fileProblemWords, isFileProblem } from "./file-problems.ts";
import { setFile } from "./file-words.ts";
import { meaningProblemWords } from "./meaning-problems.ts";
import { shapeProblemWords } from "./shape-problems.ts";
import { didYouMean } from "./suggest.ts";
import { clipped, nameList, quoted } from "./user-text.ts";
import { variantProblemWords } from "./variant-words.ts";

/** What is there, and what would be right. */
export function setProblemWords(problem: SetProblem): Advice {
  if (isFileProblem(problem)) return fileProblemWords(problem, setFile);
  switch (problem.code) {
    case "not-a-mapping":
    case "unknown-key":
    case "missing-key":
    case "wrong-shape":
    case "no-value":
    case "not-one-of":
      return shapeProblemWords(problem, setFile);
    case "bad-id":
    case "bad-due":
    case "no-exercise":
    case "exercise-twice":
    case "no-edition":
    case "unknown-exercise":
    case "no-numbers":
    case "no-value-of":
    case "bad-question":
    case "no-variant-of":
      return setFaultWords(problem);
    default:
      return meaningProblemWords(problem);
  }
}

function setFaultWords(fault: SetFault): Advice {
  switch (fault.code) {
    case "bad-id":
      return {
        found: `${quoted(fault.written)} cannot be the id of a set, which stands in names of files.`,
        remedy: "Write letters, digits, hyphens and underscores, such as `hw3`.",
      };
    case "bad-due":
      return {
        found: `${quoted(fault.written)} is not a day, or not a time.`,
        remedy: "Write the year first, such as `2026-12-04` or `2026-12-04 18:00`.",
      };
    case "no-exercise":
      return {
        found: "No exercise is named here.",
        remedy: "Write a name of the bank or a file; longhand list shows the bank.",
      };
    case "exercise-twice":
      return {
        found: `${quoted(fault.key)} stands here a second time; the first is number ${fault.first} of the list.`,
        remedy: "Take one out, or give this one another name with `as:`.",
      };
    case "no-edition":
      return { found: "No edition is named here.", remedy: "Write `[homework]`, or leave the key out." };
    case "unknown-exercise":
      return {
        found: `There is no exercise ${quoted(fault.name)} in the bank, and no such file beside the set.`,
        remedy: didYouMean(fault.name, fault.known) ?? "longhand list shows the bank.",
      };
    case "no-numbers":
      return {
        found: `The exercise ${quoted(fault.key)} has no numbers, so that nothing of it can be worked out.`,
        remedy: "Give it numbers under `given`.",
      };
    case "no-value-of":
      return {
        found: `In the exercise ${quoted(fault.key)} the value of ${quoted(fault.line)} is not a number.`,
        remedy: "Give other numbers under `given`.",
      };
    case "bad-question":
      return questionWords(fault.problem);
    case "no-variant-of": {
      const { found, remedy } = variantProblemWords(fault.problem);
      return { found: `The exercise ${quoted(fault.key)} has no fair numbers as it is asked here. ${found}`, remedy };
    }
  }
}

function questionWords(problem: QuestionProblem): Advice {
  switch (problem.code) {
    case "unknown-line":
      return {
        found: `There is no line ${quoted(problem.written)} in this working.`,
        remedy:
          didYouMean(problem.written, problem.known) ??
          `Lines are named as in ${clipped(problem.known.slice(0, 3).join(", "), 100)}.`,
      };
    case "needs-numbers":
      return { found: `The kind ${quoted(problem.kind)} rests on numbers.`, remedy: "Give some under `given`." };
    case "nothing-to-derive":
      return {
        found: "Only values of nodes are asked, whose formulas are given.",
        remedy: "Ask for gradients or local slopes, such as `ask: [partials, gradient]`.",
      };
    case "nothing-faded":
      return {
        found: `No line practises ${quoted(problem.skill)}.`,
        remedy: `The skills of this working are ${nameList(problem.known)}.`,
      };
    case "no-mistake":
      return { found: "No known mistake can be seen in this working.", remedy: "Choose another kind for it." };
    case "no-options":
      return {
        found: "Too few known mistakes give other numbers for the lines that are asked.",
        remedy: "Ask for other lines, or choose another kind.",
      };
  }
}
