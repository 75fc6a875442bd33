import { expect, test } from "vitest";
import { figureView } from "../../src/render/figure-view.ts";
import type { Edition } from "../../src/render/sheet.ts";
import { sheetFigure } from "../../src/render/sheet-figure.ts";
import { sheetExercise } from "./solutions.ts";

/** The values and slopes that the drawing of an exercise shows, and how many slots it has. */
function drawn(edition: Edition, kind: Parameters<typeof sheetExercise>[1]): readonly [numbers: string, slots: number] {
  const svg = figureView(sheetFigure(edition, sheetExercise("weighted-sum", kind)), "x")?.svg ?? "";
  const texts = svg.replace(/<[^>]*>/gu, " ").split(/\s+/u);
  const numbers = ["6.5", "42.25", "13", "39"].filter((number) => texts.includes(number));
  return [numbers.join(" "), svg.match(/class="slot"/gu)?.length ?? 0];
}

test.each([
  ["key", "numbers", "6.5 42.25 13 39", 0],
  ["student", "numbers", "", 5],
  ["practice", "numbers", "", 5],
  ["key", "find the mistake", "6.5 42.25 13 39", 0],
  // Its right numbers would tell which line is wrong.
  ["student", "find the mistake", "", 0],
  ["practice", "find the mistake", "", 0],
  ["student", "order of visits", "", 0],
  ["student", "multiple choice", "", 0],
] as const)("on the %s edition of “%s” the lines %j are drawn", (edition, kind, numbers, slots) => {
  expect(drawn(edition, kind)).toEqual([numbers, slots]);
});
