// How well numbers keep mistakes apart: which known mistakes would be taken for the right answer of an asked line, and how
// many pairs of mistakes give different numbers there. Prepared once for a working, asked for many numbers.

import { acceptanceOf, isClearAlone, type Numbers } from "./acceptance.ts";
import type { Working } from "./build.ts";
import { dependencies } from "./dependencies.ts";
import { type Editor, editorOf } from "./edited-values.ts";
import { differs, movedInputs, plainInputs } from "./elsewhere.ts";
import type { Evaluator, Inputs, Values } from "./evaluate.ts";
import type { LineId } from "./line.ts";
import { movingAt } from "./moving-mistakes.ts";
import { pairsApart } from "./pairs-apart.ts";
import { keyOf, type Made, type SlipOnLine } from "./slip-on-line.ts";
import { sitesReading } from "./slips/applied.ts";
import { slips } from "./slips/catalogue.ts";
import type { Slip } from "./slips/slip.ts";
import { inputsOf, type Solved } from "./solve.ts";
import { sidesOf } from "./soundness.ts";

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
  readonly reached: readonly SlipOnLine[];
  /** What the mistake gives on each of them. */
  readonly wrongAt: (inputs: Inputs) => readonly number[];
}

/** Prepares the working of an exercise with numbers for the lines that it asks. */
export function separatorOf(solved: Solved, asked: readonly LineId[]): Separator {
  const editor = editorOf(solved.working);
  const { working } = solved;
  const elsewhere = elsewhereFor(solved);
  const sorted = sortedSlips(solved, asked, editor, elsewhere);
  const { fixed, moving } = sorted;
  const likelyFirst = [...fixed];
  const madeAt = (inputs: Inputs): readonly Made[] =>
    fixed.map(({ reached, wrongAt }) => ({ reached, wrong: wrongAt(inputs) }));
  const most = Math.max(
    ...elsewhere.map((inputs) => pairsApart(madeAt(inputs), { ...solved, values: solved.evaluate(inputs) })),
  );
  const after = askedAfter(working, asked);
  return {
    all: fixed.flatMap(({ reached }) => reached),
    hidesAlone: (numbers, exempt, tolerance) => {
      let hidden = 0;
      const hides = ({ reached, wrongAt }: Fixed): boolean => {
        const wrong = wrongAt(numbers.inputs);
        const isHidden = (each: SlipOnLine, index: number): boolean =>
          !isClearAlone(numbers, each.line, wrong[index] ?? Number.NaN) && !exempt.has(keyOf(each));
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
      const taken = [...made, ...movingAt(at, moving, { asked, editor, inputs, after })].flatMap(({ wrong, reached }) =>
        reached.filter(({ line }, index) => !isClear(line, wrong[index] ?? Number.NaN)),
      );
      return { taken, share: most === 0 ? 1 : Math.min(1, pairsApart(made, at) / most) };
    },
  };
}

/**
 * Other numbers, at which a mistake shows if it is one. Where a rectified unit is off, what is behind it is 0 in all
 * variants: that some mistake would show if it were on is of no use.
 */
function elsewhereFor({ working, numbers, values, evaluate }: Solved): readonly Inputs[] {
  const own = inputsOf(numbers);
  const isOnSameSides = sidesOf(working, values);
  const moved = movedInputs(own, working);
  const alike = [moved, plainInputs(own, working)].filter((inputs) => isOnSameSides(evaluate(inputs)));
  return alike.length === 0 ? [moved] : alike;
}

function askedAfter(working: Working, asked: readonly LineId[]): (line: LineId) => readonly LineId[] {
  const needs = asked.map((line) => ({ line, needed: dependencies(working, [line]) }));
  const known = new Map<LineId, readonly LineId[]>();
  return (line) => {
    const found = known.get(line) ?? needs.filter(({ needed }) => needed.has(line)).map((each) => each.line);
    known.set(line, found);
    return found;
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
      return reached.length === 0 ? [] : [{ reached, wrongAt: numbersOn(reached, evaluate) }];
    });
  });
  return { fixed, moving };
}

/** The numbers on some lines, kept for the inputs used last: what has been looked at alone is measured next. */
function numbersOn(reached: readonly SlipOnLine[], evaluate: Evaluator): Fixed["wrongAt"] {
  let last: { readonly inputs: Inputs; readonly numbers: readonly number[] } | undefined;
  return (inputs) => {
    if (last?.inputs === inputs) return last.numbers;
    const values = evaluate(inputs);
    last = { inputs, numbers: reached.map(({ line }) => values.of(line)) };
    return last.numbers;
  };
}
