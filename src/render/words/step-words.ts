// What is said about several steps in a row.

import type { Descent } from "../../working/repeat.ts";

export const stepWords: {
  readonly heading: string;
  readonly end: (end: Descent["end"], steps: number) => string;
} = {
  heading: "Steps",
  end: (end, steps) => {
    const count = steps === 1 ? "1 step" : `${steps} steps`;
    if (end === "done") return `${count} taken.`;
    if (end === "limit") return `Stopped after ${count}: the tolerance was not reached.`;
    return `Stopped after ${count}: the next one has no finite value. A smaller rate would help.`;
  },
};
