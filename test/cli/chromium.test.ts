import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../src/cli/chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "longhand-chromium-"));
const [empty, other, own] = ["empty", "other", "own"].map((name) => join(folder, name));
const installed = join(other ?? "", "google-chrome");
const named = join(own ?? "", "my-browser");

beforeAll(() => {
  for (const each of [empty, other, own]) mkdirSync(each ?? "");
  for (const program of [installed, named]) {
    writeFileSync(program, "#!/bin/sh\n");
    chmodSync(program, 0o755);
  }
  writeFileSync(join(empty ?? "", "chromium"), "cannot be run");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the browser that prints", () => {
  const path = [empty, other].join(delimiter);

  it("is the one that is named", () => {
    expect(findChromium(named, { PATH: path, LONGHAND_CHROMIUM: installed })).toBe(named);
  });

  it("else the one in the environment", () => {
    expect(findChromium(undefined, { PATH: path, LONGHAND_CHROMIUM: named })).toBe(named);
  });

  it("else the first on the path that can be run", () => {
    expect(findChromium(undefined, { PATH: path })).toBe(installed);
  });

  it.each([
    ["a name", "/no/such/browser", {}, "--chromium: /no/such/browser is no program that can be run."],
    ["the environment", undefined, { LONGHAND_CHROMIUM: "/no/such" }, "LONGHAND_CHROMIUM: /no/such is no program"],
    ["the path", undefined, { PATH: empty }, "Name one with --chromium PATH or in LONGHAND_CHROMIUM"],
  ])("is asked for where %s leads to none", (_, name, environment, message) => {
    expect(() => findChromium(name, environment)).toThrow(message);
  });
});
