// The words for what is wrong with the values that numbers can have, and with conditions between them.

import type { ConditionProblem, RangeProblem, VaryProblem } from "../../exercise/problem.ts";
import type { Advice } from "./advice.ts";
import { formulaProblemWords } from "./formula-problems.ts";
import { didYouMean } from "./suggest.ts";
import { counted, named, quoted, theNames } from "./user-text.ts";

/** Problems with numbers are told as those of `given` are. */
type Own = Exclude<VaryProblem, { readonly code: "not-a-number" | "number-too-big" | "not-positive" }>;

export function varyProblemWords(problem: Own): Advice {
  switch (problem.code) {
    case "vary-without-numbers":
      return {
        found: "There are no numbers that could be others: `given` is missing.",
        remedy: "Give the numbers of the exercise itself under `given`, or leave `vary` out.",
      };
    case "vary-unknown":
      return {
        found: `${named(problem.name)} has no number that could be another; ${theNames(problem.known, "number", "numbers")}.`,
        remedy: didYouMean(problem.name, problem.known) ?? "Name one of `given`, or the learning rate.",
      };
    case "vary-twice":
      return { found: `${named(problem.name)} is named a second time.`, remedy: "Name it once." };
    case "no-comparison":
    case "condition-formula":
    case "never-true":
      return conditionProblemWords(problem);
    default:
      return rangeProblemWords(problem);
  }
}

function rangeProblemWords(
  problem: Exclude<RangeProblem, { readonly code: "not-a-number" | "number-too-big" }>,
): Advice {
  switch (problem.code) {
    case "not-a-range":
      return {
        found: `${quoted(problem.written)} says no values for ${named(problem.name)}.`,
        remedy: "Write a range, such as -5..5 or -2..2 by 0.1, a list, such as [2, 3, 5], or `auto`.",
      };
    case "no-values":
      return {
        found: `The list of values for ${named(problem.name)} is empty.`,
        remedy: "Write at least one, such as [2, 3, 5], or `auto`.",
      };
    case "empty-range":
      return {
        found: `No number lies from ${problem.from} up to ${problem.to}.`,
        remedy: `Write the smaller one first: ${quoted(`${problem.to}..${problem.from}`)}.`,
      };
    case "step-not-positive":
      return {
        found: `The step from one value of ${named(problem.name)} to the next is given as ${problem.step}.`,
        remedy: "Write one greater than 0, such as 0.1: values go up from the first number to the second.",
      };
    case "end-not-reached": {
      const [before, after] = problem.around;
      return {
        found: `Steps of ${problem.step} pass ${problem.to} by: they lead to ${before}, then to ${after}.`,
        remedy: `End the range at ${before} or at ${after}, or take another step.`,
      };
    }
    case "too-many-values":
      return {
        found: `${named(problem.name)} can have ${counted(problem.count)} values here; ${counted(problem.limit)} can be looked through.`,
        remedy: "Take a longer step, or ends that are nearer to each other.",
      };
  }
}

function conditionProblemWords(problem: ConditionProblem): Advice {
  switch (problem.code) {
    case "no-comparison":
      return {
        found: `${quoted(problem.written)} does not compare two things.`,
        remedy:
          "Write two formulas with one of =, !=, <, <=, >, >= between them, such as x1 != x2; `and` joins conditions.",
      };
    case "condition-formula":
      return formulaProblemWords(problem.problem, problem.written);
    case "never-true": {
      const found = problem.all
        ? `None of the ${counted(problem.tried)} choices of numbers fulfils what stands here.`
        : `Of ${counted(problem.tried)} choices of numbers that were tried, none fulfils what stands here.`;
      return { found, remedy: "Loosen a condition, or give a number more values." };
    }
  }
}
