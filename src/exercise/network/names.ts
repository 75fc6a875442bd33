// The names of a network: those it has by itself, and whether all that are used can be told apart.

import { namesIn } from "../../expression/expression.ts";
import { foldName, isName } from "../../expression/names.ts";
import type { DescribedNetwork } from "../../graph/network/description.ts";
import type { Layer } from "../../graph/network/network.ts";
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
  const isLater = (name: string): boolean => !known.has(name) && earlier.get(foldName(name))?.kind === "own";
  for (const [index, { ownTerms, units }] of layers.entries()) {
    for (const [unit, term] of ownTerms.entries()) {
      const names = term === undefined ? [] : [...namesIn(term)];
      const path = ["network", "layers", index, "plus", unit];
      for (const written of names.filter(isLater)) {
        report({ code: "unknown-source", written, layer: index + 1, known: [...known] }, path);
      }
    }
    for (const unit of units) known.add(unit);
  }
}

/** Every name with the place where it was chosen; the key that stands for it, where it is one of ours. */
function* uses(described: DescribedNetwork, written: WrittenNetwork): Generator<Use> {
  yield { name: described.output, kind: "own", path: ["output"] };
  yield* own(described.inputs, ["network", "inputs"], written.inputs);
  for (const [index, layer] of described.layers.entries()) {
    const path = ["network", "layers", index];
    yield* own(layer.units, [...path, "units"], written.layers[index]?.units);
    if (layer.activation !== "identity") yield* own(layer.sums, [...path, "sums"], written.layers[index]?.sums);
    yield* parameters(layer, path);
  }
  if (described.loss !== "negative log likelihood") {
    yield* own(described.targets, ["network", "targets"], written.targets);
  }
}

function* own(names: readonly string[], path: Path, written: string | readonly string[] | undefined): Generator<Use> {
  for (const [index, name] of names.entries()) {
    yield { name, kind: "own", path: typeof written === "object" ? [...path, index] : path };
  }
}

function parameters({ weights, biases }: Layer, path: Path): readonly Use[] {
  const onWires = weights.flatMap((row, unit) =>
    row.flatMap((connection, column): readonly Use[] =>
      connection.kind === "weight"
        ? [{ name: connection.name, kind: "parameter", path: [...path, "weights", unit, column] }]
        : [],
    ),
  );
  const added = biases.flatMap((name, unit): readonly Use[] =>
    name === undefined ? [] : [{ name, kind: "parameter", path: [...path, "biases", unit] }],
  );
  return [...onWires, ...added];
}
