// What a page hands to its script: the exercises as their authors wrote them. Read with care all the same, since a page may
// have been saved and changed.

import type { ExerciseSource } from "../exercise/source.ts";

export interface SheetData {
  readonly exercises: readonly SheetExerciseData[];
}

export interface SheetExerciseData {
  /** Its name in the bank, or that of its file. */
  readonly name: string;
  readonly source: ExerciseSource;
  readonly variant?: string;
}
