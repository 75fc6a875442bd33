// What is said where the command line itself is wrong, and what the program says of itself.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folderWith, longhand, project, shell } from "./run.ts";

const remedy = "longhand --help lists the commands";

const misuses: readonly (readonly [line: string, says: string])[] = [
  ["slove weighted-sum", "There is no command `slove`. Did you mean `solve`?"],
  ["worksheets", "Did you mean `worksheet`?"],
  ["xyzzy", "There is no command `xyzzy`."],
  ["solve weighted-sum --deph micro", "There is no option `--deph` here. Did you mean `--depth`?"],
  ["solve weighted-sum --jso", "Did you mean `--json`?"],
  ["list --plane", "There is no option `--plane` here."],
  ["check weighted-sum --anwser 3", "Did you mean `--answer`?"],
  ["solve weighted-sum -q", "There is no option `-q` here."],
  [
    "solve weighted-sum --depth macro",
    'This value is none that the option can have:\n  --depth, given "macro": choose from "outline", "standard", "micro"',
  ],
  ["solve weighted-sum --format pdf", 'choose from "text", "tex", "markdown", "html"'],
  ["solve weighted-sum --approach guess", 'choose from "chain", "substitute", "both"'],
  ["solve weighted-sum --depth micro --depth standard", "--depth is given more than once"],
  ["solve weighted-sum --digits", "--digits has no value"],
  ["solve weighted-sum --digits 0", "--digits 0: write a whole number from 1 to 12."],
  ["solve weighted-sum --digits 13", "write a whole number from 1 to 12."],
  ["solve weighted-sum --digits 2.5", "write a whole number from 1 to 12."],
  ["solve weighted-sum --steps 0", "write a whole number from 1 to 10000."],
  ["solve weighted-sum --steps -1", "write a whole number from 1 to 10000."],
  ["solve weighted-sum --step 0", "--step 0: write a whole number from 1 to 1000."],
  ["check weighted-sum --step two", "--step two: write a whole number from 1 to 1000."],
  ["solve weighted-sum --steps many", "write a whole number from 1 to 10000."],
  ["solve weighted-sum --until 0", "write a number greater than 0"],
  ["solve weighted-sum --until -0.1", "write a number greater than 0"],
  ["solve weighted-sum --until soon", "write a number greater than 0"],
  ["solve weighted-sum --until 1 --until 2", "write a number greater than 0"],
  ["solve weighted-sum --steps 2 --until 1", "--steps and --until exclude each other"],
  ["solve weighted-sum two-nodes", "`two-nodes` is more than this command takes"],
  ["worksheet weighted-sum", "--output is missing"],
  ["worksheet -o out.html", "name at least one exercise or file"],
  ["validate", "name at least one exercise or file"],
];

it.concurrent.each(misuses)("longhand %s", async (line, says) => {
  const ran = await longhand(line.split(" "));
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).toContain(says);
  expect(ran.stderr).toContain(remedy);
  expect(ran.stderr).not.toMatch(/\n\s+at |dist\/|undefined/u);
});

