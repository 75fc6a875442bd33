// Follow-through: what each line would be, computed from the student's own entries. One pass with all entries pinned;
// earlier means dependency, not order on the page.

import { namesIn } from "../expression/expression.ts";
import { type Decimal, roundToDigits, unitInLastPlace } from "../number/decimal.ts";
import { compare, isZero, type Rational, toNumber } from "../number/rational.ts";
import { dependencies, readBy } from "../working/dependencies.ts";
import { edited } from "../working/edit.ts";
import { evaluatorOf, type Values } from "../working/evaluate.ts";
import { sampled, unitOfLargestTerm } from "../working/interval.ts";
import { type LineId, lineNamed } from "../working/line.ts";
import { inputsOf, type Solved } from "../working/solve.ts";
import type { ReadEntry } from "./read-entry.ts";

/** The student's entries as pins, and the working evaluated with them. */
export interface Followed {
  readonly pins: ReadonlyMap<LineId, number>;
  readonly values: Values;
  /** The working in which the student's formulas stand in the place of ours. */
  readonly solved: Solved;
}

/** Evaluates with every readable entry in place: numbers pinned, formulas put in. */
export function follow(entries: ReadonlyMap<LineId, ReadEntry>, solved: Solved): Followed {
  const own = withFormulas(entries, solved);
  const pins = new Map<LineId, number>();
  for (const [line, entry] of entries) {
    if (entry.kind === "decimal" || entry.kind === "arithmetic") pins.set(line, toNumber(entry.value));
  }
  return { pins, values: own.evaluate(inputsOf(own.numbers), pins), solved: own };
}

/** A formula of the student's pins the formula; one that would read itself, by however many lines, is left out. */
function withFormulas(entries: ReadonlyMap<LineId, ReadEntry>, solved: Solved): Solved {
  let { working } = solved;
  for (const [line, entry] of entries) {
    if (entry.kind !== "formula" || !working.lines.has(line)) continue;
    const reads = [...namesIn(entry.expression)].flatMap((name) => lineNamed(name, working.lines) ?? []);
    if (dependencies(working, reads).has(line)) continue;
    working = edited(working, { kind: "lines", formulas: new Map([[line, entry.expression]]) });
  }
  return working === solved.working ? solved : { ...solved, working, evaluate: evaluatorOf(working) };
}

/** The entered lines that a line depends on, directly or through lines that were not entered. */
export function enteredBefore(line: LineId, entered: ReadonlySet<LineId>, { working }: Solved): readonly LineId[] {
  const found = new Set<LineId>();
  const pending = [line];
  const seen = new Set(pending);
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    for (const read of readBy(working, each)) {
      if (seen.has(read)) continue;
      seen.add(read);
      if (entered.has(read)) found.add(read);
      else pending.push(read);
    }
  }
  return [...found];
}

/**
 * How far a line may lie from what the student's own lines give because those were written with few digits and carried
 * with more: the effect of half a unit on each, in quadrature, doubled.
 */
export function carriedAllowance(line: LineId, { entries, followed, solved }: Carrying): number {
  const { pins, values } = followed;
  const inputs = inputsOf(followed.solved.numbers);
  let squares = 0;
  const sources = sampled(enteredBefore(line, new Set(entries.keys()), solved));
  for (const earlier of sources.lines) {
    const entry = entries.get(earlier);
    const pin = pins.get(earlier);
    if (entry?.kind !== "decimal" || pin === undefined) continue;
    // A zero shows no digits: its unit is that of the line's terms, none where a unit is off.
    const unit = isZero(entry.value)
      ? unitOfLargestTerm(solved, earlier)
      : writtenUnit(entry.value, entry.decimal, solved.digits);
    const half = toNumber(unit) / 2;
    const moved = followed.solved.evaluate(inputs, new Map([...pins, [earlier, pin + half]]));
    const effect = moved.computed(line) - values.computed(line);
    if (Number.isFinite(effect)) squares += effect * effect;
  }
  return 2 * Math.sqrt(squares * sources.weight);
}

/** The unit in the last place written, or in the last place asked where less is written: 12 is taken for 12.00. */
export function writtenUnit(value: Rational, decimal: Decimal, digits: number): Rational {
  const shown = unitInLastPlace(decimal);
  const asked = isZero(value) ? shown : unitInLastPlace(roundToDigits(value, digits));
  return compare(shown, asked) < 0 ? shown : asked;
}

/** What carrying depends on. */
export interface Carrying {
  readonly entries: ReadonlyMap<LineId, ReadEntry>;
  readonly followed: Followed;
  readonly solved: Solved;
}

/**
 * The earlier lines that are zero with the student and not in truth, and on which this line's value hangs: then it is
 * zero, or easier, whatever was done.
 */
export function emptiedBy(line: LineId, followed: Followed, solved: Solved): readonly LineId[] {
  const formula = followed.solved.working.lines.get(line)?.formula;
  if (formula === undefined) return [];
  return [...namesIn(formula)].filter(
    (name) => followed.values.of(name) === 0 && solved.values.of(name) !== 0 && followed.pins.size > 0,
  );
}
