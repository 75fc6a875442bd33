// How well numbers keep mistakes apart: which known mistakes would be taken for the right answer of an asked line, and how
// many pairs of mistakes give different numbers there. Prepared once for a working, asked for many numbers.

import { evaluate } from "../expression/evaluate.ts";
import { namesIn } from "../expression/expression.ts";
import { acceptanceOf, isClearAlone, type Numbers, shownUnit } from "./acceptance.ts";
import type { Edit } from "./edit.ts";
import { type Editor, editorOf } from "./edited-values.ts";
import { differs, movedInputs, plainInputs } from "./elsewhere.ts";
import type { Evaluator, Inputs, Values } from "./evaluate.ts";
import type { LineId } from "./line.ts";
import { sitesReading } from "./slips/applied.ts";
import { slips } from "./slips/catalogue.ts";
import type { Slip, SlipId } from "./slips/slip.ts";
import { inputsOf, type Solved } from "./solve.ts";

/** A mistake made at a place, and an asked line that it reaches: there the right formula gives another number, in general. */
export interface SlipOnLine {
  readonly slip: SlipId;
  /** Where the mistake is made. */
  readonly at: LineId;
  /** Several mistakes of one kind can be made at one place: which of them. */
  readonly way: number;
  readonly line: LineId;
}

/** One text for one mistake on one line. */
export function keyOf({ slip, at, way, line }: SlipOnLine): string {
  return `${slip} ${at} ${way} ${line}`;
}

/** Numbers as doubles, with the values of the working at them. */
export interface Evaluated extends Numbers {
  readonly inputs: Inputs;
}

/** What some numbers do with the mistakes of an exercise. */
export interface Separation {
  /** The mistakes that would be taken for the right number of a line. */
  readonly taken: readonly SlipOnLine[];
  /** Of all pairs of mistakes that can be told apart on an asked line, the share that these numbers tell apart. */
  readonly share: number;
}

export interface Separator {
  /** The mistakes on asked lines that count, as far as they do not depend on the numbers. */
  readonly all: readonly SlipOnLine[];
  /** Whether more mistakes than tolerated are hidden even without any allowance: a fast test before `measure`. */
  readonly hidesAlone: (numbers: Evaluated, exempt: ReadonlySet<string>, tolerance: number) => boolean;
  readonly measure: (solved: Solved) => Separation;
}

/** Rounding has no formula of its own, and keys no formula at all. */
const countingSlips: readonly Slip[] = slips.filter(
  ({ id, level }) => level !== "keying" && !["E01", "E02"].includes(id),
);

/** A mistake that is there at all numbers, with the asked lines that it reaches. */
interface Fixed {
  readonly evaluate: Evaluator;
  readonly reached: readonly SlipOnLine[];
}

/** The values that follow from a mistake, and the asked lines that it reaches. */
interface Made {
  readonly wrong: Values;
  readonly reached: readonly SlipOnLine[];
}

/** Prepares the working of an exercise with numbers for the lines that it asks. */
export function separatorOf(solved: Solved, asked: readonly LineId[]): Separator {
  const editor = editorOf(solved.working);
  const own = inputsOf(solved.numbers);
  const { working } = solved;
  const elsewhere = [movedInputs(own, working), plainInputs(own, working)];
  const sorted = sortedSlips(solved, asked, editor, elsewhere);
  const { fixed, moving } = sorted;
  const likelyFirst = [...fixed];
  const madeAt = (inputs: Inputs): readonly Made[] =>
    fixed.map(({ evaluate, reached }) => ({ wrong: evaluate(inputs), reached }));
  const most = Math.max(
    ...elsewhere.map((inputs) => pairsApart(madeAt(inputs), { ...solved, values: solved.evaluate(inputs) })),
  );
  return {
    all: fixed.flatMap(({ reached }) => reached),
    hidesAlone: (numbers, exempt, tolerance) => {
      let hidden = 0;
      const hides = ({ evaluate, reached }: Fixed): boolean => {
        const wrong = evaluate(numbers.inputs);
        const isHidden = (each: SlipOnLine): boolean =>
          !isClearAlone(numbers, each.line, wrong.of(each.line)) && !exempt.has(keyOf(each));
        const count = reached.filter(isHidden).length;
        hidden += count;
        return count > 0;
      };
      hitsToFront(likelyFirst, hides, () => hidden > tolerance);
      return hidden > tolerance;
    },
    measure: (at) => {
      const inputs = inputsOf(at.numbers);
      const made = madeAt(inputs);
      const { isClear } = acceptanceOf(at, asked);
      const taken = [...made, ...movingAt(at, moving, { asked, editor, inputs })].flatMap(({ wrong, reached }) =>
        reached.filter(({ line }) => !isClear(line, wrong.of(line))),
      );
      return { taken, share: most === 0 ? 1 : Math.min(1, pairsApart(made, at) / most) };
    },
  };
}

