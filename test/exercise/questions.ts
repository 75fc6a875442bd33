// The exercises of the bank with their workings, for tests of questions of every kind.

import { readdirSync, readFileSync } from "node:fs";
import type { Exercise } from "../../src/exercise/exercise.ts";
import type { WorkedExercise } from "../../src/exercise/making.ts";
import { workingOf } from "../../src/exercise/plan.ts";
import type { Question, QuestionKind } from "../../src/exercise/question.ts";
import { type QuestionOptions, questionOf } from "../../src/exercise/question-of.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { type Solved, solve } from "../../src/working/solve.ts";

const folder = new URL("../../exercises/", import.meta.url);

/** The texts of the bank by name. */
export const bankTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => [path.replace(/^.*[\\/]|\.yaml$/gu, ""), readFileSync(new URL(path, folder), "utf8")]),
);

/** So many exercises for laws that take their time, evenly spread over the bank. */
export function someNames(count: number): readonly string[] {
  const names = [...bankTexts.keys()].sort();
  const step = Math.max(1, names.length / count);
  return [...new Set(Array.from({ length: count }, (_, index) => names[Math.floor(index * step)] ?? "weighted-sum"))];
}

export interface Asked extends WorkedExercise {
  readonly exercise: Exercise;
  readonly solved: Solved;
}

/** An exercise by its name in the bank, or by its text, with its numbers. */
export function exerciseOf(nameOrText: string): Asked {
  const read = readExercise(bankTexts.get(nameOrText) ?? nameOrText);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { given, learningRate, digits } = read.exercise;
  const working = workingOf(read.exercise);
  const result = solve(working, { given: given ?? new Map(), rate: learningRate }, digits);
  if (!result.ok) throw new Error(`no value: ${result.fault.line.id}`);
  return { exercise: read.exercise, working, solved: result.solved };
}

/** The question of an exercise, of which there must be one. */
export function asked(nameOrText: string, kind: QuestionKind, more: Partial<QuestionOptions> = {}): Question {
  const { exercise, ...worked } = exerciseOf(nameOrText);
  const result = questionOf(exercise, worked, { kind, seed: nameOrText, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.question;
}
