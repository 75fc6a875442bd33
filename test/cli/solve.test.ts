// `longhand solve`: each option, and the form of its JSON.

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, longhand, shell } from "./run.ts";

async function solve(...args: readonly string[]): Promise<string> {
  const { stdout, stderr, code } = await longhand(["solve", ...args]);
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  return stdout;
}

const inline = [
  "-e",
  "y = w1*x1 + w2*x2; z = y^2",
  "--at",
  "x1=1,x2=3,w1=0.5,w2=2",
  "--wrt",
  "w1,w2",
  "--rate",
  "0.01",
];

/** Option, what has to be there, what must not. */
const shown: readonly (readonly [args: readonly string[], has: readonly string[], hasNot: readonly string[]])[] = [
  [["weighted-sum", "--notation", "matrix"], ["Only a layered network is written in matrices."], []],
  [["three-steps-recurrent", "--notation", "matrix"], ["Told in error terms: weights that are shared"], []],
  [["two-two-two", "--for", "theta1_11", "--notation", "matrix"], ["One parameter is told in error terms"], []],
  [["two-two-two", "--notation", "matrix"], ["⊙"], ["Told in error terms"]],
  [["weighted-sum"], ["w₂′     = w₂ − η · ∂z/∂w₂     = 2 − 0.01 · 39    = 1.61"], ["dz/dz", "Δw₁"]],
  [["exercises/chain-rule/weighted-sum.yaml"], ["= 1.61"], []],
  [inline, ["= 1.61", "Worked solution"], []],
  [
    ["weighted-sum", "--for", "w2"],
    ["z = y²", "∂z/∂w₂", "w₂′"],
    ["∂z/∂w₁", "w₁′"],
  ],
  [["weighted-sum", "--for", "w1,w2"], ["w₁′", "w₂′"], []],
  [["weighted-sum", "--for", "w1", "--for", "w2"], ["w₁′", "w₂′"], []],
  [["weighted-sum", "--for", "dz/dy"], ["= 13"], ["∂y/∂w₁", "Update"]],
  [
    ["weighted-sum", "--depth", "outline"],
    ["y = 6.5", "w₂′ = 2 − 0.01 · 39 = 1.61"],
    ["Forward", "power rule"],
  ],
  [["square-of-sum", "--depth", "micro"], ["inside   u = x + 1", "1 + 0 = 1", "2 · 1.5", "Δx"], []],
  [["logistic-node", "--digits", "6"], ["0.998499", "0.00149893", "Results to 6 significant digits"], []],
  [["weighted-sum", "--ascent"], ["becomes larger", "w₂ + η · ∂z/∂w₂", "= 2.39", "more than 42.25"], ["smaller"]],
  [["weighted-sum", "--steps", "3"], ["Steps", "0.1828", "11.075584", "3 steps taken."], []],
  [["weighted-sum", "--until", "0.1"], ["Steps", "42.25"], []],
  [
    ["eight-weights", "--for", "w1"],
    ["Route 1, through", "the same two slopes as on route 1", "The two routes add"],
    ["Backward"],
  ],
  [["two-nodes", "--approach", "both"], ["One formula", "(x + x³)²", "Backward", "= 16"], []],
  [["two-nodes", "--approach", "substitute"], ["One formula", "= 16"], ["Backward"]],
  [["two-nodes", "--approach", "chain"], ["Backward"], ["One formula"]],
  [["weighted-sum", "--plain"], ["new w2 = w2 - rate * dz/dw2 = 2 - 0.01 * 39 = 1.61"], ["─", "·"]],
  [["weighted-sum", "--format", "tex"], ["\\begin{aligned}", "\\frac{\\partial z}{\\partial w_{2}}"], ["∂"]],
  [["weighted-sum", "--format", "markdown"], ["$$", "## A weighted sum, squared"], []],
  [
    ["weighted-sum", "--format", "html"],
    ["<!doctype html>", "</html>", "Content-Security-Policy"],
    ["@import", "<script", " src="],
  ],
  [
    ["-e", "z = (w*x)^2"],
    ["∂z/∂w = 2wx", "w′"],
    ["Check", "≈"],
  ],
];

