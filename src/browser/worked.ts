// An exercise worked out for a page: its lines, its numbers, its solution, and the task of practising it.

import { askedLines, asksForUpdates } from "../exercise/asked.ts";
import type { Exercise } from "../exercise/exercise.ts";
import { workingOf } from "../exercise/plan.ts";
import type { Question } from "../exercise/question.ts";
import { questionOf } from "../exercise/question-of.ts";
import { buildSolution } from "../render/build-solution.ts";
import { faultText } from "../render/fault-text.ts";
import { type FigureView, figureView } from "../render/figure-view.ts";
import { type PrintedRow, questionView } from "../render/question-view.ts";
import { sheetFigure } from "../render/sheet-figure.ts";
import type { Solution } from "../render/solution.ts";
import { unknownLine } from "../render/words/command-words.ts";
import { questionProblemWords } from "../render/words/question-problems.ts";
import { makeTask } from "../tutor/make-task.ts";
import type { Task } from "../tutor/task.ts";
import { solve } from "../working/solve.ts";

export interface WorkedPage {
  readonly solution: Solution;
  /** The lines that its question prints. */
  readonly printed: readonly PrintedRow[];
  /** The drawing of its graph, to practise with or with everything in it; null where the graph is too large for one. */
  readonly figure: (edition: "practice" | "key", prefix: string) => FigureView | null;
  /** The task of practising it; undefined without numbers. */
  readonly taskFor: (request: Pick<Task, "exercise" | "earlier" | "twin">) => Task | undefined;
}

export type WorkedResult =
  | { readonly ok: true; readonly worked: WorkedPage }
  | { readonly ok: false; readonly why: string };

const nothingAsked: Pick<Question, "kind" | "printed" | "fields"> = { kind: "numbers", printed: [], fields: [] };

/** Works an exercise out; `called` is its title where it has none, `seed` chooses where its question has a choice. */
export function workedPage(exercise: Exercise, called: string, seed: string): WorkedResult {
  const { given, learningRate, batches, digits, title, source, note } = exercise;
  const working = workingOf(exercise);
  const result = given === undefined ? undefined : solve(working, { given, rate: learningRate, batches }, digits);
  if (result?.ok === false) return { ok: false, why: faultText(working, result.fault) };
  const asked = askedLines(exercise, working);
  if (!asked.ok)
    return { ok: false, why: asked.problems.map(({ written, known }) => unknownLine(written, known)).join(" ") };
  const solved = result?.solved;
  const asking = solved === undefined ? undefined : questionOf(exercise, { working, solved }, { seed });
  if (asking?.ok === false) return { ok: false, why: asking.problems.map(questionProblemWords).join(" ") };
  const question = asking?.question;
  const solution = buildSolution({
    heading: { title: title ?? called, source, note },
    working,
    solved,
    given: given ?? new Map(),
    rate: learningRate,
    depth: "standard",
    updates: asksForUpdates(asked.lines),
    approach: "chain",
    notation: exercise.notation,
  });
  const taskFor: WorkedPage["taskFor"] = (request) =>
    solved === undefined || question === undefined
      ? undefined
      : makeTask({ ...request, solved, question, mode: "line by line" });
  const printed = question === undefined ? [] : questionView(question, working, solved).printed;
  const drawn = { working, solved, question: question ?? nothingAsked };
  const figure: WorkedPage["figure"] = (edition, prefix) => figureView(sheetFigure(edition, drawn), prefix);
  return { ok: true, worked: { solution, printed, figure, taskFor } };
}
