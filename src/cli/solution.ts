// The worked solution of a loaded exercise, with what the command line asks of it.

import { basename } from "node:path";
import { buildSolution } from "../render/build-solution.ts";
import type { Depth, Solution } from "../render/solution.ts";
import type { Approach } from "../render/solution-request.ts";
import { tooManyLines } from "../render/words/command-words.ts";
import { variantTitle } from "../render/words/variant-words.ts";
import { dependencies } from "../working/dependencies.ts";
import type { LineId } from "../working/line.ts";
import { InputError } from "./input-error.ts";
import { mostLinesForPeople, type Worked } from "./work.ts";

export interface SolutionOptions {
  readonly depth: Depth;
  readonly approach: Approach;
  readonly only?: readonly LineId[] | undefined;
}

export const standard: SolutionOptions = { depth: "standard", approach: "chain" };

export function solutionOf({ exercise, working, solved, updates, name }: Worked, options: SolutionOptions): Solution {
  const { only } = options;
  const lines = only === undefined ? working.lines.size : dependencies(working, only).size;
  if (lines > mostLinesForPeople) throw new InputError(tooManyLines(name, lines, working.train[0]));
  return buildSolution({
    heading: {
      title: variantTitle(
        exercise.title ?? (name === "-e" ? "Worked solution" : basename(name)),
        exercise.variant?.code,
      ),
      source: exercise.source,
      note: exercise.note,
    },
    working,
    solved,
    given: exercise.given ?? new Map(),
    rate: exercise.learningRate,
    updates,
    notation: exercise.notation,
    ...options,
  });
}
