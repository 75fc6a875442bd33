// Evaluates a working: the lines become one tape of flat instructions, once; each evaluation is a pure function of the
// given numbers and of the pins, the lines whose value is set instead of computed.

import { compile, emptySlots, type Instruction, type Slots, type Tape, unary } from "../expression/compile.ts";
import type { Expression } from "../expression/expression.ts";
import { otherShares } from "../expression/shares.ts";
import type { Remainder } from "../expression/stable.ts";
import { remainderValue } from "../expression/stable-values.ts";
import { unaryFunctions } from "../expression/unary-functions.ts";
import type { Working } from "./build.ts";
import { type Line, type LineId, learningRate, valueId } from "./line.ts";
import { type Rounding, roundedAs } from "./rounding.ts";

/** The numbers that a working starts from, as doubles. */
export interface Inputs {
  /** A value for every leaf. */
  readonly given: ReadonlyMap<string, number>;
  readonly rate: number;
}

export type Pins = ReadonlyMap<LineId, number>;

/** The values of leaves (by name), nodes (by name) and lines (by id). */
export interface Values {
  readonly of: (name: string) => number;
  /** What the formula of a line gives, although the line itself may be pinned. */
  readonly computed: (id: LineId) => number;
}

export type Evaluator = (inputs: Inputs, pins?: Pins) => Values;

/** What is left to 1 beside the value of a line that is one saturating curve; see `stable.ts`. */
export interface Companion {
  readonly remainder: Remainder;
  readonly slot: number;
}

export interface Segment {
  readonly id: LineId;
  readonly slot: number;
  /** The instructions of the line: from `start` up to but not including `end`. */
  readonly start: number;
  readonly end: number;
  readonly companion: Companion | undefined;
}

/** Compiles a working. Evaluating allocates one array and follows no tree. */
export function evaluatorOf(working: Working): Evaluator {
  const { rounding } = working;
  const leaves = inputSlots(working);
  const compiled = compileLines(working.lines.values(), takenBy(leaves));
  const nameSlots = new Map([...leaves, ...compiled.slotOf]);
  const blank = blankSlots(compiled);
  return (inputs, pins) => {
    const slots = blank.slice();
    setInputs(slots, leaves, inputs);
    const slotValue = (name: string): number => slots[nameSlots.get(name) ?? -1] ?? Number.NaN;
    if (isPlain({ pins, rounding })) {
      for (const instruction of compiled.instructions) instruction(slots);
      return valuesOf(slotValue, nothingSet, pins);
    }
    const run = { pins, rounding, computed: new Map<LineId, number>() };
    for (const segment of compiled.segments) runSegment(segment, compiled.instructions, slots, run);
    return valuesOf(slotValue, run.computed, pins);
  };
}

/** What a working starts from: its leaves and its rate, no line. */
export function takenBy(leaves: ReadonlyMap<string, number>): Taken {
  return { size: leaves.size, slotOf: (name) => leaves.get(name), companionOf: () => undefined };
}

/** The slots before an evaluation: constants in their places. */
export function blankSlots({ size, numbers }: Compiled): Slots {
  const slots = emptySlots(size);
  for (const [slot, value] of numbers) slots[slot] = value;
  return slots;
}

export function setInputs(slots: Slots, leaves: ReadonlyMap<string, number>, { given, rate }: Inputs): void {
  for (const [leaf, slot] of leaves) slots[slot] = leaf === learningRate ? rate : (given.get(leaf) ?? Number.NaN);
}

/** What a line that is set or rounded gave by itself is kept in `computed`. */
export interface Run {
  readonly pins: Pins | undefined;
  readonly rounding: Rounding | undefined;
  readonly computed: Map<LineId, number>;
}

/** A rounded line passes on its rounded value; asked for the line itself, its formula's value is what counts. */
export function valuesOf(
  slotValue: (name: string) => number,
  computed: ReadonlyMap<LineId, number>,
  pins: Pins | undefined,
): Values {
  if (computed.size === 0) return { of: slotValue, computed: slotValue };
  const ownOf = (name: string): number | undefined => computed.get(name) ?? computed.get(valueId(name));
  const isPinned = (name: string): boolean => pins?.has(name) === true || pins?.has(valueId(name)) === true;
  return {
    of: (name) => (isPinned(name) ? slotValue(name) : (ownOf(name) ?? slotValue(name))),
    computed: (id) => computed.get(id) ?? slotValue(id),
  };
}

/** Computes one line; nothing of it is pinned or rounded. */
export function runPlainly({ start, end }: Segment, instructions: readonly Instruction[], slots: Slots): void {
  for (let at = start; at < end; at++) instructions[at]?.(slots);
}

/** Whether no line is set or rounded: then each is what its formula gives. */
export function isPlain({ pins, rounding }: Pick<Run, "pins" | "rounding">): boolean {
  return rounding === undefined && (pins === undefined || pins.size === 0);
}

export const nothingSet: ReadonlyMap<LineId, number> = new Map();