it.concurrent.each(shown)("solve %j", async (args, has, hasNot) => {
  const text = await solve(...args);
  const folded = text.replace(/ +/gu, " ");
  for (const part of has) expect(folded.toLowerCase()).toContain(part.replace(/ +/gu, " ").toLowerCase());
  for (const part of hasNot) expect(text).not.toContain(part);
});

it("a folder of the same name does not hide an exercise of the bank", async () => {
  const cwd = folderWith();
  mkdirSync(join(cwd, "weighted-sum"));
  expect(await longhand(["solve", "weighted-sum"], { cwd })).toMatchObject({ code: 0, stderr: "" });
});

describe("--json", () => {
  it("has version, output, rate and every line with full doubles", async () => {
    const working = JSON.parse(await solve("weighted-sum", "--json"));
    expect(working).toMatchObject({ version: 1, output: "z", learningRate: 0.01 });
    expect(Object.keys(working).sort()).toEqual(["learningRate", "lines", "output", "version"]);
    const ids = working.lines.map(({ id }: { readonly id: string }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        "value:y",
        "value:z",
        "partial:z:y",
        "adjoint:z",
        "adjoint:w1",
        "step:w1",
        "update:w1",
        "check:z",
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(working.lines).toContainEqual({
      id: "adjoint:w2",
      kind: "adjoint",
      node: "w2",
      formula: "dz/dy*dy/dw2",
      substituted: "13*3",
      value: 39,
      shown: "39",
      exact: true,
    });
    expect(working.lines).toContainEqual(
      expect.objectContaining({ id: "partial:y:w2", node: "y", wrt: "w2", value: 3 }),
    );
  });

  it("keeps all digits of a double", async () => {
    const { lines } = JSON.parse(await solve("logistic-node", "--json"));
    expect(lines).toContainEqual(
      expect.objectContaining({
        id: "adjoint:w1",
        value: expect.closeTo(0.0014989287085690683, 16),
        shown: "0.001499",
        exact: false,
      }),
    );
  });

  it("has no numbers where the exercise has none", async () => {
    const { lines } = JSON.parse(await solve("-e", "y = x^2", "--json"));
    expect(lines).toContainEqual({ id: "partial:y:x", kind: "partial", node: "y", wrt: "x", formula: "2*x" });
  });

  it("marks the lines of later steps", async () => {
    const { lines } = JSON.parse(await solve("weighted-sum", "--json", "--steps", "2"));
    expect(lines).toContainEqual(expect.objectContaining({ id: "update:w2@2", value: expect.closeTo(1.298, 12) }));
  });

  it("picks lines with --for", async () => {
    const { lines } = JSON.parse(await solve("weighted-sum", "--json", "--for", "w2"));
    const ids = lines.map(({ id }: { readonly id: string }) => id);
    expect(ids).toContain("update:w2");
    expect(ids).not.toContain("update:w1");
  });
});

describe("-o", () => {
  it("writes what would be printed, and leaves nothing else", async () => {
    const cwd = folderWith();
    expect(await longhand(["solve", "weighted-sum", "-o", "out.txt"], { cwd })).toEqual({
      stdout: "",
      stderr: "",
      code: 0,
    });
    expect(readdirSync(cwd)).toEqual(["out.txt"]);
    expect(readFileSync(join(cwd, "out.txt"), "utf8")).toBe(await solve("weighted-sum"));
  });

  it.each(["missing/out.txt", "file/out.txt", "folder"])("does not write to %s", async (path) => {
    const cwd = folderWith({ file: "here before", "folder/inside": "" });
    const ran = await longhand(["solve", "weighted-sum", "-o", path], { cwd });
    expect(ran).toMatchObject({ stdout: "", code: 2 });
    expect(ran.stderr).toContain(`${path}: cannot be written: `);
    expect(readdirSync(cwd).sort()).toEqual(["file", "folder"]);
  });

  it("leaves a file alone where the input is bad", async () => {
    const cwd = folderWith({ "out.txt": "here before" });
    expect(await longhand(["solve", "nix", "-o", "out.txt"], { cwd })).toMatchObject({ code: 2 });
    expect(readFileSync(join(cwd, "out.txt"), "utf8")).toBe("here before");
  });

  it("keeps a link and replaces what it points to", async () => {
    const cwd = folderWith({ "real.txt": "here before" });
    symlinkSync("real.txt", join(cwd, "link.txt"));
    expect(await longhand(["solve", "weighted-sum", "-o", "link.txt"], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, "real.txt"), "utf8")).toContain("A weighted sum");
  });

  it.skipIf(process.platform === "win32")("writes into a device", async () => {
    const ran = await shell("longhand solve weighted-sum -o /dev/stdout | head -1");
    expect(ran).toMatchObject({ stderr: "", code: 0 });
    expect(ran.stdout).toContain("A weighted sum");
  });
});

it("has no colour without a terminal, whatever the file says", async () => {
  const cwd = folderWith();
  writeFileSync(join(cwd, "red.yaml"), 'title: "\\u001b[31mred"\ngraph: { y: x^2 }\ngiven: { x: 3 }\n');
  const { stdout, code } = await longhand(["solve", "red.yaml"], { cwd });
  expect(code).toBe(0);
  expect(stdout).not.toContain("\u001b");
});

describe("--step", () => {
  it.each([
    ["1", "42.25"],
    ["2", "w₂′    = w₂ − η · ∂z/∂w₂ = 1.61 − 0.01 · 31.2   = 1.298"],
    ["3", "step 3"],
  ])("%s writes that step out", async (step, says) => {
    expect(await solve("weighted-sum", "--step", step)).toContain(says);
  });

  it("judges the answers of that step", async () => {
    const answers = ["-a", "dz/dw2 = 31.2", "-a", "w2' = 1.298"];
    expect(await longhand(["check", "weighted-sum", "--step", "2", ...answers])).toMatchObject({ stderr: "", code: 0 });
    expect(await longhand(["check", "weighted-sum", ...answers])).toMatchObject({ code: 1 });
  });

  it("needs numbers", async () => {
    const { stderr, code } = await longhand(["solve", "-e", "y = x^2", "--step", "2"]);
    expect({ stderr, code }).toMatchObject({ stderr: expect.stringContaining("Steps need numbers"), code: 2 });
  });
});

describe("a network of 784 inputs", () => {
  const wide = [
    "title: Digits",
    "network:",
    "  inputs: 784",
    "  layers: [{ units: 7, activation: sigmoid }, { units: 1, activation: sigmoid }]",
    "  initialise: { weights: normal, inputs: uniform }",
    "given: { t1: 1 }",
  ].join("\n");

  it.each([
    ["text", "= w₅₁⁽¹⁾x₁ + w₅₂⁽¹⁾x₂ + … + w_5_784^(1)x₇₈₄ + b₅⁽¹⁾"],
    ["tex", "w_{52}^{(1)} x_{2} + \\cdots  + w_{5,784}^{(1)} x_{784}"],
    ["markdown", "\\cdots"],
  ])("is written out for one weight with its long sums cut short, as %s", async (format, says) => {
    const folder = folderWith({ "wide.yaml": wide });
    const { stdout, stderr } = await longhand(["solve", "wide.yaml", "--for", "w1_5_3", "--format", format], {
      cwd: folder,
    });
    expect(stderr).toBe("");
    expect(stdout).toContain(says);
    expect(stdout).toMatch(/and [\d,]+ more/u);
    expect(stdout.length).toBeLessThan(500_000);
  });

  it("is not written out as a whole, and says what would be", async () => {
    const folder = folderWith({ "wide.yaml": wide });
    const { stdout, stderr, code } = await longhand(["solve", "wide.yaml"], { cwd: folder });
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toMatch(/^The working of wide\.yaml has [\d,]+ lines: too many to write out\. --for w1_1_1 prints/u);
  });

  it.each([
    ["check wide.yaml -a z1_1=3"],
    ["variants wide.yaml"],
    ["worksheet wide.yaml -o w.html"],
    ["solve wide.yaml --for w1_1_1 --format html"],
    ["practice wide.yaml"],
  ])("is too long for `%s`", async (line) => {
    const folder = folderWith({ "wide.yaml": wide });
    const { stdout, stderr, code } = await longhand(line.split(" "), { cwd: folder });
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toMatch(/has [\d,]+ lines: too many to ask about or to judge\. Ask about a smaller network/u);
  });
});
