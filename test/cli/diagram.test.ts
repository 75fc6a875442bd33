// `longhand diagram` and `solve --graph` as a person runs them.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { xmlFault } from "../render/svg/well-formed.ts";
import { folderWith, longhand } from "./run.ts";

/** The picture without its declaration and style, whose fonts are long. */
async function drawn(args: readonly string[]): Promise<string> {
  const cwd = folderWith();
  const ran = await longhand(["diagram", ...args, "-o", "figure.svg"], { cwd });
  expect(ran).toEqual({ code: 0, stdout: "", stderr: "" });
  const svg = readFileSync(join(cwd, "figure.svg"), "utf8");
  expect(svg).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg /u);
  expect(svg).not.toMatch(/(?:src|href)=|url\((?!data:)|@import/u);
  const bare = svg.replace(/^<\?xml[^>]*>\n/u, "").replace(/<style>.*?<\/style>/su, "");
  expect(xmlFault(bare)).toBeUndefined();
  return bare;
}

describe("diagram", () => {
  it("writes a file of its own: style and fonts inside, on white", async () => {
    const cwd = folderWith();
    await longhand(["diagram", "weighted-sum", "-o", "figure.svg"], { cwd });
    const svg = readFileSync(join(cwd, "figure.svg"), "utf8");
    expect(svg).toContain("@font-face{font-family:KaTeX_Main");
    expect(svg).toContain(".figure .wire");
    expect(svg).toContain('<rect class="paper"');
  });

  it.each([
    [["weighted-sum", "--blank", "asked"], /class="slot"/u],
    [["weighted-sum", "--blank", "w1',dz/dy,∂z/∂w2"], /class="slot"/u],
    [["eight-weights", "--route", "w1"], /route-2/u],
    [["eight-weights", "--route", "w1:2"], /route-1/u],
    [["square-of-sum", "--plot", "tangent"], /class="tangent"/u],
    [["weighted-sum", "--plot", "slice", "--for", "w2"], /z along w₂/u],
    [["weighted-sum", "--plot", "contours"], /class="level"/u],
    [["weighted-sum", "--plot", "contours", "--steps", "3"], /Rings: after each of 3 steps/u],
    [["weighted-sum", "--plot", "descent", "--steps", "4"], /after each of 4 steps/u],
    [["-e", "y = (x+1)^2", "--at", "x=0.5"], /class="box output"/u],
  ] as const)("%j", async (args, expected) => {
    expect(await drawn(args)).toMatch(expected);
  });

  it("leaves out what is hidden, and the key", async () => {
    const svg = await drawn(["weighted-sum", "--hide", "partials", "--no-key"]);
    expect(svg).not.toMatch(/class="partial"|class="key"/u);
  });

  it("writes to standard output without -o", async () => {
    const { stdout, code } = await longhand(["diagram", "weighted-sum"]);
    expect(code).toBe(0);
    expect(stdout).toContain("</svg>");
  });

  it("prints the graph in rows", async () => {
    const { stdout, code } = await longhand(["diagram", "weighted-sum", "--table", "--blank", "y"]);
    expect(code).toBe(0);
    expect(stdout).toContain("y    w₁x₁ + w₂x₂   ?       ∂ 13   ∂y/∂w₁ = 1, ∂y/∂w₂ = 3");
  });

  it.each([
    [["weighted-sum", "--route", "w9"], /no line w9.*Did you mean w2/u],
    [["weighted-sum", "--route", "w1:4"], /w1 has 1 route; there is no route `4`/u],
    [["weighted-sum", "--blank", "nothing"], /no line `nothing`/u],
    [["square-of-sum", "--plot", "contours"], /two parameters/u],
    [["weighted-sum", "--plot", "slice", "--for", "x1"], /x1 is not adjusted here/u],
    [["eight-weights", "--plot", "contours", "--steps", "3"], /just two parameters/u],
    [["-e", "y = x^2", "--plot", "tangent"], /A plot needs numbers/u],
    [["weighted-sum", "--plot", "pie"], /choose from/u],
  ] as const)("refuses %j in words", async (args, expected) => {
    const { stdout, stderr, code } = await longhand(["diagram", ...args]);
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toMatch(expected);
  });
});

describe("solve --graph", () => {
  it("draws a tree, with values above the wires and gradients below", async () => {
    const { stdout } = await longhand(["solve", "weighted-sum", "--graph"]);
    expect(stdout).toContain("Graph\n  x₁ = 1 ───────╮\n");
    expect(stdout).toContain("       ∂ 13     Σ ─────────── ( )² ─────── z\n");
  });

  it("prints rows where there are forks", async () => {
    const { stdout } = await longhand(["solve", "eight-weights", "--graph"]);
    expect(stdout).toMatch(/Graph\n {2}x₁ {3}constant/u);
  });

  it("is ASCII with --plain but for the sign of adjoints", async () => {
    const { stdout } = await longhand(["solve", "eight-weights", "--graph", "--plain"]);
    expect(stdout.slice(stdout.indexOf("Graph")).replaceAll("∂ ", "")).toMatch(/^[\n -~]*$/u);
  });
});
