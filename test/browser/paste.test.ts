// A vector or matrix pasted into a field of a page, as a spreadsheet or NumPy gives it: each cell goes to its own field.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { longhand } from "../cli/run.ts";
import { isSkipped, launch, openPage, reload } from "./chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "longhand-paste-"));

const whose = { homework: ["--id", "week-3", "--student", "s0421"], practice: [] };

async function written(edition: "homework" | "practice", exercise = "two-two-two"): Promise<string> {
  const path = join(folder, `${edition}.html`);
  const args = ["worksheet", exercise, "--edition", edition, ...whose[edition], "-o", path];
  expect(await longhand(args)).toMatchObject({ code: 0, stderr: "" });
  return pathToFileURL(path).href;
}

function field(page: Page, line: string): Locator {
  return page.locator(`[data-field="${line}"]`).first();
}

async function paste(page: Page, line: string, text: string): Promise<void> {
  await field(page, line).locator("input").focus();
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

const lines = ["adjoint:w1_1_1", "adjoint:w1_1_2", "adjoint:w1_2_1", "adjoint:w1_2_2"];

function entries(page: Page): Promise<readonly string[]> {
  return Promise.all(lines.map((line) => field(page, line).locator("input").inputValue()));
}

describe.skipIf(isSkipped)("a matrix pasted into a page", { timeout: 60_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("of homework fills its fields, whatever it holds, and is handed in cell by cell", async () => {
    const { page, doings } = await openPage(await browser.newContext(), await written("homework"));
    await paste(page, "adjoint:w1_2_1", "0,1\t0,2\r\n0,3\t-4\r\n");
    expect(await entries(page)).toEqual(["0,1", "0,2", "0,3", "-4"]);
    expect(await field(page, "adjoint:w1_2_1").locator(".told").textContent()).toBe(
      "Spread over 4 fields, each with its own.",
    );
    expect(await page.locator(".hand-in").textContent()).toContain("4 of 20 answers filled in.");
    await reload(page);
    expect(await entries(page)).toEqual(["0,1", "0,2", "0,3", "-4"]);
    await paste(page, "adjoint:w1_1_1", "[[1 2 3]\n [4 5 6]]");
    expect(await field(page, "adjoint:w1_1_1").locator(".told").textContent()).toContain(
      "This is 2 × 3; what is asked here is 2 × 2: a row for each unit that its weights go to",
    );
    await field(page, "adjoint:w1_1_1").locator("input").fill("[[5, 6], [7, 8]]");
    await page.keyboard.press("Tab");
    expect(await entries(page)).toEqual(["5", "6", "7", "8"]);
    expect(doings).toEqual([]);
  });

  it("goes into the cells of a matrix that is asked as a whole", async () => {
    const file = join(folder, "whole.yaml");
    writeFileSync(
      file,
      `network: { inputs: 2, layers: [{ units: 2 }] }
given: { x: [1, 2], W1: [[0.1, 0.2], [0.3, 0.4]], b1: [0.5, 0.6], t: [1, 0] }
ask: [dL/dW1]
`,
    );
    const { page, doings } = await openPage(await browser.newContext(), await written("homework", file));
    await page.locator(".grid input").first().fill("[1 2; 3 4]");
    await page.keyboard.press("Tab");
    expect(await entries(page)).toEqual(["1", "2", "3", "4"]);
    expect(await page.locator(".grid td .told").first().textContent()).toContain("Spread over 4 fields");
    expect(doings).toEqual([]);
  });

  it("of practice is judged cell by cell", async () => {
    const { page, doings } = await openPage(await browser.newContext(), await written("practice"));
    await paste(page, "adjoint:w1_1_1", "[[ 0.02144  0.009528]\n [-0.01317  0.005853]]");
    expect(await entries(page)).toEqual(["0.02144", "0.009528", "-0.01317", "0.005853"]);
    const stands = lines.map((line) => field(page, line).getAttribute("data-stand"));
    expect(await Promise.all(stands)).toEqual(["right", "right", "right", "wrong"]);
    expect(await field(page, "adjoint:w1_1_1").locator(".told .spoken").textContent()).toContain("3 of 4 right.");
    expect(doings).toEqual([]);
  });

  it("is no matrix on a line that stands in none", async () => {
    const { page } = await openPage(await browser.newContext(), await written("practice"));
    await paste(page, "value:L", "1\t2\n3\t4");
    expect(await field(page, "value:L").locator("input").inputValue()).toBe("");
  });
});
