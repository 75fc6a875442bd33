// What the replies of a practice session are printed with at a terminal: the task, the screen and the medium. It holds no
// sentence and knows no session.

import type { FieldId } from "../exercise/question.ts";
import type { Task } from "../tutor/task.ts";
import { plainMedium } from "./plain.ts";
import type { PracticeFacts } from "./practice-verdict.ts";
import { type Paint, unicodeMedium, unpainted } from "./text.ts";
import type { TextMedium } from "./text-cells.ts";

export interface PracticeView extends PracticeFacts {
  readonly medium: TextMedium;
  readonly width: number;
  readonly paint: Paint;
  readonly plain: boolean;
}

export interface Screen {
  readonly width: number;
  readonly paint: Paint;
  readonly plain: boolean;
}

/** The view of a task on a screen; `entries` are those that stand. */
export function practiceView(
  { solved, fields }: Pick<Task, "solved" | "fields">,
  { width, paint, plain }: Screen,
  entries: ReadonlyMap<FieldId, string>,
): PracticeView {
  const { working } = solved;
  const medium = plain ? plainMedium({ working }) : unicodeMedium({ working });
  return {
    working,
    solved,
    fields,
    medium,
    width,
    paint: plain ? unpainted : paint,
    plain,
    entries,
  };
}
