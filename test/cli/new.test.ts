// `longhand new`: from options, and by asking at a terminal.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, longhand } from "./run.ts";
import { hasTerminal, terminal } from "./terminal.ts";

const options = [
  "--title",
  "Mine: one",
  "--graph",
  "y = w*x + b; z = y^2",
  "--given",
  "w=2,x=3,b=-0.5",
  "--train",
  "w,b",
];

describe("from options", () => {
  it("writes a file, and says that it is good", async () => {
    const cwd = folderWith();
    const ran = await longhand(["new", ...options, "--rate", "0.05", "--ascent", "-o", "mine.yaml"], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("mine.yaml: good");
    const text = readFileSync(join(cwd, "mine.yaml"), "utf8");
    for (const line of ['title: "Mine: one"', "  z: y^2", "given: { w: 2, x: 3, b: -0.5 }", "update: ascent"])
      expect(text).toContain(`${line}\n`);
    expect((await longhand(["solve", "mine.yaml"], { cwd })).code).toBe(0);
  });

  it("leaves a file that is there as it is, unless forced", async () => {
    const cwd = folderWith({ "mine.yaml": "precious" });
    const refused = await longhand(["new", ...options, "-o", "mine.yaml"], { cwd });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("there is a file already, and it stays as it is");
    expect(readFileSync(join(cwd, "mine.yaml"), "utf8")).toBe("precious");
    expect((await longhand(["new", ...options, "-o", "mine.yaml", "--force"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "mine.yaml"), "utf8")).toContain("graph:");
  });

  it.each([
    [["--graph", "y = w*", "-o", "a.yaml"], /--graph:1:\d/u],
    [["--graph", "y = w*x", "--given", "w=1,x=two", "-o", "a.yaml"], /--given:1:\d+\nx is given as `two`/u],
    [["--graph", "y = w*x", "--train", "q", "-o", "a.yaml"], /--train:1:1/u],
    [["--graph", "y = w*x"], /Name the file to write/u],
    [["--title", "Mine"], /needs formulas/u],
    [[], /needs formulas/u],
  ])("refuses %j, and writes nothing", async (args, expected) => {
    const cwd = folderWith();
    const ran = await longhand(["new", ...args], { cwd });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(expected);
    expect(existsSync(join(cwd, "a.yaml"))).toBe(false);
  });
});

describe.skipIf(!hasTerminal)("at a terminal", () => {
  it("asks for everything, and again where an answer cannot be read", async () => {
    const cwd = folderWith();
    const path = join(cwd, "asked.yaml");
    writeFileSync(join(cwd, "taken.yaml"), "precious");
    const screen = terminal(["new"], { env: {} });
    await screen.until("Title: ");
    screen.type("Asked\n");
    await screen.until("An empty line ends it.");
    screen.type("y = w*\n\n");
    expect(await screen.until("Write the formulas again")).toContain("-e:1:");
    screen.type("y = w*x\nz = y^2\n\n");
    await screen.until("w = ");
    screen.type("2\n");
    await screen.until("x = ");
    screen.type("three\n");
    expect(await screen.until("x = ")).toContain("`three` is no number");
    screen.type("3\n");
    await screen.until("To adjust [w, x]: ");
    screen.type("w\n");
    await screen.until("Learning rate [0.01]: ");
    screen.type("\n");
    await screen.until("File [asked.yaml]: ");
    screen.type(`${join(cwd, "taken.yaml")}\n`);
    expect(await screen.until("Name another.")).toContain("there is a file already");
    screen.type(`${path}\n`);
    await screen.until(": good");
    expect(await screen.ended).toBe(0);
    expect(readFileSync(path, "utf8")).toContain("title: Asked\n");
    expect(readFileSync(join(cwd, "taken.yaml"), "utf8")).toBe("precious");
  });

  it("leaves without a file at Ctrl-C", async () => {
    const screen = terminal(["new"], { env: {} });
    await screen.until("Title: ");
    screen.type("\u0003");
    await screen.until("Nothing is written.");
    expect(await screen.ended).toBe(130);
  });
});
