// Sheets in every kind of question: nothing in the way of people with disabilities, on a telephone, and on paper.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfOf } from "../../src/cli/pdf.ts";
import { pagesIn } from "../../src/cli/pdf-pages.ts";
import { type QuestionKind, questionKinds } from "../../src/exercise/question.ts";
import type { Edition } from "../../src/render/sheet.ts";
import { sheetItem } from "../../src/render/sheet-item.ts";
import { pageOf, sheetExercise } from "../render/solutions.ts";
import { isSkipped, launch } from "./chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "longhand-sheets-"));

/** One exercise in every kind of question; on a key, which is long, in those that look different. */
function allKinds(edition: Edition): string {
  const kinds: readonly QuestionKind[] =
    edition === "key" ? ["numbers", "find the mistake", "which way"] : questionKinds;
  const items = kinds.map((kind) => sheetItem(sheetExercise("logistic-node", kind), edition));
  return pageOf([], edition, { title: "All kinds", student: { name: "Ada Lovelace", id: "0815" }, items });
}

describe.skipIf(isSkipped)("in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  const pages = new Map<Edition, string>();

  beforeAll(async () => {
    browser = await launch();
    for (const edition of ["student", "key"] as const) {
      const path = join(folder, `${edition}.html`);
      writeFileSync(path, allKinds(edition));
      pages.set(edition, pathToFileURL(path).href);
    }
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function opened(edition: Edition, options: Parameters<Browser["newPage"]>[0]): Promise<Page> {
    const page = await browser.newPage(options);
    await page.goto(pages.get(edition) ?? "");
    await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
    return page;
  }

  describe.each(["student", "key"] as const)("%s", (edition) => {
    it.each(["light", "dark"] as const)("axe finds nothing when %s", async (colorScheme) => {
      const page = await opened(edition, { colorScheme, bypassCSP: true });
      await page.addScriptTag({ content: readFileSync("node_modules/axe-core/axe.min.js", "utf8") });
      const found = await page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))",
      );
      expect(found).toEqual([]);
      await page.close();
    });

    it("fits a telephone", async () => {
      const page = await opened(edition, { viewport: { width: 360, height: 740 } });
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      await page.close();
    });
  });

  it.each(["a4", "letter"] as const)("no exercise that fits on a page of %s is cut", async (paper) => {
    const half = ["weighted-sum", "logistic-node", "weighted-sum", "logistic-node", "weighted-sum"];
    const pdf = await pdfOf(pageOf(half, "student", { paper }), undefined);
    // Each takes more than half a page and fits on one: five pages, and fewer only where some are cut.
    expect(pagesIn(pdf)).toBe(half.length);
  });

  it.each([
    ["eight-weights", "Homework 3", 3],
    ["two-two-two", undefined, 2],
  ] as const)("%s, of more than a page, begins on the first", async (exercise, title, most) => {
    const page = pageOf([exercise], "student", { title });
    expect(pagesIn(await pdfOf(page, undefined))).toBeLessThanOrEqual(most);
  });
});
