// What the drawing of an exercise shows on a sheet: on a key everything; elsewhere what is printed is shown, and what is asked
// is an empty slot. Where a mistake is to be found it shows no line, since its right numbers would tell which one is wrong. It
// must not know how it is drawn.

import type { Question } from "../exercise/question.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import type { Edition, SheetFigure } from "./sheet.ts";
import type { Appearance } from "./svg/diagram-parts.ts";

export interface FigureRequest {
  readonly working: Working;
  /** Absent where the exercise has no numbers. */
  readonly solved?: Solved | undefined;
  readonly question: Pick<Question, "kind" | "printed" | "fields">;
}

export function sheetFigure(edition: Edition, { working, solved, question }: FigureRequest): SheetFigure {
  return { source: { working, solved, routes: [], appearance: appearanceOn(edition, question) } };
}

function appearanceOn(edition: Edition, question: FigureRequest["question"]): (id: LineId) => Appearance {
  const { kind, printed, fields } = question;
  if (edition === "key") return () => "shown";
  if (kind === "find the mistake") return () => "hidden";
  const given = new Set(printed.filter(({ shows }) => shows === "whole line").map(({ line }) => line));
  const asked = new Set(
    fields.flatMap((field) => (field.kind === "line" && field.form === "value" ? [field.line] : [])),
  );
  return (id) => (given.has(id) ? "shown" : asked.has(id) ? "slot" : "hidden");
}
