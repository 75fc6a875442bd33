// From a loaded exercise to its working and numbers: what every command that shows or checks a working begins with.

import { type AskedLine, askedLines, asksForUpdates } from "../exercise/asked.ts";
import type { Exercise } from "../exercise/exercise.ts";
import { planOf } from "../exercise/plan.ts";
import { foldName } from "../expression/names.ts";
import type { ProfileName } from "../graph/network/profile-names.ts";
import { inProfile } from "../graph/profile.ts";
import { namesBySpelling } from "../graph/spelling.ts";
import { faultText } from "../render/fault-text.ts";
import { tooManyToAsk, unknownLine } from "../render/words/command-words.ts";
import { buildWorking, type Working } from "../working/build.ts";
import { findLine } from "../working/find-line.ts";
import type { LineId } from "../working/line.ts";
import type { NotationName } from "../working/notation.ts";
import { type Solved, type SolveResult, solve } from "../working/solve.ts";
import { InputError } from "./input-error.ts";
import type { LoadedExercise } from "./load-exercise.ts";

export interface Worked {
  readonly name: string;
  readonly exercise: Exercise;
  readonly working: Working;
  /** Absent where the exercise has no numbers. */
  readonly solved: Solved | undefined;
  readonly asked: readonly AskedLine[];
  readonly updates: boolean;
}

export interface WorkOptions {
  readonly notation?: NotationName | undefined;
  readonly profile?: ProfileName | undefined;
  /** The parameters whose routes are to be lines of the working, as the user writes them. */
  readonly routes?: readonly string[] | undefined;
  readonly digits?: number | undefined;
  readonly ascent?: boolean | undefined;
}

/** The working of an exercise, evaluated where it has numbers. Throws an InputError where a value is not a number. */
export function work(
  { name, exercise: loaded }: Pick<LoadedExercise, "name" | "exercise">,
  options: WorkOptions = {},
): Worked {
  const exercise = withConventions(loaded, options);
  const routes = (options.routes ?? []).flatMap((written) => parameterNamed(written, exercise) ?? []);
  const working = buildWorking({ ...planOf(exercise), ...(routes.length === 0 ? {} : { routes }) });
  const { given, learningRate, batches } = exercise;
  const digits = options.digits ?? exercise.digits;
  const solved =
    given === undefined
      ? undefined
      : expectSolved(name, working, solve(working, { given, rate: learningRate, batches }, digits));
  const asked = askedLines(exercise, working);
  if (!asked.ok) {
    throw new InputError(
      asked.problems.map(({ written, known }) => `${name}: ask: ${unknownLine(written, known)}`).join("\n"),
    );
  }
  return { name, exercise, working, solved, asked: asked.lines, updates: asksForUpdates(asked.lines) };
}

/** The most lines of a working that are written out, asked about or judged: each costs every known mistake a look. */
export const mostLinesForPeople = 20_000;

/** Throws an InputError where the working is longer than anybody could be asked about. */
export function expectAskable(name: string, { lines, train }: Working): void {
  if (lines.size > mostLinesForPeople) throw new InputError(tooManyToAsk(name, lines.size, train[0]));
}

/** The exercise with what the user says of its notation and direction. */
function withConventions(exercise: Exercise, { notation, profile, ascent }: WorkOptions): Exercise {
  return {
    ...exercise,
    update: ascent === true ? "ascent" : exercise.update,
    notation: notation ?? exercise.notation,
    ...(profile === undefined ? {} : { profile, graph: inProfile(exercise.graph, profile) }),
  };
}

/** The parameter that a text names, in whatever spelling. */
export function parameterNamed(
  written: string,
  { graph, train }: Pick<Exercise, "graph" | "train">,
): string | undefined {
  const named = namesBySpelling(graph).get(foldName(written.trim()));
  return train.find((each) => each === named);
}

/** The solved working, or an InputError that says where a value stops being a number. */
function expectSolved(exercise: string, working: Working, result: SolveResult): Solved {
  if (result.ok) return result.solved;
  throw new InputError(`${exercise}: ${faultText(working, result.fault)}`);
}

/** The lines that the user names. Throws an InputError with a suggestion for a name that is none. */
export function namedLines(working: Working, names: readonly string[]): readonly LineId[] {
  return names.map((written) => {
    const id = findLine(working, written);
    if (id === undefined) throw new InputError(unknownLine(written, lineNames(working)));
    return id;
  });
}

/** What people may have meant by a name that is no line: names of the graph before ids. */
export function lineNames({ graph, lines }: Working): readonly string[] {
  return [...graph.leaves, ...graph.nodes.keys(), ...lines.keys()];
}
