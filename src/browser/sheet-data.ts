// What a page hands to its script, as JSON in an element of its own. Both come from one build, so the shapes are known.

import type { ExerciseSource } from "../exercise/source.ts";
import type { LineNames } from "../working/line-names.ts";

/** A practice page: its exercises as their authors wrote them, so that all else can be worked out. */
export interface PracticeData {
  readonly exercises: readonly {
    /** Its name in the bank, or that of its file. */
    readonly name: string;
    readonly source: ExerciseSource;
    /** The code of the numbers that the page shows. */
    readonly variant?: string;
  }[];
}

/** A homework page: whose it is, and the names that its formulas are read with. No formulas, no numbers. */
export interface HomeworkData {
  readonly set: string;
  readonly student: string;
  /** The name of the file to hand in. */
  readonly file: string;
  readonly exercises: readonly {
    readonly exercise: string;
    readonly variant?: string;
    readonly names: LineNames;
  }[];
}

/** The text of the data in the page. */
export function sheetData(): string {
  return document.getElementById("sheet-data")?.textContent ?? '{"exercises":[]}';
}
