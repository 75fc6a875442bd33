// Evaluates edited workings by the hundred: on top of the values of the working as it is, only the lines that an edit
// changes and those that depend on them. The same numbers as compiling the edited working, in a fraction of the time.

import type { Slots } from "../expression/compile.ts";
import { topologicalOrder } from "../graph/order.ts";
import type { Working } from "./build.ts";
import { changesBy, type Edit, readsOf, withChanges } from "./edit.ts";
import {
  blankSlots,
  type Companion,
  type Compiled,
  compileLines,
  type Evaluator,
  type Inputs,
  inputSlots,
  isPlain,
  nothingSet,
  type Pins,
  type Run,
  runPlainly,
  runSegment,
  type Segment,
  setInputs,
  setLine,
  takenBy,
  type Values,
  valuesOf,
} from "./evaluate.ts";
import type { Line, LineId } from "./line.ts";
import type { Rounding } from "./rounding.ts";

/** The evaluator of the working with an edit, compiled when it is first used: there it throws as `edited` does. */
export type Editor = (edit: Edit) => Evaluator;

/** Prepares a working once for many edits. The values before an edit are kept for the two inputs with pins used last. */
export function editorOf(working: Working): Editor {
  const base = prepare(working);
  return (edit) => {
    let program: Program | undefined;
    return (inputs, pins) => {
      program ??= programOf(base, edit);
      return runEdited(base, program, inputs, pins);
    };
  };
}

/** The values of the working as it is. */
interface Before {
  readonly inputs: Inputs;
  readonly pins: Pins | undefined;
  readonly slots: Slots;
  readonly computed: ReadonlyMap<LineId, number>;
}

interface Base {
  readonly working: Working;
  readonly leaves: ReadonlyMap<string, number>;
  readonly compiled: Compiled;
  /** The slots before an evaluation; a line that is a number has nothing to run and finds it there. */
  readonly blank: Slots;
  readonly segmentOf: ReadonlyMap<LineId, Segment>;
  readonly placeOf: ReadonlyMap<LineId, number>;
  readonly reads: ReadonlyMap<LineId, readonly LineId[]>;
  readonly readers: ReadonlyMap<LineId, readonly LineId[]>;
  readonly valuesAt: (inputs: Inputs, pins: Pins | undefined) => Before;
}

function prepare(working: Working): Base {
  const leaves = inputSlots(working);
  const compiled = compileLines(working.lines.values(), takenBy(leaves));
  const blank = blankSlots(compiled);
  const reads = new Map([...working.lines.keys()].map((id) => [id, readsOf(id, working.lines)]));
  let last: Before | undefined;
  let lastButOne: Before | undefined;
  const valuesAt = (inputs: Inputs, pins: Pins | undefined): Before => {
    if (last?.inputs === inputs && last.pins === pins) return last;
    if (lastButOne?.inputs === inputs && lastButOne.pins === pins) {
      [last, lastButOne] = [lastButOne, last];
      return last;
    }
    const slots = blank.slice();
    setInputs(slots, leaves, inputs);
    const computed = new Map<LineId, number>();
    const run = { pins, rounding: working.rounding, computed };
    for (const segment of compiled.segments) runSegment(segment, compiled.instructions, slots, run);
    lastButOne = last;
    last = { inputs, pins, slots, computed };
    return last;
  };
  return {
    working,
    leaves,
    compiled,
    blank,
    segmentOf: new Map(compiled.segments.map((segment) => [segment.id, segment])),
    placeOf: new Map([...working.lines.keys()].map((id, place) => [id, place])),
    reads,
    readers: readersOf(reads),
    valuesAt,
  };
}

function readersOf(reads: ReadonlyMap<LineId, readonly LineId[]>): ReadonlyMap<LineId, readonly LineId[]> {
  const readers = new Map<LineId, LineId[]>();
  for (const [id, all] of reads) {
    for (const read of all) {
      const known = readers.get(read);
      if (known === undefined) readers.set(read, [id]);
      else known.push(id);
    }
  }
  return readers;
}

/** The lines to evaluate again, in order. A changed line leaves its value where the others look for it. */
interface Program {
  readonly changed: Compiled;
  /** The slots that only the changed lines use, before an evaluation. */
  readonly fresh: Slots;
  readonly steps: readonly Step[];
  readonly rounding: Rounding | undefined;
}

interface Step {
  readonly segment: Segment;
  readonly own: boolean;
  /** Where the line stood before it was changed. */
  readonly before: Segment | undefined;
}

