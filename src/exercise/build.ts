// From an exercise as written to one that can be worked: functions, numbers, the graph, what is trained and asked.
// It must not know files or options (a finding names the part it is about), and loads neither yaml nor zod.

import type { FunctionName } from "../expression/expression.ts";
import { functionNamed, writtenFunctionNames } from "../expression/function-names.ts";
import { foldName, isName } from "../expression/names.ts";
import type { Graph } from "../graph/graph.ts";
import { inProfile } from "../graph/profile.ts";
import { sign } from "../number/rational.ts";
import { type Exercise, type Request, readRequest } from "./exercise.ts";
import { fadeForms, readFade } from "./fade.ts";
import { unmetConditions } from "./grid.ts";
import { networkFrom } from "./network/build.ts";
import type { At, Finding } from "./place.ts";
import { plotNames, readPlot } from "./plot-name.ts";
import type { MeaningProblem, Warning } from "./problem.ts";
import { type Quantity, readQuantity } from "./quantity.ts";
import { questionKinds, readKind } from "./question.ts";
import type { ExerciseSource } from "./source.ts";
import { readVary } from "./vary.ts";
import { graphFrom } from "./wiring.ts";

export type BuildResult =
  | { readonly ok: true; readonly exercise: Exercise; readonly warnings: readonly Finding<Warning>[] }
  | { readonly ok: false; readonly problems: readonly Finding<MeaningProblem>[] };

const leastDigits = 1;
const mostDigits = 12;
const defaultDigits = "4";
const defaultRate = "0.01";

/** Collects what is found on the way, so that all problems are reported together. */
type Report = (found: MeaningProblem, path: At["path"], part?: At["part"]) => void;

/** A graph with its numbers, and what is trained unless the author says otherwise. */
type Described =
  | ({
      readonly ok: true;
      readonly graph: Graph;
      readonly train: readonly string[];
      readonly warnings: readonly Finding<Warning>[];
    } & Pick<Exercise, "given" | "batches">)
  | { readonly ok: false; readonly problems: readonly Finding<MeaningProblem>[] };

/** The exercise that a source describes, or all that keeps it from being one. */
export function exerciseFrom(source: ExerciseSource): BuildResult {
  const problems: Finding<MeaningProblem>[] = [];
  const report: Report = (found, path, part = "value") => problems.push({ found, at: { path, part } });
  const functions = readFunctions(source, report);
  const learningRate = readPositive("learningRate", source.learningRate ?? defaultRate, report);
  const points = source.points === undefined ? undefined : readPositive("points", source.points, report);
  const digits = readDigits(source.digits ?? defaultDigits, report);
  const ask = source.ask === undefined ? undefined : readAsk(source.ask, report);
  const { kind, fade, plot } = readChoices(source, report);
  const wired = describedBy(source, functions);
  if (!wired.ok) return { ok: false, problems: [...problems, ...wired.problems] };
  const { graph, given, batches, warnings } = wired;
  const { vary, problems: varyProblems } = readVary(source.vary, { graph, given });
  problems.push(...varyProblems);
  const train = readTrain(source.train ?? wired.train, graph, report);
  if (problems.length > 0 || learningRate === undefined) return { ok: false, problems };
  const { title, note, why, profile = "plain" } = source;
  const exercise: Exercise = {
    title,
    graph: inProfile(graph, profile),
    given,
    batches,
    train,
    learningRate,
    update: source.update ?? "descent",
    vary,
    ask,
    kind,
    fade,
    digits,
    profile,
    notation: source.notation ?? "scalar",
    source: source.source,
    skills: source.skills ?? [],
    level: readLevel(source.level),
    note,
    why,
    plot,
    points,
  };
  const unmet = unmetConditions(exercise);
  if (unmet !== undefined) {
    const at = { path: ["vary", "where"], part: "value" } as const;
    return { ok: false, problems: [{ found: { code: "never-true", ...unmet }, at }] };
  }
  return { ok: true, exercise, warnings };
}

function readFunctions(source: ExerciseSource, report: Report): ReadonlyMap<string, FunctionName> {
  const functions = new Map<string, FunctionName>();
  for (const { name, meaning } of source.functions ?? []) {
    const operation = functionNamed(meaning.trim());
    if (!isName(name)) report({ code: "bad-function-name", name }, ["functions", name], "key");
    if (operation !== undefined) functions.set(name, operation);
    else {
      const known = writtenFunctionNames();
      report({ code: "unknown-meaning", name, written: meaning, known }, ["functions", name]);
    }
  }
  reportTakenNames(source, report);
  return functions;
}

/** A leaf without a number cannot have a function's name: there the formula is refused. */
function reportTakenNames(source: ExerciseSource, report: Report): void {
  const spelled = new Map([...source.graph, ...(source.given ?? [])].map(({ name }) => [foldName(name), name]));
  for (const { name } of source.functions ?? []) {
    const taken = spelled.get(foldName(name));
    if (taken !== undefined) report({ code: "function-name-taken", name, taken }, ["functions", name], "key");
  }
}

