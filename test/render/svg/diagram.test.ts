// Diagrams of computation graphs: three compared as they are, and what holds for every one of them.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { routesFrom } from "../../../src/graph/routes.ts";
import { diagramSvg, drawing, isTooLarge, widest } from "../../../src/render/svg/diagram.ts";
import { bandsOf } from "../../../src/render/svg/diagram-bands.ts";
import { boxLabels, branchLabels, type Label } from "../../../src/render/svg/diagram-box.ts";
import type { Frame, Layout } from "../../../src/render/svg/diagram-layout.ts";
import type { Appearance, DiagramSource } from "../../../src/render/svg/diagram-parts.ts";
import { lineWidth } from "../../../src/render/svg/math-text.ts";
import { buildWorking } from "../../../src/working/build.ts";
import { solve } from "../../../src/working/solve.ts";
import { seedCases } from "../../working/cases.ts";
import { randomGraphs } from "../../working/random-graph.ts";
import { bank, hostile, solutionOf } from "../solutions.ts";
import { xmlFault } from "./well-formed.ts";

function sourceOf(nameOrText: string, appearance: Appearance = "shown"): DiagramSource {
  const { working, solved } = solutionOf(nameOrText);
  return { working, solved, appearance: () => appearance, routes: [] };
}

function drawn(source: DiagramSource): string {
  const svg = diagramSvg({ ...source, prefix: "graph", key: true });
  if (svg === undefined) throw new Error("too large to draw");
  return svg;
}

const published: readonly (readonly [name: string, text: string])[] = seedCases.map(
  ({ id, graph, given, output, wrt, learning_rate }) => [
    `published ${id}`,
    JSON.stringify({
      graph,
      given,
      output,
      train: wrt,
      ...(learning_rate === null ? {} : { learningRate: learning_rate }),
    }),
  ],
);

const drawable = [...bank.keys()].filter((name) => !isTooLarge(solutionOf(name).working.graph));

const exercises: readonly (readonly [name: string, text: string])[] = [
  ...drawable.map((name): [string, string] => [name, name]),
  ...published,
  ["hostile names", hostile],
];

