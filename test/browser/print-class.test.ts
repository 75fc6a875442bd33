// The sheets of a class as PDF, printed by a real Chromium.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { pagesIn, pagesOfParts } from "../../src/cli/pdf-pages.ts";
import { build, classFolder, people } from "../cli/homework-class.ts";
import { longhand } from "../cli/run.ts";
import { isSkipped } from "./chromium.ts";

// Each test starts the program and a browser, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const set = "title: Homework 3\nid: hw3\nexercises: [weighted-sum]\n";

describe.skipIf(isSkipped)("homework --pdf", () => {
  it("prints each student from the front of a sheet of paper", async () => {
    const cwd = classFolder(people.slice(0, 3), set);
    const built = await build(cwd, "built", "--pdf");
    expect(built).toMatchObject({ code: 0, stderr: "" });
    expect(built.stdout).toContain("built/print/all.pdf");
    const path = join(cwd, "built", "print", "all.pdf");
    // A sheet of one exercise is a page, and its back stays empty.
    expect(pagesIn(readFileSync(path))).toBe(6);
    expect(pagesOfParts(readFileSync(path))).toEqual([2, 2, 2]);
    expect(await build(cwd, "built")).toMatchObject({ code: 0 });
    expect(existsSync(path)).toBe(true);
    // What is printed anew, another PDF must be made from.
    writeFileSync(join(cwd, "built", "points.csv"), "");
    expect(await longhand(["homework", "--join", "built"], { cwd })).toMatchObject({ code: 0 });
    expect(existsSync(path)).toBe(false);
  });

  it("says before all work that there is nothing to print with", async () => {
    const cwd = classFolder(people.slice(0, 3), set);
    expect(await build(cwd, "built", "--pdf", "--chromium", "/nowhere")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("/nowhere is no program"),
    });
    expect(existsSync(join(cwd, "built"))).toBe(false);
  });

  it("is not for a shard, which has only some of the students", async () => {
    const cwd = classFolder(people.slice(0, 3), set);
    expect(await build(cwd, "built", "--pdf", "--shard", "1/2")).toMatchObject({ code: 2 });
    expect(existsSync(join(cwd, "built"))).toBe(false);
  });
});
