// What the replies of a practice session are printed with at a terminal: the screen, the medium, and the names of lines. It
// holds no sentence and knows no session.

import { name } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import { plainMedium } from "./plain.ts";
import type { PracticeFacts } from "./practice-verdict.ts";
import type { Solution } from "./solution.ts";
import { type Paint, unicodeMedium, unpainted } from "./text.ts";
import type { TextMedium } from "./text-cells.ts";

export interface PracticeView extends PracticeFacts {
  readonly medium: TextMedium;
  readonly width: number;
  readonly paint: Paint;
  readonly plain: boolean;
  /** How a line is written: dz/dw₁. */
  readonly line: (id: LineId) => string;
}

export interface Screen {
  readonly width: number;
  readonly paint: Paint;
  readonly plain: boolean;
}

/** The view of a working on a screen; `entries` are those that stand. */
export function practiceView(
  { working }: Pick<Solution, "working">,
  solved: Solved,
  { width, paint, plain }: Screen,
  entries: ReadonlyMap<LineId, string>,
): PracticeView {
  const medium = plain ? plainMedium({ working }) : unicodeMedium({ working });
  return {
    working,
    solved,
    medium,
    width,
    paint: plain ? unpainted : paint,
    plain,
    line: (id) => printText(name(id), medium.style),
    entries,
  };
}
