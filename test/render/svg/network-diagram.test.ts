// Pictures of layered networks: what holds for each of them, from one unit a layer to the widest that fit a page.

import { describe, expect, it } from "vitest";
import { planOf } from "../../../src/exercise/plan.ts";
import { readExercise } from "../../../src/exercise/read.ts";
import { routesFrom } from "../../../src/graph/routes.ts";
import { diagramSvg } from "../../../src/render/svg/diagram.ts";
import type { Point } from "../../../src/render/svg/diagram-dagre.ts";
import type { Frame } from "../../../src/render/svg/diagram-layout.ts";
import type { Appearance, DiagramSource } from "../../../src/render/svg/diagram-parts.ts";
import { lineWidth, type MathLine } from "../../../src/render/svg/math-text.ts";
import { freeLabels, unitLabels, wireLabels } from "../../../src/render/svg/network-box.ts";
import { networkSvg } from "../../../src/render/svg/network-diagram.ts";
import type { NetworkLayout, PlacedWire } from "../../../src/render/svg/network-layout.ts";
import { networkPlan, widestNetwork } from "../../../src/render/svg/network-plan.ts";
import { buildWorking } from "../../../src/working/build.ts";
import { solve } from "../../../src/working/solve.ts";
import { bank } from "../solutions.ts";
import { xmlFault } from "./well-formed.ts";

interface Shape {
  readonly inputs: number;
  readonly layers: readonly object[];
  readonly loss?: string;
  readonly notation?: string;
  readonly targets?: Readonly<Record<string, number>>;
}

function written({ inputs, layers, loss = "half squared error", notation, targets }: Shape): string {
  const last: { readonly units?: number } = layers.at(-1) ?? {};
  const all = Array.from({ length: last.units ?? 0 }, (_, index) => [`t${index + 1}`, index === 0 ? 1 : 0] as const);
  return JSON.stringify({
    network: {
      inputs,
      layers,
      loss,
      initialise: { weights: "glorot", biases: "normal", inputs: "standard normal", seed: "a" },
    },
    given: targets ?? Object.fromEntries(all),
    ...(notation === undefined ? {} : { notation }),
  });
}

const curves = (...sizes: readonly number[]): readonly object[] =>
  sizes.map((units, index) => ({ units, activation: index === sizes.length - 1 ? "sigmoid" : "tanh" }));

const networks: readonly (readonly [name: string, text: string])[] = [
  ["1-1-1", written({ inputs: 1, layers: curves(1, 1) })],
  ["2-2-2", bank.get("two-two-two") ?? ""],
  ["2-2-2 in δ", written({ inputs: 2, layers: curves(2, 2), notation: "delta" })],
  [
    "3-4-3 with a softmax",
    written({
      inputs: 3,
      layers: [
        { units: 4, activation: "relu" },
        { units: 3, activation: "softmax" },
      ],
      loss: "softmax cross entropy",
    }),
  ],
  ["5-8-8-5", written({ inputs: 5, layers: curves(8, 8, 5) })],
  ["20-12-2", written({ inputs: 20, layers: curves(12, 2) })],
  ["the chain 1-1-1-1-1-1", written({ inputs: 1, layers: curves(1, 1, 1, 1, 1) })],
  ["4-4-4-4-2 in bands", written({ inputs: 4, layers: curves(4, 4, 4, 2) })],
  ["a unit that adds a product besides", bank.get("skip-connection") ?? ""],
  ["three steps in time", bank.get("three-steps-recurrent") ?? ""],
  [
    "a wire past three layers",
    written({
      inputs: 2,
      layers: [
        { units: 2, activation: "tanh" },
        { units: 2, activation: "tanh" },
        { units: 2, activation: "tanh" },
        { units: 2, activation: "tanh" },
        { units: 1, from: [1, 4] },
      ],
    }),
  ],
  ["one layer without a curve", written({ inputs: 3, layers: [{ units: 2 }] })],
  [
    "a wire past a layer",
    written({
      inputs: 2,
      layers: [
        { units: 3, activation: "tanh" },
        { units: 2, activation: "tanh" },
        { units: 1, from: [0, 2] },
      ],
    }),
  ],
];