/** Goes through the items until it is enough; those that hit come to the front, where the next question finds them sooner. */
function hitsToFront<Item>(items: Item[], isHit: (item: Item) => boolean, isEnough: () => boolean): void {
  const seen: Item[] = [];
  const hits: Item[] = [];
  for (const item of items) {
    (isHit(item) ? hits : seen).push(item);
    if (isEnough()) break;
  }
  items.splice(0, hits.length + seen.length, ...hits, ...seen);
}

/** The mistakes whose places depend on the working only, and the slips whose places depend on the values as well. */
function sortedSlips(
  solved: Solved,
  asked: readonly LineId[],
  editor: Editor,
  elsewhere: readonly Inputs[],
): { readonly fixed: readonly Fixed[]; readonly moving: readonly Slip[] } {
  const right = elsewhere.map((inputs) => solved.evaluate(inputs));
  const moving: Slip[] = [];
  const fixed = countingSlips.flatMap((slip) => {
    const context = { values: solved.values, digits: solved.digits };
    const { sites, reads } = sitesReading(slip, solved.working, context);
    if (reads) {
      moving.push(slip);
      return [];
    }
    const isReached = (line: LineId, wrong: readonly Values[]): boolean =>
      wrong.some((values, index) => differs(values.of(line), right[index]?.of(line) ?? Number.NaN));
    return sites.flatMap(({ at, edit }, way): readonly Fixed[] => {
      const evaluate = editor(edit);
      const wrong = elsewhere.map((inputs) => evaluate(inputs));
      const reached = asked.filter((line) => isReached(line, wrong)).map((line) => ({ slip: slip.id, at, way, line }));
      return reached.length === 0 ? [] : [{ evaluate, reached }];
    });
  });
  return { fixed, moving };
}

interface Around {
  readonly asked: readonly LineId[];
  readonly editor: Editor;
  readonly inputs: Inputs;
}

/** The mistakes at places that these values make, with the lines that they reach here or at other numbers. */
function movingAt(solved: Solved, moving: readonly Slip[], { asked, editor, inputs }: Around): readonly Made[] {
  const { working, values, digits, evaluate } = solved;
  const elsewhere = movedInputs(inputs, working);
  const right = evaluate(elsewhere);
  return moving.flatMap((slip) =>
    slip.sites(working, { values, digits }).map(({ at, edit }, way): Made => {
      const evaluator = asPinned(edit, solved) ?? editor(edit);
      const [wrong, there] = [evaluator(inputs), evaluator(elsewhere)];
      const isReached = (line: LineId): boolean =>
        differs(wrong.of(line), values.of(line)) || differs(there.of(line), right.of(line));
      return { wrong, reached: asked.filter(isReached).map((line) => ({ slip: slip.id, at, way, line })) };
    }),
  );
}

/** One line that reads no more than it did: setting its value comes to the same as compiling its formula, and is faster. */
function asPinned(edit: Edit, { working, evaluate: evaluateAll }: Solved): Evaluator | undefined {
  const [changed, more] = edit.kind === "lines" ? edit.formulas : [];
  if (changed === undefined || more !== undefined) return undefined;
  const [line, formula] = changed;
  const before = working.lines.get(line);
  if (before === undefined) return undefined;
  const reads = namesIn(before.formula);
  if (![...namesIn(formula)].every((name) => reads.has(name))) return undefined;
  return (inputs) => evaluateAll(inputs, new Map([[line, evaluate(formula, evaluateAll(inputs).of)]]));
}

/** How many pairs of different slips give numbers, on a line that both reach, that look different at the digits asked. */
function pairsApart(made: readonly Made[], numbers: Numbers): number {
  const onLine = new Map<LineId, { readonly slip: SlipId; readonly value: number }[]>();
  for (const { wrong, reached } of made) {
    for (const { slip, line } of reached) {
      const value = wrong.of(line);
      if (!Number.isFinite(value)) continue;
      const found = onLine.get(line);
      if (found === undefined) onLine.set(line, [{ slip, value }]);
      else found.push({ slip, value });
    }
  }
  let count = 0;
  for (const [line, found] of onLine) count += apartOn(line, found, numbers);
  return count;
}

function apartOn(
  line: LineId,
  found: readonly { readonly slip: SlipId; readonly value: number }[],
  numbers: Numbers,
): number {
  const sorted = found.toSorted((a, b) => a.value - b.value);
  const bySlip = new Map<SlipId, number>();
  for (const { slip } of sorted) bySlip.set(slip, (bySlip.get(slip) ?? 0) + 1);
  const same = [...bySlip.values()].reduce((total, count) => total + (count * (count - 1)) / 2, 0);
  let count = (sorted.length * (sorted.length - 1)) / 2 - same;
  for (const [index, { slip, value }] of sorted.entries()) {
    const unit = shownUnit(numbers, line, value);
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.value - value > unit) break;
      if (other.slip !== slip) count -= 1;
    }
  }
  return count;
}
