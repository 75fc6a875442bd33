// Plots: what holds for every one, where they look, and two compared as they are.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activationsPlot } from "../../../src/render/svg/plot-activations.ts";
import { barsPlot, layerSizes } from "../../../src/render/svg/plot-bars.ts";
import { contourPlot } from "../../../src/render/svg/plot-contours.ts";
import { curvePlot } from "../../../src/render/svg/plot-curve.ts";
import { descentPlot } from "../../../src/render/svg/plot-descent.ts";
import { around, halfWidth, heights, samples } from "../../../src/render/svg/plot-domain.ts";
import { roundValues } from "../../../src/render/svg/plot-frame.ts";
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
  const [one, other] = solved.working.train;
  return [
    ...(one === undefined ? [] : [curvePlot(solved, one, request)]),
    ...(one === undefined || other === undefined ? [] : [contourPlot(solved, [], [one, other], request)]),
    descentPlot(descend(solved, { kind: "steps", count: 5 }), solved, request),
    ...[barsPlot(solved, request), activationsPlot(solved, request)].filter((plot) => plot !== undefined),
  ];
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
  it("has well-formed plots without a place that is no number, the same every time", () => {
    const solved = solvedOf(text);
    const plots = allPlots(solved);
    for (const svg of plots) {
      expect(xmlFault(svg)).toBeUndefined();
      expect(svg.match(/NaN|undefined|Infinity|\[object|style=/gu)).toBeNull();
    }
    expect(allPlots(solved)).toEqual(plots);
  });
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
