// The working of a network in vectors and matrices, layer by layer, as lecture 004 writes it. The entries are lines of the
// working; it must not know media.

import { name } from "../../expression/expression.ts";
import type { Network } from "../../graph/network/network.ts";
import { type VectorLayer, vectorLayers } from "../../graph/network/vectors.ts";
import { adjointId, deltaId, type LineId, partialId, updateId, valueId } from "../../working/line.ts";
import { type Solved, shownOf } from "../../working/solve.ts";
import { digitsForAll, writtenWith } from "../../working/substitution.ts";
import { equation } from "../equation.ts";
import type { Equation, MatrixEquation, MatrixPart, MatrixSign, MatrixToken, Row, Section } from "../solution.ts";
import type { SolutionRequest } from "../solution-request.ts";
import { headings } from "../words/solution-words.ts";

type Table = readonly (readonly string[])[];

/** Forward, backward, gradients and updates of one example; the loss and its slopes stay equations of their own. */
export function matrixSections(request: SolutionRequest, network: Network, example: number): readonly Section[] {
  const { graph } = request.working;
  const writer = new MatrixWriter(request);
  const layers = vectorLayers(graph, network, example);
  const outputs = layers.at(-1)?.units ?? [];
  const forward = [
    ...layers.flatMap((layer) => writer.forward(layer)),
    writer.scalar(valueId(graph.output), graph.output),
  ];
  const slopes = outputs.map((unit) => partialId(graph.output, unit)).map((id) => writer.scalar(id, id));
  const errors = layers.map((layer, index) => writer.error(layer, layers[index + 1])).reverse();
  const gradients = layers.flatMap((layer) => writer.gradients(layer));
  const updates = request.updates ? layers.flatMap((layer) => writer.updates(layer)) : [];
  return [
    section("forward", forward),
    section("backward", [...slopes, ...errors]),
    section("gradient", gradients),
    section("update", updates),
  ];
}

function section(kind: "forward" | "backward" | "gradient" | "update", rows: readonly Row[]): Section {
  return { kind, heading: headings[kind], rows };
}

const symbol = (own: string): MatrixToken => ({ kind: "name", name: own });
const transposed = (own: string): MatrixToken => ({ kind: "name", name: own, transposed: true });
const sign = (each: MatrixSign): { readonly kind: "sign"; readonly sign: MatrixSign } => ({ kind: "sign", sign: each });

function column(names: readonly string[]): Table {
  return names.map((each) => [each]);
}

/** What stands in an equation: its tables by the names of their entries, and the signs between them. */
type Entries = readonly (
  | { readonly kind: "table"; readonly names: Table; readonly transposed?: true }
  | { readonly kind: "rate" }
  | { readonly kind: "sign"; readonly sign: MatrixSign }
)[];

const table = (names: Table): Entries[number] => ({ kind: "table", names });

class MatrixWriter {
  private readonly request: SolutionRequest;

  constructor(request: SolutionRequest) {
    this.request = request;
  }

  /** A line by itself. */
  scalar(id: LineId, left: string): Equation {
    const { working, solved } = this.request;
    const formula = working.lines.get(id)?.formula ?? name(left);
    return equation(working, solved, { ids: [id], left: name(left), formula });
  }

  /** z = W x + b, a = σ(z) */
  forward(layer: VectorLayer): readonly MatrixEquation[] {
    const { names, sums, units, inputs, weights, biases } = layer;
    const bias = biases === undefined ? [] : [sign("+"), table(column(biases))];
    const sum = this.row(column(sums.map(valueId)), [symbol(names.sum)], {
      formula: [
        symbol(names.weight),
        sign(" "),
        symbol(names.input),
        ...(biases === undefined ? [] : [sign("+"), symbol(names.bias)]),
      ],
      entries: [table(weights), table(column(inputs)), ...bias],
    });
    const curve = this.curveOf(units[0] ?? "", sums[0] ?? "");
    if (curve === undefined) return [sum];
    const outputs = this.row(column(units.map(valueId)), [symbol(names.unit)], {
      formula: [{ kind: "curve", operation: curve, primed: false, of: names.sum }],
      entries: [],
    });
    return [sum, outputs];
  }

