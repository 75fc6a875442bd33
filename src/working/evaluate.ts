// Evaluates a working: the lines become one tape of flat instructions, once; each evaluation is a pure function of the
// given numbers and of the pins, the lines whose value is set instead of computed.

import { compile, type Instruction, remainderValue, type Tape } from "../expression/evaluate.ts";
import type { Expression } from "../expression/expression.ts";
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
  readonly instructions: readonly Instruction[];
  readonly companion: Companion | undefined;
}

/** Compiles a working. Evaluating allocates one array and follows no tree. */
export function evaluatorOf(working: Working): Evaluator {
  const { segments, slotOf, size } = compileLines(working);
  const leaves = [...working.graph.leaves].map((leaf) => [leaf, slotOf.get(leaf) ?? -1] as const);
  const rateSlot = slotOf.get(learningRate) ?? -1;
  const flat = segments.flatMap(({ instructions }) => instructions);
  return ({ given, rate }, pins) => {
    const slots = new Float64Array(size);
    for (const [leaf, slot] of leaves) slots[slot] = given.get(leaf) ?? Number.NaN;
    slots[rateSlot] = rate;
    if (pins === undefined || pins.size === 0) for (const instruction of flat) instruction(slots);
    else runPinned(segments, slots, pins);
    return { of: (name) => slots[slotOf.get(name) ?? -1] ?? Number.NaN };
  };
}

function runPinned(segments: readonly Segment[], slots: Float64Array, pins: Pins): void {
  for (const { id, slot, instructions, companion } of segments) {
    const pin = pins.get(id);
    if (pin === undefined) for (const instruction of instructions) instruction(slots);
    else {
      slots[slot] = pin;
      if (companion !== undefined) slots[companion.slot] = companion.remainder === "tanh" ? 1 - pin * pin : 1 - pin;
    }
  }
}

interface Compiled {
  readonly segments: readonly Segment[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly size: number;
}

function compileLines({ graph, lines }: Working): Compiled {
  const slotOf = new Map<string, number>();
  const companions = new Map<string, Companion>();
  let size = 0;
  const allocate = (): number => size++;
  for (const leaf of [...graph.leaves, learningRate]) slotOf.set(leaf, allocate());
  const segments: Segment[] = [];
  for (const line of lines.values()) {
    const instructions: Instruction[] = [];
    const emit = (instruction: Instruction): number => instructions.push(instruction);
    const tape = {
      allocate,
      emit,
      slotOf: (name: string): number => known(slotOf, name, line.id),
      remainderOf: (name: string, remainder: Remainder): number | undefined => {
        const companion = companions.get(name);
        return companion?.remainder === remainder ? companion.slot : undefined;
      },
    };
    const slot = compileLine(line.formula, tape, size);
    const companion = compileCompanion(line.formula, tape);
    const names = line.id === valueId(line.node) ? [line.id, line.node] : [line.id];
    for (const each of names) {
      slotOf.set(each, slot);
      if (companion !== undefined) companions.set(each, companion);
    }
    segments.push({ id: line.id, slot, instructions, companion });
  }
  return { segments, slotOf, size };
}

/** The slot of a line's value is its own, so that a pin changes no other line: a value read from elsewhere is copied. */
function compileLine(formula: Expression, tape: Tape, firstOwn: number): number {
  const computed = compile(formula, tape);
  if (computed >= firstOwn) return computed;
  const slot = tape.allocate();
  tape.emit((slots) => {
    slots[slot] = slots[computed] ?? Number.NaN;
  });
  return slot;
}

function known(slotOf: ReadonlyMap<string, number>, name: string, reader: LineId): number {
  const slot = slotOf.get(name);
  if (slot === undefined) throw new Error(`line ${reader} reads ${name}, which no earlier line gives`);
  return slot;
}

function compileCompanion(formula: Expression, tape: Tape): Companion | undefined {
  if (formula.kind !== "call" || (formula.operation !== "sigmoid" && formula.operation !== "tanh")) return undefined;
  const [operand] = formula.operands;
  if (operand === undefined) return undefined;
  const inside = compile(operand, tape);
  const slot = tape.allocate();
  const remaining = remainderValue(formula.operation);
  tape.emit((slots) => {
    slots[slot] = remaining(slots[inside] ?? Number.NaN);
  });
  return { remainder: formula.operation, slot };
}
