// `longhand solve`: the worked solution of an exercise, in the form and depth asked for.

import type { Language } from "../../export/verify/dialect.ts";
import type { ProfileName } from "../../graph/network/profile-names.ts";
import { graphLines } from "../../render/graph-text.ts";
import { jsonLines, jsonWorking } from "../../render/json.ts";
import { outlineSolution } from "../../render/outline.ts";
import { plainMedium, plainSolution } from "../../render/plain.ts";
import type { Depth, Solution } from "../../render/solution.ts";
import type { Approach } from "../../render/solution-request.ts";
import { stepsTable } from "../../render/steps-text.ts";
import { textSolution, unicodeMedium, unpainted } from "../../render/text.ts";
import { graphHeading } from "../../render/words/diagram-words.ts";
import { dependencies } from "../../working/dependencies.ts";
import type { NotationName } from "../../working/notation.ts";
import { type Descent, descend, type Stop } from "../../working/repeat.ts";
import { InputError } from "../input-error.ts";
import { atStep } from "../later-step.ts";
import { type ExerciseArguments, loadExercise } from "../load-exercise.ts";
import { writeResult } from "../output.ts";
import type { QuestionArguments } from "../question.ts";
import { screenPaint, screenWidth } from "../screen.ts";
import { solutionOf } from "../solution.ts";
import { namedLines, parameterNamed, type Worked, work } from "../work.ts";

export type SolveFormat = "text" | "tex" | "markdown" | "html";

export interface SolveArguments extends ExerciseArguments, QuestionArguments {
  readonly for?: readonly string[] | undefined;
  readonly format: SolveFormat;
  readonly depth: Depth;
  readonly approach: Approach;
  readonly notation?: NotationName | undefined;
  readonly profile?: ProfileName | undefined;
  readonly digits?: number | undefined;
  readonly ascent: boolean;
  readonly steps?: number | undefined;
  /** The step that is written out. */
  readonly step?: number | undefined;
  readonly until?: number | undefined;
  readonly graph: boolean;
  readonly plain: boolean;
  readonly json: boolean;
  readonly verify?: Language | undefined;
  readonly output?: string | undefined;
}

/** Prints or writes the worked solution; the answer is the exit code. */
export async function solve(args: SolveArguments): Promise<number> {
  const routes = args.for?.length === 1 && args.depth === "standard" ? args.for : undefined;
  const worked = work(atStep(await loadExercise(args), args.step), { ...args, routes });
  if (args.kind !== undefined || args.fade !== undefined) {
    writeResult(await keyText(worked, args), args.output);
    return 0;
  }
  if (args.verify !== undefined) {
    writeResult(await programText(worked, args, args.verify), args.output);
    return 0;
  }
  const descent = stepsOf(worked, args);
  writeResult(args.json ? jsonText(worked, args, descent) : await formatted(worked, args, descent), args.output);
  return 0;
}

/** Asked in another way, an exercise is printed with the answers to that; no other solution waits for what makes questions. */
async function keyText(worked: Worked, args: SolveArguments): Promise<string> {
  if (args.format !== "text")
    throw new InputError("A question with its answers is text: leave out --format, or take --json.");
  const { questionKeyText } = await import("../question.ts");
  const options = { depth: args.depth, approach: args.approach };
  return questionKeyText(worked, solutionOf(worked, options), { ...args, isFile: args.output !== undefined });
}

/** A program that a student runs to see that the gradients are right. */
async function programText(
  { name, exercise, solved }: Worked,
  args: SolveArguments,
  verify: Language,
): Promise<string> {
  if (args.json || args.format !== "text")
    throw new InputError("--verify prints a program in Python: leave out --format and --json.");
  if (solved === undefined)
    throw new InputError(`${name}: a program that checks needs numbers. Give them with --at or in \`given\`.`);
  const { verifyProgram } = await import("../../export/verify/program.ts");
  return verifyProgram(solved, verify, exercise.title);
}

function stepsOf({ solved }: Worked, { steps, until, for: only, format }: SolveArguments): Descent | undefined {
  const stop: Stop | undefined =
    until !== undefined
      ? { kind: "tolerance", tolerance: until }
      : steps === undefined
        ? undefined
        : { kind: "steps", count: steps };
  if (stop === undefined) return undefined;
  if (only !== undefined) throw new InputError("Steps move all parameters: give --steps or --for, not both.");
  if (format !== "text") throw new InputError("A table of steps is text: leave out --format, or take --json.");
  if (solved === undefined)
    throw new InputError("Steps need numbers: this exercise has none. Give them with --at or in `given`.");
  return descend(solved, stop);
}

/** The lines that `--for` is about: a parameter means its gradient and its update. */
function targets({ working, exercise }: Worked, names: readonly string[]): readonly string[] {
  return names.flatMap((written) => {
    const parameter = parameterNamed(written, exercise);
    return parameter === undefined ? namedLines(working, [written]) : [`adjoint:${parameter}`, `update:${parameter}`];
  });
}

async function formatted(worked: Worked, args: SolveArguments, descent: Descent | undefined): Promise<string> {
  const only = args.for === undefined ? undefined : targets(worked, args.for);
  const solution = solutionOf(worked, { depth: args.depth, approach: args.approach, only });
  switch (args.format) {
    case "text":
      return textual(solution, args, descent);
    case "tex": {
      const { texSolution } = await import("../../render/tex.ts");
      return texSolution(solution);
    }
    case "markdown": {
      const { markdownSolution } = await import("../../render/markdown.ts");
      return markdownSolution(solution);
    }
    case "html": {
      const { solutionPage } = await import("../page.ts");
      return solutionPage(solution, worked);
    }
  }
}

function textual(solution: Solution, args: SolveArguments, descent: Descent | undefined): string {
  const width = screenWidth();
  const medium = args.plain ? plainMedium(solution) : unicodeMedium(solution);
  const paint = args.plain || args.output !== undefined ? unpainted : screenPaint();
  const table = [
    ...(descent === undefined ? [] : ["", ...stepsTable(descent, medium)]),
    ...(args.graph && solution.solved !== undefined
      ? ["", graphHeading, ...graphLines(solution.solved, medium, width)]
      : []),
  ];
  if (args.depth === "outline") return [outlineSolution(solution, medium, width), ...table].join("\n");
  return [args.plain ? plainSolution(solution) : textSolution(solution, { width, paint }), ...table].join("\n");
}

function jsonText(worked: Worked, args: SolveArguments, descent: Descent | undefined): string {
  const { working, solved, exercise } = worked;
  const only = args.for === undefined ? undefined : dependencies(working, targets(worked, args.for));
  const stages = descent?.stages.slice(0, -1) ?? [];
  const lines =
    stages.length === 0
      ? jsonLines(working, solved, only)
      : stages.flatMap((stage, index) => jsonLines(working, stage, only, index === 0 ? "" : `@${index + 1}`));
  return JSON.stringify(jsonWorking(working, exercise.learningRate.value, lines));
}
