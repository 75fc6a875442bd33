// An exercise prepared for looking at many candidates of its numbers: what each would be like, the cheap questions first.
// It must not know which candidates are looked at, nor for whom.

import type { Working } from "../working/build.ts";
import { dependencies } from "../working/dependencies.ts";
import { difficultyOf } from "../working/difficulty.ts";
import type { LineId } from "../working/line.ts";
import { type Evaluated, type Separator, separatorOf } from "../working/separation.ts";
import { keyOf, type SlipOnLine } from "../working/slip-on-line.ts";
import { inputsOf, type Solved, solve, solveAgain } from "../working/solve.ts";
import { type FindFlaw, type Flaw, flawFinder } from "../working/soundness.ts";
import { askedLines } from "./asked.ts";
import type { Exercise } from "./exercise.ts";
import { type Grid, gridOf, meetsConditions, type Point, pointAt } from "./grid.ts";
import { workingOf } from "./plan.ts";
import { questionOf } from "./question-of.ts";
import { codeOf } from "./variant-code.ts";
import { numbersWith } from "./with-numbers.ts";

export interface Prospect {
  readonly exercise: Exercise;
  readonly grid: Grid;
  readonly own: Solved;
  /** All lines that are asked. */
  readonly asked: readonly LineId[];
  readonly findFlaw: FindFlaw;
  readonly separator: Separator;
  /** Whether the kind of question can be made with numbers, with all that it asks with the exercise's own. */
  readonly isAskable: (solved: Solved, place: number) => boolean;
}

/** What every variant of an exercise keeps to; found from the exercise alone. */
export interface Rules {
  /** Mistakes on lines that hardly any numbers keep apart from the right answer; "all" where none matters. */
  readonly exempt: ReadonlySet<string> | "all";
  /** How many others may stay hidden; 0 wherever that can be. */
  readonly tolerance: number;
  /** Values of a name (by their text) that hide a mistake whatever the other numbers are. */
  readonly hiding: ReadonlyMap<string, ReadonlySet<string>>;
  /** Points of difficulty, both included. */
  readonly easiest: number;
  readonly hardest: number;
}

/** Why a candidate is none. */
export type Constraint = "condition" | Flaw | "difficulty" | "mistake" | "question";

/** The numbers of a candidate, how hard they are, and how well they keep mistakes apart. */
export interface Measured {
  readonly point: Point;
  readonly difficulty: number;
  readonly share: number;
  /** The mistakes that these numbers hide, exempt ones among them. */
  readonly hidden: readonly SlipOnLine[];
}

export type Look =
  | { readonly ok: true; readonly measured: Measured }
  | { readonly ok: false; readonly constraint: Constraint };

/** Workings longer than this are not searched for hidden mistakes: each known mistake is one more working. */
const mostLines = 400;

/** Undefined where the exercise has no numbers, or none that give a working. */
export function prospectOf(exercise: Exercise): Prospect | undefined {
  const grid = gridOf(exercise);
  const { given, learningRate, digits } = exercise;
  if (grid === undefined || given === undefined) return undefined;
  const working = workingOf(exercise);
  const solved = solve(working, { given, rate: learningRate }, digits);
  const asked = askedLines(exercise, working);
  if (!solved.ok || !asked.ok) return undefined;
  const lines = asked.lines.map(({ id }) => id);
  const values = asked.lines.flatMap(({ id, form }) => (form === "value" ? [id] : []));
  return {
    exercise,
    grid,
    own: solved.solved,
    asked: lines,
    findFlaw: flawFinder(solved.solved, [...dependencies(working, lines)]),
    separator: separatorOf(solved.solved, isLong(working) ? [] : values),
    isAskable: askableWith(exercise, solved.solved, grid),
  };
}

/** Only what is made from values of mistakes can lack them: options that coincide, a mistake that no line shows. */
function askableWith(exercise: Exercise, own: Solved, grid: Grid): Prospect["isAskable"] {
  const { working } = own;
  if (exercise.kind !== "multiple choice" && exercise.kind !== "find the mistake") return () => true;
  const fieldsAt = (solved: Solved, seed: string): number => {
    const asked = questionOf(exercise, { working, solved }, { seed });
    return asked.ok ? asked.question.fields.length : 0;
  };
  const fewest = Math.max(1, fieldsAt(own, ""));
  return (solved, place) => fieldsAt(solved, codeOf(grid, place)) >= fewest;
}

function isLong({ lines }: Working): boolean {
  return lines.size > mostLines;
}

/** Only what makes any numbers unsound. */
export const noRules: Rules = {
  exempt: "all",
  tolerance: 0,
  hiding: new Map(),
  easiest: 0,
  hardest: Number.POSITIVE_INFINITY,
};

/** Looks at the candidate at a place. */
export function lookAt(prospect: Prospect, place: number, rules: Rules): Look {
  const { exercise, grid, own, asked, findFlaw, separator } = prospect;
  const point = pointAt(grid, place);
  if (!meetsConditions(exercise, grid, point)) return refused("condition");
  if (hasHidingValue(point, rules)) return refused("mistake");
  const numbers = numbersWith(exercise, point);
  const inputs = inputsOf(numbers);
  const evaluated: Evaluated = { working: own.working, digits: own.digits, inputs, values: own.evaluate(inputs) };
  const flaw = findFlaw(evaluated.values);
  if (flaw !== undefined) return refused(flaw);
  const { exempt, tolerance } = rules;
  if (exempt !== "all" && separator.hidesAlone(evaluated, exempt, tolerance)) return refused("mistake");
  const result = solveAgain(own, numbers);
  if (!result.ok) return refused("not defined");
  const difficulty = difficultyOf(result.solved, asked);
  if (difficulty < rules.easiest || difficulty > rules.hardest) return refused("difficulty");
  const { taken, share } = separator.measure(result.solved);
  if (exempt !== "all" && taken.filter((each) => !exempt.has(keyOf(each))).length > tolerance)
    return refused("mistake");
  if (exempt !== "all" && !prospect.isAskable(result.solved, place)) return refused("question");
  return { ok: true, measured: { point, difficulty, share, hidden: taken } };
}

/** Whether a point has a value that hides a mistake whatever the others are. */
export function hasHidingValue(point: Point, { hiding }: Pick<Rules, "hiding">): boolean {
  return [...hiding].some(([name, values]) => values.has(point.get(name)?.written ?? ""));
}

function refused(constraint: Constraint): Look {
  return { ok: false, constraint };
}
