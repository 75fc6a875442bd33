// A working with its numbers: the doubles, the rational column, and how each value is shown. It must not know media.

import { type Fault, findFault } from "../expression/fault.ts";
import { decimalPlaces } from "../number/decimal.ts";
import type { Rational } from "../number/rational.ts";
import { type Shown, show, showToPlaces } from "../number/shown.ts";
import type { Working } from "./build.ts";
import { type Evaluator, evaluatorOf, type Inputs, type Values } from "./evaluate.ts";
import { exactColumn } from "./exact.ts";
import { type Line, stepId, updateId } from "./line.ts";

/** A number to start from: the nearest double, and its exact value where that is known. */
export interface GivenNumber {
  readonly exact: Rational | undefined;
  readonly value: number;
}

export interface Numbers {
  readonly given: ReadonlyMap<string, GivenNumber>;
  readonly rate: GivenNumber;
  /** Where each step has numbers of its own (a mini-batch): those of this step, then of the steps to come, in turn. */
  readonly batches?: readonly ReadonlyMap<string, GivenNumber>[];
}

/** A working evaluated at numbers; `digits` is how many significant digits results are shown to. */
export interface Solved {
  readonly working: Working;
  readonly numbers: Numbers;
  readonly digits: number;
  readonly values: Values;
  readonly exact: ReadonlyMap<string, Rational>;
  readonly evaluate: Evaluator;
}

/** The first line without a finite value, and what went wrong in its formula. */
export interface LineFault {
  readonly line: Line;
  readonly fault: Fault | undefined;
}

export type SolveResult =
  | { readonly ok: true; readonly solved: Solved }
  | { readonly ok: false; readonly fault: LineFault };

/** Evaluates a working at numbers. Every line must have a finite value. */
export function solve(working: Working, numbers: Numbers, digits: number): SolveResult {
  return evaluated(working, numbers, digits, evaluatorOf(working));
}

/** The same working at other numbers. */
export function solveAgain({ working, digits, evaluate }: Solved, numbers: Numbers): SolveResult {
  return evaluated(working, numbers, digits, evaluate);
}

function evaluated(working: Working, numbers: Numbers, digits: number, evaluate: Evaluator): SolveResult {
  const values = evaluate(inputsOf(numbers));
  const fault = firstFault(working, values);
  if (fault !== undefined) return { ok: false, fault };
  const exact = exactColumn(working, { given: exactOf(numbers.given), rate: numbers.rate.exact });
  return { ok: true, solved: { working, numbers, digits, values, exact, evaluate } };
}

function exactOf(given: Numbers["given"]): ReadonlyMap<string, Rational> {
  const exact = new Map<string, Rational>();
  for (const [name, number] of given) if (number.exact !== undefined) exact.set(name, number.exact);
  return exact;
}

const knownInputs = new WeakMap<Numbers, Inputs>();

/** The numbers as doubles: for the same numbers the same object, by which evaluations are known again. */
export function inputsOf(numbers: Numbers): Inputs {
  const inputs = knownInputs.get(numbers) ?? {
    given: new Map([...numbers.given].map(([name, { value }]) => [name, value])),
    rate: numbers.rate.value,
  };
  knownInputs.set(numbers, inputs);
  return inputs;
}

function firstFault({ lines }: Working, values: Values): LineFault | undefined {
  for (const line of lines.values()) {
    if (!Number.isFinite(values.of(line.id))) return { line, fault: findFault(line.formula, values.of) };
  }
  return undefined;
}

const knownShown = new WeakMap<Solved, Map<string, Shown>>();

/** How the value of a leaf, node, line or of the learning rate is shown. Figures, rows and keys ask for the same ones. */
export function shownOf(solved: Solved, name: string): Shown {
  const known = knownShown.get(solved) ?? new Map<string, Shown>();
  knownShown.set(solved, known);
  const shown = known.get(name) ?? shownAnew(solved, name);
  known.set(name, shown);
  return shown;
}

function shownAnew(solved: Solved, name: string): Shown {
  const value = solved.values.of(name);
  const exact = solved.exact.get(name);
  const line = solved.working.lines.get(name);
  return line?.kind === "update" ? shownUpdate(solved, line.node, value, exact) : show(value, exact, solved.digits);
}

const reliableDigits = 15;

/** A new parameter keeps the decimal places of its step, as far as doubles reach. */
function shownUpdate(solved: Solved, parameter: string, value: number, exact: Rational | undefined): Shown {
  const step = shownOf(solved, stepId(parameter));
  const plain = show(value, exact, solved.digits);
  if (plain.exact || step.decimal.coefficient === 0n) return plain;
  const wholeDigits = Math.max(1, Math.ceil(Math.log10(Math.abs(value) + 1)));
  const wanted = step.exact
    ? Math.max(decimalPlaces(step.decimal), decimalPlaces(plain.decimal))
    : decimalPlaces(step.decimal);
  const shown = showToPlaces(value, exact, Math.max(Math.min(wanted, reliableDigits - wholeDigits), 0));
  return shown.decimal.coefficient === 0n && value !== 0 ? plain : shown;
}

/** The same working at the parameters that its step gave, exact where they are known exactly, and on the next batch. */
export function nextStep(solved: Solved): SolveResult {
  const { working, numbers, values, exact } = solved;
  const { given, batches } = onNextBatch(numbers.given, numbers.batches ?? []);
  const moved = working.train.map((parameter) => {
    const id = updateId(parameter);
    return [parameter, { value: values.of(id), exact: exact.get(id) }] as const;
  });
  return solveAgain(solved, { ...numbers, given: new Map([...given, ...moved]), batches });
}

/** The given numbers with those of the next batch among them, and the batches from there on, in turn. */
export function onNextBatch<Given>(
  given: ReadonlyMap<string, Given>,
  batches: readonly ReadonlyMap<string, Given>[],
): { readonly given: ReadonlyMap<string, Given>; readonly batches: readonly ReadonlyMap<string, Given>[] } {
  const [done, ...coming] = batches;
  if (done === undefined) return { given, batches };
  // A variant of the exercise has its own numbers for the batch that it begins with: these come round again.
  const own = new Map([...given].filter(([name]) => done.has(name)));
  const turned = [...coming, own];
  return { given: new Map([...given, ...(turned[0] ?? [])]), batches: turned };
}
