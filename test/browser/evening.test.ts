// The instructor's evening with a browser in it: sheets are built, three students fill theirs in and hand in, two by a file and
// one by a code; they are marked, a question is dropped, and they are marked again.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRecord, type StudentRecord } from "../../src/exercise/student-record.ts";
import { folderWith, longhand } from "../cli/run.ts";
import { hasStarted, isSkipped, launch } from "./chromium.ts";

const set = `title: Homework 3
id: hw3
exercises:
  - weighted-sum
  - { exercise: two-nodes, points: 6 }
`;

const cwd = folderWith({ "hw3.yaml": set, "class.csv": "id,name\ns1,Ada\ns2,Emmy\ns3,Carl\ns4,Sophie\n" });

async function run(...args: readonly string[]): Promise<string> {
  const ran = await longhand(args, { cwd });
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  return ran.stdout;
}

function keyOf(student: string): StudentRecord {
  const record = readRecord(readFileSync(join(cwd, "hw3", "keys", `${student}.json`), "utf8"));
  if (record === undefined) throw new Error(`no key for ${student}`);
  return record;
}

/** Fills in every field, as the key has it or as `other` says. */
async function fillIn(page: Page, student: string, other: (line: string, answer: string) => string): Promise<void> {
  for (const [place, { fields }] of keyOf(student).exercises.entries()) {
    const exercise = page.locator("main > .exercise").nth(place);
    for (const { field, answer } of fields) {
      await exercise.locator(`[data-field="${field}"] input`).fill(other(field, answer));
    }
  }
}

async function handIn(page: Page, name: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /download/iu }).click(),
  ]);
  await download.saveAs(join(cwd, "answers", name));
}

function marks(): string {
  return readFileSync(join(cwd, "hw3", "marks", "marks.csv"), "utf8");
}

describe.skipIf(isSkipped)("the instructor's evening", { timeout: 120_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
    mkdirSync(join(cwd, "answers"));
  }, 60_000);

  afterAll(() => browser?.close());

  async function sheet(student: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(cwd, "hw3", "students", `${student}.html`)).href);
    await hasStarted(page);
    return page;
  }

  it("goes from a set to marks, and to other marks when a question is dropped", async () => {
    await run("homework", "hw3.yaml", "--roster", "class.csv", "-o", "hw3");
    const ada = await sheet("s1");
    await fillIn(ada, "s1", (_, answer) => answer);
    await handIn(ada, "ada_1_answers.json");
    const emmy = await sheet("s2");
    await fillIn(emmy, "s2", (line, answer) => (line === "adjoint:w2" ? "0.001" : answer));
    await handIn(emmy, "emmy_2_answers.json");
    const carl = await sheet("s3");
    await fillIn(carl, "s3", (line, answer) => (line.startsWith("update") ? "" : answer));
    writeFileSync(join(cwd, "answers", "carl_3_onlinetext.txt"), await carl.locator("#hand-in-code").inputValue());

    const summary = await run("mark", "hw3", "answers");
    expect(summary).toContain("3 of 4 students handed in.");
    expect(summary).toContain("Nothing came back from: s4.");
    expect(marks()).toMatch(/^s1,Ada,,13,13,0,yes,7,6\r$/mu);
    expect(marks()).toMatch(/^s2,Emmy,,12,13,0,yes,6,6\r$/mu);
    expect(marks()).toMatch(/^s3,Carl,,9\.8,13,0,yes,5,4\.8\r$/mu);

    const again = await run("mark", "hw3", "--drop", "weighted-sum:dz/dw2");
    expect(again).toMatch(/s1 +13 \/ 13 +12 \/ 12 +-1\n/u);
    expect(again).toMatch(/s2 +12 \/ 13 +12 \/ 12 +0\n/u);
    const feedback = await browser.newPage();
    await feedback.goto(pathToFileURL(join(cwd, "hw3", "marks", "feedback", "s2.html")).href);
    expect(await feedback.locator("body").textContent()).toContain("This question does not count for anybody.");
  });
});
