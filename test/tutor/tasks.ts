// Tasks of the bank for the tests of the tutor, judged by the real marking.

import { askedLines } from "../../src/exercise/asked.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { judge } from "../../src/marking/judge.ts";
import { linesFor, type Mode, type Task } from "../../src/tutor/task.ts";
import { buildWorking } from "../../src/working/build.ts";
import { shownOf, solve } from "../../src/working/solve.ts";
import { bank } from "../render/solutions.ts";

export function taskOf(name: string, mode: Mode = "line by line", more: Partial<Task> = {}): Task {
  const read = readExercise(bank.get(name) ?? name);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { graph, train, update, given, learningRate, digits } = read.exercise;
  const working = buildWorking({ graph, train, direction: update });
  const asked = askedLines(read.exercise, working);
  const result = solve(working, { given: given ?? new Map(), rate: learningRate }, digits);
  if (!asked.ok || !result.ok) throw new Error(`${name} cannot be solved`);
  const { solved } = result;
  return {
    exercise: name,
    solved,
    lines: linesFor(mode, asked.lines, working),
    judge: (lines, entries) => judge(lines, entries, solved),
    earlier: [],
    ...more,
  };
}

/** The right entries of a task's lines, in their order. */
export function answersOf(task: Task): readonly string[] {
  return task.lines.map(({ id }) => shownOf(task.solved, id).text);
}
