// Evaluates a working: the lines become one tape of flat instructions, once; each evaluation is a pure function of the
// given numbers and of the pins, the lines whose value is set instead of computed.

import { compile, type Instruction, remainderValue, type Tape, unary } from "../expression/evaluate.ts";
import type { Expression } from "../expression/expression.ts";
import { unaryFunctions } from "../expression/functions.ts";
import type { Remainder } from "../expression/stable.ts";
import type { Working } from "./build.ts";
import { type LineId, learningRate, valueId } from "./line.ts";

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
}

export type Evaluator = (inputs: Inputs, pins?: Pins) => Values;

/** What is left to 1 beside the value of a line that is one saturating curve; see `stable.ts`. */
interface Companion {
  readonly remainder: Remainder;
  readonly slot: number;
}

interface Segment {
  readonly id: LineId;
  readonly slot: number;
  /** The instructions of the line: from `start` up to but not including `end`. */
  readonly start: number;
  readonly end: number;
  readonly companion: Companion | undefined;
}

/** Compiles a working. Evaluating allocates one array and follows no tree. */
export function evaluatorOf(working: Working): Evaluator {
  const compiled = compileLines(working);
  const { instructions, slotOf, constants } = compiled;
  const leaves = [...working.graph.leaves].map((leaf) => [leaf, slotOf.get(leaf) ?? -1] as const);
  const rateSlot = slotOf.get(learningRate) ?? -1;
  return ({ given, rate }, pins) => {
    const slots = constants.slice();
    for (const [leaf, slot] of leaves) slots[slot] = given.get(leaf) ?? Number.NaN;
    slots[rateSlot] = rate;
    if (pins === undefined || pins.size === 0) for (const instruction of instructions) instruction(slots);
    else runPinned(compiled, slots, pins);
    return { of: (name) => slots[slotOf.get(name) ?? -1] ?? Number.NaN };
  };
}

function runPinned({ segments, instructions }: Compiled, slots: Float64Array, pins: Pins): void {
  for (const segment of segments) {
    const pin = pins.get(segment.id);
    if (pin !== undefined) pinLine(segment, slots, pin);
    else for (let at = segment.start; at < segment.end; at++) instructions[at]?.(slots);
  }
}

function pinLine({ slot, companion }: Segment, slots: Float64Array, pin: number): void {
  slots[slot] = pin;
  if (companion !== undefined) slots[companion.slot] = companion.remainder === "tanh" ? 1 - pin * pin : 1 - pin;
}

interface Compiled {
  readonly instructions: readonly Instruction[];
  readonly segments: readonly Segment[];
  readonly slotOf: ReadonlyMap<string, number>;
  /** The slots before an evaluation: constants in their places. */
  readonly constants: Float64Array;
}

function compileLines({ graph, lines }: Working): Compiled {
  const slotOf = new Map<string, number>();
  const companions = new Map<string, Companion>();
  let size = 0;
  const allocate = (): number => size++;
  for (const leaf of [...graph.leaves, learningRate]) slotOf.set(leaf, allocate());
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
    slotOf: (name) => known(slotOf, name, reader),
    remainderOf: (name, remainder) => {
      const companion = companions.get(name);
      return companion?.remainder === remainder ? companion.slot : undefined;
    },
  };
  const segments: Segment[] = [];
  for (const line of lines.values()) {
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
  const constants = new Float64Array(size);
  for (const [slot, value] of numbers) constants[slot] = value;
  return { instructions, segments, slotOf, constants };
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

function known(slotOf: ReadonlyMap<string, number>, name: string, reader: LineId): number {
  const slot = slotOf.get(name);
  if (slot === undefined) throw new Error(`line ${reader} reads ${name}, which no earlier line gives`);
  return slot;
}

/** A line that is one saturating curve leaves what is missing to 1 beside its value. */
function compileCurve(formula: Expression, tape: Tape): Place | undefined {
  if (formula.kind !== "call" || (formula.operation !== "sigmoid" && formula.operation !== "tanh")) return undefined;
  const [operand] = formula.operands;
  if (operand === undefined) return undefined;
  const remainder = formula.operation;
  const inside = compile(operand, tape);
  const own = unary(inside, unaryFunctions[remainder].value, tape);
  return { slot: own, companion: { remainder, slot: unary(inside, remainderValue(remainder), tape) } };
}
