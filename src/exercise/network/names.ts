// The names of a network: those it has by itself, and whether all that are used can be told apart.

import { namesIn } from "../../expression/expression.ts";
import { foldName, isName } from "../../expression/names.ts";
import type { DescribedNetwork } from "../../graph/network/expand.ts";
import type { NetworkReport } from "./report.ts";
import type { WrittenNetwork } from "./written.ts";

/** `x1`, `x2`, … */
export function counted(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}

type Path = readonly (string | number)[];

interface Use {
  readonly name: string;
  /** What the name stands for; only parameters may stand in several places. */
  readonly kind: "parameter" | "own";
  readonly path: Path;
}

/** Reports names that cannot be names, and one name for two things. */
export function reportNames(described: DescribedNetwork, written: WrittenNetwork, report: NetworkReport): void {
  const earlier = new Map<string, Use>();
  for (const use of uses(described, written)) {
    const key = foldName(use.name);
    const known = earlier.get(key);
    if (!isName(use.name) || use.name.includes("#")) report({ code: "bad-name", name: use.name }, use.path);
    else if (known === undefined) earlier.set(key, use);
    else if (known.kind === "own" || use.kind === "own" || known.name !== use.name) {
      report({ code: "defined-twice", name: use.name, earlier: known.name }, use.path);
    }
  }
  reportLaterUnits(described, earlier, report);
}

/** An author's own term may read inputs, units before its layer, and parameters; nothing that comes later. */
function reportLaterUnits(
  { inputs, layers }: DescribedNetwork,
  earlier: ReadonlyMap<string, Use>,
  report: NetworkReport,
): void {
  const known = new Set(inputs);
  for (const [index, { ownTerms, units }] of layers.entries()) {
    for (const [unit, term] of ownTerms.entries()) {
      for (const name of term === undefined ? [] : namesIn(term)) {
        if (known.has(name) || earlier.get(foldName(name))?.kind !== "own") continue;
        const path = ["network", "layers", index, "plus", unit];
        report({ code: "unknown-source", written: name, layer: index + 1, known: [...known] }, path);
      }
    }
    for (const unit of units) known.add(unit);
  }
}

/** Every name with the place where it was chosen; the key that stands for it, where it is one of ours. */
function* uses(described: DescribedNetwork, written: WrittenNetwork): Generator<Use> {
  yield { name: described.output, kind: "own", path: ["output"] };
  yield* each(described.inputs, ["network", "inputs"], written.inputs);
  for (const [index, layer] of described.layers.entries()) {
    const path = ["network", "layers", index];
    const own = written.layers[index];
    yield* each(layer.units, [...path, "units"], own?.units);
    if (layer.activation !== "identity") yield* each(layer.sums, [...path, "sums"], own?.sums);
    for (const [row, connections] of layer.weights.entries()) {
      for (const [column, connection] of connections.entries()) {
        if (connection.kind === "weight")
          yield { name: connection.name, kind: "parameter", path: [...path, "weights", row, column] };
      }
    }
    for (const [unit, bias] of layer.biases.entries()) {
      if (bias !== undefined) yield { name: bias, kind: "parameter", path: [...path, "biases", unit] };
    }
  }
  if (described.loss !== "negative log likelihood") yield* each(described.targets, ["network", "targets"], written.targets);
}

function* each(names: readonly string[], path: Path, written: string | readonly string[] | undefined): Generator<Use> {
  for (const [index, name] of names.entries()) {
    yield { name, kind: "own", path: typeof written === "object" ? [...path, index] : path };
  }
}
