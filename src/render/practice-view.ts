// What the replies of a practice session are printed with: the working, the screen, and the names of lines. It holds no
// sentence and knows no session.

import { name } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import { displayed, equation } from "./equation.ts";
import { plainMedium } from "./plain.ts";
import type { Equation, Solution } from "./solution.ts";
import { type Paint, unicodeMedium, unpainted } from "./text.ts";
import type { TextMedium } from "./text-cells.ts";

export interface PracticeView {
  readonly working: Working;
  readonly solved: Solved;
  readonly medium: TextMedium;
  readonly width: number;
  readonly paint: Paint;
  readonly plain: boolean;
  /** How a line is written: dz/dw₁. */
  readonly line: (id: LineId) => string;
  /** The student's entries that stand. */
  readonly entries: ReadonlyMap<LineId, string>;
}

export interface Screen {
  readonly width: number;
  readonly paint: Paint;
  readonly plain: boolean;
}

/** The view of a working on a screen; `entries` are those that stand. */
export function practiceView(
  solution: Solution,
  solved: Solved,
  { width, paint, plain }: Screen,
  entries: ReadonlyMap<LineId, string>,
): PracticeView {
  const { working } = solution;
  const medium = plain ? plainMedium(solution) : unicodeMedium(solution);
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

/** The whole line, as the worked solution has it. */
export function wholeLine(id: LineId, { working, solved }: PracticeView): Equation {
  return equation(working, solved, { ids: [id], left: name(id), formula: displayed(working, id) });
}
