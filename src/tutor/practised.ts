// What is practised, by one text: the exercise, and the code of its variant where it is one. It must not know where
// exercises come from.

import type { Twin } from "./task.ts";

/** No exercise is named so: the code of a variant stands behind the sign. */
const pattern = /^(?<exercise>.*)#(?<variant>[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2})$/su;

/** The text for an exercise or a variant of it. */
export function practisedKey({ exercise, variant }: Twin): string {
  return variant === null ? exercise : `${exercise}#${variant}`;
}

/** The exercise and the variant that a text stands for. */
export function practisedIn(key: string): Twin {
  const { exercise = key, variant = null } = pattern.exec(key)?.groups ?? {};
  return { exercise, variant };
}

/** Whether two texts stand for one exercise with different numbers. */
export function isOtherVariant(a: string, b: string): boolean {
  return a !== b && practisedIn(a).exercise === practisedIn(b).exercise;
}
