// What each name of a network is: input, weight, bias, weighted sum, activation, target, loss. In the order of reading:
// inputs, then layer by layer, then targets and loss.

import { namesIn } from "../../expression/expression.ts";
import type { DescribedLayer, DescribedNetwork } from "./description.ts";
import { nameAt, type Place, type Role, type Wire } from "./network.ts";

/** The role of every node and leaf. */
export function rolesOf(described: DescribedNetwork): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const { batch, layers, inputs, targets, loss, output } = described;
  const inEachExample = (own: string, role: (example: number) => Role): void => {
    for (let example = 1; example <= batch; example++) roles.set(nameAt(described, own, example), role(example));
  };
  inputs.forEach((own, index) => {
    inEachExample(own, (example) => ({ kind: "input", layer: 0, unit: index + 1, example }));
  });
  layers.forEach((layer, index) => {
    enterParameters(layer, index + 1, roles);
    enterUnits(layer, index + 1, inEachExample);
  });
  enterOwnLeaves(layers, new Set([...inputs, ...layers.flatMap(({ units }) => units)]), roles);
  if (loss !== "negative log likelihood") {
    targets.forEach((own, index) => {
      inEachExample(own, (example) => ({ kind: "target", layer: layers.length, unit: index + 1, example }));
    });
  }
  if (batch > 1) inEachExample(output, (example) => ({ kind: "example loss", example }));
  roles.set(output, { kind: "loss" });
  return roles;
}

function enterUnits(
  layer: DescribedLayer,
  number: number,
  inEachExample: (own: string, role: (example: number) => Role) => void,
): void {
  layer.units.forEach((unit, index) => {
    const place = { layer: number, unit: index + 1 };
    const own = layer.sums[index] ?? unit;
    if (own === unit) inEachExample(unit, (example) => ({ kind: "sum and activation", ...place, example }));
    else {
      inEachExample(own, (example) => ({ kind: "sum", ...place, example }));
      inEachExample(unit, (example) => ({ kind: "activation", ...place, example }));
    }
  });
}

/** Unit by unit: its weights, then its bias. A shared one stands where it comes first. */
function enterParameters(layer: DescribedLayer, number: number, roles: Map<string, Role>): void {
  layer.units.forEach((_, row) => {
    const to: Place = { layer: number, unit: row + 1 };
    (layer.weights[row] ?? []).forEach((connection, column) => {
      const from = layer.sources[column];
      if (connection.kind === "weight" && from !== undefined) enterWeight(connection.name, { from, to }, roles);
    });
    const bias = layer.biases[row];
    if (bias !== undefined) enterBias(bias, to, roles);
  });
}

/** A name that comes again is a shared parameter. */
function enterWeight(own: string, wire: Wire, roles: Map<string, Role>): void {
  const known = roles.get(own);
  roles.set(own, { kind: "weight", wires: known?.kind === "weight" ? [...known.wires, wire] : [wire] });
}

function enterBias(own: string, unit: Place, roles: Map<string, Role>): void {
  const known = roles.get(own);
  roles.set(own, { kind: "bias", units: known?.kind === "bias" ? [...known.units, unit] : [unit] });
}

function enterOwnLeaves(
  layers: readonly DescribedLayer[],
  values: ReadonlySet<string>,
  roles: Map<string, Role>,
): void {
  for (const term of layers.flatMap(({ ownTerms }) => ownTerms)) {
    for (const own of term === undefined ? [] : namesIn(term)) {
      if (!values.has(own) && !roles.has(own)) roles.set(own, { kind: "parameter" });
    }
  }
}

/** What is trained unless the author says otherwise. */
export function parametersOf(roles: ReadonlyMap<string, Role>): readonly string[] {
  return [...roles].filter(([, { kind }]) => ["weight", "bias", "parameter"].includes(kind)).map(([own]) => own);
}
