// What a practice session is about: the solved working, the lines to ask for, and the marking, given to it from outside so
// that terminal and page may judge as they like. It must not know the student's state.

import { type AskedLine, isGradientAlready, isTrivial } from "../exercise/asked.ts";
import type { SkillId } from "../exercise/skill.ts";
import type { Judged } from "../marking/judge.ts";
import type { Working } from "../working/build.ts";
import { dependencies } from "../working/dependencies.ts";
import { ideaOf } from "../working/idea.ts";
import type { Line, LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";

/** Every line with its verdict at once; every line, judged together at the end; or only the lines the exercise asks for. */
export type Mode = "line by line" | "all at once" | "final lines";

/** Judges the entries of the lines, all entries taken together. */
export type Judge = (lines: readonly LineId[], entries: ReadonlyMap<LineId, string>) => readonly Judged[];

/** The line whose value would tell most about a wrong entry, where there is one. */
export type Probe = (judged: Judged, entries: ReadonlyMap<LineId, string>) => LineId | undefined;

/** The same skill on fresh numbers or in another exercise. */
export interface Twin {
  readonly exercise: string;
  /** The code of the variant, where it is one. */
  readonly variant: string | null;
}

/** A slip that was seen in an exercise or in a variant of it. */
export interface SeenSlip {
  readonly slip: string;
  readonly exercise: string;
}

export interface Task {
  /** The name of the exercise, with the code of its variant. */
  readonly exercise: string;
  readonly solved: Solved;
  readonly lines: readonly AskedLine[];
  readonly judge: Judge;
  readonly probe?: Probe;
  readonly twin?: (skill: SkillId) => Twin | undefined;
  /** The slips of other sessions, finished or waiting: what comes again in a fresh variant is a habit. */
  readonly earlier: readonly SeenSlip[];
}

/** The lines to ask for, in the order of the working. */
export function linesFor(mode: Mode, asked: readonly AskedLine[], working: Working): readonly AskedLine[] {
  if (mode === "final lines") return asked;
  const forms = new Map(asked.map((line) => [line.id, line]));
  const needed = dependencies(
    working,
    asked.map(({ id }) => id),
  );
  return [...working.lines.values()].flatMap((line) => {
    const own = forms.get(line.id);
    if (own !== undefined) return [own];
    return needed.has(line.id) && isWorthAsking(line, working) ? [{ id: line.id, form: "value" }] : [];
  });
}

/** What a student would write on a line of its own: not dz/dz = 1, a repetition, or the factor of a plain product. */
function isWorthAsking(line: Line, working: Working): boolean {
  switch (line.kind) {
    case "value":
      return true;
    case "partial":
      return ideaOf(line.reason) !== "linear" && !isGradientAlready(line.node, line.wrt, working);
    case "delta":
      return true;
    case "adjoint":
      if (working.deltas !== undefined && !working.train.includes(line.node)) return false;
      return working.train.includes(line.node) || !isTrivial(line, working);
    case "contribution":
    case "route":
    case "step":
    case "update":
    case "check":
      return false;
  }
}
