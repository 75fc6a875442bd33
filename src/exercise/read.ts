// Reads an exercise file in three stages (YAML, shape, meaning) and gives every problem its place in the text.
// It must not know the file system: it gets the text.

import { originOf } from "./place.ts";
import { type ExerciseResult, type PlaceOf, placed, placedExercise, placesIn, type Refused } from "./result.ts";
import { checkShape } from "./schema.ts";
import type { ExerciseSource } from "./source.ts";
import { readYaml } from "./yaml.ts";

export type SourceResult = { readonly ok: true; readonly source: ExerciseSource; readonly placeOf: PlaceOf } | Refused;

/** The exercise in a YAML text as written: its keys and shapes are right, its formulas and numbers not yet read. */
export function readSource(text: string): SourceResult {
  const origin = originOf(text);
  const yaml = readYaml(origin);
  if (!yaml.ok) return yaml;
  const shape = checkShape(yaml.data);
  const placeOf = placesIn(yaml.spot, origin);
  if (!shape.ok) return { ok: false, problems: placed(shape.problems, placeOf) };
  return { ok: true, source: shape.source, placeOf };
}

/** The exercise in a YAML text, or all problems of the first stage that finds any. */
export function readExercise(text: string): ExerciseResult {
  const read = readSource(text);
  return read.ok ? placedExercise(read.source, read.placeOf) : read;
}
