// Reads an exercise file in three stages (YAML, shape, meaning) and gives every problem its place in the text.
// It must not know the file system: it gets the text.

import { exerciseFrom } from "./build.ts";
import { type Finding, originOf } from "./place.ts";
import type { MeaningProblem, ShapeProblem } from "./problem.ts";
import { type ExerciseResult, type PlaceOf, placed, placedExercise, placesIn, type Refused } from "./result.ts";
import { checkShape } from "./schema.ts";
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

/** Without these, what the rest means is another matter. */
const structural: readonly string[] = ["graph", "network", "given", "functions"];

/** What is wrong in meaning beside keys of a wrong shape, so that all of it is told at once. */
function besideThose(data: Data, problems: readonly Finding<ShapeProblem>[]): readonly Finding<MeaningProblem>[] {
  const faulty = new Set(problems.map(({ at }) => at.path[0]));
  if (!(data instanceof Map) || faulty.has(undefined)) return [];
  if (structural.some((key) => faulty.has(key))) return [];
  const rest = checkShape(new Map([...data].filter(([key]) => !faulty.has(key))));
  const built = rest.ok ? exerciseFrom(rest.source) : undefined;
  return built?.ok === false ? built.problems : [];
}

/** The exercise in a YAML text, or its problems: all of them, unless the YAML itself cannot be read. */
export function readExercise(text: string): ExerciseResult {
  const read = readSource(text);
  return read.ok ? placedExercise(read.source, read.placeOf) : read;
}
