// Reads an exercise from the options of a command line: formulas, numbers, parameters and the learning rate as texts.
// Problems are placed in the text of their option. It must not know how options are given, and loads neither yaml nor zod.

import { foldName } from "../expression/names.ts";
import { locate, type Origin, originOf, placeIn, type Spot } from "./place.ts";
import type { ExerciseProblem } from "./problem.ts";
import { type ExerciseResult, placedExercise, placesIn } from "./result.ts";
import type { ExerciseSource } from "./source.ts";

export interface InlineOptions {
  /** Formulas, separated by `;` or line ends: y = w1*x1 + w2*x2; z = y^2. One without `=` gets a free name. */
  readonly expression: string;
  /** Numbers, separated by `,` or `;`: x1=1, x2=3. Undefined: a symbolic exercise. */
  readonly at?: string;
  /** Names to adjust, separated by commas or spaces. Undefined: all leaves. */
  readonly wrt?: string;
  readonly rate?: string;
  /** What the options are called, for places in them. */
  readonly options?: OptionNames;
}

export interface OptionNames {
  readonly expression: string;
  readonly at: string;
  readonly wrt: string;
  readonly rate: string;
}

const usualNames: OptionNames = { expression: "-e", at: "--at", wrt: "--wrt", rate: "--rate" };

/** A part of an option and the offset at which it starts. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

/** What an option says by name, and where it says it. */
interface Assignments {
  readonly entries: readonly { readonly name: string; readonly text: string }[];
  readonly spot: Spot;
}

/** Names for formulas without one: the first that is neither defined nor given, nor read by the formula itself. */
const namesToGive = ["y", "z", "f", "L", "u", "v", "p", "q", "h", "r"];

/** The exercise that the options describe, or all their problems, each with the option it is in. */
export function readInline(options: InlineOptions): ExerciseResult {
  const problems: ExerciseProblem[] = [];
  const called = options.options ?? usualNames;
  const graphOrigin = originOf(options.expression, called.expression);
  const rateOrigin = originOf(options.rate ?? "", called.rate);
  const nameFor = namer([options.expression, options.at ?? ""]);
  const graph = readAssignments(graphOrigin, /[;\n]/u, problems, nameFor);
  const given =
    options.at === undefined ? undefined : readAssignments(originOf(options.at, called.at), /[,;\n]/u, problems);
  const train = options.wrt === undefined ? undefined : readNames(originOf(options.wrt, called.wrt), problems);
  if (problems.length > 0) return { ok: false, problems };
  const source: ExerciseSource = {
    graph: graph.entries.map(({ name, text }) => ({ name, formula: text })),
    ...(given && { given: given.entries.map(({ name, text }) => ({ name, written: text })) }),
    ...(train && { train: train.names }),
    ...(options.rate !== undefined && { learningRate: options.rate }),
  };
  const inside = new Map([
    ["graph", graph.spot],
    ["learningRate", spotOf(rateOrigin)],
    ...(given === undefined ? [] : [["given", given.spot] as const]),
    ...(train === undefined ? [] : [["train", train.spot] as const]),
  ]);
  return placedExercise(source, placesIn({ ...graph.spot, inside }, graphOrigin));
}

/** Gives each formula without a name one of its own. */
function namer(options: readonly string[]): (formula: string) => string | undefined {
  const taken = new Set(
    options.flatMap((text) => [...text.matchAll(/([\p{L}_][^\s=;,]*)\s*=/gu)].map(([, name = ""]) => foldName(name))),
  );
  return (formula) => {
    const read = new Set((formula.match(/[\p{L}_][\p{L}\p{Nd}_₀-₉]*/gu) ?? []).map(foldName));
    const name = namesToGive.find((each) => !taken.has(each) && !read.has(each));
    if (name !== undefined) taken.add(name);
    return name;
  };
}

function spotOf(origin: Origin, inside: Spot["inside"] = new Map()): Spot {
  return { origin, value: { start: 0, end: origin.text.length }, content: 0, inside };
}

/** Reads `name = text` pieces; a piece without `=` takes a free name where there is one to give. */
function readAssignments(
  origin: Origin,
  separator: RegExp,
  problems: ExerciseProblem[],
  nameFor: (text: string) => string | undefined = () => undefined,
): Assignments {
  const entries = new Map<string, string>();
  const inside = new Map<string, Spot>();
  const pieces = piecesOf(origin.text, separator);
  for (const piece of pieces) {
    const { key, value } = sidesOf(piece);
    const name = key?.text ?? nameFor(value.text);
    const earlier = name === undefined ? undefined : inside.get(name)?.key;
    const span = spanOf(key ?? value);
    if (name === undefined) {
      problems.push({ code: "no-equals-sign", written: value.text, ...locate(origin, span) });
    } else if (earlier !== undefined) {
      problems.push({ code: "duplicate-key", key: name, earlier: placeIn(origin, earlier), ...locate(origin, span) });
    } else {
      entries.set(name, value.text);
      inside.set(name, { origin, key: span, value: spanOf(value), content: value.start, inside: new Map() });
    }
  }
  if (pieces.length === 0) reportEmpty(origin, problems);
  return { entries: [...entries].map(([name, text]) => ({ name, text })), spot: spotOf(origin, inside) };
}

function readNames(
  origin: Origin,
  problems: ExerciseProblem[],
): { readonly names: readonly string[]; readonly spot: Spot } {
  const pieces = piecesOf(origin.text, /[,;\s]/u);
  if (pieces.length === 0) reportEmpty(origin, problems);
  const spots = pieces.map((piece, index): [number, Spot] => {
    return [index, { origin, value: spanOf(piece), content: piece.start, inside: new Map() }];
  });
  return { names: pieces.map(({ text }) => text), spot: spotOf(origin, new Map(spots)) };
}

function reportEmpty(origin: Origin, problems: ExerciseProblem[]): void {
  const span = { start: 0, end: origin.text.length };
  problems.push({ code: "empty-option", option: origin.name ?? "", ...locate(origin, span) });
}

/** The parts between separators that are not blank. */
function piecesOf(text: string, separator: RegExp): readonly Piece[] {
  let start = 0;
  const pieces: Piece[] = [];
  for (const part of text.split(separator)) {
    const piece = trimmed(part, start);
    if (piece.text !== "") pieces.push(piece);
    start += part.length + 1;
  }
  return pieces;
}

/** What stands before and behind the first equals sign; no key without one. */
function sidesOf(piece: Piece): { readonly key: Piece | undefined; readonly value: Piece } {
  const equals = piece.text.indexOf("=");
  if (equals < 0) return { key: undefined, value: piece };
  return {
    key: trimmed(piece.text.slice(0, equals), piece.start),
    value: trimmed(piece.text.slice(equals + 1), piece.start + equals + 1),
  };
}

function trimmed(text: string, start: number): Piece {
  return { text: text.trim(), start: start + (text.length - text.trimStart().length) };
}

function spanOf({ text, start }: Piece): { readonly start: number; readonly end: number } {
  return { start, end: start + text.length };
}
