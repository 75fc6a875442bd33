import { describe, expect, it } from "vitest";
import { type InlineOptions, readInline } from "../../src/exercise/inline.ts";

function problemsOf(options: InlineOptions): readonly string[] {
  const result = readInline(options);
  if (result.ok) return [];
  return result.problems.map(({ code, place, within }) => {
    return `${code} ${within?.name} ${place.column} ${within?.text.slice(place.start, place.end)}`.trimEnd();
  });
}

describe("an exercise in options", () => {
  it("is the same as one in a file", () => {
    const result = readInline({
      expression: "y = w1*x1 + w2*x2; z = y^2",
      at: "x1=1,x2=3, w1 = 0.5 ,w2=2.0",
      wrt: "w1, w2",
      rate: "0.1",
    });
    expect(result).toMatchObject({
      ok: true,
      exercise: { title: undefined, train: ["w1", "w2"], learningRate: { written: "0.1" }, graph: { output: "z" } },
    });
    const given = result.ok ? [...(result.exercise.given ?? [])] : [];
    expect(given.map(([name, { written }]) => `${name} ${written}`)).toEqual(["x1 1", "x2 3", "w1 0.5", "w2 2.0"]);
  });

  it("is symbolic with the formula alone", () => {
    expect(readInline({ expression: "y = w*x" })).toMatchObject({ ok: true, exercise: { given: undefined } });
  });

  it.each([
    ["(x + 1)^2", undefined, ["y"]],
    ["(y - t)^2", undefined, ["z"]],
    ["w*x; z = y^2", "w=1,x=2", ["y", "z"]],
    ["y = x^2; z + y", undefined, ["y", "f"]],
  ])("a formula without a name gets a free one: %s at %s", (expression, at, names) => {
    const result = readInline(at === undefined ? { expression } : { expression, at });
    expect(result.ok && [...result.exercise.graph.nodes.keys()]).toEqual(names);
  });

  it("a formula without a name does not take that of a number", () => {
    expect(problemsOf({ expression: "x^2", at: "x=1, y=2" })).toEqual(["unused --at 6 y"]);
  });

  it.each([
    [{ expression: "" }, ["empty-option -e 1"]],
    [{ expression: " ; " }, ["empty-option -e 1  ;"]],
    [{ expression: "y = x + * 2" }, ["formula -e 9 *"]],
    [{ expression: "y = x; y = x^2" }, ["duplicate-key -e 8 y"]],
    [{ expression: "y = " }, ["formula -e 4"]],
    [{ expression: "y == x" }, ["formula -e 4 ="]],
    [{ expression: "y = w*x", at: "x=1" }, ["missing-value -e 5 w"]],
    [{ expression: "y = x", at: "x=0,5" }, ["no-equals-sign --at 5 5"]],
    [{ expression: "y = x", at: "x=one" }, ["not-a-number --at 3 one"]],
    [{ expression: "y = x", at: "x=1, x=2" }, ["duplicate-key --at 6 x"]],
    [{ expression: "y = x", at: "x=1, z=2" }, ["unused --at 6 z"]],
    [{ expression: "y = x", at: "" }, ["empty-option --at 1"]],
    [{ expression: "y = x", wrt: "x, w" }, ["unknown-parameter --wrt 4 w"]],
    [{ expression: "y = x", wrt: "" }, ["empty-option --wrt 1"]],
    [{ expression: "y = x", rate: "-1" }, ["not-positive --rate 1 -1"]],
  ])("%j has %j", (options, expected) => {
    expect(problemsOf(options)).toEqual(expected);
  });
});
