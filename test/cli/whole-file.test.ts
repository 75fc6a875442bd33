// Files that are there whole or not at all: nothing is left beside them, whether writing succeeds or fails.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeTogether, writeWhole } from "../../src/cli/whole-file.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand-whole-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const files = (names: readonly string[]): readonly (readonly [string, Uint8Array])[] =>
  names.map((name) => [join(folder, name), Buffer.from(`${name} whole`)]);

it("writes some files together", async () => {
  await writeTogether(files(["one", "two", "three"]));
  expect(readdirSync(folder)).toEqual(["one", "three", "two"]);
  expect(readFileSync(join(folder, "two"), "utf8")).toBe("two whole");
});

it("none of them is in its place before all are on the disk", async () => {
  writeWhole(join(folder, "one"), "before");
  const writing = writeTogether(files(["one", "two"]));
  expect(readFileSync(join(folder, "one"), "utf8")).toBe("before");
  await writing;
  expect(readFileSync(join(folder, "one"), "utf8")).toBe("one whole");
});

it("where one cannot be written, none is, and nothing is left", async () => {
  writeWhole(join(folder, "one"), "before", "program");
  await expect(writeTogether(files(["one", "missing/two", "three"]))).rejects.toThrow(/ENOENT/u);
  expect(readdirSync(folder)).toEqual(["one"]);
  expect(readFileSync(join(folder, "one"), "utf8")).toBe("before");
});
