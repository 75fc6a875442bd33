// A build in which a file was lost, cut short or replaced: what can be made again is, what cannot is told, and nobody is missing
// from what is printed or listed.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it, test, vi } from "vitest";
import { build, classFolder, filesIn, people } from "./homework-class.ts";
import { longhand, type Ran } from "./run.ts";

// Each test starts the program, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const cwd = classFolder(people.slice(0, 3));
const folder = join(cwd, "built");
let whole: ReadonlyMap<string, string>;
let texts: ReadonlyMap<string, string>;

beforeAll(async () => {
  expect(await build(cwd, "built")).toMatchObject({ code: 0, stderr: "" });
  whole = filesIn(folder);
  texts = new Map([...whole.keys()].map((path) => [path, readFileSync(join(folder, path), "utf8")]));
});

beforeEach(() => {
  for (const [path, text] of texts) writeFileSync(join(folder, path), text);
});

function joined(): Promise<Ran> {
  return longhand(["homework", "--join", "built"], { cwd });
}

/** The ids in the order in which their sheets stand in the file to print. */
function printed(): readonly string[] {
  const print = readFileSync(join(folder, "print", "all.html"), "utf8");
  return [...print.matchAll(/aria-label="[^"]*, (s\d+)"/gu)].map(([, id = ""]) => id);
}

type Damage = "lost" | "cut short" | "replaced";

function damage(path: string, how: Damage): void {
  const text = texts.get(path) ?? "";
  if (how === "lost") rmSync(join(folder, path));
  else writeFileSync(join(folder, path), how === "replaced" ? '{"version":1}' : text.slice(0, text.length / 2));
}

const damages: readonly Damage[] = ["lost", "cut short", "replaced"];

describe.each(damages)("%s:", (how) => {
  it("the order to print is written down again by the same command", async () => {
    damage("print/order.json", how);
    expect(await build(cwd, "built")).toMatchObject({ code: 0, stderr: "" });
    expect(filesIn(folder)).toEqual(whole);
  });

  it("without the order to print, a join prints everybody by id, and says so", async () => {
    damage("print/order.json", how);
    const ran = await joined();
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining("the order of the list is lost") });
    expect(printed()).toEqual(["s1001", "s1003", "s1007"]);
  });

  it("a student's record is made again, and a join waits for that", async () => {
    damage("keys/s1003.json", how);
    expect(await joined()).toMatchObject({ code: 2, stderr: expect.stringContaining("1 of 3 students are not built") });
    expect(await build(cwd, "built")).toMatchObject({ code: 0, stderr: "" });
    expect(filesIn(folder)).toEqual(whole);
  });

  it("the set is missed by a join, and not guessed", async () => {
    damage("set.json", how);
    expect(await joined()).toMatchObject({ code: 2, stderr: expect.stringContaining("set.json cannot be read") });
    expect(await longhand(["mark", "built"], { cwd })).toMatchObject({ code: 2 });
  });
});

test.each(["cut short", "replaced"] as const)(
  "a manifest that is %s stops everything, and nothing is touched",
  async (how) => {
    damage("manifest.json", how);
    const before = filesIn(folder);
    for (const ran of [await build(cwd, "built"), await build(cwd, "built", "--update"), await joined()]) {
      expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("manifest.json cannot be read") });
    }
    expect(filesIn(folder)).toEqual(before);
  },
);

test("without its manifest a folder holds nothing that would be written over", async () => {
  damage("manifest.json", "lost");
  expect(await build(cwd, "built")).toMatchObject({ code: 2, stderr: expect.stringContaining("answer-key.csv") });
  expect(await joined()).toMatchObject({ code: 2, stderr: expect.stringContaining("there is no build") });
});

test("a piece of the print that is lost is made again, and a join waits for that", async () => {
  damage("print/pieces/s1003.html", "lost");
  expect(await joined()).toMatchObject({ code: 2, stderr: expect.stringContaining("1 of 3 students are not built") });
  expect(await build(cwd, "built")).toMatchObject({ code: 0, stderr: "" });
  expect(filesIn(folder)).toEqual(whole);
  expect(printed()).toEqual(["s1007", "s1003", "s1001"]);
});

test("a piece of the print that is cut short is told, not printed", async () => {
  damage("print/pieces/s1003.html", "cut short");
  for (const ran of [await build(cwd, "built"), await joined()]) {
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("print/pieces/s1003.html") });
  }
});
