// What is said about a pair of formulas: the verdict, how it was found, and how each was read.

import type { Comparison } from "../../expression/compare.ts";
import type { FormulaProblem } from "../../expression/problem.ts";
import type { Advice } from "./advice.ts";
import { formulaProblemWords } from "./formula-problems.ts";

/** The verdict and its ground in a sentence or two. */
export function comparisonWords(comparison: Comparison): string {
  switch (comparison.verdict) {
    case "same":
      return `The same function wherever both are defined${sameGround(comparison.reason)}`;
    case "different":
      return differentWords(comparison.reason);
    case "undecided":
      return `Undecided: ${undecidedGround(comparison.reason)}`;
  }
}

type ReasonOf<Verdict extends Comparison["verdict"]> = Extract<Comparison, { readonly verdict: Verdict }>["reason"];

function sameGround(reason: ReasonOf<"same">): string {
  switch (reason) {
    case "same text":
      return ": they are written alike.";
    case "exact":
      return ", by algebra.";
    case "sampled":
      return ": their values agree at every point that was tried, to at least thirty digits.";
  }
}

function differentWords(reason: ReasonOf<"different">): string {
  return reason === "apart"
    ? "Different: where one has a value, the other has none."
    : "Different: their values are not the same everywhere.";
}

function undecidedGround(reason: ReasonOf<"undecided">): string {
  switch (reason) {
    case "too large":
      return "they are too long to be compared.";
    case "too few points":
      return "there are too few points at which both could be computed.";
    case "too close":
      return "their values could not be told apart, nor shown to be equal.";
    case "nowhere defined":
      return "no point was found at which both have a value.";
  }
}

/** Where the two differ: “At x = −1: a is 1, b is −1.” */
export function witnessWords(place: string, left: string, right: string): string {
  return place === "" ? `a is ${left}, b is ${right}.` : `At ${place}: a is ${left}, b is ${right}.`;
}

export const noValue: string = "without a value";

/** A place such as the `2y` of `1/2y`. */
export function ambiguousWords(piece: string): string {
  return `Of \`${piece}\` only the first factor is below the /. If you mean all of it, put it in brackets.`;
}

/** What is wrong with a formula that stands by itself. */
export function unreadableWords(problem: FormulaProblem, source: string): Advice {
  const advice = formulaProblemWords(problem, source);
  const isLong = problem.code === "formula-too-long" || problem.code === "formula-too-deep";
  return isLong ? { ...advice, remedy: "Compare smaller parts of it." } : advice;
}

export const notAPair: string = 'This line is no pair: write {"a": "2x", "b": "x + x"}.';
export const needsTwo: string = 'Give two formulas: longhand compare "(x+1)^2" "x^2+2x+1".';
export const linesTakeOne: string = "With --lines give one file, or none to read standard input.";
