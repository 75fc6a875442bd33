// Boxes and branches of a diagram as SVG elements.

import type { Point } from "./diagram-dagre.ts";
import type { PlacedBox, PlacedBranch } from "./diagram-layout.ts";
import { besideText, formulaLeading, padding, sizes, widest, wireLines } from "./diagram-sizes.ts";
import { element, rounded } from "./markup.ts";
import { lineHeight, type MathLine, mathText, middleOfLetters } from "./math-text.ts";

/** Between a wire and the letters or slots at it: above it room for indices and a thick stroke. */
const clearance = { above: 5.8, below: 5 };
/** The height of capitals, in their size. */
const capital = 0.7;

/** A text with its place. */
export interface Label {
  readonly line: MathLine;
  /** Its middle. */
  readonly x: number;
  /** Its base line. */
  readonly y: number;
  readonly size: number;
  readonly style: "value" | "adjoint" | "partial" | "formula";
}

/** The base line of a row whose lowest point is at `bottom`. */
export function baseLine(line: MathLine, bottom: number, size: number): number {
  const isText = line.every(({ kind }) => kind === "glyphs");
  return isText ? bottom : bottom - (lineHeight(line, size) - 4) / 2 + middleOfLetters * size;
}

/** Lines above a wire, the last just over it. */
function above(lines: readonly MathLine[], at: Point, size: number, style: Label["style"]): readonly Label[] {
  let bottom = at.y - clearance.above;
  return lines.toReversed().map((line) => {
    const y = baseLine(line, bottom, size);
    bottom -= lineHeight(line, size);
    return { line, x: at.x, y, size, style };
  });
}

function below(line: MathLine | undefined, at: Point, size: number): readonly Label[] {
  if (line === undefined) return [];
  const isText = line.every(({ kind }) => kind === "glyphs");
  const y = isText
    ? at.y + clearance.below + capital * size
    : baseLine(line, at.y + clearance.below + lineHeight(line, size) - 4, size);
  return [{ line, x: at.x, y, size, style: "adjoint" }];
}

/** All texts of a box: its formula, and what stands at its wire. */
export function boxLabels({ box, frame, wire }: PlacedBox): readonly Label[] {
  const middle = (frame.left + frame.right) / 2;
  const first = frame.top + padding.y + formulaLeading / 2 + middleOfLetters * sizes.formula;
  const formula = box.lines.map(
    (line, index): Label => ({
      line,
      x: middle,
      y: first + index * formulaLeading,
      size: sizes.formula,
      style: "formula",
    }),
  );
  const at = { x: wire.from + besideText + widest(wireLines(box), sizes.wire) / 2, y: wire.y };
  return [
    ...formula,
    ...above(box.above === undefined ? [] : [box.above], at, sizes.wire, "value"),
    ...below(box.below, at, sizes.wire),
  ];
}

export function branchLabels({ branch, label }: PlacedBranch): readonly Label[] {
  if (label === undefined) return [];
  return [...above(branch.above, label, sizes.branch, "partial"), ...below(branch.below, label, sizes.branch)];
}

export function drawLabel({ line, x, y, size, style }: Label): string {
  return mathText({ line, x, y, size, style });
}

const roundCorner = 5;

/** A box by its kind: round ends for what is adjusted, sharp corners for constants. */
export function drawBox({ box, frame }: PlacedBox, onRoute: boolean): string {
  const height = frame.bottom - frame.top;
  const corner = { parameter: height / 2, constant: 0, node: roundCorner, output: roundCorner, carried: roundCorner };
  return element("rect", {
    class: `box ${box.kind}${onRoute ? " marked" : ""}`,
    x: frame.left,
    y: frame.top,
    width: frame.right - frame.left,
    height,
    rx: corner[box.kind],
  });
}

/** The wire behind a box; where it forks, a dot says that the crossing is a joint. */
export function drawWire({ box, wire }: PlacedBox, users: number, marks: string): string {
  const { from, to, y } = wire;
  if (users === 0 && box.above === undefined && box.below === undefined && !box.goesOn) return "";
  const line = element("path", { class: `wire${marks}`, d: `M${rounded(from)} ${rounded(y)}H${rounded(to)}` });
  const joint = users > 1 ? element("circle", { class: "joint", cx: to, cy: y, r: 2.6 }) : "";
  return line + joint + (box.goesOn ? arrowHead({ x: to + 7, y }) : "");
}

export function drawBranch({ branch, path }: PlacedBranch): string {
  const end = path.at(-1) ?? { x: 0, y: 0 };
  const line = element("path", { class: `wire${markOf(branch.routes)}`, d: curve(path) });
  return line + arrowHead(end);
}

/** One route has its own stroke; what several routes share is solid. */
export function markOf(routes: readonly number[]): string {
  const [only, ...others] = routes;
  if (only === undefined) return "";
  return others.length > 0 ? " route shared" : ` route route-${only + 1}`;
}

/** The head of an arrow that ends here; on a route, as wide as its stroke asks for. */
export function arrowHead({ x, y }: Point, marks: string = ""): string {
  const [length, half] = marks === "" ? [7, 3.5] : [10, 5];
  const d = `M${rounded(x - length)} ${rounded(y - half)}L${rounded(x)} ${rounded(y)}L${rounded(x - length)} ${rounded(y + half)}Z`;
  return element("path", { class: `arrow${marks}`, d });
}

/** Level between the points of a pair, a smooth bend from one pair to the next. */
export function curve(path: readonly Point[]): string {
  const [start = { x: 0, y: 0 }, ...rest] = path;
  let at = start;
  const pieces = rest.map((point) => {
    const middle = rounded((at.x + point.x) / 2);
    const bend = `C${middle} ${rounded(at.y)} ${middle} ${rounded(point.y)} ${rounded(point.x)} ${rounded(point.y)}`;
    const piece = point.y === at.y ? `H${rounded(point.x)}` : bend;
    at = point;
    return piece;
  });
  return `M${rounded(start.x)} ${rounded(start.y)}${pieces.join("")}`;
}
