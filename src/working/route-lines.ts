// The routes from the output back to a parameter as lines of their own: multiply along each, add across. The same gradient
// as the adjoint, told the way lecture 002 tells it.

import { name, product } from "../expression/expression.ts";
import type { Graph } from "../graph/graph.ts";
import { countRoutes, type Route, routesFrom } from "../graph/routes.ts";
import { partialId, type RouteLine, routeId } from "./line.ts";

/** More routes than this are not told one by one. */
export const mostRoutes = 8;

/** Whether the routes of a parameter are worth telling apart, and few enough. */
export function hasRoutesToTell(graph: Graph, parameter: string): boolean {
  const count = countRoutes(graph, parameter);
  return count > 1 && count <= mostRoutes;
}

/** A line for each route of a parameter, in the order of the nodes. Source: chain rule for several variables. */
export function routeLines(graph: Graph, parameter: string): readonly RouteLine[] {
  if (!hasRoutesToTell(graph, parameter)) return [];
  return [...routesFrom(graph, parameter)].map((names, index) => ({
    kind: "route",
    id: routeId(parameter, index + 1),
    node: parameter,
    number: index + 1,
    names,
    formula: product(partialsAlong(names).map((id) => name(id))),
  }));
}

/** The local partials on a route, from the output back to the parameter. */
export function partialsAlong(names: Route): readonly string[] {
  const wires = names.slice(1).map((node, index) => partialId(node, names[index] ?? ""));
  return wires.reverse();
}
