// The backward pass in error terms: for each unit the slope of its curve and its δ, from the output back; then the gradients,
// δ times what came in. It prints lines that the working has, and must not know media.

import { type Expression, name, substitute } from "../expression/expression.ts";
import { tidy } from "../expression/tidy.ts";
import type { Working } from "../working/build.ts";
import { adjointId, type DeltaLine, type LineId, type PartialLine, partialId } from "../working/line.ts";
import { isSameAsPartial } from "../working/twin.ts";
import { collapseOf } from "./collapse.ts";
import { equation, opened } from "./equation.ts";
import type { Equation, Section } from "./solution.ts";
import type { Selection, SolutionRequest } from "./solution-request.ts";
import { headings } from "./words/solution-words.ts";

/** An error term, and the slopes in it that have not been told before. */
interface Told {
  readonly slopes: readonly Equation[];
  readonly term: Equation;
}

/**
 * The error terms, each below the slopes that it needs, and then the gradients. One gradient alone is the last line of the
 * way back to it, which is not interrupted: the slopes stand before.
 */
export function deltaSections(request: SolutionRequest, selection: Selection): readonly Section[] {
  const { lines } = request.working;
  const deltas = [...lines.values()].filter((line): line is DeltaLine => line.kind === "delta");
  const terms = errorTerms(
    deltas.filter(({ id }) => selection.has(id)),
    request,
  );
  const gradients = selection.parameters.map((parameter) => gradientRow(parameter, request));
  if (gradients.length !== 1) {
    return [
      { kind: "backward", heading: headings.backward, rows: terms.flatMap(rowsOf) },
      { kind: "gradient", heading: headings.gradient, rows: gradients },
    ];
  }
  return [
    { kind: "slopes", heading: headings.slopes, rows: terms.flatMap(({ slopes }) => slopes) },
    { kind: "backward", heading: headings.backward, rows: [...terms.map(({ term }) => term), ...gradients] },
  ];
}

/** Error terms one by one, each below the slopes that it needs. */
export function errorRows(deltas: readonly DeltaLine[], request: SolutionRequest): readonly Equation[] {
  return errorTerms(deltas, request).flatMap(rowsOf);
}

function rowsOf({ slopes, term }: Told): readonly Equation[] {
  return [...slopes, term];
}

function errorTerms(deltas: readonly DeltaLine[], request: SolutionRequest): readonly Told[] {
  const { working, solved } = request;
  const told = new Set<LineId>();
  return deltas.map((line) => {
    const before = slopesOf(line, working).filter(({ id }) => !told.has(id));
    for (const { id } of before) told.add(id);
    const term = deltaRow(line, request, !told.has(line.kind));
    if (term.reason !== undefined) told.add(line.kind);
    const slopes = before.map(({ id, formula }) => equation(working, solved, { ids: [id], left: name(id), formula }));
    return { slopes, term };
  });
}

/** ∂J/∂θ₁₁⁽¹⁾ = δ₁⁽²⁾ x₁ */
export function gradientRow(parameter: string, { working, solved }: SolutionRequest): Equation {
  const id = adjointId(parameter);
  const ids = isSameAsPartial(working, parameter) ? [partialId(working.graph.output, parameter), id] : [id];
  const formula = simplified(opened(working, id), working);
  return { ...equation(working, solved, { ids: [id], left: name(id), formula }), ids };
}

/** The error term; where it collapses, the long product first, then the short form, and the first time why. */
function deltaRow({ id, node, formula }: DeltaLine, { working, solved }: SolutionRequest, saysWhy: boolean): Equation {
  const long = simplified(formula, working);
  const short = collapseOf(node, working);
  if (short === undefined) return equation(working, solved, { ids: [id], left: name(id), formula: long });
  const row = equation(working, solved, { ids: [id], left: name(id), formula: short.formula, before: long });
  return saysWhy ? { ...row, reason: short.why } : row;
}

/** The local slopes in an error term that are worth a line: of the loss and of curves, not the weights. */
function slopesOf({ formula }: DeltaLine, working: Working): readonly PartialLine[] {
  const found: PartialLine[] = [];
  substitute(formula, (each) => {
    const line = working.lines.get(each);
    if (line?.kind === "partial" && !isPlain(line.formula)) found.push(line);
    return undefined;
  });
  return found;
}

const knownSimplified = new WeakMap<Working["lines"], WeakMap<Expression, Expression>>();

/** A formula with plain local partials written as what they are: the weight, the input, 1. Worked out once for a working. */
export function simplified(formula: Expression, { lines }: Working): Expression {
  const known = knownSimplified.get(lines) ?? new WeakMap<Expression, Expression>();
  knownSimplified.set(lines, known);
  const simple = known.get(formula) ?? simplifiedAnew(formula, lines);
  known.set(formula, simple);
  return simple;
}

function simplifiedAnew(formula: Expression, lines: Working["lines"]): Expression {
  return tidy(
    substitute(formula, (each) => {
      const line = lines.get(each);
      return line?.kind === "partial" && isPlain(line.formula) ? line.formula : undefined;
    }),
  );
}

function isPlain(formula: Expression): boolean {
  return formula.kind === "name" || formula.kind === "number";
}
