// What is said of variants: their name in a title, and why there is none.

import type { VariantProblem } from "../../exercise/variants.ts";
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
    case "no-variant":
      return {
        found: `None of ${counted(problem.tried)} choices of numbers makes a fair variant.`,
        remedy: "Give the numbers more values under `vary`.",
      };
  }
}
