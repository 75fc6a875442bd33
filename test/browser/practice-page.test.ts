// A practice page as a whole: what it draws for numbers that nobody has seen before, how large it is, and what it does in a
// browser that cannot unpack its script.

import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { longhand } from "../cli/run.ts";
import { isSkipped, launch, openPage, reload } from "./chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "longhand-practice-page-"));

/** The path of a practice page with these exercises. */
async function written(...exercises: readonly string[]): Promise<string> {
  const path = join(folder, `${exercises.length}-${exercises[0]}.html`);
  const { stderr } = await longhand(["worksheet", ...exercises, "-o", path]);
  expect(stderr).toBe("");
  return path;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const eight = [
  "weighted-sum",
  "logistic-node",
  "two-two-two",
  "three-four-three",
  "two-nodes",
  "product-rule",
  "tanh-unit",
  "three-routes",
];

it.each([
  ["one exercise", ["weighted-sum"], 600_000],
  ["eight exercises, two of them networks", eight, 1_000_000],
] as const)("%s: a page that is small enough to send", async (_, exercises, most) => {
  expect(statSync(await written(...exercises)).size).toBeLessThan(most);
});

/** The numbers that stand at the leaves, as the drawing writes them. */
function numbersIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.match(/−?\d+(?:\.\d+)?/gu) ?? []).sort();
}

/** The given numbers, those of matrices cell by cell; without the learning rate, which no drawing shows. */
async function given(place: Locator): Promise<readonly string[]> {
  const texts = await place.locator(".given > div:not(:last-child) dd").evaluateAll((all) =>
    all.flatMap((each) => {
      const cells = [...each.querySelectorAll("mtd")].map(({ textContent }) => textContent);
      const right = each.querySelector(".katex-html")?.textContent.replace(/^.*=/u, "");
      return cells.length > 0 ? cells : [right ?? ""];
    }),
  );
  return numbersIn(texts);
}

async function inDrawing(place: Locator): Promise<readonly string[]> {
  return numbersIn(await place.locator("figure.graph > svg text:not(.key)").allTextContents());
}

async function inTable(place: Locator): Promise<readonly string[]> {
  return numbersIn(await place.locator("figure.graph tbody td:nth-child(3)").allTextContents());
}

async function opened(
  browser: Browser,
  path: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<{ readonly page: Page; readonly doings: string[] }> {
  const context = await browser.newContext(options);
  const { page, doings } = await openPage(context, pathToFileURL(path).href);
  return { page, doings };
}

describe.skipIf(isSkipped)("in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  it.each(["weighted-sum", "two-two-two"])("%s is drawn anew with fresh numbers", async (name) => {
    const { page, doings } = await opened(browser, await written(name));
    const exercise = page.locator("main > .exercise").first();
    const before = await given(exercise);
    const drawn = await inDrawing(exercise);
    expect(drawn).toEqual(expect.arrayContaining([...before]));
    await exercise.getByRole("button", { name: "Fresh numbers" }).click();
    const after = await given(exercise);
    expect(after).not.toEqual(before);
    expect(await inDrawing(exercise)).toEqual(expect.arrayContaining([...after]));
    expect(await inDrawing(exercise)).not.toEqual(drawn);
    const table = await inTable(exercise);
    expect(table.length).toBeGreaterThan(3);
    expect(after).toEqual(expect.arrayContaining([...table]));
    expect(await exercise.locator("figure.graph").isVisible()).toBe(true);
    const named = await exercise.getByRole("img").first().getAttribute("aria-labelledby");
    for (const id of named?.split(" ") ?? [""]) expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
    await reload(page);
    expect(await inDrawing(exercise)).toEqual(expect.arrayContaining([...after]));
    expect(doings).toEqual([]);
  });

  it("draws the student's own graph, with everything in it or with slots", async () => {
    const { page, doings } = await opened(browser, await written("weighted-sum"));
    const own = page.locator(".own");
    await page.getByLabel("Formulas").fill("u = a*p + b*q\nL = (u - t)^2");
    await page.getByLabel("Given numbers").fill("a = 2, b = -1, p = 0.5, q = 3, t = 1");
    await page.getByLabel("To adjust").fill("a, b");
    await page.getByRole("button", { name: "Show the working" }).click();
    expect(await inDrawing(own)).toEqual(expect.arrayContaining(["9", "−2", "−6", "−3", "−18"]));
    expect(await own.locator("figure.graph .slot").count()).toBe(0);
    await page.getByRole("button", { name: "Coach me" }).click();
    expect(await inDrawing(own)).toEqual(expect.arrayContaining([...(await given(own))]));
    expect(await inDrawing(own)).not.toContain("−18");
    expect(await own.locator("figure.graph .slot").count()).toBeGreaterThan(3);
    expect(doings).toEqual([]);
  });

  it("what is drawn is in nobody's way, on a telephone", async () => {
    // The checker is a script of its own, which the page's policy would stop.
    const phone = { bypassCSP: true, viewport: { width: 360, height: 740 } };
    const { page } = await opened(browser, await written("weighted-sum"), phone);
    await page.getByRole("button", { name: "Fresh numbers" }).first().click();
    await page.getByLabel("Formulas").fill("u = a*p + b*q\nL = (u - t)^2");
    await page.getByLabel("Given numbers").fill("a = 2, b = -1, p = 0.5, q = 3, t = 1");
    await page.getByRole("button", { name: "Show the working" }).click();
    await page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
    const found = "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))";
    expect(await page.evaluate(found)).toEqual([]);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });

  it("prints no buttons", async () => {
    const { page } = await opened(browser, await written("weighted-sum"));
    await page.emulateMedia({ media: "print" });
    for (const button of await page.getByRole("button").all()) expect(await button.isVisible()).toBe(false);
    expect(await page.locator(".exercise .definitions").first().isVisible()).toBe(true);
  });

  it("says so where a browser is too old for its script, and shows its exercises", async () => {
    const context = await browser.newContext();
    await context.addInitScript("delete window.DecompressionStream");
    const { page, doings } = await openPage(context, pathToFileURL(await written("weighted-sum")).href);
    expect(await page.locator("body").textContent()).toContain("works in browsers from 2023 on");
    expect(await page.locator(".exercise .definitions").isVisible()).toBe(true);
    expect(doings).toEqual([]);
    await context.close();
  });
});
