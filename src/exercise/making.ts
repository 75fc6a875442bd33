// What the kinds of question are made from, and what can be in the way. It holds no kind.

import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import type { AskedLine, UnknownLine } from "./asked.ts";
import type { Fade } from "./fade.ts";
import type { Question, QuestionKind } from "./question.ts";

/** The working of an exercise, and its numbers where it has some. */
export interface WorkedExercise {
  readonly working: Working;
  readonly solved: Solved | undefined;
}

export interface Making {
  readonly working: Working;
  readonly asked: readonly AskedLine[];
  /** The lines of the worked solution, in order. */
  readonly page: readonly LineId[];
  readonly fade: Fade;
  /** What chooses where there is a choice. */
  readonly seed: string;
}

/** With the numbers of the exercise. */
export interface NumberedMaking extends Making {
  readonly solved: Solved;
}

export type QuestionProblem =
  | UnknownLine
  /** The kind rests on values, and the exercise has no numbers. */
  | { readonly code: "needs-numbers"; readonly kind: QuestionKind }
  /** Only values of nodes are asked, whose formulas are given. */
  | { readonly code: "nothing-to-derive" }
  /** No line of the page practises the skill that is to be faded. */
  | { readonly code: "nothing-faded"; readonly skill: string; readonly known: readonly string[] }
  /** No known mistake can be seen in this working. */
  | { readonly code: "no-mistake" }
  /** Too few known mistakes give other numbers for the lines that are asked. */
  | { readonly code: "no-options" };

/** What a kind makes: its question, or what is in the way. */
export type Made = Omit<Question, "kind"> | QuestionProblem;
