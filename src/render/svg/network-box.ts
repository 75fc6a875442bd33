// Units, wires and labels of a network's picture as SVG elements.

import type { Label } from "./diagram-box.ts";
import { arrowHead, baseLine, curve, markOf } from "./diagram-box.ts";
import type { Point } from "./diagram-dagre.ts";
import { element, rounded } from "./markup.ts";
import { lineWidth, type MathLine, mathText, middleOfLetters, wordLine } from "./math-text.ts";
import {
  headingSpace,
  type NetworkLayout,
  type PlacedStub,
  type PlacedUnit,
  type PlacedWire,
} from "./network-layout.ts";
import { cellPadding, letters } from "./network-sizes.ts";

type UnitLabel = Omit<Label, "style"> & { readonly style: Label["style"] | "key" | "weight" };

/** The edges of cells, from left to right, those of the unit among them. */
function edges({ frame, size }: PlacedUnit): readonly number[] {
  let right = frame.left;
  const behind = size.cells.map((width) => {
    right += width;
    return right;
  });
  return [frame.left, ...behind];
}

/** All texts in and under a unit. */
export function unitLabels(placed: PlacedUnit): readonly UnitLabel[] {
  const { unit, frame, size } = placed;
  const middle = (frame.left + frame.right) / 2;
  const below = row(unit.below, { x: middle, y: frame.bottom + size.below }, letters.below, "adjoint");
  return [...(unit.stacked ? stackedLabels(placed) : cellLabels(placed)), ...below];
}

function cellLabels(placed: PlacedUnit): readonly UnitLabel[] {
  const { unit, frame, size } = placed;
  const all = unit.cells.length === 1 ? [frame.left, frame.right] : edges(placed);
  const top = frame.top + cellPadding.y;
  return unit.cells.flatMap(({ label, value, below }, index): readonly UnitLabel[] => {
    const x = ((all[index] ?? 0) + (all[index + 1] ?? 0)) / 2;
    return [
      { line: label, x, y: top + 0.8 * letters.cell, size: letters.cell, style: "formula" },
      ...row(value, { x, y: top + size.name + size.value - 4 }, letters.cell, "value"),
      ...row(below, { x, y: frame.bottom + size.below }, letters.below, "adjoint"),
    ];
  });
}

function stackedLabels({ unit, frame, size }: PlacedUnit): readonly UnitLabel[] {
  const x = (frame.left + frame.right) / 2;
  const middle = (frame.top + frame.bottom) / 2;
  return unit.cells.map(({ label }, index) => {
    const y = middle + (index - (unit.cells.length - 1) / 2) * size.name + middleOfLetters * letters.stacked;
    return { line: label, x, y, size: letters.stacked, style: "formula" };
  });
}

function row(line: MathLine | undefined, at: Point, size: number, style: UnitLabel["style"]): readonly UnitLabel[] {
  return line === undefined ? [] : [{ line, x: at.x, y: baseLine(line, at.y, size), size, style }];
}

export function wireLabels({ wire, label }: PlacedWire): readonly UnitLabel[] {
  if (wire.label === undefined || label === undefined) return [];
  const size = letters.wire;
  return [{ line: wire.label, x: label.x, y: label.y + middleOfLetters * size, size, style: "weight" }];
}

/** The heads of the columns, and the dots for what is left out. */
export function freeLabels({ headings, elisions }: NetworkLayout): readonly UnitLabel[] {
  const size = letters.heading;
  return [
    ...headings.map(({ column, middle }): UnitLabel => {
      const line = wordLine(column.heading);
      const x = Math.max(middle, lineWidth(line, size) / 2);
      return { line, x, y: headingSpace / 2, size, style: "key" };
    }),
    ...elisions.map(({ x, y }): UnitLabel => ({ line: wordLine("⋮"), x, y: y + 5, size: letters.cell, style: "key" })),
  ];
}

export function drawUnitLabel({ line, x, y, size, style }: UnitLabel): string {
  return mathText({ line, x, y, size, style });
}

const roundCorner = 14;

/** A unit with round corners, a line between its weighted sum and what comes out; inputs and targets have sharp ones. */
export function drawUnit(placed: PlacedUnit, onRoute: boolean): string {
  const { unit, frame } = placed;
  const [, divider] = edges(placed);
  const height = frame.bottom - frame.top;
  const box = element("rect", {
    class: `box ${unit.kind}${onRoute ? " marked" : ""}`,
    x: frame.left,
    y: frame.top,
    width: frame.right - frame.left,
    height,
    rx: { constant: 0, node: roundCorner, output: 5, carried: roundCorner }[unit.kind],
  });
  if (unit.cells.length < 2 || unit.stacked || divider === undefined) return box;
  const d = `M${rounded(divider)} ${rounded(frame.top)}v${rounded(height)}`;
  return box + element("path", { class: "divider", d });
}

export function drawStub({ from, to, routes }: PlacedStub): string {
  const line = element("path", { class: `wire${markOf(routes)}`, d: curve([from, { ...to, x: to.x - 7 }]) });
  return line + arrowHead(to, routes.length === 0 ? "" : " on-route");
}

export function drawNetworkWire({ wire, before, behind }: PlacedWire): string {
  const end = behind.at(-1) ?? before.at(-1);
  const piece = (points: readonly Point[], routes: readonly number[]): string =>
    points.length === 0 ? "" : element("path", { class: `wire${markOf(routes)}`, d: curve(points) });
  const routes = [...new Set([...wire.routes, ...wire.fromLabel])];
  return (
    piece(before, wire.routes) +
    piece(behind, routes) +
    (end === undefined ? "" : arrowHead(end, routes.length === 0 ? "" : " on-route"))
  );
}
