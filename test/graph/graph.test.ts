// Graphs as they are wired, and every way in which definitions fail to make one.

import { describe, expect, it } from "vitest";
import type { FunctionName } from "../../src/expression/expression.ts";
import {
  ancestors,
  buildGraph,
  descendants,
  type Graph,
  type GraphProblem,
  type GraphSource,
} from "../../src/graph/graph.ts";
import { treeText } from "../expression/tree-text.ts";

/** A source from `y = w*x` lines, in the author's order. */
function lines(...written: readonly string[]): GraphSource {
  return {
    definitions: written.map((line) => {
      const [name = "", formula = ""] = line.split(" = ");
      return { name, formula };
    }),
  };
}

function graphOf(source: GraphSource): Graph {
  const built = buildGraph(source);
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return built.graph;
}

function problemsOf(source: GraphSource): readonly GraphProblem[] {
  const built = buildGraph(source);
  return built.ok ? [] : built.problems;
}

describe("a graph", () => {
  const graph = graphOf(lines("z = y^2 + x_1", "y = w1*x1 + w2*x2"));

  it("has its nodes in topological order", () => expect([...graph.nodes.keys()]).toEqual(["y", "z"]));
  it("has one output", () => expect(graph.output).toBe("z"));
  it("has one leaf for all spellings", () => expect([...graph.leaves].sort()).toEqual(["w1", "w2", "x2", "x_1"]));
  it("knows the inputs of a node in order of appearance", () => {
    expect([...(graph.nodes.get("z")?.inputs ?? [])]).toEqual(["y", "x_1"]);
    expect([...(graph.nodes.get("y")?.inputs ?? [])]).toEqual(["w1", "x_1", "w2", "x2"]);
  });
  it("knows the users of a name", () => expect(graph.users.get("x_1")).toEqual(["y", "z"]));
  it("knows what a node needs", () => expect([...ancestors(graph, "y")].sort()).toEqual(["w1", "w2", "x2", "x_1"]));
  it("knows what a name reaches", () => expect([...descendants(graph, "w1")]).toEqual(["y", "z"]));
  it("spells names in formulas as they are listed", () => {
    const listed = graphOf({ ...lines("ŷ = w₁x_1", "L = (y\u0302 - t)^2"), leaves: ["w_1", "x1", "t"] });
    expect([...listed.nodes.values()].map(({ formula }) => treeText(formula))).toEqual(["[w_1·x1]", "[[ŷ + [-t]]^2]"]);
    expect(listed.leaves).toEqual(["w_1", "x1", "t"]);
  });
});

describe("the author's order", () => {
  it.each([
    ["is kept where it will do", ["c = x", "a = x", "b = a", "l = b*c"], ["c", "a", "b", "l"]],
    ["gives way where it must", ["l = b*c", "c = x", "a = x", "b = a"], ["a", "b", "c", "l"]],
  ])("%s", (_, written, names) => expect([...graphOf(lines(...written)).nodes.keys()]).toEqual(names));
});

describe("the output", () => {
  it.each([
    ["x_1", ["x1"]],
    ["θ", ["theta"]],
  ])("%s may be spelled otherwise", (output, [name = ""]) => {
    expect(graphOf({ ...lines(`${name} = a*b`), output }).output).toBe(name);
  });

  it("may feed another node only if that is left out", () => {
    expect(problemsOf({ ...lines("y = x", "z = y"), output: "y" })).toEqual([
      { code: "unused", name: "z", what: "node", output: "y" },
    ]);
  });
});

describe("names that mean something to programs are names like others", () => {
  it.each([
    "import",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "e",
    "E",
    "i",
    "g",
    "in",
    "exp",
    "true",
  ])("%s", (name) => {
    const graph = graphOf(lines(`${name} = 2a`, `loss = ${name}^2`));
    expect([...graph.nodes.keys()]).toEqual([name, "loss"]);
    expect(graph.users.get(name)).toEqual(["loss"]);
    expect([...graphOf({ ...lines(`loss = a*${name}`), leaves: ["a", name] }).leaves]).toEqual(["a", name]);
  });
});