const inputs: readonly (readonly [args: readonly string[], says: readonly string[]])[] = [
  [["solve"], ["Name an exercise", "longhand list"]],
  [
    ["solve", "weighted-som"],
    ["no exercise `weighted-som`", "Did you mean `weighted-sum`?"],
  ],
  [["solve", "nope.yaml"], ["nope.yaml: there is no such file."]],
  [
    ["solve", "src"],
    ["src", "folder"],
  ],
  [
    ["solve", "./src"],
    ["src", "folder"],
  ],
  [["solve", "weighted-sum", "-e", "y = x"], ["not both"]],
  [["solve", "weighted-sum", "--at", "w1=3"], ["--at goes with formulas in -e"]],
  [["solve", "weighted-sum", "--for", "w9"], ["no line w9"]],
  [
    ["solve", "weighted-sum", "--for", "dz/dw11"],
    ["no line `dz/dw11`", "Lines are named as in dz/dy"],
  ],
  [["solve", "-e", "loss = weight*x", "--for", "wieght"], ["Did you mean `weight`?"]],
  [
    ["solve", "-e", "y = x +"],
    ["-e:1:8", "Write the value"],
  ],
  [["solve", "-e", ""], ["-e"]],
  [
    ["solve", "-e", "y = w*x", "--at", "w=1,x="],
    ["--at:1:5", "Write one"],
  ],
  [
    ["solve", "-e", "y = w*x", "--at", "w=1"],
    ["-e:1:7", "has no number"],
  ],
  [
    ["solve", "-e", "y = w*x", "--at", "w=1,x=2", "--wrt", "v"],
    ["--wrt:1:1", "the leaves are w and x"],
  ],
  [
    ["solve", "-e", "y = w*x", "--at", "w=1,x=2", "--rate", "0"],
    ["--rate:1:1", "greater than 0"],
  ],
  [
    ["solve", "-e", "y = 1/x", "--at", "x=0"],
    ["In y = 1/x", "divides by zero"],
  ],
  [["solve", "-e", "y = x^2", "--steps", "2"], ["Steps need numbers"]],
  [["check", "weighted-sum"], ["--answers FILE"]],
  [["check", "weighted-sum", "-a", "13"], ["write the line, an equals sign"]],
  [["check", "weighted-sum", "-a", "dz/dv9 = 13"], ["no line `dz/dv9`"]],
  [["check", "weighted-sum", "--answers", "nope.yaml"], ["nope.yaml: there is no such file."]],
  [["check", "-e", "y = x^2", "-a", "dy/dx = 1"], ["no numbers to check against"]],
  [["worksheet", "weighted-sum", "nix", "-o", "/nowhere/out.html"], ["no exercise `nix`"]],
  [
    ["worksheet", "weighted-sum", "-o", "/nowhere/out.html"],
    ["/nowhere/out.html: cannot be written: there is no such folder."],
  ],
  [["validate", "nope.yaml"], ["nope.yaml: there is no such file."]],
];

it.concurrent.each(inputs)("longhand %j", async (args, says) => {
  const ran = await longhand(args);
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  for (const part of says) expect(ran.stderr).toContain(part);
  expect(ran.stderr).not.toMatch(/\n\s+at |dist\/|undefined|ENOENT|\.part/u);
});

it("shows three commands to try where nothing is asked, and each of them runs", async () => {
  const { stdout, stderr, code } = await longhand([]);
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  const commands = stdout.split("\n").filter((line) => line.startsWith("  longhand "));
  expect(commands).toHaveLength(3);
  const cwd = folderWith();
  for (const command of commands) {
    expect(await shell(command.split(/ {2,}/u)[1] ?? "", { cwd }), command).toMatchObject({ stderr: "", code: 0 });
  }
});

it("prints the version of package.json, and nothing else", async () => {
  const { version } = JSON.parse(readFileSync(`${project}/package.json`, "utf8"));
  expect(await longhand(["--version"])).toEqual({ stdout: `${version}\n`, stderr: "", code: 0 });
});

describe("--help", () => {
  it("lists every command", async () => {
    const { stdout, code } = await longhand(["--help"]);
    expect(code).toBe(0);
    for (const command of ["list", "solve", "check", "worksheet", "validate"]) {
      expect(stdout).toContain(`longhand ${command}`);
    }
  });

  it.concurrent.each(["list", "solve", "check", "worksheet", "validate"])(
    "explains %s with an example",
    async (command) => {
      const { stdout, stderr, code } = await longhand([command, "--help"]);
      expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
      expect(stdout).toMatch(new RegExp(`Examples:\\s+longhand ${command}`, "u"));
      expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    },
  );

  it.each([
    ["help", "--help"],
    ["help solve", "solve --help"],
    ["help slove", "slove --help"],
  ])("`longhand %s` is `longhand %s`", async (line, same) => {
    expect(await longhand(line.split(" "))).toEqual(await longhand(same.split(" ")));
  });
});

// The last is longer than any pipe holds, so that the program is still writing when its reader goes.
it.each(["solve eight-weights", "list", "--version", "solve eight-weights --json --steps 50"])(
  "a reader of `%s` that has seen enough is no error",
  async (line) => {
    const ran = await shell(`longhand ${line} | head -c 100; echo; echo "\${PIPESTATUS[0]}"`);
    expect(ran).toMatchObject({ stderr: "", code: 0 });
    expect(ran.stdout.trimEnd().split("\n").at(-1)).toBe("0");
  },
);
