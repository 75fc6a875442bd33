// Plots: what holds for every one, where they look, and two compared as they are.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plotNames } from "../../../src/exercise/plot-name.ts";
import { readExercise } from "../../../src/exercise/read.ts";
import { exercisePlot } from "../../../src/render/svg/exercise-plot.ts";
import { activationsPlot } from "../../../src/render/svg/plot-activations.ts";
import { barsPlot, layerSizes } from "../../../src/render/svg/plot-bars.ts";
import { contourPlot } from "../../../src/render/svg/plot-contours.ts";
import { curvePlot } from "../../../src/render/svg/plot-curve.ts";
import { descentPlot } from "../../../src/render/svg/plot-descent.ts";
import { around, halfWidth, heights, samples } from "../../../src/render/svg/plot-domain.ts";
import { roundValues } from "../../../src/render/svg/plot-frame.ts";
import { lossesPlot } from "../../../src/render/svg/plot-losses.ts";
import { spreadPlot } from "../../../src/render/svg/plot-spread.ts";
import { startsPlot } from "../../../src/render/svg/plot-starts.ts";
import { deviationOf, firstTerms } from "../../../src/render/svg/sum-spread.ts";
import { descend } from "../../../src/working/repeat.ts";
import type { Solved } from "../../../src/working/solve.ts";
import { bank, hostile, solutionOf } from "../solutions.ts";
import { xmlFault } from "./well-formed.ts";

function solvedOf(nameOrText: string): Solved {
  const { solved } = solutionOf(nameOrText);
  if (solved === undefined) throw new Error("no numbers");
  return solved;
}

const request = { prefix: "plot", caption: true };

function allPlots(solved: Solved): readonly string[] {
  const parameters = solved.working.train;
  return plotNames.flatMap((name) => {
    const plot = exercisePlot(name, { ...request, solved, parameters, ...(name === "descent" && { steps: 5 }) });
    return plot.ok ? [plot.svg] : [];
  });
}

const awkward: readonly (readonly [name: string, text: string])[] = [
  ["a pole near by", "graph: { y: 1/(x - 1) }\ngiven: { x: 1.05 }"],
  ["the edge of ln", "graph: { y: ln(x) }\ngiven: { x: 0.001 }\nlearningRate: 1e-7"],
  ["a level output", "graph: { y: 0*x + 3 }\ngiven: { x: 2 }"],
  ["a step that overshoots", "graph: { y: x^4 }\ngiven: { x: 5 }\nlearningRate: 10"],
  ["large numbers", "graph: { y: 1e9*(x - 3)^2 }\ngiven: { x: 1 }\nlearningRate: 1e-10"],
  ["small numbers", "graph: { y: 1e-9*(x - 3)^2 }\ngiven: { x: 1 }"],
  ["a saturated curve over two parameters", "graph: { y: sigmoid(40*a + 40*b) }\ngiven: { a: 1, b: 1 }"],
  ["hostile names", hostile],
];

const cases = [...[...bank.keys()].map((name): [string, string] => [name, name]), ...awkward];