describe("functions of the author", () => {
  const functions = new Map<string, FunctionName>([["g", "sigmoid"]]);

  it("are read and kept", () => {
    const graph = graphOf({ ...lines("z = w*x", "a = g(z)"), functions });
    expect(graph.functions).toBe(functions);
    expect(graph.nodes.get("a")?.formula).toMatchObject({ kind: "call", operation: "sigmoid" });
  });

  it("may bear the name of a node", () => {
    const graph = graphOf({ ...lines("g = g(z)", "L = g*(1 - g)"), functions });
    expect([...graph.nodes.values()].map(({ formula }) => treeText(formula))).toEqual(["sigmoid(z)", "[g·[1 + [-g]]]"]);
  });
});

describe("what is no graph", () => {
  it.each<readonly [string, GraphSource, readonly GraphProblem[]]>([
    ["nothing", { definitions: [] }, [{ code: "empty-graph" }]],
    ["a cycle", lines("a = c", "b = a", "c = 2b"), [{ code: "cycle", names: ["a", "c", "b"] }]],
    ["a node that reads itself", lines("y = y + x"), [{ code: "cycle", names: ["y"] }]],
    ["σ = σ(z), where σ is the node", lines("σ = σ(z)"), [{ code: "cycle", names: ["σ"] }]],
    ["the same name twice", lines("y = x", "y = 2x"), [{ code: "defined-twice", name: "y", earlier: "y" }]],
    ["names that fold together", lines("x_1 = a", "x₁ = b"), [{ code: "defined-twice", name: "x₁", earlier: "x_1" }]],
    [
      "letters that fold together",
      lines("θ = a", "theta = b"),
      [{ code: "defined-twice", name: "theta", earlier: "θ" }],
    ],
    [
      "leaves that fold together",
      { ...lines("y = x1"), leaves: ["x1", "x_1"] },
      [{ code: "defined-twice", name: "x_1", earlier: "x1" }],
    ],
    [
      "a node that is given",
      { ...lines("y_1 = x"), leaves: ["x", "y1"] },
      [{ code: "given-and-defined", name: "y1", earlier: "y_1" }],
    ],
    [
      "an output that is no node",
      { ...lines("y = x"), output: "x" },
      [{ code: "unknown-output", name: "x", known: ["y"] }],
    ],
    ["several outputs", lines("a = x", "b = x"), [{ code: "several-outputs", names: ["a", "b"] }]],
    [
      "a leaf that nothing reads",
      { ...lines("y = x"), leaves: ["x", "b"] },
      [{ code: "unused", name: "b", what: "leaf", output: "y" }],
    ],
    [
      "bad names",
      { ...lines("2y = x", "a b = x"), leaves: ["", "x'"] },
      ["2y", "a b", "", "x'"].map((name) => ({ code: "bad-name", name })),
    ],
  ])("%s", (_, source, problems) => expect(problemsOf(source)).toEqual(problems));

  it("formulas that cannot be read are all told, each with its source", () => {
    const source = { ...lines("y = x +", "z = y q", "l = y z"), leaves: ["x"] };
    expect(problemsOf(source)).toMatchObject([
      { code: "formula", node: "y", source: "x +", problem: { code: "missing-operand" } },
      { code: "formula", node: "z", source: "y q", problem: { code: "unknown-name", known: ["y", "z", "l", "x"] } },
    ]);
  });
});

it("places that people may read otherwise come with their node", () => {
  const built = buildGraph(lines("y = 1/2x", "z = 1/(2y)"));
  expect(built.ok && built.ambiguities).toEqual([{ node: "y", source: "1/2x", span: { start: 2, end: 4 } }]);
});

it.each([1, -1])("a chain of 20,000 nodes is wired in linear time (written in direction %i)", (direction) => {
  const chain = (count: number): number => {
    const definitions = Array.from({ length: count }, (_, index) => ({
      name: `n${index}`,
      formula: index === 0 ? "x" : `n${index - 1}*w`,
    }));
    const start = performance.now();
    const graph = graphOf({ definitions: direction > 0 ? definitions : definitions.reverse() });
    expect(graph.output).toBe(`n${count - 1}`);
    expect([...graph.nodes.keys()][0]).toBe("n0");
    expect(ancestors(graph, graph.output).size).toBe(count + 1);
    return performance.now() - start;
  };
  chain(2_000);
  expect(chain(20_000)).toBeLessThan(40 * Math.max(chain(2_000), 20));
});
