import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith, longhand } from "./run.ts";

it("writes the program to a file, whole", async () => {
  const cwd = folderWith({});
  const printed = await longhand(["solve", "weighted-sum", "--verify", "pytorch"]);
  expect(await longhand(["solve", "weighted-sum", "--verify", "pytorch", "-o", "check.py"], { cwd })).toMatchObject({
    code: 0,
    stdout: "",
  });
  expect(readFileSync(join(cwd, "check.py"), "utf8")).toBe(printed.stdout);
});

it.each([
  ["no numbers", ["-e", "y = w*x"], "a program that checks needs numbers"],
  ["another form", ["weighted-sum", "--format", "tex"], "leave out --format and --json"],
  ["JSON", ["weighted-sum", "--json"], "leave out --format and --json"],
  ["a question", ["weighted-sum", "--kind", "table"], "kind"],
  ["some parameters only", ["weighted-sum", "--for", "w1"], "for"],
])("says why there is no program: %s", async (_what, args, said) => {
  const { code, stdout, stderr } = await longhand(["solve", ...args, "--verify", "numpy"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(said);
});
