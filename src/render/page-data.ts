// What a page hands to its script, as JSON in an element of its own. Both come from one build, so the shapes are known to each
// other; it must not know how pages are made.

import type { Fade } from "../exercise/fade.ts";
import type { QuestionKind } from "../exercise/question.ts";
import type { ExerciseSource } from "../exercise/source.ts";
import type { LineNames } from "../working/line-names.ts";

/** A practice page: its exercises as their authors wrote them, so that all else can be worked out. */
export interface PracticeData {
  readonly exercises: readonly PracticeExercise[];
}

export interface PracticeExercise {
  /** Its name in the bank, or that of its file: where progress is kept. */
  readonly name: string;
  readonly source: ExerciseSource;
  /** The code of the numbers that the page shows. */
  readonly variant?: string;
  /** How it is asked, where that is not what its author says. */
  readonly kind?: QuestionKind | undefined;
  readonly fade?: Fade | undefined;
}

/** A homework page: whose it is, and the names that its formulas are read with. No formulas, no numbers. */
export interface HomeworkData {
  /** The id of the homework set. */
  readonly set: string;
  /** The id of the student. */
  readonly student: string;
  /** The name of the file to hand in. */
  readonly file: string;
  readonly exercises: readonly HomeworkExercise[];
}

export interface HomeworkExercise {
  /** Its key in the set. */
  readonly exercise: string;
  readonly variant?: string;
  readonly names: LineNames;
}