const fiveTimesEight = written({ inputs: 8, layers: curves(8, 8, 8, 8) });

function sourceOf(text: string, appearance: Appearance = "shown"): DiagramSource {
  const read = readExercise(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { exercise } = read;
  const working = buildWorking(planOf(exercise));
  const result = solve(working, { given: exercise.given ?? new Map(), rate: exercise.learningRate }, 4);
  return { working, solved: result.ok ? result.solved : undefined, appearance: () => appearance, routes: [] };
}

function drawn(source: DiagramSource): string {
  const svg = networkSvg({ ...source, prefix: "n1", key: true });
  if (svg === undefined) throw new Error("not drawn");
  return svg;
}

function layoutsOf(source: DiagramSource): readonly NetworkLayout[] {
  const plan = networkPlan(source);
  if (plan === undefined) throw new Error("not drawn");
  return plan.bands.map(({ layout }) => layout);
}

interface Named extends Frame {
  readonly what: string;
}

interface Placed {
  readonly line: MathLine;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

function frameOf({ line, x, y, size }: Placed): Named {
  const half = lineWidth(line, size) / 2;
  const isText = line.every(({ kind }) => kind === "glyphs");
  const [above, below] = isText ? [0.7 * size, 0] : [0.35 * size + 12.5, 12.5 - 0.35 * size];
  const what = line.map((piece) => (piece.kind === "slot" ? "□" : piece.text)).join("");
  return { what, left: x - half, right: x + half, top: y - above, bottom: y + below };
}

const margin = 0.5;

function overlap(one: Frame, other: Frame): boolean {
  const isBeside = one.left >= other.right - margin || other.left >= one.right - margin;
  return !isBeside && one.top < other.bottom - margin && other.top < one.bottom - margin;
}

function isInside(one: Frame, other: Frame): boolean {
  return (
    one.left >= other.left - margin &&
    one.right <= other.right + margin &&
    one.top >= other.top - margin &&
    one.bottom <= other.bottom + margin
  );
}

/** Points along a wire, as it is drawn: level in a pair, a bend with level ends between two. */
function pointsOn({ before, behind }: PlacedWire): readonly Point[] {
  return [before, behind].flatMap((path) =>
    path.slice(1).flatMap((to, index) => {
      const from = path[index] ?? to;
      return Array.from({ length: 21 }, (_, step) => {
        const t = step / 20;
        const bent = 3 * t * t - 2 * t * t * t;
        const x = from.x + (to.x - from.x) * (1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t * t * t);
        return { x, y: from.y + (to.y - from.y) * bent };
      });
    }),
  );
}

function collisions(layout: NetworkLayout): readonly string[] {
  const units = layout.units.map(({ unit, frame }): Named => ({ what: `unit ${unit.key}`, ...frame }));
  const own = layout.units.flatMap(unitLabels).map(frameOf);
  const free = [...layout.wires.flatMap(wireLabels), ...freeLabels(layout)].map(frameOf);
  const labels = [...own, ...free];
  const boxed = labels.flatMap((label) =>
    units.filter((unit) => overlap(label, unit) && !isInside(label, unit)).map((unit) => [label, unit] as const),
  );
  const pairs = labels.flatMap((one, index) => labels.slice(index + 1).map((other) => [one, other] as const));
  const apart = units.flatMap((one, index) => units.slice(index + 1).map((other) => [one, other] as const));
  return [...boxed, ...[...pairs, ...apart].filter(([one, other]) => overlap(one, other))].map(
    ([one, other]) => `${one.what} and ${other.what}`,
  );
}

/** Wires that run through a label or a unit. */
function crossings(layout: NetworkLayout): readonly string[] {
  const labels = [...layout.units.flatMap(unitLabels), ...layout.wires.flatMap(wireLabels)].map(frameOf);
  const units = layout.units.map(({ unit, frame }): Named => ({ what: `unit ${unit.key}`, ...frame }));
  return layout.wires.flatMap((wire) => {
    const points = pointsOn(wire);
    const isHit = ({ left, right, top, bottom }: Named): boolean =>
      points.some(({ x, y }) => x > left + margin && x < right - margin && y > top + margin && y < bottom - margin);
    return [...labels, ...units]
      .filter(isHit)
      .map(({ what }) => `wire from ${wire.wire.from} to ${wire.wire.to}: ${what}`);
  });
}

const cases = [
  ...networks.flatMap(([name, text]) =>
    (["shown", "slot", "hidden"] as const).map((appearance) => [`${name}, ${appearance}`, text, appearance] as const),
  ),
  ["8-8-8-8-8 without its weights", fiveTimesEight, "shown"] as const,
];

describe.each(cases)("%s", (_, text, appearance) => {
  const source = sourceOf(text, appearance);
  const layouts = layoutsOf(source);

  it("is well-formed and no wider than paper", () => {
    const svg = drawn(source);
    expect(xmlFault(svg)).toBeUndefined();
    expect(svg.match(/NaN|undefined|Infinity|\[object|style=/gu)).toBeNull();
    expect(Number(/viewBox="0 0 ([\d.]+) /u.exec(svg)?.[1])).toBeLessThanOrEqual(widestNetwork);
    const smallest = Math.min(
      ...[...svg.matchAll(/<text[^>]* font-size="([\d.]+)"/gu)].map(([, size]) => Number(size)),
    );
    expect(smallest * Math.min(1, ((174 / 25.4) * 96) / widestNetwork) * 0.75).toBeGreaterThan(7);
  });

  it("has nothing that lies on anything else", () => {
    expect(layouts.flatMap(collisions)).toEqual([]);
    expect(layouts.flatMap(crossings)).toEqual([]);
  });

  it("has every weight on its own wire", () => {
    const labelled = layouts.flatMap(({ wires }) => wires).filter(({ label }) => label !== undefined);
    expect(labelled.length > 0).toBe(networkPlan(source)?.detail.weights !== "none");
    for (const { before, behind, label } of labelled) {
      for (const end of [before.at(-1), behind[0]]) if (end !== undefined) expect(end.y).toBe(label?.y);
      expect(behind[0]?.x).toBeGreaterThan(label?.x ?? 0);
    }
  });

  it.each(layouts)("has all of it inside the picture", (layout) => {
    const page = { left: -1, top: -1, right: layout.width + 1, bottom: layout.height + 4 };
    const all = [...layout.units.flatMap(unitLabels), ...layout.wires.flatMap(wireLabels), ...freeLabels(layout)];
    const outside = all.map(frameOf).filter((each) => !isInside(each, page));
    expect(outside.map(({ what }) => what)).toEqual([]);
  });
});

describe("what is drawn", () => {
  const two = bank.get("two-two-two") ?? "";

  it("a graph that was described as a network is drawn as one", () => {
    const source = sourceOf(two);
    const request = { ...source, prefix: "n1", key: true };
    expect(diagramSvg(request)).toBe(networkSvg(request));
    expect(diagramSvg(request)).toContain('class="figure network"');
    expect(diagramSvg({ ...sourceOf(bank.get("weighted-sum") ?? ""), prefix: "g", key: true })).toContain(
      'class="figure diagram"',
    );
  });

  it("the whole of 2-2-2 with its two routes", async () => {
    const source = sourceOf(two);
    const svg = drawn({ ...source, routes: [...routesFrom(source.working.graph, "w1_1_1")] });
    await expect(`${svg.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(
      "../../golden/figures/network-two-routes.svg",
    );
  });

  it("routes differ by their strokes, and are named where they part", () => {
    const source = sourceOf(two);
    const svg = drawn({ ...source, routes: [...routesFrom(source.working.graph, "w1_1_1")] });
    expect(svg).toContain(">route 1: −0.6<");
    expect(svg).toContain(">route 2: 0.9<");
    expect(svg.match(/wire route route-1"/gu)).toHaveLength(svg.match(/wire route route-2"/gu)?.length ?? 0);
  });

  it("slots hide numbers, hidden lines leave none, given numbers stay", () => {
    const shown = drawn(sourceOf(two));
    expect(shown).toContain(">0.5474<");
    for (const appearance of ["slot", "hidden"] as const) {
      const svg = drawn(sourceOf(two, appearance));
      expect(svg).not.toMatch(/0\.5474|0\.02382|∂ −/u);
      expect(svg).toContain(">0.9<");
      expect(svg.match(/class="slot"/gu)?.length ?? 0).toBe(appearance === "slot" ? 18 : 0);
    }
  });

  it("without numbers there are names alone", () => {
    const svg = drawn({ ...sourceOf(two), solved: undefined });
    expect(svg).not.toMatch(/>−?\d+\.\d+</u);
    expect(svg).toContain("θ");
  });

  it("in δ, a unit has its error term below it", () => {
    const delta = networks.find(([name]) => name === "2-2-2 in δ")?.[1] ?? "";
    expect(drawn(sourceOf(delta)).match(/>δ</gu)).toHaveLength(4);
  });

  it("wide layers are cut short, and say so", () => {
    const svg = drawn(sourceOf(networks.find(([name]) => name === "20-12-2")?.[1] ?? ""));
    expect(svg).toContain("⋮");
    expect(svg).not.toContain(">0.5474<");
    expect(
      networkPlan(sourceOf(networks.find(([name]) => name === "20-12-2")?.[1] ?? ""))?.parts.columns[0]?.rows,
    ).toHaveLength(7);
  });

  it("many layers stand in bands, and a route goes on from one to the next", () => {
    const source = sourceOf(bank.get("vanishing-chain") ?? "");
    const routes = [...routesFrom(source.working.graph, "b1")];
    const bands = networkPlan({ ...source, routes })?.bands ?? [];
    expect(bands.map(({ parts }) => parts.columns.map(({ kind }) => kind))).toEqual([
      ["inputs", "layer", "layer"],
      ["carried", "layer", "layer", "targets", "loss"],
    ]);
    expect(bands.map(({ layout }) => layout.stubs.map((stub) => stub.routes))).toEqual([[[0]], []]);
    expect(drawn(source)).toContain("A dashed box goes on");
  });

  it("a source that a band further down skips to is carried there, and nothing else is", () => {
    const [, text = ""] = networks.find(([name]) => name === "a wire past three layers") ?? [];
    const last = networkPlan(sourceOf(text))?.bands.at(-1)?.parts.columns[0];
    expect(last?.kind).toBe("carried");
    expect(last?.rows.map((row) => ("key" in row ? row.key : "gap"))).toEqual(expect.arrayContaining(["1:1", "1:2"]));
    expect(last?.rows.map((row) => ("key" in row ? row.key : "gap"))).not.toContain("0:1");
  });

  it("five layers of eight units keep their numbers and leave out their weights", () => {
    const source = sourceOf(fiveTimesEight);
    const [route = []] = routesFrom(source.working.graph, "w1_1_1");
    expect(networkPlan(source)?.bands).toHaveLength(1);
    expect(drawn(source)).toContain("Weights are left out");
    expect(drawn(source)).not.toContain(">w<");
    expect(drawn({ ...source, routes: [route] }).match(/wire route route-1"/gu)).toHaveLength(5);
  });

  it("the widest network with slots and a route keeps its weights", () => {
    const source = sourceOf(networks.find(([name]) => name === "5-8-8-5")?.[1] ?? "", "slot");
    const [route = []] = routesFrom(source.working.graph, "w2_1_1");
    expect(networkPlan({ ...source, routes: [route] })?.detail).toEqual({ weights: "numbers", stacked: true });
  });

  it("the same network has the same bytes, and ids begin with the prefix", () => {
    expect(drawn(sourceOf(two))).toBe(drawn(sourceOf(two)));
    expect([...drawn(sourceOf(two)).matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)).toEqual(["n1-title", "n1-desc"]);
  });

  it("a name of markup is only text", () => {
    const named = JSON.stringify({
      network: { inputs: 1, layers: [{ units: 1, activation: "tanh" }], loss: "half squared error" },
      given: { x1: 1, W1: [[0.5]], b1: [0], t1: 1 },
      title: "<script>",
    });
    expect(drawn(sourceOf(named))).not.toContain("<script");
  });
});
