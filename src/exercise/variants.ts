// Variants of an exercise: the same graph with other numbers. Which ones is decided by a key alone (a seed and a rank), or
// read from a code. It must not know who they are for.

import { type Permutation, permutationOf } from "../number/random.ts";
import type { SlipOnLine } from "../working/slip-on-line.ts";
import type { Exercise } from "./exercise.ts";
import { type Grid, gridOf, type Point, pointAt } from "./grid.ts";
import { type Constraint, lookAt, type Measured, noRules, type Prospect, prospectOf } from "./prospect.ts";
import { rulesOf, type Sampled } from "./rules.ts";
import { type CodeProblem, codeOf, placeOf } from "./variant-code.ts";
import { withNumbers } from "./with-numbers.ts";

/** Who a variant is for: the seed of a set, and the place of a student in it, from 0. */
export interface VariantKey {
  readonly seed: string;
  readonly rank: number;
}

export type VariantProblem =
  | CodeProblem
  /** The exercise has no numbers that could be others. */
  | { readonly code: "nothing-varies" }
  /** Its own numbers give no working. */
  | { readonly code: "no-working" }
  /** No candidate met every constraint; the one that most of them failed. */
  | {
      readonly code: "no-variant";
      readonly tried: number;
      readonly constraint: Constraint;
      /** The mistake that is hidden most often, where that is the constraint. */
      readonly mistake: SlipOnLine | undefined;
    };

export interface Variant {
  readonly ok: true;
  /** The exercise with the numbers of the variant. */
  readonly exercise: Exercise;
  readonly code: string;
  /** The numbers that vary; the learning rate under its own name. */
  readonly numbers: Point;
}

export type VariantResult = Variant | { readonly ok: false; readonly problem: VariantProblem };

/** The variant for a key: the same on every machine. Ranks of one seed get different numbers, as long as there are any. */
export function variantAt(exercise: Exercise, { seed, rank }: VariantKey): VariantResult {
  const search = searchIn(exercise.variant?.of ?? exercise);
  if ("code" in search) return { ok: false, problem: search };
  const place = placeFor(search, seed, rank);
  return typeof place === "number" ? variantOf(exercise, search.prospect.grid, place) : { ok: false, problem: place };
}

/** The variant that a code of this exercise stands for. */
export function variantOfCode(exercise: Exercise, code: string): VariantResult {
  const grid = gridOf(exercise);
  if (grid === undefined || grid.size === 1) return { ok: false, problem: { code: "nothing-varies" } };
  const read = placeOf(grid, code);
  return read.ok ? variantOf(exercise, grid, read.place) : read;
}

/** How hard a variant is, and how well it keeps mistakes apart; undefined where it has no working. */
export function measuredVariant({ exercise, code }: Variant): Measured | undefined {
  const search = searchIn(exercise.variant?.of ?? exercise);
  if ("code" in search) return undefined;
  const { grid } = search.prospect;
  const read = placeOf(grid, code);
  const look = read.ok ? lookAt(search.prospect, read.place, noRules) : undefined;
  return look?.ok === true ? look.measured : undefined;
}

function variantOf(exercise: Exercise, grid: Grid, place: number): Variant {
  const code = codeOf(grid, place);
  const numbers = pointAt(grid, place);
  const of = exercise.variant?.of ?? exercise;
  return { ok: true, exercise: { ...withNumbers(of, numbers), variant: { code, of } }, code, numbers };
}

/** An exercise prepared for the search, and what was found in it for each seed. */
interface Search {
  readonly prospect: Prospect;
  readonly rules: Sampled;
  readonly queues: Map<string, Looked>;
}

const known = new WeakMap<Exercise, Search | VariantProblem>();

function searchIn(exercise: Exercise): Search | VariantProblem {
  const found = known.get(exercise) ?? newSearch(exercise);
  known.set(exercise, found);
  return found;
}

function newSearch(exercise: Exercise): Search | VariantProblem {
  const grid = gridOf(exercise);
  if (grid === undefined || grid.size === 1) return { code: "nothing-varies" };
  const prospect = prospectOf(exercise);
  return prospect === undefined ? { code: "no-working" } : { prospect, rules: rulesOf(prospect), queues: new Map() };
}

/** Where ranks get blocks of their own, there are at least so many. */
const fewestBlocks = 1000;

/** A block holds a good candidate with a probability of 1 - e^-8. */
const expectedInBlock = 8;

const largestBlock = 20_000;

function placeFor(search: Search, seed: string, rank: number): number | VariantProblem {
  const { grid } = search.prospect;
  const order = permutationOf(grid.size, `${seed}/${grid.fingerprint}`);
  const block = Math.min(largestBlock, Math.ceil(expectedInBlock / search.rules.rate));
  const blocks = Math.floor(grid.size / block);
  return blocks < fewestBlocks ? inQueue(search, seed, order, rank) : inBlock(search, order, rank, { block, blocks });
}

/**
 * The first good candidate in the rank's own part of the order, so that ranks can be worked out in any order, on any
 * machine; where there are more ranks than parts, the next one of a part whose first is taken. Should a part have none, the
 * same is tried from the end of the order, where the last ranks would look.
 */
function inBlock(
  search: Search,
  order: Permutation,
  rank: number,
  { block, blocks }: { readonly block: number; readonly blocks: number },
): number | VariantProblem {
  const [start, turn] = [(rank % blocks) * block, Math.floor(rank / blocks)];
  const looked = newLooked();
  const own = goodPlace(search, looked, { size: block, at: (step) => order.at(start + step) }, turn);
  if (own !== undefined) return own;
  const fromEnd = { size: 2 * block, at: (step: number) => order.at(order.size - 1 - start - (step - block)) };
  return goodPlace(search, looked, fromEnd, turn) ?? noVariant(search, looked);
}

/** The good candidates of a small grid one after the other: rank by rank while there are any, then over again. */
function inQueue(search: Search, seed: string, order: Permutation, rank: number): number | VariantProblem {
  const looked = search.queues.get(seed) ?? newLooked();
  search.queues.set(seed, looked);
  return goodPlace(search, looked, order, rank) ?? noVariant(search, looked);
}

/** What has been found in an order so far. */
interface Looked {
  /** How many places were looked at. */
  count: number;
  /** Good candidates that keep mistakes apart as most good ones do. */
  readonly first: number[];
  /** Good candidates that keep fewer mistakes apart: they come when there are no others left. */
  readonly second: number[];
  readonly tally: Map<Constraint, number>;
}

function newLooked(): Looked {
  return { count: 0, first: [], second: [], tally: new Map() };
}

/** The good candidate that comes after so many others, beginning anew after the last; undefined where there is none. */
function goodPlace(
  { prospect, rules }: Search,
  looked: Looked,
  { size, at }: Pick<Permutation, "size" | "at">,
  turn: number,
): number | undefined {
  const { first, second, tally } = looked;
  for (; first.length <= turn && looked.count < size; looked.count++) {
    const place = at(looked.count);
    const look = lookAt(prospect, place, rules);
    if (look.ok) (look.measured.share >= rules.share ? first : second).push(place);
    else tally.set(look.constraint, (tally.get(look.constraint) ?? 0) + 1);
  }
  const all = first.length > turn ? first : [...first, ...second];
  return all[turn % Math.max(1, all.length)];
}

function noVariant({ rules }: Search, { count, tally }: Looked): VariantProblem {
  const [most] = [...tally].sort(([, a], [, b]) => b - a);
  const constraint = most?.[0] ?? "mistake";
  const mistake = constraint === "mistake" ? rules.worst : undefined;
  return { code: "no-variant", tried: count, constraint, mistake };
}
