// A practice page in a real Chromium, as a student uses it: by keyboard, line by line, with hints, repairs and a reload.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { longhand } from "../cli/run.ts";
import { hostile } from "../render/solutions.ts";
import { isSkipped, launch, openPage, reload } from "./chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "longhand-practice-"));

async function written(name: string, exercises: readonly string[], options: readonly string[] = []): Promise<string> {
  const path = join(folder, `${name}.html`);
  const args = ["worksheet", ...exercises, "--edition", "practice", ...options, "-o", path];
  const { code, stderr } = await longhand(args);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return pathToFileURL(path).href;
}

const addresses = new Map<string, string>();

const answers = ["6.5", "42.25", "13", "1", "13", "39", "0.37", "1.61"];

/** The field of a line: of the first exercise that has it. */
function field(page: Page, line: string): Locator {
  return page.locator(`li[data-field="${line}"]`).first();
}

/** Types into the field that has the focus, in the place of what is there, and presses Enter. */
async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Enters a text on a line. */
async function enterAt(page: Page, line: string, text: string): Promise<string> {
  await field(page, line).locator(`input`).focus();
  await enter(page, text);
  return told(page, line);
}

/** What a screen reader is told of a line. */
async function told(page: Page, line: string): Promise<string> {
  return (await field(page, line).locator(`.told .spoken`).textContent()) ?? "";
}

