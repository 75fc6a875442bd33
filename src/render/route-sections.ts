// The backward pass of one parameter told route by route: the slopes along each route and their product, then the sum. It
// prints lines that the working already has, and must not know media.

import { type Expression, name, sum } from "../expression/expression.ts";
import type { Shown } from "../number/shown.ts";
import type { Working } from "../working/build.ts";
import { adjointId, type LineId, type RouteLine } from "../working/line.ts";
import { partialsAlong } from "../working/route-lines.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { substituted } from "../working/substitution.ts";
import { equation } from "./equation.ts";
import type { Equation, Row, Section } from "./solution.ts";
import { routeHeading, routesAdd, routesAddHeading, sameSlopes, whichWayOnly } from "./words/route-words.ts";

/** The routes that are lines of the working, for one parameter. */
export function routesOf({ lines }: Working, parameter: string): readonly RouteLine[] {
  return [...lines.values()].filter((line): line is RouteLine => line.kind === "route" && line.node === parameter);
}

/** A section for each route and one for their sum. */
export function routeSections(
  working: Working,
  solved: Solved | undefined,
  parameter: string,
  routes: readonly RouteLine[],
): readonly Section[] {
  const parts = routes.map((route, index): Section => {
    const shared = sharedTail(route, routes.slice(0, index));
    const fork = forkOf(route, routes);
    return {
      kind: "route",
      heading: routeHeading(route.number, fork, outputNumber(fork, working)),
      rows: [...slopesAlong(route, shared, working, solved), productRow(route, working, solved)],
    };
  });
  return [...parts, { kind: "sum of routes", heading: routesAddHeading(routes.length), rows: sumRows() }];

  function sumRows(): readonly Row[] {
    const left = name(adjointId(parameter));
    const total = sum(routes.map(({ id }) => name(id)));
    if (solved === undefined) {
      const terms = routes.map(({ formula }) => formula);
      const formulas = [sum(terms)];
      return [{ kind: "equation", ids: [adjointId(parameter)], left, formulas, substitutions: [], reason: routesAdd }];
    }
    const row = numbersOnly([adjointId(parameter)], left, total, solved);
    const slope = solved.values.of(adjointId(parameter));
    return [{ ...row, reason: whichWayOnly(working.graph.output, parameter, slope, working.direction) }];
  }
}

/** The first node, seen from the output, that tells a route from the others. */
function forkOf(route: RouteLine, routes: readonly RouteLine[]): string {
  const others = routes.filter((each) => each !== route);
  const own = route.names.toReversed().slice(1);
  return own.find((node, index) => others.every(({ names }) => names.toReversed()[index + 1] !== node)) ?? own[0] ?? "";
}

/** Which output of a network a node is, counted from 1; undefined for any other node. */
function outputNumber(node: string, { graph }: Working): number | undefined {
  const role = graph.network?.roles.get(node);
  const isOutput = role?.kind === "activation" || role?.kind === "sum and activation";
  return isOutput && role.layer === graph.network?.layers.length ? role.unit : undefined;
}

/** The earlier route that ends in the most of the same slopes, and those slopes. */
interface Shared {
  readonly number: number;
  readonly ids: ReadonlySet<LineId>;
  /** Where both routes meet for good. */
  readonly from: string;
}

function sharedTail(route: RouteLine, earlier: readonly RouteLine[]): Shared | undefined {
  const longest = earlier
    .map((other) => ({ other, length: commonStart(route.names, other.names) }))
    .reduce<{ other: RouteLine; length: number } | undefined>(
      (best, each) => (each.length > (best?.length ?? 1) ? each : best),
      undefined,
    );
  if (longest === undefined) return undefined;
  const names = route.names.slice(0, longest.length);
  return { number: longest.other.number, ids: new Set(partialsAlong(names)), from: names.at(-1) ?? "" };
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((each, index) => each !== b[index]);
  return end < 0 ? a.length : end;
}

function slopesAlong(
  route: RouteLine,
  shared: Shared | undefined,
  working: Working,
  solved: Solved | undefined,
): readonly Row[] {
  const own = partialsAlong(route.names).filter((id) => shared?.ids.has(id) !== true);
  const rows = own.flatMap((id): readonly Row[] => {
    const formula = working.lines.get(id)?.formula;
    return formula === undefined ? [] : [equation(working, solved, { ids: [id], left: name(id), formula })];
  });
  if (shared === undefined) return rows;
  const values: readonly Shown[] = solved === undefined ? [] : [...shared.ids].map((id) => shownOf(solved, id));
  const text = sameSlopes(shared.from, route.node, shared.ids.size, shared.number, values);
  return [...rows, { kind: "sentence", text }];
}

function productRow(route: RouteLine, working: Working, solved: Solved | undefined): Equation {
  return solved === undefined
    ? equation(working, solved, { ids: [route.id], left: name(route.id), formula: route.formula })
    : numbersOnly([route.id], name(route.id), route.formula, solved);
}

/** The numbers put in stand in the place of the formula, which the lines above have shown. */
function numbersOnly(ids: readonly LineId[], left: Expression, formula: Expression, solved: Solved): Equation {
  const result = shownOf(solved, ids[0] ?? "");
  return { kind: "equation", ids, left, formulas: [], substitutions: [substituted(solved, formula, result)], result };
}
