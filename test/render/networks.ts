// Solutions of networks written in a test.

import { workingOf } from "../../src/exercise/plan.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { buildSolution } from "../../src/render/build-solution.ts";
import type { Solution } from "../../src/render/solution.ts";
import { solve } from "../../src/working/solve.ts";

/** The worked solution of the text of an exercise file with numbers. */
export function networkSolution(text: string): Solution {
  const read = readExercise(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { exercise } = read;
  const working = workingOf(exercise);
  const { given, learningRate: rate, digits, notation } = exercise;
  if (given === undefined) throw new Error("no numbers");
  const result = solve(working, { given, rate }, digits);
  if (!result.ok) throw new Error("no values");
  return buildSolution({
    heading: { title: "A network" },
    working,
    solved: result.solved,
    given,
    rate,
    updates: true,
    depth: "standard",
    approach: "chain",
    notation,
  });
}