/** Letters of a branch, the smallest there are, on paper of 174 mm between its margins; in points. */
function smallestOnPaper(svg: string): number {
  const width = Number(/viewBox="0 0 ([\d.]+) /u.exec(svg)?.[1]);
  const paper = (174 / 25.4) * 96;
  const sizes = [...svg.matchAll(/<text[^>]* font-size="([\d.]+)"/gu)].map(([, size]) => Number(size));
  return Math.min(...sizes) * Math.min(1, paper / width) * 0.75;
}

interface Named extends Frame {
  readonly what: string;
}

function frameOf({ line, x, y, size }: Label): Named {
  const half = lineWidth(line, size) / 2;
  const isText = line.every(({ kind }) => kind === "glyphs");
  const [above, below] = isText ? [0.7 * size, 0] : [0.35 * size + 12.5, 12.5 - 0.35 * size];
  const what = line.map((piece) => (piece.kind === "slot" ? "□" : piece.text)).join("");
  return { what, left: x - half, right: x + half, top: y - above, bottom: y + below };
}

function overlap(one: Frame, other: Frame): boolean {
  const margin = 0.5;
  return (
    one.left < other.right - margin &&
    other.left < one.right - margin &&
    one.top < other.bottom - margin &&
    other.top < one.bottom - margin
  );
}

/** Pairs of boxes, labels and pieces of wires that lie on each other, by what is written there. */
function collisions(layout: Layout): readonly string[] {
  const boxes = layout.boxes.map(({ box, frame }): Named => ({ what: `box ${box.name}`, ...frame }));
  const formulas = new Set(layout.boxes.flatMap(boxLabels).filter(({ style }) => style === "formula"));
  const labels = [...layout.boxes.flatMap(boxLabels), ...layout.branches.flatMap(branchLabels)]
    .filter((label) => ![...formulas].some(({ x, y }) => x === label.x && y === label.y))
    .map(frameOf);
  const things = [...boxes, ...labels];
  const wires = layout.branches.flatMap(({ branch, path }) =>
    path.slice(1).map((to, index): Named => {
      const from = path[index] ?? to;
      const what = `wire from ${branch.from} to ${branch.to}`;
      const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
      return { what, left: from.x, right: to.x, top: top - 0.6, bottom: bottom + 0.6 };
    }),
  );
  const pairs = things.flatMap((one, index) => things.slice(index + 1).map((other) => [one, other] as const));
  const crossed = wires.flatMap((wire) => things.map((thing) => [wire, thing] as const));
  return [...pairs, ...crossed]
    .filter(([one, other]) => overlap(one, other))
    .map(([one, other]) => `${one.what} and ${other.what}`);
}

const cases: readonly (readonly [name: string, text: string, appearance: Appearance])[] = [
  ...exercises.map(([name, text]) => [name, text, "shown"] as const),
  ...published.map(([name, text]) => [`${name} with slots`, text, "slot"] as const),
];

it.each(cases)(
  "%s is well-formed, readable on paper, and nothing in it lies on anything else",
  (_, text, appearance) => {
    const source = sourceOf(text, appearance);
    const bands = bandsOf(source, widest);
    const svg = drawing({ ...source, prefix: "graph", key: true }, bands);
    expect(xmlFault(svg)).toBeUndefined();
    expect(svg.match(/NaN|undefined|Infinity|\[object|style=/gu)).toBeNull();
    expect(smallestOnPaper(svg)).toBeGreaterThan(7);
    for (const band of bands) expect(collisions(band)).toEqual([]);
  },
);

it("the same graph has the same bytes, whatever was drawn before", () => {
  const all = [...bank.keys()].slice(0, 3);
  const once = all.map((name) => drawn(sourceOf(name)));
  expect(all.toReversed().map((name) => drawn(sourceOf(name)))).toEqual(once.toReversed());
});

it("random graphs are drawn without collisions, and their names inside the picture", () => {
  fc.assert(
    fc.property(randomGraphs, ({ graph, given }) => {
      const working = buildWorking({ graph, train: graph.leaves.slice(0, 2), direction: "descent" });
      const numbers = new Map([...given].map(([name, value]) => [name, { value, exact: undefined }]));
      const result = solve(working, { given: numbers, rate: { value: 0.1, exact: undefined } }, 4);
      const source: DiagramSource = {
        working,
        solved: result.ok ? result.solved : undefined,
        appearance: () => "shown",
        routes: [],
      };
      const bands = bandsOf(source, widest);
      expect(xmlFault(drawing({ ...source, prefix: "graph", key: true }, bands))).toBeUndefined();
      for (const band of bands) {
        expect(collisions(band)).toEqual([]);
        for (const { frame } of band.boxes) expect(frame.bottom).toBeLessThanOrEqual(band.height + 0.01);
      }
    }),
    { numRuns: 12 },
  );
}, 20_000);

describe("what is drawn", () => {
  const two = "published two-two-two-paths";
  const twoText = published.find(([name]) => name === two)?.[1] ?? "";

  it.each([
    ["weighted-sum", (): string => drawn(sourceOf("weighted-sum"))],
    ["weighted-sum-slots", (): string => drawn(sourceOf("weighted-sum", "slot"))],
    [
      "two-routes",
      (): string => {
        const source = sourceOf(twoText);
        return drawn({ ...source, routes: [...routesFrom(source.working.graph, "t11_1")] });
      },
    ],
  ])("%s", async (name, draw) => {
    await expect(`${draw().replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(`../../golden/figures/${name}.svg`);
  });

  it("an asked line is an empty box, and its number nowhere", () => {
    const source = sourceOf("weighted-sum");
    const svg = drawn({ ...source, appearance: (id) => (id === "adjoint:w2" ? "slot" : "shown") });
    expect(svg.match(/class="slot"/gu)).toHaveLength(1);
    expect(drawn(source)).toContain(">∂ 39<");
    expect(svg).not.toContain("∂ 39");
  });

  it("hidden lines show no number but the given ones", () => {
    const svg = drawn(sourceOf("weighted-sum", "hidden"));
    expect(svg).not.toMatch(/6\.5|42\.25|∂ /u);
    expect(svg).toContain(">0.5<");
  });

  it("without numbers the branches carry formulas", () => {
    const svg = drawn({ ...sourceOf("weighted-sum"), solved: undefined });
    expect(svg).toContain("∂");
    expect(svg).not.toMatch(/6\.5|42\.25|>13</u);
  });

  it("routes differ by their strokes, and are named where they part", () => {
    const source = sourceOf(twoText);
    const svg = drawn({ ...source, routes: [...routesFrom(source.working.graph, "t11_1")] });
    expect(svg).toContain(">route 1<");
    expect(svg).toContain(">route 2<");
    expect(svg.match(/route route-1"/gu)?.length).toBe(svg.match(/route route-2"/gu)?.length);
    expect(svg).toContain('class="wire route shared"');
  });

  it("a parameter and a constant have different corners", () => {
    const svg = drawn(sourceOf("weighted-sum"));
    expect(svg.match(/class="box parameter"[^>]* rx="(?!0")/gu)).toHaveLength(2);
    expect(svg.match(/class="box constant"[^>]* rx="0"/gu)).toHaveLength(2);
  });

  it("ids begin with the prefix, and name title and description", () => {
    const svg = diagramSvg({ ...sourceOf("weighted-sum"), prefix: "e1", key: false }) ?? "";
    expect([...svg.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)).toEqual(["e1-title", "e1-desc"]);
    expect(svg).toContain('role="img" aria-labelledby="e1-title e1-desc"');
    expect(svg).toContain('<title id="e1-title">Computation graph of z</title>');
  });

  it("a graph of hundreds of nodes is not drawn", () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`n${index + 1}`, index === 0 ? "x" : `n${index} + 1`]),
    );
    const source = sourceOf(JSON.stringify({ graph: nodes, given: { x: 1 } }));
    expect(diagramSvg({ ...source, prefix: "large", key: true })).toBeUndefined();
  });
});