  /** δ at the output is the slope of the loss ⊙ σ′(z), behind it (Wᵀ δ) ⊙ σ′(z). */
  error(layer: VectorLayer, next: VectorLayer | undefined): MatrixEquation {
    const { names, sums, units } = layer;
    const { output } = this.request.working.graph;
    const curve = this.curveOf(units[0] ?? "", sums[0] ?? "");
    const slopes = sums.map((sum, index) => partialId(units[index] ?? "", sum));
    const through: readonly MatrixToken[] =
      curve === undefined ? [] : [sign("⊙"), { kind: "curve", operation: curve, primed: true, of: names.sum }];
    const slopeEntries = curve === undefined ? [] : [sign("⊙"), table(column(slopes))];
    const lines = column(sums.map(deltaId));
    if (next === undefined) {
      return this.row(lines, [symbol(names.error)], {
        formula: [{ kind: "slope", of: output, wrt: names.unit }, ...through],
        entries: [table(column(units.map((unit) => partialId(output, unit)))), ...slopeEntries],
      });
    }
    const weighted: readonly MatrixToken[] = [transposed(next.names.weight), sign(" "), symbol(next.names.error)];
    const bracketed = curve === undefined ? weighted : [sign("("), ...weighted, sign(")")];
    const entries: Entries = [
      { kind: "table", names: next.weights, transposed: true },
      table(column(next.sums.map(deltaId))),
    ];
    return this.row(lines, [symbol(names.error)], {
      formula: [...bracketed, ...through],
      entries: [...(curve === undefined ? entries : [sign("("), ...entries, sign(")")]), ...slopeEntries],
    });
  }

  /** ∂L/∂W = δ aᵀ, ∂L/∂b = δ */
  gradients({ names, sums, inputs, weights, biases }: VectorLayer): readonly MatrixEquation[] {
    const { output } = this.request.working.graph;
    const errors = column(sums.map(deltaId));
    const product = this.row(
      weights.map((row) => row.map(adjointId)),
      [{ kind: "slope", of: output, wrt: names.weight }],
      {
        formula: [symbol(names.error), sign(" "), transposed(names.input)],
        entries: [table(errors), { kind: "table", names: column(inputs), transposed: true }],
      },
    );
    if (biases === undefined) return [product];
    const own = this.row(column(biases.map(adjointId)), [{ kind: "slope", of: output, wrt: names.bias }], {
      formula: [symbol(names.error)],
      entries: [],
    });
    return [product, own];
  }

  /** W′ = W − η ∂L/∂W */
  updates({ names, weights, biases }: VectorLayer): readonly MatrixEquation[] {
    const { graph, direction } = this.request.working;
    const step = sign(direction === "descent" ? "−" : "+");
    const moved = (own: string, members: Table): MatrixEquation =>
      this.row(
        members.map((row) => row.map(updateId)),
        [{ kind: "new", name: own }],
        {
          formula: [symbol(own), step, { kind: "rate" }, sign("·"), { kind: "slope", of: graph.output, wrt: own }],
          entries: [table(members), step, { kind: "rate" }, table(members.map((row) => row.map(adjointId)))],
        },
      );
    return [moved(names.weight, weights), ...(biases === undefined ? [] : [moved(names.bias, column(biases))])];
  }

  /** The curve of a unit, where it is one of its own sum. */
  private curveOf(unit: string, sum: string) {
    const formula = this.request.working.graph.nodes.get(unit)?.formula;
    const [inside] = formula?.kind === "call" ? formula.operands : [];
    return formula?.kind === "call" && inside?.kind === "name" && inside.name === sum ? formula.operation : undefined;
  }

  private row(
    lines: readonly (readonly LineId[])[],
    left: readonly MatrixToken[],
    { formula, entries }: { readonly formula: readonly MatrixToken[]; readonly entries: Entries },
  ): MatrixEquation {
    const { solved } = this.request;
    const ids = lines.flat();
    if (solved === undefined)
      return { kind: "matrix", ids, left, formula, numbers: [], result: undefined, exact: true };
    const shown = lines.map((row) => row.map((id) => shownOf(solved, id)));
    const digits = this.digitsFor(ids, entries, solved);
    return {
      kind: "matrix",
      ids,
      left,
      formula,
      numbers: entries.map((each) => written(each, solved, digits)),
      result: { kind: "matrix", rows: shown.map((row) => row.map(({ text }) => text)) },
      exact: shown.flat().every(({ exact }) => exact),
    };
  }

  /** So many digits that each entry of the result comes out of the numbers printed. */
  private digitsFor(ids: readonly LineId[], entries: Entries, solved: Solved): number {
    if (entries.length === 0) return solved.digits;
    const lines = ids.map((id) => ({
      formula: solved.working.lines.get(id)?.formula ?? name(id),
      result: shownOf(solved, id),
    }));
    return digitsForAll(solved, lines);
  }
}

function written(entry: Entries[number], solved: Solved, digits: number): MatrixPart {
  switch (entry.kind) {
    case "sign":
      return entry;
    case "rate":
      return { kind: "number", text: writtenWith(solved, "learning-rate", digits) };
    case "table": {
      const rows = entry.names.map((row) => row.map((each) => writtenWith(solved, each, digits)));
      return { kind: "matrix", rows: entry.transposed === true ? turned(rows) : rows };
    }
  }
}

function turned(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ""));
}