/** The line whose field has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement?.closest("[data-field]")?.dataset.field ?? ""');
}

function stand(page: Page, line: string): Promise<string | null> {
  return field(page, line).getAttribute("data-stand");
}

describe.skipIf(isSkipped)("a practice page", { timeout: 60_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    const hostileFile = join(folder, "hostile.yaml");
    writeFileSync(hostileFile, hostile);
    addresses.set("weighted-sum", await written("weighted-sum", ["weighted-sum"]));
    addresses.set("several", await written("several", ["weighted-sum", "logistic-node", "add-then-multiply"]));
    addresses.set("choices", await written("choices", ["weighted-sum"], ["--kind", "multiple choice"]));
    addresses.set("order", await written("order", ["weighted-sum"], ["--kind", "order of visits"]));
    addresses.set("mistake", await written("mistake", ["weighted-sum"], ["--kind", "find the mistake"]));
    addresses.set("hostile", await written("hostile", [hostileFile]));
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A browser of its own, which has kept nothing. */
  async function fresh(
    name = "weighted-sum",
    options: Parameters<Browser["newContext"]>[0] = {},
  ): Promise<{ page: Page; doings: string[]; context: BrowserContext }> {
    const context = await browser.newContext(options);
    const opened = await openPage(context, addresses.get(name) ?? "");
    return { context, ...opened };
  }

  it("answers each line as the terminal does", async () => {
    const { page, doings, context } = await fresh();
    expect(await enterAt(page, "value:y", "6.5")).toBe("right: y = 6.5");
    expect(await focused(page)).toBe("value:z");
    expect(await enterAt(page, "value:z", "42")).toContain("imprecise: 42 agrees as far as it goes");
    expect(await focused(page)).toBe("value:z");
    expect(await enterAt(page, "value:z", "42.25")).toContain("right:");
    const place = await enterAt(page, "partial:z:y", "42.25");
    expect(place).toContain("wrong: slope of z with respect to y = 42.25 does not follow");
    expect(await stand(page, "partial:z:y")).toBe("wrong");
    const question = await enterAt(page, "partial:z:y", "42.25");
    expect(question).toContain("42.25 is the height of the curve");
    expect(question).toContain("?");
    const repaired = await enterAt(page, "partial:z:y", "13");
    expect(repaired).toContain("Height and slope were exchanged");
    expect(await enterAt(page, "partial:y:w1", "w3 + 1")).toContain("unreadable: There is no w3 here");
    expect(await field(page, "partial:y:w1").locator(`mark`).textContent()).toBe("w3");
    expect(doings).toEqual([]);
    await context.close();
  });

  it("judges what follows from the student's own line, and asks again after a repair", async () => {
    const { page, context } = await fresh();
    await enterAt(page, "value:y", "6.5");
    await enterAt(page, "value:z", "42.25");
    await enterAt(page, "partial:z:y", "12");
    await enter(page, "k");
    expect(await told(page, "partial:z:y")).toContain("stays as it is");
    await enterAt(page, "partial:y:w1", "1");
    expect(await enterAt(page, "adjoint:w1", "12")).toContain(
      "follows: Right from your own slope of z with respect to y = 12",
    );
    expect(await stand(page, "adjoint:w1")).toBe("follows");
    expect(await enterAt(page, "partial:z:y", "13")).toContain("it is asked again");
    expect(await stand(page, "adjoint:w1")).toBe("open");
    await context.close();
  });

  it("tells how an entry is understood, while it is typed and after", async () => {
    const { page, context } = await fresh();
    const row = field(page, "adjoint:w1");
    await row.locator("input").fill("dz/dy * x1/2");
    expect(await row.locator(".read").textContent()).toContain("Read as");
    expect(await row.locator(".read .katex").count()).toBe(1);
    expect(await enterAt(page, "adjoint:w1", "dz/dy * x1")).toContain("Read as slope of z with respect to y times x1.");
    await context.close();
  });

  it("gives hints rung by rung, by key and by button, the value last", async () => {
    const { page, context } = await fresh();
    await field(page, "adjoint:w1").locator(`input`).focus();
    const rungs: string[] = [];
    for (let rung = 1; rung <= 4; rung++) {
      if (rung % 2 === 1) await enter(page, "h");
      else await field(page, "adjoint:w1").locator(`[data-key="hint"]`).click();
      rungs.push(await told(page, "adjoint:w1"));
      await field(page, "adjoint:w1").locator(`input`).focus();
    }
    expect(new Set(rungs).size).toBe(4);
    expect(rungs[0]).toContain("Look at the wire");
    for (const rung of rungs) expect(rung).not.toMatch(/\b13\b/u);
    await enter(page, "h");
    expect(await told(page, "adjoint:w1")).toContain("slope of z with respect to w1 = 13");
    expect(await stand(page, "adjoint:w1")).toBe("shown");
    await context.close();
  });

  it("goes through an exercise by the keyboard alone, with the focus in sight, and sums up", async () => {
    const { page, doings, context } = await fresh();
    for (let presses = 0; presses < 10 && (await focused(page)) === ""; presses++) await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("value:y");
    const outline =
      "getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).outlineWidth";
    expect(await page.evaluate<string>(outline)).toBe("solid2px");
    for (const answer of answers) await enter(page, answer);
    const summary = page.locator(".summary .spoken");
    expect(await summary.textContent()).toContain("8 of 8 lines right, all at once.");
    expect(await page.locator(".field.now").count()).toBe(0);
    expect(doings).toEqual([]);
    await context.close();
  });

  it("tells the keys where ? is typed", async () => {
    const { page, context } = await fresh();
    await enterAt(page, "value:y", "?");
    expect(await page.locator(".help .keys").isVisible()).toBe(true);
    expect(await page.locator(".help .keys").textContent()).toContain("hgives a hint");
    expect(await field(page, "value:y").locator("input").inputValue()).toBe("");
    await context.close();
  });

  it("reaches the buttons of a line and the worked solution by Tab", async () => {
    const { page, context } = await fresh();
    await field(page, "value:z").locator(`input`).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate<string>("document.activeElement.textContent")).toBe("Hint");
    await page.keyboard.press("Enter");
    expect(await told(page, "value:z")).toContain("Look at the formula of z");
    await page.locator(".solution > summary").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".solution .working .part").first().waitFor();
    expect(await page.locator(".solution .working .part").count()).toBeGreaterThan(2);
    await context.close();
  });

  it("goes on after a reload where it was left", async () => {
    const { page, context } = await fresh();
    await enterAt(page, "value:y", "6.5");
    await enterAt(page, "value:z", "42.25");
    await enterAt(page, "partial:z:y", "42.25");
    await reload(page);
    expect(await field(page, "value:y").locator(`input`).inputValue()).toBe("6.5");
    expect(await stand(page, "value:y")).toBe("right");
    expect(await stand(page, "partial:z:y")).toBe("wrong");
    expect(await enterAt(page, "partial:z:y", "42.25")).toContain("height of the curve");
    await page.getByRole("button", { name: "Start again" }).click();
    expect(await field(page, "value:y").locator(`input`).inputValue()).toBe("");
    await reload(page);
    expect(await field(page, "value:y").locator(`input`).inputValue()).toBe("");
    await context.close();
  });

  it("takes fresh numbers at a click, keeps them, and judges by them", async () => {
    const { page, doings, context } = await fresh();
    const given = page.locator(".given").first();
    const before = await given.textContent();
    await enterAt(page, "value:y", "6.5");
    await page.getByRole("button", { name: "Fresh numbers" }).click();
    const after = await given.textContent();
    expect(after).not.toBe(before);
    expect(await page.locator(".kept").first().textContent()).toMatch(/^Variant [0-9A-Z-]+/u);
    expect(await field(page, "value:y").locator(`input`).inputValue()).toBe("");
    await reload(page);
    expect(await given.textContent()).toBe(after);
    await field(page, "value:y").locator(`input`).focus();
    await enter(page, "s");
    const line = (await told(page, "value:y")).replace(/ The same exercise.*/u, "").replaceAll("minus ", "-");
    const shown = /-?[\d.]+$/u.exec(line)?.[0] ?? "";
    await page.getByRole("button", { name: "Start again" }).click();
    expect(await enterAt(page, "value:y", shown)).toContain("right:");
    expect(doings).toEqual([]);
    await context.close();
  });

  it("takes a choice by keyboard, and judges it only with Enter", async () => {
    const { page, doings, context } = await fresh("choices");
    const options = field(page, "choice:partial:z:y").getByRole("radio");
    await options.first().focus();
    const verdicts: string[] = [];
    for (let count = await options.count(); count > 0; count--) {
      await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe("choice:partial:z:y");
      await page.keyboard.press("Enter");
      verdicts.push(await told(page, "choice:partial:z:y"));
      if (verdicts.at(-1)?.startsWith("right") === true) break;
    }
    expect(verdicts.at(-1)).toContain("right:");
    expect(await focused(page)).not.toBe("choice:partial:z:y");
    expect(doings).toEqual([]);
    await context.close();
  });

  it("takes an order of names", async () => {
    const { page, context } = await fresh("order");
    expect(await enterAt(page, "order", "w1, y, z")).not.toContain("right:");
    expect(await enterAt(page, "order", "z, y, w1, w2")).toContain("right:");
    await context.close();
  });

  it("prints the lines of a question with their letters", async () => {
    const { page, context } = await fresh("mistake");
    expect(await page.locator(".printed li").count()).toBeGreaterThan(5);
    expect(await page.locator(".printed .letter").first().textContent()).toBe("a)");
    expect(await field(page, "mistake").getByRole("radio").count()).toBe(
      await page.locator(".printed .letter").count(),
    );
    await context.close();
  });

  it("offers the same with fresh numbers once a line was shown, and leads back", async () => {
    const { page, context } = await fresh();
    await enterAt(page, "value:y", "6.5");
    await enterAt(page, "value:z", "s");
    expect(await told(page, "value:z")).toContain("t tries it now");
    const before = await page.locator(".given").first().textContent();
    await enter(page, "t");
    expect(await page.locator(".given").first().textContent()).not.toBe(before);
    expect(await focused(page)).toBe("value:y");
    await reload(page);
    await page.getByRole("button", { name: "Back to where you were" }).click();
    expect(await field(page, "value:y").locator("input").inputValue()).toBe("6.5");
    expect(await stand(page, "value:z")).toBe("shown");
    expect(await page.getByRole("button", { name: "Back to where you were" }).isVisible()).toBe(false);
    await context.close();
  });

  it("shows and coaches a sheet of the student's own", async () => {
    const { page, doings, context } = await fresh();
    await page.getByLabel("Formulas").fill("u = a*p + b*q\nL = (u - t)^2");
    await page.getByLabel("Given numbers").fill("a = 2, b = -1, p = 0.5, q = 3, t = 1");
    await page.getByLabel("To adjust").fill("a, b");
    await page.getByRole("button", { name: "Show the working" }).click();
    const working = await page.locator(".own .working").textContent();
    expect(working).toContain("With all new values");
    await page.getByRole("button", { name: "Coach me" }).click();
    expect(await focused(page)).toBe("value:u");
    await enter(page, "-2");
    expect(await told(page, "value:u")).toBe("right: u = minus 2");
    await reload(page);
    expect(await page.getByLabel("Given numbers").inputValue()).toContain("b = -1");
    await page.getByRole("button", { name: "Coach me" }).click();
    expect(await page.locator('.own li[data-field="value:u"] input').inputValue()).toBe("-2");
    await page.getByLabel("Formulas").fill("u = a*p +* b");
    await page.getByRole("button", { name: "Show the working" }).click();
    expect(await page.locator(".trouble").textContent()).toMatch(/^Formulas, one on a line:1:\d+\n.*\^/su);
    await page.getByLabel("Formulas").fill("u = a*p");
    await page.getByLabel("Given numbers").fill("a = 2, p");
    await page.getByRole("button", { name: "Coach me" }).click();
    expect(await page.locator(".trouble").textContent()).toContain("Given numbers:1:8");
    expect(doings).toEqual([]);
    await context.close();
  });

  it("is not hurt by hostile texts, entries or anything that was stored", async () => {
    const { page, doings, context } = await fresh("hostile");
    const first = page.locator("li[data-field] input").first();
    for (const entry of [
      "<img src=x onerror=alert(1)>",
      "</script><script>alert(1)</script>",
      "\u0000\u001b[31m",
      "9^9^9^9",
      "(".repeat(3000),
    ]) {
      await first.fill(entry);
      await first.press("Enter");
    }
    await page.getByLabel("Formulas").fill("<b onclick=alert(1)> = 2*x");
    await page.getByRole("button", { name: "Show the working" }).click();
    expect(await page.locator(".trouble b, .told img, .told script").count()).toBe(0);
    const keys = await page.evaluate<string[]>("Object.keys(localStorage)");
    expect(keys.length).toBeGreaterThan(0);
    for (const junk of [
      "{",
      "[]",
      "null",
      '{"version":1,"session":{"version":1,"lines":"no"}}',
      '{"version":99,"session":{}}',
      "<script>",
    ]) {
      const text = JSON.stringify(junk);
      await page.evaluate(`for (const key of Object.keys(localStorage)) localStorage.setItem(key, ${text})`);
      await reload(page);
      expect(await page.locator("li[data-field]").count()).toBeGreaterThan(3);
      expect(await page.locator(".kept").first().textContent()).toContain("this starts afresh");
    }
    expect(doings).toEqual([]);
    await context.close();
  });

  it("works where nothing can be kept, and says so once", async () => {
    const context = await browser.newContext();
    await context.addInitScript(
      'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })',
    );
    const { page, doings } = await openPage(context, addresses.get("weighted-sum") ?? "");
    expect(await enterAt(page, "value:y", "6.5")).toBe("right: y = 6.5");
    expect(await page.locator(".kept").first().textContent()).toContain("keeps nothing");
    expect(doings).toEqual([]);
    await context.close();
  });

  it("says when the browser has no room left", async () => {
    const context = await browser.newContext();
    await context.addInitScript(
      'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }',
    );
    const { page } = await openPage(context, addresses.get("weighted-sum") ?? "");
    await enterAt(page, "value:y", "6.5");
    expect(await page.locator(".kept").first().textContent()).toContain("is full");
    await context.close();
  });

  it.each([
    ["light", { colorScheme: "light" }],
    ["dark, on a telephone", { colorScheme: "dark", viewport: { width: 360, height: 740 } }],
  ] as const)("has nothing in the way of people with disabilities: %s", async (_, options) => {
    // The checker is a script of its own, which the page's policy would stop.
    const { page, context } = await fresh("several", { ...options, bypassCSP: true });
    await enterAt(page, "value:y", "6.5");
    await enterAt(page, "value:z", "7");
    await page.locator(".help > summary").first().click();
    await page.locator(".solution > summary").first().click();
    await page.addScriptTag({ content: readFileSync("node_modules/axe-core/axe.min.js", "utf8") });
    const found = await page.evaluate<readonly string[]>(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))",
    );
    expect(found).toEqual([]);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
      await page.evaluate<number>("innerWidth"),
    );
    await context.close();
  });
});
