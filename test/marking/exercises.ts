// The bank's exercises and the 21 lecture cases, solved, for tests of marking.
import { readdirSync, readFileSync } from "node:fs";
import { workingOf } from "../../src/exercise/plan.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { buildWorking } from "../../src/working/build.ts";
import { type Solved, solve } from "../../src/working/solve.ts";

const bank = new URL("../../exercises/", import.meta.url);

/** The names of all files of the bank, with their topics. */
export const bankNames: readonly string[] = readdirSync(bank, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => path.replaceAll("\\", "/"))
  .sort();

export function solvedText(text: string): Solved {
  const read = readExercise(text);
  if (!read.ok) throw new Error(`the exercise has problems: ${read.problems.map(({ code }) => code).join(", ")}`);
  const { graph, train, update, given, learningRate, digits } = read.exercise;
  if (given === undefined) throw new Error("the exercise has no numbers");
  const result = solve(buildWorking({ graph, train, direction: update }), { given, rate: learningRate }, digits);
  if (!result.ok) throw new Error(`no value: ${result.fault.line.id}`);
  return result.solved;
}

/** An exercise as it is told in its own notation: with error terms as lines where that has them. */
export function solvedAsTold(text: string): Solved {
  const read = readExercise(text);
  if (!read.ok || read.exercise.given === undefined) throw new Error("the exercise has problems or no numbers");
  const { given, learningRate, digits } = read.exercise;
  const result = solve(workingOf(read.exercise), { given, rate: learningRate }, digits);
  if (!result.ok) throw new Error(`no value: ${result.fault.line.id}`);
  return result.solved;
}

export function solvedBank(name: string): Solved {
  return solvedText(readFileSync(new URL(name, bank), "utf8"));
}

/** At most so many of the items, evenly spread: a bank that grows does not take the tests longer. */
export function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.ceil(items.length / most);
  return items.filter((_, index) => index % step === 0);
}
