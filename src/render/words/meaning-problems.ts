// The words for texts of an exercise that do not mean what they should: numbers, parameters, requests, functions.

import type { MeaningProblem } from "../../exercise/problem.ts";
import type { GraphProblem } from "../../graph/graph.ts";
import type { Advice } from "./advice.ts";
import { graphProblemWords } from "./graph-problems.ts";
import { isNetworkProblem, networkProblemWords } from "./network-problems.ts";
import { missingValue, notANumber, notPositive } from "./number-problems.ts";
import { didYouMean } from "./suggest.ts";
import { clipped, named, nameList, quoted, theNames } from "./user-text.ts";
import { varyProblemWords } from "./vary-problems.ts";

export function meaningProblemWords(problem: Exclude<MeaningProblem, { readonly code: "not-one-of" }>): Advice {
  if (isNetworkProblem(problem)) return networkProblemWords(problem);
  switch (problem.code) {
    case "not-a-number":
      return notANumber(problem.name, problem.written);
    case "number-too-big":
      return {
        found: `${named(problem.name)} is given as ${quoted(problem.written)}, which is too large to compute with.`,
        remedy: "Numbers reach to about 1e308.",
      };
    case "not-positive":
      return notPositive(problem.key, problem.written);
    case "out-of-range":
      return {
        found: `${quoted(problem.key)} is given as ${quoted(problem.written)}.`,
        remedy: `Write a whole number from ${problem.least} to ${problem.most}.`,
      };
    case "missing-value":
      return missingValue(problem.name, problem.node, problem.given);
    case "nothing-asked":
      return {
        found: "Nothing is asked for here.",
        remedy: "Name what the student works out, such as gradient or dz/dy, or leave `ask` out.",
      };
    case "no-equals-sign":
      return {
        found: `There is no equals sign in ${quoted(problem.written)}.`,
        remedy: "Write a name and its number, such as x=0.5; a comma begins the next name.",
      };
    case "empty-option":
      return emptyOption(problem.option);
    case "vary-without-numbers":
    case "vary-unknown":
    case "vary-twice":
    case "not-a-range":
    case "no-values":
    case "empty-range":
    case "step-not-positive":
    case "end-not-reached":
    case "too-many-values":
    case "no-comparison":
    case "condition-formula":
    case "never-true":
      return varyProblemWords(problem);
    default:
      return choiceWords(problem);
  }
}

type NameCode =
  | "unknown-parameter"
  | "trained-node"
  | "trained-twice"
  | "nothing-to-train"
  | "bad-function-name"
  | "function-name-taken"
  | "unknown-meaning";

function choiceWords(problem: Extract<MeaningProblem, { readonly code: NameCode }> | GraphProblem): Advice {
  switch (problem.code) {
    case "unknown-parameter":
      return {
        found: `There is no ${named(problem.name)} to train; ${theNames(problem.known, "leaf", "leaves")}.`,
        remedy: didYouMean(problem.name, problem.known) ?? "Name a leaf of the graph.",
      };
    case "trained-node":
      return {
        found: `${named(problem.name)} is a node: its value comes from its formula, so that it cannot be trained.`,
        remedy: `Name a leaf instead; ${theNames(problem.known, "leaf", "leaves")}.`,
      };
    case "trained-twice":
      return trainedTwice(problem.name, problem.earlier);
    case "nothing-to-train":
      return nothingToTrain(problem.known);
    case "bad-function-name":
      return {
        found: `${quoted(problem.name)} cannot be the name of a function.`,
        remedy: "Write the name alone, without brackets, such as `g: sigmoid`.",
      };
    case "function-name-taken":
      return functionNameTaken(problem.name, problem.taken);
    case "unknown-meaning":
      return {
        found: `${named(problem.name)} is to mean ${quoted(problem.written)}, and there is no such function.`,
        remedy: didYouMean(problem.written, problem.known) ?? `The functions are ${nameList(problem.known)}.`,
      };
    default:
      return graphProblemWords(problem);
  }
}

function trainedTwice(name: string, earlier: string): Advice {
  const spelled = name.trim() === earlier ? "" : `, the first time as ${named(earlier)}`;
  return { found: `${named(name)} is named a second time${spelled}.`, remedy: "Name it once." };
}

function functionNameTaken(name: string, taken: string): Advice {
  const also = name === taken ? "and of a number as well" : `and ${named(taken)} is that of a number`;
  return {
    found: `${named(name)} is the name of a function here, ${also}.`,
    remedy: "Give one of the two another name.",
  };
}

function nothingToTrain(known: readonly string[]): Advice {
  if (known.length === 0) {
    return {
      found: "No formula reads a name, so that there is nothing to train.",
      remedy: "Write a formula over a name, such as `y: w*x`.",
    };
  }
  return {
    found: "The list of leaves to train is empty.",
    remedy: `Name at least one, or leave the list out to train them all; ${theNames(known, "leaf", "leaves")}.`,
  };
}

const optionExamples: ReadonlyMap<string, string> = new Map([
  ["-e", '-e "y = w*x; z = y^2"'],
  ["--at", "--at x=1,w=0.5"],
  ["--wrt", "--wrt w1,w2"],
]);

function emptyOption(option: string): Advice {
  const example = optionExamples.get(option);
  const such = example === undefined ? "" : `, such as \`${example}\``;
  return {
    found: `Nothing stands behind ${clipped(option)}.`,
    remedy: `Write its value${such}, or leave the option out.`,
  };
}