/** Runs one line. Pinned lines are computed as well before they are set, so that one pass tells what each follows from. */
export function runSegment(
  segment: Segment,
  instructions: readonly Instruction[],
  slots: Slots,
  { pins, rounding, computed }: Run,
): void {
  runPlainly(segment, instructions, slots);
  const pin = pins?.get(segment.id);
  const isRounded = rounding !== undefined && rounding.only?.has(segment.id) !== false;
  if (pin === undefined && !isRounded) return;
  const value = slots[segment.slot] ?? Number.NaN;
  computed.set(segment.id, value);
  setLine(segment, slots, pin ?? (isRounded ? roundedAs(value, rounding) : value));
}

/** Sets the value of a line, and what is left to 1 beside it. */
export function setLine({ slot, companion }: Pick<Segment, "slot" | "companion">, slots: Slots, value: number): void {
  slots[slot] = value;
  if (companion !== undefined) slots[companion.slot] = companion.remainder === "tanh" ? 1 - value * value : 1 - value;
}

export interface Compiled {
  readonly instructions: readonly Instruction[];
  readonly segments: readonly Segment[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly companions: ReadonlyMap<string, Companion>;
  /** The constants and their slots. */
  readonly numbers: readonly (readonly [slot: number, value: number])[];
  /** The slots in use, those that were taken before included. */
  readonly size: number;
}

/** The slots that are taken before some lines are compiled, and what is kept in them. */
export interface Taken {
  readonly size: number;
  readonly slotOf: (name: string) => number | undefined;
  readonly companionOf: (name: string) => Companion | undefined;
}

/** The slots of leaves and of the learning rate. */
export function inputSlots({ graph }: Working): ReadonlyMap<string, number> {
  return new Map([...graph.leaves, learningRate].map((name, slot) => [name, slot]));
}

/** Compiles lines, each after all that it reads, onto slots behind those that are taken. */
export function compileLines(lines: Iterable<Line>, taken: Taken): Compiled {
  const slotOf = new Map<string, number>();
  const companions = new Map<string, Companion>();
  let { size } = taken;
  const allocate = (): number => size++;
  const numbers: (readonly [slot: number, value: number])[] = [];
  let reader: LineId = "";
  const instructions: Instruction[] = [];
  const tape: Tape = {
    allocate,
    constant: (value) => {
      numbers.push([size, value]);
      return allocate();
    },
    emit: (instruction) => instructions.push(instruction),
    slotOf: (name) => known(slotOf.get(name) ?? taken.slotOf(name), name, reader),
    remainderOf: (name, remainder) => {
      const companion = slotOf.has(name) ? companions.get(name) : taken.companionOf(name);
      return companion?.remainder === remainder ? companion.slot : undefined;
    },
  };
  const segments: Segment[] = [];
  for (const line of lines) {
    const start = instructions.length;
    reader = line.id;
    const { slot, companion } = compileCurve(line.formula, tape) ?? compileLine(line.formula, tape, size);
    const names = line.id === valueId(line.node) ? [line.id, line.node] : [line.id];
    for (const each of names) {
      slotOf.set(each, slot);
      if (companion !== undefined) companions.set(each, companion);
    }
    segments.push({ id: line.id, slot, start, end: instructions.length, companion });
  }
  return { instructions, segments, slotOf, companions, numbers, size };
}

/** Where a line leaves its value. */
interface Place {
  readonly slot: number;
  readonly companion: Companion | undefined;
}

/** The slot of a line's value is its own, so that a pin changes no other line: a value read from elsewhere is copied. */
function compileLine(formula: Expression, tape: Tape, firstOwn: number): Place {
  const computed = compile(formula, tape);
  if (computed >= firstOwn) return { slot: computed, companion: undefined };
  const slot = tape.allocate();
  tape.emit((slots) => {
    slots[slot] = slots[computed] ?? Number.NaN;
  });
  return { slot, companion: undefined };
}

function known(slot: number | undefined, name: string, reader: LineId): number {
  if (slot === undefined) throw new Error(`line ${reader} reads ${name}, which no earlier line gives`);
  return slot;
}

/** A line that is one saturating curve, or one class of a softmax, leaves what is missing to 1 beside its value. */
function compileCurve(formula: Expression, tape: Tape): Place | undefined {
  const others = otherShares(formula);
  if (others !== undefined) {
    const own = compile(formula, tape);
    return { slot: own, companion: { remainder: "sigmoid", slot: compile(others, tape) } };
  }
  if (formula.kind !== "call" || (formula.operation !== "sigmoid" && formula.operation !== "tanh")) return undefined;
  const [operand] = formula.operands;
  if (operand === undefined) return undefined;
  const remainder = formula.operation;
  const inside = compile(operand, tape);
  const own = unary(inside, unaryFunctions[remainder].value, tape);
  return { slot: own, companion: { remainder, slot: unary(inside, remainderValue(remainder), tape) } };
}
