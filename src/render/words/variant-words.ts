// What is said of variants: their name in a title, and why there is none.

import type { Constraint } from "../../exercise/prospect.ts";
import type { VariantProblem } from "../../exercise/variants.ts";
import type { SlipOnLine } from "../../working/slip-on-line.ts";
import type { Advice } from "./advice.ts";
import { counted, quoted } from "./user-text.ts";

/** The title of an exercise, with the code of its variant. */
export function variantTitle(title: string, code: string | undefined): string {
  return code === undefined ? title : `${title}: variant ${code}`;
}

export function variantProblemWords(problem: VariantProblem): Advice {
  switch (problem.code) {
    case "unreadable-code": {
      const { written, character } = problem;
      const found = `${quoted(written)} is not the code of a variant`;
      return {
        found: character === undefined ? `${found}.` : `${found}: no code has ${quoted(character)} in it.`,
        remedy: "A code has ten letters and digits, such as K7QM-2F3X-9A; case, spaces and hyphens do not matter.",
      };
    }
    case "foreign-code":
      return {
        found: `${quoted(problem.written)} is not a code of this exercise.`,
        remedy:
          "Compare it letter by letter with the sheet, and see that it stands at this exercise; if both are right, the exercise has changed since.",
      };
    case "nothing-varies":
      return {
        found: "No number of this exercise can be another, so that it has no variants.",
        remedy: "Give its numbers under `given`, and their values under `vary`, or write `vary: auto`.",
      };
    case "no-working":
      return {
        found: "The exercise's own numbers do not give every line a value, so that there is nothing to vary.",
        remedy: "longhand validate says which line has none.",
      };
    case "no-variant": {
      const { found, remedy } = constraintWords(problem.constraint, problem.mistake);
      return { found: `None of ${counted(problem.tried)} choices of numbers will do: most ${found}.`, remedy };
    }
  }
}

function constraintWords(constraint: Constraint, mistake: SlipOnLine | undefined): Advice {
  switch (constraint) {
    case "condition":
      return {
        found: "do not fulfil a condition under `where`",
        remedy: "Loosen a condition, or give a number more values.",
      };
    case "not defined":
      return {
        found: "leave a line without a value",
        remedy: "Give only values at which every formula is defined, or add a condition under `where`.",
      };
    case "zero":
      return {
        found: "make a line 0, and behind a zero nothing can be told apart",
        remedy: "Give values that are not 0 and do not cancel.",
      };
    case "saturated":
      return {
        found: "drive a curve to where it is flat",
        remedy: "Give smaller values to what goes into it.",
      };
    case "kink":
      return {
        found: "lie at the corner of a function",
        remedy: "Give values that keep its input away from there.",
      };
    case "other side":
      return {
        found: "turn a rectified unit on that is off with the exercise's own numbers, or off where it is on",
        remedy: "Give values that leave its input on that side of 0.",
      };
    case "size":
      return {
        found: "make a line larger than 1000 or smaller than 0.001",
        remedy: "Give values nearer to 1, or closer to the exercise's own numbers.",
      };
    case "difficulty":
      return {
        found: "are harder or easier than the others by more than the ratio 1.3",
        remedy: "Give values with equally many digits.",
      };
    case "question":
      return {
        found: "leave a question without enough different answers",
        remedy: "Ask for other lines, give the numbers more values, or choose another kind.",
      };
    case "mistake": {
      const which = mistake === undefined ? "" : `, such as ${mistake.slip} at ${mistake.at} in ${mistake.line}`;
      return {
        found: `let a known mistake come out right${which}`,
        remedy:
          "Give the numbers more values, ask for other lines, or for more digits; longhand slips explains the mistakes.",
      };
    }
  }
}

/** What is said above and below a list of variants. */
export const variantListWords = {
  difficulty: "difficulty",
  share: "mistakes told apart",
  hidden: (hidden: readonly SlipOnLine[]): string =>
    `hidden: ${hidden.map(({ slip, line }) => `${slip} in ${line}`).join(", ")}`,
  spread: (easiest: number, hardest: number): string =>
    `Difficulty ${easiest} to ${hardest}: the hardest is ${(hardest / easiest).toFixed(2)} times the easiest.`,
  repeated: (count: number): string =>
    `There ${count === 1 ? "is" : "are"} ${count} of them; beyond that they come again.`,
} as const;
