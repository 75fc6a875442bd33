// Which numbers of an exercise are practised: those of the page, those of a code, or fresh ones.

import type { Exercise } from "../exercise/exercise.ts";
import { variantAt, variantOfCode } from "../exercise/variants.ts";

export interface Numbers {
  readonly exercise: Exercise;
  /** Their code; undefined where they are the author's own. */
  readonly variant: string | undefined;
}

/** The numbers of a code; those of the page where the code is theirs, or is of no variant of this exercise. */
export function numbersOf(own: Numbers, code: string | undefined): Numbers {
  if (code === undefined || code === own.variant) return own;
  const found = variantOfCode(baseOf(own), code);
  return found.ok ? { exercise: found.exercise, variant: found.code } : own;
}

const mostTries = 8;

/** Numbers drawn by chance, other than those that are practised; undefined where the exercise has none to offer. */
export function freshNumbers(own: Numbers, now: string | undefined): Numbers | undefined {
  for (let tries = 0; tries < mostTries; tries++) {
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    const found = variantAt(baseOf(own), { seed: String(random), rank: 0 });
    if (!found.ok) return undefined;
    if (found.code !== now) return { exercise: found.exercise, variant: found.code };
  }
  return undefined;
}

function baseOf({ exercise }: Numbers): Exercise {
  return exercise.variant?.of ?? exercise;
}
