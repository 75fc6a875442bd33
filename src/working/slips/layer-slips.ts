// Slips with the weights on the way back through a layer: already updated, in the wrong direction, inverted, left out.

import {
  type Expression,
  name,
  namesIn,
  negative,
  product,
  quotient,
  substitute,
  sum,
} from "../../expression/expression.ts";
import { ancestors } from "../../graph/graph.ts";
import type { Working } from "../build.ts";
import { type LineId, type PartialLine, partialId, updateId } from "../line.ts";
import { isUnit, sumLayers } from "./shape.ts";
import { linesSite, one, partialLinesOf } from "./sites.ts";
import type { Slip } from "./slip.ts";
import type { WeightedSum } from "./weighted-sums.ts";

/** Backward products read the weights that the update has already changed. */
export const updatedWeightsUsed: Slip = {
  id: "C09",
  slug: "updated-weights-used",
  level: "misconception",
  kind: "conceptual",
  source: "[S54], [S55]",
  sites: (working) =>
    linesSite(
      partialLinesOf(working).flatMap((line): readonly (readonly [LineId, Expression])[] => {
        const late = lateParameters(line, working);
        if (late.size === 0) return [];
        const formula = substitute(line.formula, (each) => (late.has(each) ? name(updateId(each)) : undefined));
        return [[line.id, formula]];
      }),
    ),
};

/** The parameters in a slope for a node whose updates do not depend on this slope itself. */
function lateParameters({ wrt, formula }: PartialLine, { graph, train }: Working): ReadonlySet<string> {
  if (!graph.nodes.has(wrt)) return new Set();
  const before = new Set([wrt, ...ancestors(graph, wrt)]);
  const read = [...namesIn(formula)].filter((each) => train.includes(each));
  return new Set(read.filter((each) => (graph.users.get(each) ?? []).every((user) => !before.has(user))));
}

/** The units of a layer and the nodes they sum, with the weights between them: row j is unit j. */
interface Matrix {
  readonly units: readonly string[];
  readonly inputs: readonly string[];
  readonly weights: readonly (readonly string[])[];
}

/** The layers that something goes back through. */
function matricesIn(working: Working): readonly Matrix[] {
  return sumLayers(working).flatMap((layer) => {
    const matrix = matrixOf(layer.filter(({ node }) => isUnit(node, working)));
    const goesBack =
      matrix?.units.length !== 0 &&
      matrix?.units.every((unit) => matrix.inputs.every((input) => working.lines.has(partialId(unit, input))));
    return matrix !== undefined && goesBack === true ? [matrix] : [];
  });
}

function matrixOf(layer: readonly WeightedSum[]): Matrix | undefined {
  const inputs = layer[0]?.weights.map(({ input }) => input) ?? [];
  const weights = layer.map((unit) =>
    inputs.flatMap((input) => unit.weights.filter((each) => each.input === input).map(({ weight }) => weight)),
  );
  return weights.every((row) => row.length === inputs.length)
    ? { units: layer.map(({ node }) => node), inputs, weights }
    : undefined;
}

/** The slopes of all units for all inputs, each from its row and column. */
function slopes(
  { units, inputs }: Matrix,
  entry: (unit: number, input: number) => Expression | undefined,
): readonly (readonly [LineId, Expression])[] {
  return units.flatMap((unit, row) =>
    inputs.flatMap((input, column): readonly (readonly [LineId, Expression])[] => {
      const formula = entry(row, column);
      return formula === undefined ? [] : [[partialId(unit, input), formula]];
    }),
  );
}

function weightAt({ weights }: Matrix, row: number, column: number): Expression | undefined {
  const weight = weights[row]?.[column];
  return weight === undefined ? undefined : name(weight);
}

function squareMatricesIn(working: Working): readonly Matrix[] {
  return matricesIn(working).filter(({ units, inputs }) => units.length > 1 && units.length === inputs.length);
}

export const notTransposed: Slip = {
  id: "C10",
  slug: "weights-not-transposed",
  level: "misconception",
  kind: "conceptual",
  source: "[S56]",
  sites: (working) =>
    squareMatricesIn(working).flatMap((matrix) =>
      linesSite(slopes(matrix, (row, column) => weightAt(matrix, column, row))),
    ),
};

/** Larger matrices nobody inverts by hand. */
const largestInverted = 3;

export const inverseForTransposed: Slip = {
  id: "C11",
  slug: "inverse-instead-of-transpose",
  level: "misconception",
  kind: "conceptual",
  source: "[S57]",
  sites: (working) =>
    squareMatricesIn(working)
      .filter(({ units }) => units.length <= largestInverted)
      .flatMap((matrix) => {
        const entries = matrix.weights.map((row) => row.map((weight) => name(weight)));
        return linesSite(slopes(matrix, (row, column) => inverseEntry(entries, column, row)));
      }),
};

/** Row and column of the inverse by cofactors. */
function inverseEntry(entries: readonly (readonly Expression[])[], row: number, column: number): Expression {
  const minor = determinant(without(entries, column, row));
  return quotient((row + column) % 2 === 0 ? minor : negative(minor), determinant(entries));
}

function without(
  entries: readonly (readonly Expression[])[],
  row: number,
  column: number,
): readonly (readonly Expression[])[] {
  return entries.toSpliced(row, 1).map((each) => each.toSpliced(column, 1));
}

function determinant(entries: readonly (readonly Expression[])[]): Expression {
  const [first = []] = entries;
  if (entries.length === 0) return one;
  return sum(
    first.map((entry, column) => {
      const term = product([entry, determinant(without(entries, 0, column))]);
      return column % 2 === 0 ? term : negative(term);
    }),
  );
}

/** What comes back is not weighed: on the wires of one unit, or of the whole layer. */
export const weightDropped: Slip = {
  id: "C12",
  slug: "weight-dropped-on-the-way-back",
  level: "misconception",
  kind: "conceptual",
  source: "[S58]",
  sites: (working) =>
    matricesIn(working).flatMap((matrix) => [
      ...matrix.inputs.flatMap((_, own) =>
        linesSite(slopes(matrix, (_row, column) => (column === own ? one : undefined))),
      ),
      ...(matrix.inputs.length > 1 ? linesSite(slopes(matrix, () => one)) : []),
    ]),
};
