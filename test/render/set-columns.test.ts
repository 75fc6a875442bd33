// Written lines in columns: what is fitted together, what runs over, what is broken.

import { describe, expect, it } from "vitest";
import type { Block } from "../../src/render/column-stops.ts";
import { setBlocks } from "../../src/render/set-columns.ts";
import { unpainted } from "../../src/render/text.ts";
import type { Cells } from "../../src/render/text-cells.ts";

function line(left: string, formula: string, substitution: string, result: string, reason: string = ""): Cells {
  return { left, formula, substitution, result, reason };
}

function block(lines: readonly Cells[], rest: Partial<Block> = {}): Block {
  return { groups: [lines], ownEquals: false, follows: false, ...rest };
}

function set(blocks: readonly Block[], width: number): readonly string[] {
  return setBlocks(blocks, width, unpainted).flat(3);
}

/** Too long for common columns at the width below. */
const long = block([line("y", "w₁x₁ + w₂x₂ + w₃x₃", "1 · 2 + 3 · 4", "= 14"), line("z", "y²", "14²", "= 196")]);

describe("blocks that do not fit under common columns", () => {
  it("have columns as narrow as each of them needs", () => {
    expect(set([long, block([line("dz/dy and more", "2y + 0 · y", "2 · 14", "= 28")])], 47)).toEqual([
      "  y = w₁x₁ + w₂x₂ + w₃x₃ = 1 · 2 + 3 · 4  = 14",
      "  z = y²                 = 14²            = 196",
      "  dz/dy and more = 2y + 0 · y = 2 · 14  = 28",
    ]);
  });

  it("put results at the right margin where a line is broken", () => {
    expect(
      set([block([line("y", "wx + b", "2 · 3 + 0.123456789", "≈ 6.12"), line("z", "y²", "6²", "= 36")])], 32),
    ).toEqual(["  y = wx + b", "    = 2 · 3 + 0.123456789 ≈ 6.12", "  z = y²        = 6²      = 36"]);
  });

  it("let a product run over the columns of its factors, with its result beside it", () => {
    const factors = [
      line("a", "x", "", "= 1"),
      line("b", "1 − x", "1 − 0.9", "= 0.1"),
      line("product", "", "0.1234 · 0.1234 · 1", "≈ 0.1"),
    ];
    expect(set([long, block(factors)], 45).slice(2)).toEqual([
      "  a       = x                  = 1",
      "  b       = 1 − x  = 1 − 0.9   = 0.1",
      "  product = 0.1234 · 0.1234 · 1  ≈ 0.1",
    ]);
  });

  it("continue the column of results above, digits under digits", () => {
    const signed = block([line("dz/dw", "2y · x₁", "2 · 14 · (−1)", "= −28"), line("dz/db", "2y", "2 · 14", "=  28")]);
    const update = block([line("w′", "w − η · dz/dw", "1 + 28", "= 29")], { follows: true });
    expect(set([long, signed, update], 45).slice(2)).toEqual([
      "  dz/dw = 2y · x₁ = 2 · 14 · (−1)  = −28",
      "  dz/db = 2y      = 2 · 14         =  28",
      "  w′ = w − η · dz/dw = 1 + 28       = 29",
    ]);
  });

  it("put the reason of a line by itself at the right margin", () => {
    expect(set([long, block([line("dz/dw", "", "1 + 2", "= 3", "routes add")])], 45).at(-1)).toBe(
      "  dz/dw = 1 + 2 = 3                routes add",
    );
  });
});

it("blocks that fit stand under common columns", () => {
  expect(set([long, block([line("dz/dy", "2y", "2 · 14", "= 28")])], 60)).toEqual([
    "  y      = w₁x₁ + w₂x₂ + w₃x₃     = 1 · 2 + 3 · 4  = 14",
    "  z      = y²                     = 14²            = 196",
    "  dz/dy  = 2y                     = 2 · 14         = 28",
  ]);
});
