// Drawings of one shape share what dagre finds: what it gives for the very sizes is the same, whatever was drawn before.

import { Graph, layout } from "@dagrejs/dagre";
import { expect, test } from "vitest";
import { laidOut } from "../../../src/render/svg/diagram-dagre.ts";
import { type Parts, partsOf } from "../../../src/render/svg/diagram-parts.ts";
import { betweenColumns, labelSize, nodeSize } from "../../../src/render/svg/diagram-sizes.ts";
import { type Solved, solveAgain } from "../../../src/working/solve.ts";
import { bank, solutionOf } from "../solutions.ts";

/** The same working with numbers of other lengths. */
function longer(solved: Solved, by: number): Solved {
  const given = new Map(
    [...solved.numbers.given].map(([name, { value }], index) => [
      name,
      { exact: undefined, value: value * (1 + by * (index + 1)) },
    ]),
  );
  const result = solveAgain(solved, { ...solved.numbers, given });
  return result.ok ? result.solved : solved;
}

function partsWith(solved: Solved): Parts {
  const { working } = solved;
  const source = { working, solved, appearance: () => "shown" as const, routes: [] };
  return partsOf(source, [...working.graph.nodes.values()], new Set());
}

/** Where dagre puts the middles of everything, asked with all sizes. */
function placesByDagre({ boxes, branches }: Parts): readonly (readonly number[])[] {
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", ranksep: betweenColumns, nodesep: 9, edgesep: 11 });
  const keyOf = (name: string): string => String(boxes.findIndex((box) => box.name === name));
  for (const box of boxes) graph.setNode(keyOf(box.name), { ...nodeSize(box) });
  for (const branch of branches) {
    const size = labelSize(branch);
    graph.setEdge(keyOf(branch.from), keyOf(branch.to), size === undefined ? {} : { ...size, labelpos: "c" });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return [
    [width, height],
    ...boxes.map(({ name }) => [graph.node(keyOf(name)).x, graph.node(keyOf(name)).y]),
    ...branches.flatMap(({ from, to }) =>
      graph
        .edge(keyOf(from), keyOf(to))
        .points.slice(1, -1)
        .map(({ x, y }: { readonly x: number; readonly y: number }) => [x, y]),
    ),
  ];
}

function placesOf(parts: Parts): readonly (readonly number[])[] {
  const { width, height, boxes, branches } = laidOut(parts);
  return [
    [width, height],
    ...boxes.map(({ centre }) => [centre.x, centre.y]),
    ...branches.flatMap(({ bends }) => bends.map(({ x, y }) => [x, y])),
  ];
}

const numbered = [...bank.keys()].filter((name) => {
  const { solved } = solutionOf(name);
  return solved !== undefined && solved.working.graph.nodes.size <= 40;
});

test.each(numbered)("%s: with one plan for all numbers as with a plan for each", (name) => {
  const { solved } = solutionOf(name);
  if (solved === undefined) throw new Error("an exercise with numbers");
  for (const by of [0, 0.137, 0.00031]) {
    const parts = partsWith(longer(solved, by));
    const [found, expected] = [placesOf(parts), placesByDagre(parts)];
    expect(found.map((point) => point.map((each) => each.toFixed(6)))).toEqual(
      expected.map((point) => point.map((each) => each.toFixed(6))),
    );
  }
});