/** An exercise has either a graph or a network. */
function describedBy(source: ExerciseSource, functions: ReadonlyMap<string, FunctionName>): Described {
  const { network, graph } = source;
  if (network === undefined) return ownGraph(source, functions);
  if (graph.length === 0) return networkFrom(network, source, functions);
  return { ok: false, problems: [{ found: { code: "graph-and-network" }, at: { path: ["network"], part: "key" } }] };
}

function ownGraph(source: ExerciseSource, functions: ReadonlyMap<string, FunctionName>): Described {
  const problems: Finding<MeaningProblem>[] = [];
  const report: Report = (found, path, part = "value") => problems.push({ found, at: { path, part } });
  const given = readGiven(source, report);
  const matrices = source.matrices ?? [];
  for (const { name } of matrices) report({ code: "matrix-in-graph", name }, ["given", name]);
  // A name that is given as a list is not missing as well.
  const named = matrices.map(({ name }) => ({ name, written: "" }));
  const complete = source.given === undefined ? source : { ...source, given: [...source.given, ...named] };
  const wired = graphFrom(complete, functions);
  if (wired.ok && problems.length === 0) return { ...wired, given, batches: [], train: wired.graph.leaves };
  return { ok: false, problems: [...problems, ...(wired.ok ? [] : wired.problems)] };
}

function readGiven(source: ExerciseSource, report: Report): ReadonlyMap<string, Quantity> | undefined {
  if (source.given === undefined) return undefined;
  const given = new Map<string, Quantity>();
  for (const { name, written } of source.given) {
    const read = readQuantity(written);
    if (read.ok) given.set(name, read.quantity);
    else report({ code: read.reason, name, written }, ["given", name]);
  }
  return given;
}

function readPositive(key: "learningRate" | "points", written: string, report: Report): Quantity | undefined {
  const read = readQuantity(written);
  if (!read.ok) report({ code: read.reason, name: key, written }, [key]);
  else if (sign(read.quantity.exact) <= 0) report({ code: "not-positive", key, written }, [key]);
  else return read.quantity;
  return undefined;
}

function readDigits(written: string, report: Report): number {
  const digits = /^\d{1,3}$/u.test(written.trim()) ? Number(written) : Number.NaN;
  if (digits >= leastDigits && digits <= mostDigits) return digits;
  report({ code: "out-of-range", key: "digits", written, least: leastDigits, most: mostDigits }, ["digits"]);
  return Number(defaultDigits);
}

function readAsk(written: readonly string[], report: Report): readonly Request[] {
  if (written.length === 0) report({ code: "nothing-asked" }, ["ask"]);
  for (const [index, text] of written.entries()) {
    if (text.trim() === "") report({ code: "nothing-asked" }, ["ask", index]);
  }
  return written.map(readRequest);
}

/** What is one of a few: how it is asked, and what its key shows. */
function readChoices(source: ExerciseSource, report: Report): Pick<Exercise, "kind" | "fade" | "plot"> {
  const kind = source.kind === undefined ? undefined : readOneOf("kind", source.kind, readKind, questionKinds, report);
  const fade = source.fade === undefined ? undefined : readOneOf("fade", source.fade, readFade, fadeForms, report);
  const plot = source.plot === undefined ? undefined : readOneOf("plot", source.plot, readPlot, plotNames, report);
  return { kind: kind ?? "numbers", fade, plot };
}

/** A value that is written in one of a few ways; `options` are told where it is not. */
function readOneOf<Value>(
  key: "kind" | "fade" | "plot",
  written: string,
  read: (written: string) => Value | undefined,
  options: readonly string[],
  report: Report,
): Value | undefined {
  const value = read(written);
  if (value === undefined) report({ code: "not-one-of", key, written, options }, [key]);
  return value;
}

function readLevel(written: string | undefined): number | string | undefined {
  return written !== undefined && /^\d{1,3}$/u.test(written) ? Number(written) : written;
}

function readTrain(written: readonly string[], graph: Graph, report: Report): readonly string[] {
  const known = graph.leaves;
  const leaves = new Map(known.map((name) => [foldName(name), name]));
  const nodes = new Set([...graph.nodes.keys()].map(foldName));
  const trained = new Map<string, string>();
  for (const [index, name] of written.entries()) {
    const key = foldName(name.trim());
    const leaf = leaves.get(key);
    const earlier = trained.get(key);
    if (earlier !== undefined) report({ code: "trained-twice", name, earlier }, ["train", index]);
    else if (leaf !== undefined) trained.set(key, leaf);
    else if (nodes.has(key)) report({ code: "trained-node", name, known }, ["train", index]);
    else report({ code: "unknown-parameter", name, known }, ["train", index]);
  }
  if (written.length === 0) report({ code: "nothing-to-train", known }, ["train"]);
  return [...trained.values()];
}
