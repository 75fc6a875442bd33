// The marks of plots: curves, points, steps. Places are those inside a frame.

import { line } from "d3-shape";
import { element, rounded } from "./markup.ts";
import type { Sample } from "./plot-domain.ts";
import type { PlotFrame } from "./plot-frame.ts";

/** A curve through samples: broken where it has no value, and where it is far out of the frame, as beside a pole. */
export function curveMark(curve: readonly Sample[], { x, y, height }: PlotFrame, style: string): string {
  const isNear = (sample: Sample): boolean => Math.abs(y(sample.y) - height / 2) < 3 * height;
  const path = line<Sample>()
    .defined((sample) => Number.isFinite(sample.y) && isNear(sample))
    .x((sample) => Number(rounded(x(sample.x))))
    .y((sample) => Number(rounded(y(sample.y))));
  const d = path([...curve]);
  return d === null ? "" : element("path", { class: style, d });
}

/** Curves are told apart by their strokes. */
export const strokes: readonly string[] = ["curve", "curve second", "curve third", "curve fourth"];

const pointRadius = 4.5;

/** Filled now, a ring after the step. */
export function pointMark({ x, y }: Sample, frame: PlotFrame, style: "now" | "after"): string {
  return element("circle", { class: `point ${style}`, cx: frame.x(x), cy: frame.y(y), r: pointRadius });
}

/** A straight line, as far as it is in the frame or near it. */
export function lineMark(ends: readonly [Sample, Sample], { x, y, height }: PlotFrame, style: string): string {
  const [from, to] = ends.map((end) => ({ x: x(end.x), y: y(end.y) }));
  if (from === undefined || to === undefined) return "";
  const rise = to.y - from.y;
  const shareAt = (place: number): number => (rise === 0 ? 0 : (place - from.y) / rise);
  const limits = [shareAt(-height), shareAt(2 * height)].sort((one, other) => one - other);
  const [first, last] = rise === 0 ? [0, 1] : [Math.max(0, limits[0] ?? 0), Math.min(1, limits[1] ?? 1)];
  const at = (share: number): string =>
    `${rounded(from.x + share * (to.x - from.x))} ${rounded(from.y + share * rise)}`;
  return element("path", { class: style, d: `M${at(first)}L${at(last)}` });
}

/** The shortest step that can be seen. */
const shortest = 3;

/** Whether a step can be seen in the frame. */
export function isVisible(from: Sample, to: Sample, { x, y }: PlotFrame): boolean {
  return Math.hypot(x(to.x) - x(from.x), y(to.y) - y(from.y)) >= shortest;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The step of a parameter: plumb lines from both points, and between them an arrow at the foot of the frame. */
export function stepMarks(now: Sample, after: Sample, { x, y, height }: PlotFrame): readonly string[] {
  const foot = height - 9;
  const plumb = [now, after].map((point) => `M${rounded(x(point.x))} ${rounded(y(point.y))}V${rounded(height)}`);
  return [
    element("path", { class: "plumb", d: plumb.join("") }),
    ...arrow({ x: x(now.x), y: foot }, { x: x(after.x), y: foot }, 0),
  ];
}

/** The step from one point to the next, between the rims of both. */
export function moveMarks(from: Sample, to: Sample, { x, y }: PlotFrame): readonly string[] {
  return arrow({ x: x(from.x), y: y(from.y) }, { x: x(to.x), y: y(to.y) }, pointRadius);
}

const head = { length: 7, half: 3.5 };

/** An arrow; where it is short, its head alone, and where it is very short, its line alone. */
function arrow(from: Place, to: Place, rim: number): readonly string[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [along, aside] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (far: number, off: number): string =>
    `${rounded(from.x + along * far - aside * off)} ${rounded(from.y + aside * far + along * off)}`;
  const tip = length - rim;
  const neck = Math.max(tip - head.length, rim);
  if (tip <= rim) return [];
  return [
    element("path", { class: "step", d: `M${at(rim, 0)}L${at(neck, 0)}` }),
    element("path", { class: "step-head", d: `M${at(tip, 0)}L${at(neck, head.half)}L${at(neck, -head.half)}Z` }),
  ];
}
