// A plot as a picture: its frame, its marks and the sentences below it.

import { printText } from "../../expression/print-text.ts";
import type { Working } from "../../working/build.ts";
import type { Fragment, Text } from "../solution.ts";
import { unicodeDigits } from "../style.ts";
import { captionLeading, captionLines, captionWidth, drawCaptionLine } from "./caption.ts";
import { figureStyle } from "./figure-style.ts";
import { picture } from "./markup.ts";
import { belowFrame, type PlotFrame } from "./plot-frame.ts";

export interface PlotRequest {
  /** Before every id of the picture. */
  readonly prefix: string;
  /** Whether the picture holds the sentences that explain it. They are its description in any case. */
  readonly caption: boolean;
}

export interface Plot {
  readonly working: Working;
  readonly title: Text;
  readonly caption: readonly Text[];
  readonly frame: PlotFrame;
  /** Finished marks, those inside the frame and those at its right. */
  readonly marks: readonly string[];
  /** Room at the right of the frame. */
  readonly right: number;
}

const margin = 8;
const aboveCaption = 16;

export function plotPicture({ prefix, caption }: PlotRequest, plot: Plot): string {
  const { frame, working } = plot;
  const inner = frame.left + frame.width + plot.right;
  const lines = caption ? captionLines(plot.caption, working, inner) : [];
  const bottom = frame.top + frame.height + belowFrame;
  return picture({
    prefix,
    kind: "plot",
    width: Math.max(inner, captionWidth(lines) + margin) + margin,
    height: bottom + (lines.length === 0 ? margin : aboveCaption + lines.length * captionLeading),
    title: spoken([plot.title], working),
    description: spoken(plot.caption, working),
    content: [
      ...plot.marks,
      ...frame.axes,
      ...lines.map((line, index) => drawCaptionLine(line, margin, bottom + aboveCaption + index * captionLeading)),
    ],
  });
}

function spoken(sentences: readonly Text[], working: Working): string {
  const style = figureStyle(working);
  const say = (fragment: Fragment): string => {
    switch (fragment.kind) {
      case "words":
        return fragment.words;
      case "math":
        return printText(fragment.math, style);
      case "number":
        return unicodeDigits(fragment.shown.text);
    }
  };
  return sentences.map((sentence) => sentence.map(say).join("")).join(" ");
}
