import { describe, expect, it } from "vitest";
import { buildGraph, type Graph } from "../../src/graph/graph.ts";
import { countRoutes, routesFrom } from "../../src/graph/routes.ts";

function graphOf(formulas: Readonly<Record<string, string>>): Graph {
  const definitions = Object.entries(formulas).map(([name, formula]) => ({ name, formula }));
  const built = buildGraph({ definitions });
  if (!built.ok) throw new Error(built.problems.map(({ code }) => code).join());
  return built.graph;
}

const diamond = graphOf({ b: "3*a", c: "2*b", d: "5*b", e: "c + d" });
const skip = graphOf({ z: "w*x", y: "z + x" });

describe("routes to the output", () => {
  it.each([
    ["a through a diamond", diamond, "a", ["a b c e", "a b d e"]],
    ["c beyond the fork", diamond, "c", ["c e"]],
    ["the output itself", diamond, "e", ["e"]],
    ["x by the long way and directly", skip, "x", ["x z y", "x y"]],
    ["a name that is not there", skip, "q", []],
  ])("%s", (_, graph, start, routes) => {
    expect([...routesFrom(graph, start)].map((route) => route.join(" "))).toEqual(routes);
    expect(countRoutes(graph, start)).toBe(routes.length);
  });

  it("counts routes that nobody could walk", () => {
    const layers = Array.from({ length: 60 }, (_, layer) => [
      `a${layer + 1}`,
      `a${layer} * b${layer} + b${layer}`,
      `b${layer + 1}`,
      `a${layer} + b${layer}`,
    ]);
    const formulas = Object.fromEntries(
      layers.flatMap(([a = "", fa = "", b = "", fb = ""]) => [
        [a, fa],
        [b, fb],
      ]),
    );
    expect(countRoutes(graphOf({ ...formulas, out: "a60 + b60" }), "a0")).toBe(2 ** 60);
  });
});
