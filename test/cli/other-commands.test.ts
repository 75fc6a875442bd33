// `longhand list`, `worksheet` and `validate` with good input.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bankFiles } from "../../src/cli/bank.ts";
import { folderWith, longhand, project } from "./run.ts";

describe("list", () => {
  it("names every exercise of the bank under its topic", async () => {
    const { stdout, stderr, code } = await longhand(["list"]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    for (const { name, topic } of bankFiles()) {
      expect(stdout).toMatch(new RegExp(`^${topic}$[^]*^  ${name} `, "mu"));
    }
  });

  it("prints JSON for programs", async () => {
    const { stdout, code } = await longhand(["list", "--json"]);
    const { version, exercises } = JSON.parse(stdout);
    expect({ code, version, count: exercises.length }).toEqual({ code: 0, version: 1, count: bankFiles().length });
    expect(exercises).toContainEqual(
      expect.objectContaining({ name: "weighted-sum", topic: "chain-rule", skills: expect.any(Array) }),
    );
  });
});

describe("list of a choice", () => {
  it("tells title, level, reason and skills of each", async () => {
    const { stdout, code } = await longhand(["list", "--topic", "forks-and-diamonds"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^forks-and-diamonds\n {2}fork-at-the-input\n {4}A fork at the input · level 2 · longhand\n/u,
    );
    expect(stdout.replaceAll(/\s+/gu, " ")).toContain("only adding gives 21.");
    expect(stdout).toContain("    trains: several routes, sum rule, chain rule, update\n");
    expect(stdout).not.toContain("logistic-node");
    expect(stdout.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
  });

  it.each([
    [["--skill", "tanh"], "tanh-unit"],
    [["--lecture", "004"], "add-then-multiply"],
    [["--lecture", "0", "--skill", "power rule"], "two-nodes"],
  ])("%j", async (options, name) => {
    const { stdout, code } = await longhand(["list", ...options]);
    expect({ code, found: stdout.includes(`  ${name}\n`) }).toEqual({ code: 0, found: true });
  });

  it.each([
    [["--topic", "diamonds"], /topic `diamonds`.*forks-and-diamonds/u],
    [["--skill", "knitting"], /skill `knitting`.*There are: .*tanh/u],
    [["--lecture", "9"], /lecture `9`.*000/u],
    [["--lecture", "4", "--skill", "power rule"], /leave one of the options out/u],
  ])("refuses %j in words", async (options, expected) => {
    const { stdout, stderr, code } = await longhand(["list", ...options]);
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toMatch(expected);
  });
});

describe("worksheet", () => {
  it("writes one page that asks nothing of a network", async () => {
    const cwd = folderWith();
    const ran = await longhand(["worksheet", "weighted-sum", "-o", "out.html"], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(cwd)).toEqual(["out.html"]);
    const page = readFileSync(join(cwd, "out.html"), "utf8");
    expect(page).toContain("A weighted sum, squared");
    expect(page).toContain("<details");
    expect(page).not.toMatch(/(?:src|href)=["']?https?:|url\(["']?https?:|@import/u);
  });

  it("takes several exercises, files among them, and a title", async () => {
    const cwd = folderWith({ "mine.yaml": "title: Mine\ngraph: { y: x^2 }\ngiven: { x: 3 }\n" });
    const args = ["worksheet", "weighted-sum", "mine.yaml", "-o", "out.html", "--title", "Week <3>"];
    expect(await longhand(args, { cwd })).toMatchObject({ code: 0, stderr: "" });
    const page = readFileSync(join(cwd, "out.html"), "utf8");
    for (const part of ["Week &lt;3&gt;", "Mine", "A weighted sum, squared"]) expect(page).toContain(part);
  });
});

describe("validate points at", () => {
  it.each([
    [
      "asked lines that are none, all of them",
      "graph: { y: x^2 }\ngiven: { x: 3 }\nask: [dy/dq, y, foo]\n",
      [/^mine\.yaml:3:7\nThere is no line `dy\/dq`/mu, /^mine\.yaml:3:17\nThere is no line `foo`/mu],
    ],
    [
      "the formula that has no value",
      "graph:\n  a: x - 3\n  y: 1/a\ngiven: { x: 3 }\n",
      [/^mine\.yaml:3:6\nIn y = 1\/a: a is 0/mu],
    ],
  ])("%s", async (_, text, expected) => {
    const ran = await longhand(["validate", "mine.yaml"], { cwd: folderWith({ "mine.yaml": text }) });
    expect(ran).toMatchObject({ code: 1, stderr: "" });
    for (const place of expected) expect(ran.stdout).toMatch(place);
  });
});

describe("validate", () => {
  it("accepts every exercise of the bank", async () => {
    const files = bankFiles().map(({ topic, name }) => `exercises/${topic}/${name}.yaml`);
    const ran = await longhand(["validate", ...files], { cwd: project });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    for (const file of files) expect(ran.stdout).toContain(`${file}: good`);
  });

  it("says where the numbers hide a mistake", async () => {
    const cwd = folderWith({
      "hides.yaml": "graph:\n  y: w1*x1 + w2*x2\n  z: y^2\ngiven: { x1: 1, x2: 3, w1: 0.5, w2: 2 }\ntrain: [w1, w2]\n",
    });
    const { stdout, code } = await longhand(["validate", "hides.yaml"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/note: .*∂z\/∂w₁/u);
  });

  it("rejects one bad file among good ones, and tells of all", async () => {
    const cwd = folderWith({ "good.yaml": "graph: { y: x^2 }\ngiven: { x: 3 }\n", "bad.yaml": "graph: { y: x + }\n" });
    const { stdout, code } = await longhand(["validate", "bad.yaml", "good.yaml"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("bad.yaml:1:");
    expect(stdout).toContain("good.yaml: good");
  });
});
