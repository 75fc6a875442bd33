// Figures inside a page of HTML: nothing that a validator of HTML minds, and no id twice.

import { HtmlValidate } from "html-validate";
import { expect, it } from "vitest";
import { diagramSvg } from "../../../src/render/svg/diagram.ts";
import type { Appearance } from "../../../src/render/svg/diagram-parts.ts";
import { hostile, solutionOf } from "../solutions.ts";

function pageWith(figures: readonly string[]): string {
  const items = figures.map((figure) => `<figure>${figure}<figcaption>A graph</figcaption></figure>`);
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Figures</title></head><body>${items.join("\n")}</body></html>\n`;
}

const shown = (): Appearance => "shown";

it("html-validate finds nothing", async () => {
  const figures = ["weighted-sum", "eight-weights", hostile].map((exercise, index) => {
    const { working, solved } = solutionOf(exercise);
    const request = { working, solved, appearance: shown, routes: [], prefix: `e${index}`, key: true } as const;
    return diagramSvg(request) ?? "";
  });
  const report = await new HtmlValidate({ extends: ["html-validate:recommended"] }).validateString(pageWith(figures));
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});
