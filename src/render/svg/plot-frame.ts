// The frame of a plot: its inside, which cuts off what leaves it, axes with round ticks, the names on them. It must not
// know what is plotted.

import { scaleLinear } from "d3-scale";
import { unicodeDigits } from "../style.ts";
import { element, rounded } from "./markup.ts";
import { lineWidth, type MathLine, mathLine, mathText } from "./math-text.ts";
import type { Interval } from "./plot-domain.ts";

export interface Axis {
  readonly interval: Interval;
  readonly name: MathLine;
  /** Roughly how many ticks. */
  readonly ticks: number;
  /** Whether only whole numbers are marked. */
  readonly whole?: boolean;
}

export interface PlotFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** From values to places inside the frame. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The lines and letters around the inside. */
  readonly axes: readonly string[];
}

const size = 13;
const nameSize = 16;
const tickLength = 5;
const top = 34;

/** Below the inside: tick labels and the name of the axis. */
export const belowFrame = 44;

interface Tick {
  readonly place: number;
  readonly label: MathLine;
}

function ticksOf({ interval, ticks, whole }: Axis, range: Interval): readonly Tick[] {
  const scale = scaleLinear(interval, range);
  return roundValues(interval, ticks)
    .filter(({ value }) => whole !== true || Number.isInteger(value))
    .map(({ value, text }) => ({ place: scale(value), label: mathLine(text) }));
}

/** Round values inside an interval, and how they are written. */
export function roundValues(
  interval: Interval,
  count: number,
): readonly { readonly value: number; readonly text: string }[] {
  const scale = scaleLinear().domain(interval);
  const largest = Math.max(...interval.map(Math.abs));
  const isPlain = largest < 1e6 && largest >= 1e-3;
  const format = scale.tickFormat(count, isPlain ? undefined : "~e");
  const written = (value: number): string => (value === 0 && !isPlain ? "0" : format(value).replaceAll(",", ""));
  return scale.ticks(count).map((value) => ({ value, text: unicodeDigits(written(value)) }));
}

/** The frame for two axes, with room for their numbers; `width` and `height` are those of its inside. */
export function frameOf(
  across: Axis,
  up: Axis,
  inside: { readonly width: number; readonly height: number },
): PlotFrame {
  const { width, height } = inside;
  const rows = ticksOf(up, [height, 0]);
  const columns = ticksOf(across, [0, width]);
  const left = Math.max(30, ...rows.map(({ label }) => lineWidth(label, size) + tickLength + 10));
  const bottom = top + height;
  const marks = [
    ...columns.map(({ place }) => `M${rounded(left + place)} ${rounded(bottom)}v${tickLength}`),
    ...rows.map(({ place }) => `M${rounded(left)} ${rounded(top + place)}h${-tickLength}`),
  ];
  const labels = [
    ...columns.map(({ place, label }) => ({ line: label, x: left + place, y: bottom + tickLength + 14 })),
    ...rows.map(({ place, label }) => ({
      line: label,
      x: left - tickLength - 4 - lineWidth(label, size) / 2,
      y: top + place + 0.35 * size,
    })),
  ];
  const upName = { line: up.name, x: Math.max(left, lineWidth(up.name, nameSize) / 2 + 2), y: top - 12 };
  const acrossName = { line: across.name, x: left + width / 2, y: bottom + belowFrame - 6 };
  return {
    left,
    top,
    width,
    height,
    x: scaleLinear(across.interval, [0, width]),
    y: scaleLinear(up.interval, [height, 0]),
    axes: [
      ...labels.map((label) => mathText({ ...label, size, style: "tick" })),
      ...[upName, acrossName].map((label) => mathText({ ...label, size: nameSize, style: "name" })),
      ...(marks.length === 0 ? [] : [element("path", { class: "axis", d: marks.join("") })]),
      element("rect", { class: "axis", x: left, y: top, width, height }),
    ],
  };
}

/** Marks inside the frame, cut off at its edges. */
export function insideOf({ left, top: y, width, height }: PlotFrame, marks: readonly string[]): string {
  const viewBox = `0 0 ${rounded(width)} ${rounded(height)}`;
  return element("svg", { x: left, y, width, height, viewBox, overflow: "hidden" }, marks);
}
