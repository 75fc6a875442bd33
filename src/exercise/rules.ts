// What all variants of one exercise keep to, found from a sample of its own grid: the window of difficulty, the mistakes
// that its numbers cannot keep apart, and how often a candidate is good. No seed comes in, so that every set, and every
// student who practises, gets variants that are equally hard.

import { permutationOf } from "../number/random.ts";
import { keyOf, type SlipOnLine } from "../working/slip-on-line.ts";
import type { Grid } from "./grid.ts";
import { hasHidingValue, lookAt, type Measured, noRules, type Prospect, type Rules } from "./prospect.ts";

/** The hardest variant of an exercise is at most this much harder than the easiest: 13 to 10. */
const [hardTo, easyTo] = [13, 10];

/** How many sound candidates are measured, fewer where each takes long, and how many are looked at for them. */
const [sampleSize, smallSample, mostLooked] = [40, 24, 4000];

const manyMistakes = 1000;

/** Of the sample, so many have to keep all mistakes apart; else the best of them say how many may stay hidden. */
const fewestFree = 2;

/**
 * A mistake that the exercise's own numbers hide, and more than nine of ten sound candidates, belongs to the exercise and
 * not to the numbers: the slope that is left out behind a ReLU that is on.
 */
const almostAlways = 0.9;

/** Beyond those, no more than one in twenty mistakes on lines may be hidden: in a wide network some always are. */
const mostHidden = 1 / 20;

export interface Sampled extends Rules {
  readonly exempt: ReadonlySet<string>;
  /** The mistake that sound candidates hide most often, those that are exempted aside. */
  readonly worst: SlipOnLine | undefined;
  /** The share of mistakes kept apart that a good candidate has, most often. */
  readonly share: number;
  /** How many of all candidates are good, about; more than 0. */
  readonly rate: number;
}

/** The rules of an exercise; they only tell how to look, not whether something will be found. */
export function rulesOf(prospect: Prospect): Sampled {
  const first = grown({ looked: 0, sample: [] }, prospect, noRules);
  const hiding = hidingValues(first.sample, prospect.grid);
  const { looked, sample } =
    hiding.size === 0 ? first : grown(without(first, hiding), prospect, { ...noRules, hiding });
  const exempt = exemptIn(sample, prospect);
  const tolerance = toleranceIn(sample, exempt, prospect.separator.all.length);
  const free = sample.filter((each) => openIn(each, exempt) <= tolerance);
  const window = windowOf(sample, new Set(free));
  const good = free.filter(({ difficulty }) => difficulty >= window.easiest && difficulty <= window.hardest);
  const shares = good.map(({ share }) => share).sort((a, b) => a - b);
  const share = shares[Math.floor(shares.length / 3)] ?? 0;
  const worst = worstOf(sample, exempt);
  return {
    exempt,
    tolerance,
    hiding,
    ...window,
    worst,
    share,
    rate: Math.max(good.length, 1 / 2) / Math.max(looked, 1),
  };
}

/** Sound candidates, and how many were looked at for them. */
interface Sample {
  readonly looked: number;
  readonly sample: readonly Measured[];
}

/** The sample with as many more candidates as are missing. */
function grown({ looked: before, sample: some }: Sample, prospect: Prospect, rules: Rules): Sample {
  const { size, fingerprint } = prospect.grid;
  const wanted = prospect.separator.all.length > manyMistakes ? smallSample : sampleSize;
  const order = permutationOf(size, `${fingerprint}/sample`);
  const sample = [...some];
  let looked = before;
  for (; looked < Math.min(size, mostLooked) && sample.length < wanted; looked++) {
    const look = lookAt(prospect, order.at(looked), rules);
    if (look.ok) sample.push(look.measured);
  }
  return { looked, sample };
}

function without({ looked, sample }: Sample, hiding: Rules["hiding"]): Sample {
  return { looked, sample: sample.filter(({ point }) => !hasHidingValue(point, { hiding })) };
}

/** A value is only left out where so many sound candidates with it hide one and the same mistake, and none does not. */
const fewestWithValue = 6;

/**
 * Values that hide a mistake whatever the other numbers are, such as a target of 0: left out before anything is computed.
 * One value of each name stays, and so do all where each of them hides something.
 */
function hidingValues(sample: readonly Measured[], { axes }: Grid): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { name, choices } of axes) {
    const hiding = choices.filter((choice) => {
      const isIn = ({ point }: Measured): boolean => point.get(name) === choice;
      return hidesBecause(
        sample.filter(isIn),
        sample.filter((each) => !isIn(each)),
      );
    });
    const left = choices.length - hiding.length;
    if (hiding.length > 0 && left > 0) found.set(name, new Set(hiding.map(({ written }) => written)));
  }
  return found;
}

/** Whether some mistake is hidden in all candidates of one kind, and in less than half of the others. */
function hidesBecause(inside: readonly Measured[], outside: readonly Measured[]): boolean {
  if (inside.length < fewestWithValue) return false;
  const counts = countsOf(inside.flatMap(({ hidden }) => hidden.map(keyOf)));
  const elsewhere = countsOf(outside.flatMap(({ hidden }) => hidden.map(keyOf)));
  return [...counts].some(([key, count]) => count === inside.length && 2 * (elsewhere.get(key) ?? 0) < outside.length);
}

/** What belongs to the exercise and not to the numbers. */
function exemptIn(sample: readonly Measured[], { separator, own }: Prospect): ReadonlySet<string> {
  const counts = countsOf(sample.flatMap(({ hidden }) => hidden.map(keyOf)));
  const hidden = separator.measure(own).taken.map(keyOf);
  return new Set(hidden.filter((key) => (counts.get(key) ?? 0) > almostAlways * sample.length));
}

/** How many mistakes a candidate hides that are not exempted. */
function openIn({ hidden }: Measured, exempt: ReadonlySet<string>): number {
  return hidden.filter((each) => !exempt.has(keyOf(each))).length;
}

/** How many mistakes may stay hidden, so that some of the sample are good: none, wherever that can be. */
function toleranceIn(sample: readonly Measured[], exempt: ReadonlySet<string>, all: number): number {
  const fewest = sample.map((each) => openIn(each, exempt)).sort((a, b) => a - b);
  return Math.min(fewest[fewestFree - 1] ?? fewest[0] ?? 0, Math.floor(mostHidden * all));
}

function worstOf(sample: readonly Measured[], exempt: ReadonlySet<string>): SlipOnLine | undefined {
  const open = sample.flatMap(({ hidden }) => hidden).filter((each) => !exempt.has(keyOf(each)));
  const [worst] = [...countsOf(open.map(keyOf))].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return worst && open.find((each) => keyOf(each) === worst[0]);
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The window that holds most of the sample, those that keep mistakes apart above all; the easiest of several. */
function windowOf(
  sample: readonly Measured[],
  free: ReadonlySet<Measured>,
): { readonly easiest: number; readonly hardest: number } {
  const starts = [...new Set(sample.map(({ difficulty }) => difficulty))].sort((a, b) => a - b);
  let best = { easiest: 1, hardest: Number.POSITIVE_INFINITY, weight: 0 };
  for (const easiest of starts) {
    const hardest = Math.floor((easiest * hardTo) / easyTo);
    const inside = sample.filter(({ difficulty }) => difficulty >= easiest && difficulty <= hardest);
    const weight = inside.reduce((total, each) => total + (free.has(each) ? sampleSize : 1), 0);
    if (weight > best.weight) best = { easiest, hardest, weight };
  }
  return { easiest: best.easiest, hardest: best.hardest };
}
