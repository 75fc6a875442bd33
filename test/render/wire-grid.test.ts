// Wires on a sheet of characters: corners, crossings, joints, texts.

import { describe, expect, it } from "vitest";
import { type WireGrid, wireGrid } from "../../src/render/wire-grid.ts";

function cross(grid: WireGrid): WireGrid {
  grid.across(1, 0, 4);
  grid.down(2, 0, 2);
  return grid;
}

describe("wires", () => {
  it("pass each other where they cross", () => {
    expect(cross(wireGrid(false)).lines()).toEqual(["  │", "──┼──", "  │"]);
    expect(cross(wireGrid(true)).lines()).toEqual(["  |", "--|--", "  |"]);
  });

  it("are joined where that is said", () => {
    for (const [ascii, sign] of [
      [false, "●"],
      [true, "+"],
    ] as const) {
      const grid = cross(wireGrid(ascii));
      grid.joint(2, 1);
      expect(grid.lines()[1]?.[2]).toBe(sign);
    }
  });

  it("turn and branch", () => {
    const grid = wireGrid(false);
    grid.across(0, 1, 3);
    grid.across(2, 0, 3);
    grid.across(4, 1, 3);
    grid.down(1, 0, 4);
    expect(grid.lines()).toEqual([" ╭──", " │", "─┼──", " │", " ╰──"]);
    grid.joint(1, 2);
    expect(grid.lines()[2]).toBe("─●──");
  });

  it("end at texts, which stay as they are", () => {
    const grid = wireGrid(false);
    grid.text(2, 0, "x₁");
    grid.across(0, 0, 6);
    expect(grid.lines()).toEqual(["──x₁───"]);
  });

  it("nothing is no line", () => expect(wireGrid(false).lines()).toEqual([]));
});
