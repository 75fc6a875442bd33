// Worksheet pages in a real Chromium. Without one these tests are skipped with a word on standard error; in CI they fail.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SheetItem } from "../../src/render/sheet.ts";
import { sheetItem } from "../../src/render/sheet-item.ts";
import { bank, hostile, pageOf, sheetExercise, solutionOf } from "../render/solutions.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const isInstalled = existsSync(executablePath);
const isRequired = process.env["CI"] !== undefined;
if (!isInstalled && !isRequired)
  process.stderr.write(`No ${executablePath}: worksheet pages are not tried in a browser.\n`);

// What runs inside a page is text: the sources and tests know no names of the DOM.
const fontsReady = "document.fonts.ready.then(() => undefined)";

const phone = { width: 360, height: 740 };
const folder = mkdtempSync(join(tmpdir(), "longhand-page-"));

/** An exercise with its worked solution behind it, as `solve --format html` writes it. */
const solutionItem: SheetItem = {
  ...sheetItem(sheetExercise("weighted-sum"), "student"),
  solution: solutionOf("weighted-sum"),
};

function written(name: string, page: string): string {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, page);
  return pathToFileURL(path).href;
}

describe.skipIf(!isInstalled && !isRequired)("in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let addresses: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const args = [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
    ];
    browser = await chromium.launch({ executablePath, args });
    addresses = new Map([
      ["weighted-sum", written("weighted-sum", pageOf(["weighted-sum"]))],
      ["practice", written("practice", pageOf(["weighted-sum"], "practice"))],
      ["solution", written("solution", pageOf(["weighted-sum"], "student", { items: [solutionItem] }))],
      ["key", written("key", pageOf(["weighted-sum", "eight-weights"], "key"))],
      ["homework", written("homework", pageOf(["weighted-sum"], "homework"))],
      ["the whole bank", written("bank", pageOf([...bank.keys()], "student", { title: "Backpropagation by hand" }))],
      ["hostile texts", written("hostile", pageOf([hostile]))],
    ]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page and collects whatever it does beyond showing itself. */
  async function opened(
    name: string,
    options: Parameters<Browser["newPage"]>[0] = {},
  ): Promise<{ page: Page; doings: string[] }> {
    const page = await browser.newPage(options);
    const address = addresses.get(name) ?? "";
    const doings: string[] = [];
    page.on("console", (message) => doings.push(`says ${message.text()}`));
    page.on("pageerror", (error) => doings.push(`throws ${error.message}`));
    page.on("dialog", (dialog) => doings.push(`asks ${dialog.message()}`));
    page.on("request", (request) => {
      if (request.url() !== address && !request.url().startsWith("data:font/woff2"))
        doings.push(`requests ${request.url()}`);
    });
    await page.addInitScript(
      'document.addEventListener("securitypolicyviolation", (event) => console.log("violates", event.violatedDirective))',
    );
    await page.goto(address);
    await page.evaluate(fontsReady);
    return { page, doings };
  }

  async function unfold(page: Page): Promise<void> {
    await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
  }

  describe.each(["weighted-sum", "practice", "key", "homework", "the whole bank", "hostile texts"])("%s", (name) => {
    it.each(["light", "dark"] as const)("requests, says and violates nothing when %s", async (colorScheme) => {
      const { page, doings } = await opened(name, { colorScheme });
      await unfold(page);
      await page.evaluate(fontsReady);
      expect(doings).toEqual([]);
      await page.close();
    });

    it("fits a telephone", async () => {
      const { page } = await opened(name, { viewport: phone });
      await unfold(page);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(phone.width);
      await page.close();
    });

    it("sets formulas in its own fonts", async () => {
      const { page } = await opened(name);
      await unfold(page);
      await page.evaluate(fontsReady);
      const fonts = await page.evaluate<string[]>(
        "[...document.fonts].map(({ family, status }) => family + ' ' + status)",
      );
      expect(fonts).toContain("KaTeX_Main loaded");
      expect(fonts).toContain("KaTeX_Math loaded");
      expect(fonts.filter((font) => font.endsWith("error"))).toEqual([]);
      await page.close();
    });
  });

  it("folds the solution open by keyboard", async () => {
    const { page } = await opened("solution");
    const solution = page.locator(".working");
    expect(await solution.isVisible()).toBe(false);
    const isThere = 'document.activeElement.matches("details.solution > summary")';
    for (let presses = 0; presses < 40 && !(await page.evaluate<boolean>(isThere)); presses++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await solution.isVisible()).toBe(true);
    await page.close();
  });

  it("names every blank for a screen reader", async () => {
    const { page } = await opened("weighted-sum");
    const blank = page.getByRole("textbox", { name: "∂z/∂w₁", exact: true });
    await blank.fill("13");
    expect(await blank.inputValue()).toBe("13");
    await page.close();
  });

  it("shows fractions as high as they are", async () => {
    const { page } = await opened("weighted-sum");
    const box = await page.locator(".field label .katex-html").first().boundingBox();
    expect(box?.height).toBeGreaterThan(20);
    await page.close();
  });

  it.each(["A4", "Letter"])("prints on %s, without the folded solution", async (format) => {
    const { page } = await opened("solution");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator("details.solution").isVisible()).toBe(false);
    expect(await page.evaluate<string>("getComputedStyle(document.documentElement).backgroundColor")).toBe(
      "rgb(255, 255, 255)",
    );
    const folded = await page.pdf({ format });
    await unfold(page);
    const open = await page.pdf({ format });
    expect(folded.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(pagesIn(folded)).toBe(1);
    expect(pagesIn(open)).toBeGreaterThanOrEqual(1);
    expect(open.length).toBeGreaterThan(folded.length);
    await page.close();
  });
});

function pagesIn(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
}