function programOf(base: Base, edit: Edit): Program {
  const { working, compiled, leaves, segmentOf } = base;
  const { lines, rounding } = changesBy(working, edit);
  const order = rounding === undefined ? affectedLines(base, lines) : allLines(base, lines);
  const changed = compileLines(
    order.flatMap((id) => lines.get(id) ?? []),
    {
      size: compiled.size,
      slotOf: (name) => compiled.slotOf.get(name) ?? leaves.get(name),
      companionOf: (name) => compiled.companions.get(name),
    },
  );
  const own = new Map(changed.segments.map((segment) => [segment.id, segment]));
  const steps = order.flatMap((id): readonly Step[] => {
    const segment = own.get(id) ?? segmentOf.get(id);
    return segment === undefined
      ? []
      : [{ segment, own: own.has(id), before: own.has(id) ? segmentOf.get(id) : undefined }];
  });
  const fresh = blankSlots(changed).slice(compiled.size);
  return { changed, fresh, steps, rounding: rounding ?? working.rounding };
}

/** The changed lines and all that depend on them, each after what it reads. */
function affectedLines(base: Base, changed: ReadonlyMap<LineId, Line>): readonly LineId[] {
  const { readers, placeOf } = base;
  const affected = new Set(changed.keys());
  for (const id of affected) for (const reader of readers.get(id) ?? []) affected.add(reader);
  const lastPlace = placeOf.size;
  const placed = [...affected].sort((a, b) => (placeOf.get(a) ?? lastPlace) - (placeOf.get(b) ?? lastPlace));
  return keepsOrder(base, changed) ? placed : ordered(placed, base, changed);
}

/** Whether every changed line reads only what stood before it: then nothing has to move, as with most edits. */
function keepsOrder({ placeOf, working }: Base, changed: ReadonlyMap<LineId, Line>): boolean {
  const both = withChanges(working.lines, changed);
  return [...changed.keys()].every((id) => {
    const own = placeOf.get(id) ?? -1;
    return readsOf(id, both).every((read) => (placeOf.get(read) ?? Number.POSITIVE_INFINITY) < own);
  });
}

function allLines(base: Base, changed: ReadonlyMap<LineId, Line>): readonly LineId[] {
  const own = [...base.working.lines.keys()];
  return changed.size === 0 ? own : ordered([...new Set([...own, ...changed.keys()])], base, changed);
}

function ordered(ids: readonly LineId[], base: Base, changed: ReadonlyMap<LineId, Line>): readonly LineId[] {
  const both = withChanges(base.working.lines, changed);
  const ordering = topologicalOrder(ids, (id) => (changed.has(id) ? readsOf(id, both) : (base.reads.get(id) ?? [])));
  if (ordering.kind === "cycle") throw new Error(`lines read each other in a circle: ${ordering.names.join(" → ")}`);
  return ordering.names;
}

function runEdited(
  base: Base,
  { changed, fresh, steps, rounding }: Program,
  inputs: Inputs,
  pins: Pins | undefined,
): Values {
  const before = base.valuesAt(inputs, pins);
  const slots = before.slots.concat(fresh);
  const run = isPlain({ pins, rounding }) ? undefined : { pins, rounding, computed: new Map(before.computed) };
  for (const step of steps) runStep(step, step.own ? changed : base.compiled, base.blank, slots, run);
  const slotOf = (name: string): number =>
    base.compiled.slotOf.get(name) ?? base.leaves.get(name) ?? changed.slotOf.get(name) ?? -1;
  return valuesOf((name) => slots[slotOf(name)] ?? Number.NaN, run?.computed ?? nothingSet, pins);
}

/** Without a run, nothing is pinned or rounded. */
function runStep(
  { segment, own, before }: Step,
  { instructions }: Compiled,
  blank: Slots,
  slots: Slots,
  run: Run | undefined,
): void {
  if (!own && segment.start === segment.end) slots[segment.slot] = blank[segment.slot] ?? Number.NaN;
  if (run === undefined) runPlainly(segment, instructions, slots);
  else runSegment(segment, instructions, slots, run);
  if (before !== undefined) moveValue(segment, before, slots);
}

/** The value of a changed line goes where the line stood, with what is left to 1 where that is read. */
function moveValue(from: Segment, to: Segment, slots: Slots): void {
  setLine(to, slots, slots[from.slot] ?? Number.NaN);
  const [own, read]: readonly (Companion | undefined)[] = [from.companion, to.companion];
  if (own !== undefined && own.remainder === read?.remainder) slots[read.slot] = slots[own.slot] ?? Number.NaN;
}
