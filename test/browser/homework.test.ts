// A homework page in a real Chromium: it keeps what is entered, says only what cannot be read, and what it hands in is read
// back by the library.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HandIn, readHandIn } from "../../src/exercise/hand-in.ts";
import { longhand } from "../cli/run.ts";
import { hostile } from "../render/solutions.ts";
import { isSkipped, launch, openPage, reload } from "./chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "longhand-homework-"));

async function written(
  student: string,
  exercises: readonly string[],
  options: readonly string[] = [],
): Promise<string> {
  const path = join(folder, `${Buffer.from(student).toString("hex")}.html`);
  const whose = ["--edition", "homework", "--id", "week-3", "--student", student];
  const { code, stderr } = await longhand(["worksheet", ...exercises, ...whose, ...options, "-o", path]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return pathToFileURL(path).href;
}

function field(page: Page, line: string, place = 0): Locator {
  return page.locator(`li[data-field="${line}"]`).nth(place);
}

const expected: HandIn = {
  set: "week-3",
  student: "s0421",
  exercises: [
    {
      exercise: "weighted-sum",
      variant: undefined,
      answers: [
        { line: "value:z", entry: "99" },
        { line: "adjoint:w1", entry: "dz/dy * x1" },
        { line: "adjoint:w2", entry: "w3 *" },
      ],
    },
    { exercise: "logistic-node", variant: undefined, answers: [{ line: "value:z", entry: "0.9985" }] },
  ],
};

describe.skipIf(isSkipped)("a homework page", { timeout: 60_000 }, () => {
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    address = await written("s0421", ["weighted-sum", "logistic-node"]);
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function fillIn(page: Page): Promise<void> {
    await field(page, "value:z").locator("input").fill("99");
    await field(page, "adjoint:w1").locator("input").fill("dz/dy * x1");
    await field(page, "adjoint:w2").locator("input").fill("w3 *");
    await field(page, "value:z", 1).locator("input").fill("0.9985");
    await page.keyboard.press("Tab");
  }

  it("hands in a file and a code that are read back", async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    const { page, doings } = await openPage(context, address);
    await fillIn(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download answers-s0421.json" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("answers-s0421.json");
    expect(readHandIn(readFileSync(await download.path(), "utf8"))).toEqual({ ok: true, handIn: expected });
    const code = await page.getByLabel("Text code").inputValue();
    expect(readHandIn(code)).toEqual({ ok: true, handIn: expected });
    expect(code.length).toBeLessThan(140);
    expect(doings).toEqual([]);
    await context.close();
  });

  it("says what cannot be read, and nothing of what is right or wrong", async () => {
    const context = await browser.newContext();
    const { page, doings } = await openPage(context, address);
    await fillIn(page);
    expect(await field(page, "value:z").locator(".told").textContent()).toBe("");
    expect(await field(page, "adjoint:w1").locator(".told").textContent()).toBe("");
    expect(await field(page, "adjoint:w2").locator(".told").textContent()).toContain("There is no w3 here");
    expect(await page.locator(".hand-in").textContent()).toContain("4 of 14 answers filled in. 1 cannot be read yet.");
    expect(await page.locator("main").textContent()).not.toMatch(/42\.25|0\.37|1\.61/u);
    expect(doings).toEqual([]);
    await context.close();
  });

  it("keeps what is entered over a reload, for this student's sheet alone", async () => {
    const other = await written("s0999", ["weighted-sum"]);
    const context = await browser.newContext();
    const { page } = await openPage(context, address);
    await fillIn(page);
    await reload(page);
    expect(await field(page, "adjoint:w1").locator("input").inputValue()).toBe("dz/dy * x1");
    expect(await field(page, "adjoint:w2").locator(".told").textContent()).toContain("There is no w3 here");
    const { page: elsewhere } = await openPage(context, other);
    expect(await field(elsewhere, "adjoint:w1").locator("input").inputValue()).toBe("");
    await context.close();
  });

  it("hands in choices by their letters", async () => {
    const context = await browser.newContext();
    const choices = await written("s0002", ["weighted-sum"], ["--kind", "which way"]);
    const { page, doings } = await openPage(context, choices);
    await field(page, "way:w1").getByRole("radio").nth(1).check();
    await page.keyboard.press("Enter");
    const read = readHandIn(await page.getByLabel("Text code").inputValue());
    expect(read.ok && read.handIn.exercises[0]?.answers).toEqual([{ line: "way:w1", entry: "b" }]);
    await reload(page);
    expect(await field(page, "way:w1").getByRole("radio").nth(1).isChecked()).toBe(true);
    expect(doings).toEqual([]);
    await context.close();
  });

  it("is filled in by the keyboard alone", async () => {
    const context = await browser.newContext();
    const { page } = await openPage(context, address);
    await field(page, "value:z").locator("input").focus();
    for (const entry of ["1", "2", "3"]) {
      await page.keyboard.type(entry);
      await page.keyboard.press("Enter");
    }
    expect(await page.locator(".hand-in").textContent()).toContain("3 of 14 answers filled in.");
    await context.close();
  });

  it("is not hurt by hostile texts, ids, entries or stored states", async () => {
    const file = join(folder, "hostile.yaml");
    writeFileSync(file, hostile);
    const context = await browser.newContext({ acceptDownloads: true });
    const { page, doings } = await openPage(context, await written('../"><script>alert(1)</script>', [file]));
    const first = page.locator("li[data-field] input").first();
    for (const entry of ["</script><img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0", "x".repeat(5000)]) {
      await first.fill(entry);
      await first.press("Enter");
    }
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^Download answers-/u }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^answers-[\w-]+\.json$/u);
    for (const junk of ["{", '{"longhand":"answers","version":1,"set":"week-3","student":7}', "LH1-000", "LH9-ABC"]) {
      const text = JSON.stringify(junk);
      await page.evaluate(`for (const key of Object.keys(localStorage)) localStorage.setItem(key, ${text})`);
      await reload(page);
      expect(await first.inputValue()).toBe("");
    }
    expect(await page.locator(".told img, .told script").count()).toBe(0);
    expect(doings).toEqual([]);
    await context.close();
  });

  it.each([
    ["light", { colorScheme: "light" }],
    ["dark, on a telephone", { colorScheme: "dark", viewport: { width: 360, height: 740 } }],
  ] as const)("has nothing in the way of people with disabilities: %s", async (_, options) => {
    const context = await browser.newContext({ ...options, bypassCSP: true });
    const { page } = await openPage(context, address);
    await fillIn(page);
    await page.addScriptTag({ content: readFileSync("node_modules/axe-core/axe.min.js", "utf8") });
    const found = await page.evaluate<readonly string[]>(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))",
    );
    expect(found).toEqual([]);
    const [width, room] = await page.evaluate<readonly number[]>("[document.documentElement.scrollWidth, innerWidth]");
    expect(width).toBeLessThanOrEqual(room ?? 0);
    await context.close();
  });
});