describe.each(cases)("%s", (_, text) => {
  it("has well-formed plots without a place that is no number", () => {
    for (const svg of allPlots(solvedOf(text))) {
      expect(xmlFault(svg)).toBeUndefined();
      expect(svg.match(/NaN|undefined|Infinity|\[object|style=/gu)).toBeNull();
    }
  });
});

it.each(["wrong-unit-squared", "three-three-two-glorot"])("%s has the same plots every time", (name) => {
  const plots = allPlots(solvedOf(name));
  expect(plots.length).toBeGreaterThan(4);
  expect(allPlots(solvedOf(name))).toEqual(plots);
});

describe("what is plotted", () => {
  it.each([
    ["square-of-sum", (): string => curvePlot(solvedOf("square-of-sum"), "x", request)],
    ["weighted-sum-contours", (): string => contourPlot(solvedOf("weighted-sum"), [], ["w1", "w2"], request)],
  ])("%s", async (name, draw) => {
    await expect(`${draw().replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(`../../golden/figures/${name}.svg`);
  });

  /** The sentences of a plot, which are its description. */
  function described(svg: string): string {
    return (/<desc[^>]*>([^<]*)</u.exec(svg)?.[1] ?? "").replaceAll("\u00a0", " ");
  }

  it("says what the slope is and where the step ends", () => {
    expect(described(curvePlot(solvedOf("square-of-sum"), "x", request))).toBe(
      "Solid: y along x. Dashed: the tangent, with slope dy/dx = 3. Dot: now, at x = 0.5 with y = 2.25. " +
        "Ring: after the step, at x′ = 0.47 with y = 2.1609.",
    );
  });

  it("says of a slice that all else is held fixed", () => {
    const text = described(curvePlot(solvedOf("weighted-sum"), "w2", request));
    expect(text).toContain("z along w₂; all other values are held fixed.");
    expect(text).toContain("slope ∂z/∂w₂ = 39");
  });

  it("says where a step cannot be seen, and draws no arrow", () => {
    const svg = curvePlot(solvedOf("logistic-node"), "w1", request);
    expect(described(svg)).toContain("The step is too short to be seen");
    expect(svg).not.toContain('class="step"');
  });

  it("shows all steps of a descent of two parameters", () => {
    const solved = solvedOf("weighted-sum");
    const { stages } = descend(solved, { kind: "steps", count: 4 });
    const svg = contourPlot(solved, stages.slice(1), ["w1", "w2"], request);
    expect(svg.match(/class="point after"/gu)).toHaveLength(4);
  });

  it("a curve is broken at its pole", () => {
    const svg = curvePlot(solvedOf("graph: { y: 1/(x - 1) }\ngiven: { x: 1.3 }"), "x", request);
    expect(/class="curve" d="([^"]*)"/u.exec(svg)?.[1]?.match(/M/gu)).toHaveLength(2);
  });

  it("a descent that breaks off says so", () => {
    const solved = solvedOf("graph: { y: x^4 }\ngiven: { x: 5 }\nlearningRate: 10");
    expect(described(descentPlot(descend(solved, { kind: "steps", count: 20 }), solved, request))).toContain(
      "too long",
    );
  });
});

describe("where a plot looks", () => {
  const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  it("holds the point and its step", () => {
    fc.assert(
      fc.property(finite, finite, (value, move) => {
        const [low, high] = around(value, halfWidth([value], [move]));
        expect(low).toBeLessThan(value);
        expect(high).toBeGreaterThan(value);
        expect(value + move).toBeGreaterThanOrEqual(low);
        expect(value + move).toBeLessThanOrEqual(high);
      }),
    );
  });

  it("holds the heights that must be seen, and no flight to a pole", () => {
    const curve = samples((x) => 1 / x, [-1, 1], 201);
    const [low, high] = heights(curve, 2, [2, 3]);
    expect(low).toBeLessThan(2);
    expect(high).toBeGreaterThan(3);
    expect(high).toBeLessThan(50);
  });

  it.each([
    [
      [0, 1],
      ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"],
    ],
    [
      [-3, 3],
      ["−3", "−2", "−1", "0", "1", "2", "3"],
    ],
    [
      [0, 4e-7],
      ["0", "5·10⁻⁸", "1·10⁻⁷", "1.5·10⁻⁷", "2·10⁻⁷", "2.5·10⁻⁷", "3·10⁻⁷", "3.5·10⁻⁷", "4·10⁻⁷"],
    ],
  ] as const)("round values in %j", (interval, texts) => {
    expect(roundValues(interval, 6).map(({ text }) => text)).toEqual(texts);
  });
});

describe("plots of networks", () => {
  const chain = solvedOf("vanishing-chain");

  it("bars are as long as the δ's of their layers, and say so", () => {
    const { network } = chain.working.graph;
    const sizes = network === undefined ? [] : layerSizes(chain, network);
    expect(sizes.length).toBeGreaterThan(2);
    const svg = barsPlot(chain, request) ?? "";
    const heights = [...svg.matchAll(/<rect class="bar"[^>]* height="([\d.]+)"/gu)].map(([, height]) => Number(height));
    const [tallest, largest] = [Math.max(...heights), Math.max(...sizes.map(({ size }) => size))];
    heights.forEach((height, index) => {
      expect(height / tallest).toBeCloseTo((sizes[index]?.size ?? 0) / largest, 3);
    });
    expect(sizes.map(({ layer }) => layer)).toEqual(sizes.map((_, index) => index + 1));
  });

  it("a graph that is no network has no bars, and one without curves no activations", () => {
    expect(barsPlot(solvedOf("weighted-sum"), request)).toBeUndefined();
    expect(activationsPlot(solvedOf("weighted-sum"), request)).toBeUndefined();
  });

  it("units stand on their curve, and below it on its slope", () => {
    const text = "graph: { z: w*x, a: sigmoid(z), L: (a - t)^2 }\ngiven: { x: 1, w: 0, t: 1 }\ntrain: [w]";
    const svg = activationsPlot(solvedOf(text), request) ?? "";
    const points = [...svg.matchAll(/<circle class="point now" cx="([\d.]+)" cy="([\d.]+)"/gu)].map(([, x, y]) => ({
      x,
      y,
    }));
    // At 0 the logistic curve is in the middle of its plot, and its slope at the top of its own: 0.06 of 0.25 from there.
    expect(points.map(({ x }) => Number(x))).toEqual([220, 220]);
    expect(Number(points[0]?.y)).toBeCloseTo(95, 5);
    expect(Number(points[1]?.y)).toBeCloseTo((190 * 0.06) / 1.12, 1);
  });
});

/** The numbers of an attribute of all elements that a pattern finds. */
function numbersIn(svg: string, pattern: RegExp): readonly number[] {
  return [...svg.matchAll(pattern)].map(([, number]) => Number(number));
}

describe("a squared error beside a cross-entropy", () => {
  const svg = lossesPlot(solvedOf("wrong-unit-squared"), 20, ["w", "b"], request) ?? "";

  it("is the same plot from either of the twins", () => {
    expect(lossesPlot(solvedOf("wrong-unit-cross-entropy"), 20, ["w", "b"], request)).toBe(svg);
  });

  it("begins at one point of one scale in both panels", () => {
    const across = numbersIn(svg, /class="point now" cx="([\d.]+)"/gu);
    const up = numbersIn(svg, /class="point now" cx="[\d.]+" cy="([\d.]+)"/gu);
    expect(across).toHaveLength(2);
    expect(new Set(across).size).toBe(1);
    expect(new Set(up).size).toBe(1);
  });

  it("says how far each comes: from 3.267 the cross-entropy falls to a tenth, the squared error by an eighth", () => {
    const [, before, after] = /squared error C goes from ([\d.]+) to (0\.\d+)/u.exec(svg) ?? [];
    expect(Number(after) / Number(before)).toBeCloseTo(0.885, 2);
    expect(svg).toContain("cross-entropy C goes from 3.267 to 0.3253");
  });

  it("needs logistic outputs", () => {
    expect(lossesPlot(solvedOf("tanh-two-layer-regression"), 1, ["w2_1_1", "w2_1_2"], request)).toBeUndefined();
    expect(lossesPlot(solvedOf("weighted-sum"), 1, ["w1", "w2"], request)).toBeUndefined();
  });
});

function wide(inputs: number, initialise: string): Solved {
  const layers = "layers: [{ units: 1, activation: sigmoid, bias: false }]";
  return solvedOf(
    `network: { inputs: ${inputs}, ${layers}, initialise: ${initialise} }\ngiven: { t1: 1 }\ntrain: [w1_1_1]`,
  );
}

describe("the spread of a weighted sum", () => {
  const both = (weights: string): string => `{ weights: ${weights}, inputs: standard normal, seed: a }`;

  it.each([
    ["standard normal", Math.sqrt(500)],
    ["normal", 1],
    ["uniform", 1 / Math.sqrt(3)],
    ["glorot", Math.sqrt((500 * 2) / 501)],
  ])("of 500 inputs, with weights drawn by the rule %s", (rule, expected) => {
    const solved = wide(500, both(rule));
    expect(deviationOf(firstTerms(solved) ?? [])).toBeCloseTo(expected, 10);
    const svg = spreadPlot(solved, request) ?? "";
    const areas = [...svg.matchAll(/class="bar" x="[-\d.]+" y="[-\d.]+" width="([\d.]+)" height="([\d.]+)"/gu)].map(
      ([, width, height]) => Number(width) * Number(height),
    );
    const [, curve = ""] = /class="curve" d="M([^"]*)"/u.exec(svg) ?? [];
    const points = curve.split("L").map((pair) => pair.split(",").map(Number));
    const under = points.slice(1).reduce((sum, [x = 0, y = 0], index) => {
      const [before = 0] = points[index] ?? [];
      return sum + (x - before) * (190 - y);
    }, 0);
    // Bars and density hold the same area: both are all of the draws.
    expect(areas.reduce((sum, each) => sum + each, 0) / under).toBeCloseTo(1, 1);
  });

  it("counts only what is drawn: with given inputs their own squares", () => {
    const text =
      "network: { inputs: 2, layers: [{ units: 1, activation: sigmoid, bias: false }], initialise: standard normal }";
    const solved = solvedOf(`${text}\ngiven: { x: [3, 4], t1: 1 }`);
    expect(deviationOf(firstTerms(solved) ?? [])).toBeCloseTo(5, 10);
  });

  it("is none where nothing was drawn", () => {
    expect(spreadPlot(solvedOf("two-two-two"), request)).toBeUndefined();
  });

  it("under four rules: the wide one is flat, the others are steep", () => {
    const svg = startsPlot(wide(500, both("normal")), request) ?? "";
    expect(svg.match(/class="curve(?: second| third| fourth)?"/gu)).toHaveLength(5);
    expect(svg).toContain("N(0, 1), standard deviation 22.4, in 87 % of all draws hardly steep");
    expect(svg).toContain("N(0, 1/√n), standard deviation 1.00, in 0 %");
  });
});

describe.each(
  [...bank].flatMap(([name, text]) => {
    const read = readExercise(text);
    return read.ok && read.exercise.plot !== undefined ? [[name, read.exercise.plot] as const] : [];
  }),
)("%s", (name, plot) => {
  it(`has its plot: ${plot}`, () => {
    const solved = solvedOf(name);
    expect(exercisePlot(plot, { ...request, solved, parameters: solved.working.train })).toMatchObject({ ok: true });
  });
});
