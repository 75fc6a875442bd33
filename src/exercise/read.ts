// Reads an exercise file in three stages (YAML, shape, meaning) and gives every problem its place in the text.
// It must not know the file system: it gets the text.

import { exerciseFrom } from "./build.ts";
import { type Finding, originOf } from "./place.ts";
import type { MeaningProblem, ShapeProblem } from "./problem.ts";
import { type ExerciseResult, type PlaceOf, placed, placedExercise, placesIn, type Refused } from "./result.ts";
import { checkShape } from "./schema.ts";
import type { Path } from "./shape.ts";
import type { ExerciseSource } from "./source.ts";
import { type Data, readYaml } from "./yaml.ts";

export type SourceResult = { readonly ok: true; readonly source: ExerciseSource; readonly placeOf: PlaceOf } | Refused;

/** The exercise in a YAML text as written: its keys and shapes are right, its formulas and numbers not yet read. */
export function readSource(text: string): SourceResult {
  const origin = originOf(text);
  const yaml = readYaml(origin);
  if (!yaml.ok) return yaml;
  const shape = checkShape(yaml.data);
  const placeOf = placesIn(yaml.spot, origin);
  if (shape.ok) return { ok: true, source: shape.source, placeOf };
  const problems = [...placed(shape.problems, placeOf), ...placed(besideThose(yaml.data, shape.problems), placeOf)];
  return { ok: false, problems: problems.sort((one, other) => one.place.start - other.place.start) };
}

/** What is wrong in meaning beside what has a wrong shape, so that all of it is told at once. */
function besideThose(data: Data, problems: readonly Finding<ShapeProblem>[]): readonly Finding<MeaningProblem>[] {
  const cuts = problems.map(cutFor);
  if (!cuts.every((cut) => cut !== undefined)) return [];
  const rest = checkShape(cuts.reduce(without, data));
  const built = rest.ok ? exerciseFrom(rest.source) : undefined;
  const isCutShort = cuts.some(([top]) => top === "network");
  const found = built?.ok === false ? built.problems : [];
  // Whether the outputs are such as the loss needs depends on what was left out.
  return found.filter(({ at: { path } }) => !(isCutShort && path[0] === "network" && path[1] === "loss"));
}

/** Without these, what the rest means is another matter. */
const structural: readonly (string | number | undefined)[] = [undefined, "graph", "network", "given", "functions"];

/** Choices in a network on which no name and no shape depends. */
const choices: readonly (string | number | undefined)[] = ["activation", "error", "reduction"];

/** What must be left out so that the rest can be read: a top key, or one choice in a network; undefined if nothing can. */
function cutFor({ found, at: { path } }: Finding<ShapeProblem>): Path | undefined {
  if (!structural.includes(path[0])) return path.slice(0, 1);
  return found.code === "not-one-of" && path[0] === "network" && choices.includes(path.at(-1)) ? path : undefined;
}

function without(data: Data, [step, ...inner]: Path): Data {
  const cut = (part: Data): Data => without(part, inner);
  if (Array.isArray(data)) return data.map((each, index) => (index === step ? cut(each) : each));
  if (!(data instanceof Map)) return data;
  const rest = new Map(data);
  const part = rest.get(step);
  if (inner.length === 0 || part === undefined) rest.delete(step);
  else rest.set(step, cut(part));
  return rest;
}

/** The exercise in a YAML text, or its problems: all of them, unless the YAML itself cannot be read. */
export function readExercise(text: string): ExerciseResult {
  const read = readSource(text);
  return read.ok ? placedExercise(read.source, read.placeOf) : read;
}
