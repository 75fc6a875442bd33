// Several panels in one plot: one above the other, or side by side under headings. It must not know what is plotted.

import { element, rounded } from "./markup.ts";
import { mathText, wordLine } from "./math-text.ts";
import { belowFrame, type PlotFrame } from "./plot-frame.ts";

export interface Panel {
  readonly frame: PlotFrame;
  readonly marks: readonly string[];
}

/** Panels with their places, and a frame around all of them. */
export interface Panels {
  readonly frame: PlotFrame;
  readonly marks: readonly string[];
}

const betweenRows = 24;

/** Two panels one above the other, their insides flush. */
export function stacked(above: Panel, below: Panel): Panels {
  const left = Math.max(above.frame.left, below.frame.left);
  const shift = above.frame.height + belowFrame + betweenRows;
  return {
    frame: { ...above.frame, left, height: shift + below.frame.height, axes: [] },
    marks: [
      placed(above, { x: left - above.frame.left, y: 0 }),
      placed(below, { x: left - below.frame.left, y: shift }),
    ],
  };
}

export interface HeadedPanel extends Panel {
  readonly heading: string;
  /** Room at the right of the frame. */
  readonly right: number;
}

const headingHeight = 24;
const headingSize = 15;
const betweenColumns = 14;

/** Two panels side by side, of one height. */
export function sideBySide(first: HeadedPanel, second: HeadedPanel): Panels {
  const shift = widthOf(first) + betweenColumns;
  const width = shift + widthOf(second);
  return {
    frame: { ...first.frame, left: 0, width, height: first.frame.height + headingHeight, axes: [] },
    marks: [placed(headed(first), { x: 0, y: headingHeight }), placed(headed(second), { x: shift, y: headingHeight })],
  };
}

function widthOf({ frame, right }: HeadedPanel): number {
  return frame.left + frame.width + right;
}

function headed({ heading, frame, marks }: HeadedPanel): Panel {
  const middle = frame.left + frame.width / 2;
  const line = mathText({ line: wordLine(heading), x: middle, y: 0, size: headingSize, style: "name" });
  return { frame, marks: [line, ...marks] };
}

function placed({ frame, marks }: Panel, { x, y }: { readonly x: number; readonly y: number }): string {
  return element("g", { transform: `translate(${rounded(x)} ${rounded(y)})` }, [...marks, ...frame.axes]);
}
