// The numbers of a network: by name, in matrices, and as examples; one number for each leaf, or every leaf without one
// reported. It must not know how the network was described.

import { foldName } from "../../expression/names.ts";
import type { Graph } from "../../graph/graph.ts";
import { type Network, nameAt } from "../../graph/network/network.ts";
import type { Scatter } from "../../graph/network/scatter.ts";
import { add, compare, equals, one, sign, zero } from "../../number/rational.ts";
import { type Quantity, readQuantity } from "../quantity.ts";
import type { ExerciseSource } from "../source.ts";
import { readCount } from "./count.ts";
import { exampleNumbers } from "./examples.ts";
import { initialNumbers } from "./initial.ts";
import type { Written } from "./leaf.ts";
import { matrixNumbers } from "./matrices.ts";
import type { NetworkReport } from "./report.ts";
import type { WrittenRules } from "./written.ts";

export interface NetworkNumbers {
  /** The numbers of the first step; undefined where there are none at all. */
  readonly given: ReadonlyMap<string, Quantity> | undefined;
  /** What each batch gives anew, where a step is taken on each in turn. */
  readonly batches: readonly ReadonlyMap<string, Quantity>[];
  /** How the numbers scatter that were drawn. */
  readonly drawn: ReadonlyMap<string, Scatter>;
}

/** All numbers, with everything that is wrong with them reported. */
export function numbersFor(
  graph: Graph,
  network: Network,
  source: ExerciseSource,
  reportTo: NetworkReport,
): NetworkNumbers {
  let isClean = true;
  const report: NetworkReport = (...finding) => {
    isClean = false;
    reportTo(...finding);
  };
  const batches = exampleNumbers(network, source.network?.examples, report);
  const written = [...byName(graph, source, report), ...matrixNumbers(network, source.matrices ?? [], report)];
  const rules = source.network?.initialise;
  const isSymbolic = [source.given, source.matrices, rules, batches[0]].every((each) => each === undefined);
  if (isSymbolic) return { given: undefined, batches: [], drawn: new Map() };
  const fixed = entered(written, new Map(), report);
  const [first = new Map<string, Quantity>(), ...rest] = batches.map((batch) => entered(batch, fixed, report));
  const own = new Map([...fixed, ...first]);
  const draw = rules === undefined ? undefined : initialNumbers(network, rules, restOf(rules, report));
  const initial = new Map(graph.leaves.flatMap((leaf) => (own.has(leaf) ? [] : pairOf(leaf, draw?.(leaf)))));
  const found = new Map(graph.leaves.flatMap((leaf) => pairOf(leaf, own.get(leaf) ?? initial.get(leaf)?.quantity)));
  const missing = graph.leaves.filter((leaf) => !found.has(leaf));
  // What is wrong with other numbers may be why some are missing.
  if (missing.length > 0 && isClean) {
    report({ code: "lacks-numbers", names: missing.slice(0, 8), count: missing.length }, ["given"], { part: "key" });
  }
  for (const batch of [found, ...rest]) checkTargets(network, batch, report);
  const drawn = new Map([...initial].flatMap(([leaf, { scatter }]) => pairOf(leaf, scatter)));
  return { given: found, batches: rest.length === 0 ? [] : [first, ...rest], drawn };
}

/** More inputs than this take too long to draw. */
const mostRest = 10_000;

/** How many inputs are not written down. */
function restOf({ rest }: WrittenRules, report: NetworkReport): number {
  if (rest === undefined) return 0;
  const count = readCount(rest, mostRest);
  const path = ["network", "initialise", "rest"];
  if (count === undefined) report({ code: "not-a-count", key: "rest", written: rest, most: mostRest }, path);
  return count ?? 0;
}

function pairOf<T>(leaf: string, found: T | undefined): readonly (readonly [string, T])[] {
  return found === undefined ? [] : [[leaf, found]];
}

function* byName(graph: Graph, { given }: ExerciseSource, report: NetworkReport): Generator<Written> {
  const leaves = new Map(graph.leaves.map((leaf) => [foldName(leaf), leaf]));
  for (const { name, written } of given ?? []) {
    const leaf = leaves.get(foldName(name));
    if (leaf !== undefined) yield { name: leaf, written, within: name, path: ["given", name] };
    else report({ code: "not-in-network", name, known: graph.leaves }, ["given", name], { part: "key" });
  }
}

/** Reads each number; a shared parameter may be given several times if it is the same number. */
function entered(
  all: Iterable<Written>,
  fixed: ReadonlyMap<string, Quantity>,
  report: NetworkReport,
): ReadonlyMap<string, Quantity> {
  const found = new Map<string, Quantity>();
  const within = new Map<string, string>();
  for (const { name, written, path, within: key } of all) {
    const read = readQuantity(written);
    if (!read.ok) {
      report({ code: read.reason, name, written }, path);
      continue;
    }
    const earlier = found.get(name) ?? fixed.get(name);
    if (earlier === undefined) {
      found.set(name, read.quantity);
      within.set(name, key);
    } else if (within.get(name) !== key) report({ code: "given-again", name }, path);
    else if (!equals(earlier.exact, read.quantity.exact)) {
      report({ code: "weight-differs", name, written, earlier: earlier.written }, path);
    }
  }
  return found;
}

/** A cross-entropy takes targets for shares: from 0 to 1, and those of a softmax together 1. */
function checkTargets(network: Network, given: ReadonlyMap<string, Quantity>, report: NetworkReport): void {
  const { loss, batch } = network;
  if (loss !== "binary cross entropy" && loss !== "cross entropy") return;
  for (let example = 1; example <= batch; example++) {
    const names = network.targets.map((own) => nameAt(network, own, example));
    const shares = names.flatMap((name) => pairOf(name, given.get(name)));
    const isShare = ({ exact }: Quantity): boolean => sign(exact) >= 0 && compare(exact, one) <= 0;
    for (const [name, { written }] of shares.filter(([, quantity]) => !isShare(quantity))) {
      report({ code: "target-range", name, written }, ["given", name]);
    }
    const total = shares.reduce((sum, [, { exact }]) => add(sum, exact), zero);
    const areShares = shares.length === names.length && shares.every(([, quantity]) => isShare(quantity));
    const isWhole = loss === "cross entropy" && areShares;
    if (isWhole && !equals(total, one)) report({ code: "targets-sum", names }, ["network", "loss"]);
  }
}
