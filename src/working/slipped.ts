// A working with a mistake in it, solved at the numbers of the right one: what a student who makes it would have on paper.

import { type Edit, edited } from "./edit.ts";
import { type Solved, solve } from "./solve.ts";

/** The edited working with its numbers; undefined where a line of it has no finite value. */
export function solvedWith({ working, numbers, digits }: Solved, edit: Edit): Solved | undefined {
  const result = solve(edited(working, edit), numbers, digits);
  return result.ok ? result.solved : undefined;
}
