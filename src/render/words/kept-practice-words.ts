// What is said of practice that was kept: what waits, how sure each skill is, what was set aside. What a session itself says
// stands in `practice-words`.

import { practisedIn } from "../../tutor/practised.ts";
import type { Session } from "../../tutor/state.ts";
import type { Mode } from "../../tutor/task.ts";
import { counted } from "./practice-words.ts";
import { clipped } from "./user-text.ts";

/** What takes up a session of this mode again. */
const modeOptions: Readonly<Record<Mode, string>> = {
  "line by line": "",
  "all at once": " --all",
  "final lines": " --final",
};

export interface StatusRow {
  readonly skill: string;
  readonly known: number;
  readonly answers: number;
}

export const statusWords: {
  readonly nothing: string;
  readonly waiting: string;
  readonly skills: string;
  readonly mastered: string;
  readonly row: (row: StatusRow) => string;
  readonly progress: (session: Pick<Session, "exercise" | "mode" | "kind">, done: number, of: number) => string;
} = {
  nothing: "Nothing practised yet. longhand practice begins.",
  waiting: "Not finished:",
  skills: "How sure each skill is:",
  mastered: "secure",
  row: ({ skill, known, answers }) =>
    `${String(Math.round(known * 100)).padStart(3)} %  ${skill} (${answers === 1 ? "1 answer" : `${answers} answers`})`,
  progress: ({ exercise, mode, kind }, done, of) => {
    const option = kind === "numbers" ? "" : ` --kind "${kind}"`;
    return `${practisedWords(exercise)}${option}${modeOptions[mode]}: ${done} of ${counted(of, kind === "numbers")} done`;
  },
};

/** An exercise as one names it behind `practice`: weighted-sum --variant K7QM-2F3X-9A. */
function practisedWords(key: string): string {
  const { exercise, variant } = practisedIn(key);
  return variant === null ? exercise : `${exercise} --variant ${variant}`;
}

export function resetWords(folder: string, count: number): string {
  if (count === 0) return "There was nothing to reset.";
  return `A fresh start. What was there is kept in ${folder}.`;
}

export function setAsideWords(why: "newer" | "damaged", path: string): string {
  return why === "newer"
    ? `The saved state is from a newer longhand. It is kept as ${path}; this starts afresh.`
    : `The saved state could not be read. It is kept as ${path}; this starts afresh.`;
}

/** The exercise has changed since a session on it was saved. */
export function changedWords(key: string): string {
  return `${clipped(practisedWords(key))} has changed since you left it, so this starts afresh.`;
}
