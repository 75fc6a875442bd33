// Networks drawn for a terminal: two compared as they are, and what holds for every one of the bank.

import { describe, expect, it } from "vitest";
import { work } from "../../src/cli/work.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { widthOf } from "../../src/render/columns.ts";
import { graphLines } from "../../src/render/graph-text.ts";
import { networkText } from "../../src/render/network-text.ts";
import { plainMedium } from "../../src/render/plain.ts";
import { unicodeMedium } from "../../src/render/text.ts";
import type { Solved } from "../../src/working/solve.ts";
import { bank, solutionOf } from "./solutions.ts";

const width = 80;

function solvedOf(text: string): Solved {
  const { solved } = solutionOf(text);
  if (solved === undefined) throw new Error("no numbers");
  return solved;
}

function drawn(text: string, columns: number = width): readonly string[] {
  const solved = solvedOf(text);
  return networkText(solved, unicodeMedium(solved), columns) ?? [];
}

describe("what is drawn", () => {
  it("the whole of 2-2-2", () => {
    expect(drawn("two-two-two")).toEqual([
      "  inputs             hidden, σ                outputs, σ         loss",
      "",
      "           ╭─ 0.3 ─╮ z₁⁽²⁾ 0.19    ╭─ −0.6 ─╮ z₁⁽³⁾ 0.1501",
      "          ╭┼ −0.2 ─╯ a₁⁽²⁾ 0.5474 ─┤╭─ 0.7 ─╯ a₁⁽³⁾ 0.5374 ─╮",
      "  x₁ 0.9 ─┼┤         ∂ 0.02382     ││         ∂ −0.05750    ╰──╮ J 0.1304",
      "          ││                       ││                        ╭─╯ y₁ 1",
      "  x₂ 0.4 ─┤╰─ 0.5 ─╮ z₂⁽²⁾ 0.77    ╰┼─ 0.9 ─╮ z₂⁽³⁾ 0.2192   │   y₂ 0",
      "          ╰── 0.8 ─╯ a₂⁽²⁾ 0.6835 ──┴ −0.4 ─╯ a₂⁽³⁾ 0.5546 ──╯",
      "                     ∂ −0.01463               ∂ 0.06850",
      "",
      "  In a unit: its weighted sum, then what comes out. On a wire: its weight. Below",
      "  a unit: how fast J changes with its weighted sum.",
    ]);
  });

  it("a chain in bands; a unit further up stands there by its name", () => {
    expect(drawn("vanishing-chain").slice(6, 11)).toEqual([
      "  from above    outputs, σ       loss",
      "",
      "      ╭ −0.6 ─╮ z₄ −0.07697  ╭── C 0.1348",
      "  a₃ ─╯  0.3 ─╯ a₄ 0.4808 ───╯   y 1",
      "                ∂ −0.1296",
    ]);
  });

  it("a source that skips a layer is named at its weight", () => {
    expect(drawn("three-steps-recurrent").join("\n")).toContain("x₂ · 0.6 ─┤");
  });

  it("error terms stand below their units where the exercise has them", () => {
    const read = readExercise(bank.get("two-two-two") ?? "");
    if (!read.ok) throw new Error("refused");
    const { solved } = work({ name: "", exercise: read.exercise }, { notation: "delta" });
    const lines = solved === undefined ? [] : (networkText(solved, unicodeMedium(solved), width) ?? []);
    expect(lines.join("\n")).toContain("δ₁⁽²⁾ 0.02382");
    expect(lines.join(" ").replaceAll(/ +/gu, " ")).toContain("Below a unit: its error term.");
  });

  it("one sentence where it is too large", () => {
    const layers = "layers: [{ units: 8, activation: tanh }, { units: 1 }]";
    const rules = "initialise: { weights: glorot, inputs: standard normal, seed: a }";
    const text = `network: { inputs: 5, ${layers}, ${rules} }\ngiven: { t1: 1 }`;
    expect(drawn(text).join(" ")).toMatch(/^ {2}This network is too large for a screen: longhand diagram draws it/u);
    expect(drawn("two-two-two", 20).join(" ")).toMatch(/^ {2}This network is too large/u);
  });

  it("a graph that is no network is drawn as one", () => {
    const solved = solvedOf("weighted-sum");
    expect(networkText(solved, unicodeMedium(solved), width)).toBeUndefined();
    expect(graphLines(solved, unicodeMedium(solved), width).length).toBeGreaterThan(0);
  });
});

interface Cell {
  readonly x: number;
  readonly y: number;
}

type Way = "left" | "right" | "up" | "down";

const moves: Readonly<Record<Way, Cell>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
const opposite: Readonly<Record<Way, Way>> = { left: "right", right: "left", up: "down", down: "up" };

/** Where one can go on from a sign, having come in by a way. A crossing is passed straight on. */
const opens: Readonly<Record<string, readonly Way[]>> = {
  "─": ["left", "right"],
  "│": ["up", "down"],
  "╭": ["right", "down"],
  "╮": ["left", "down"],
  "╰": ["right", "up"],
  "╯": ["left", "up"],
  "├": ["right", "up", "down"],
  "┤": ["left", "up", "down"],
  "┬": ["left", "right", "down"],
  "┴": ["left", "right", "up"],
  "●": ["left", "right", "up", "down"],
};

/** The words that the wire behind a text leads to. */
function ledTo(lines: readonly string[], text: string): readonly string[] {
  const cells = lines.map((line) => [...line]);
  const y = lines.findIndex((line) => line.includes(text));
  const x = [...(lines[y] ?? "").slice(0, lines[y]?.indexOf(text))].length + [...text].length + 1;
  const seen = new Set<string>();
  const words: string[] = [];
  const signAt = (at: Cell): string => cells[at.y]?.[at.x] ?? " ";
  const wordBehind = ({ x: blank, y: row }: Cell): string =>
    /^\S+/u.exec((cells[row] ?? []).slice(blank + 1).join(""))?.[0] ?? "";
  const follow = (at: Cell, going: Way): void => {
    const sign = signAt(at);
    const key = `${at.x} ${at.y} ${going}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (sign === " " && going === "right") words.push(wordBehind(at));
    const next = sign === "┼" ? [going] : (opens[sign] ?? []).filter((way) => way !== opposite[going]);
    for (const way of next) follow({ x: at.x + moves[way].x, y: at.y + moves[way].y }, way);
  };
  follow({ x, y }, "right");
  return words.sort();
}

describe("the wires", () => {
  it.each([
    ["two-two-two", "x₁ 0.9", ["0.3", "0.5"]],
    ["two-two-two", "x₂ 0.4", ["0.8", "−0.2"]],
    ["two-two-two", "a₁⁽²⁾ 0.5474", ["0.9", "−0.6"]],
    ["two-two-two", "a₂⁽²⁾ 0.6835", ["0.7", "−0.4"]],
    ["three-four-three", "x₁ 0.6", ["0.4", "0.5", "0.9", "−0.5"]],
    ["three-four-three", "x₂ −1.3", ["0.3", "0.6", "−0.7", "−0.8"]],
    ["three-four-three", "x₃ 0.9", ["0.2", "0.7", "0.8", "−0.4"]],
    ["three-four-three", "a₂⁽¹⁾", ["0.6", "0.9", "−0.3"]],
    ["residual-unit", "h 0.6469", ["0.7"]],
  ])("of %s lead from %s to its weights and to no others", (name, source, weights) => {
    const lines = drawn(name);
    // A name by itself begins a band further down.
    const from = source.includes(" ") ? 0 : lines.findIndex((line) => line.includes("from above"));
    expect(ledTo(lines.slice(from), source)).toEqual([...weights].sort());
  });
});

const networks = [...bank.keys()].filter((name) => solutionOf(name).working.graph.network !== undefined);

describe.each(networks)("%s", (name) => {
  it("fits the screen, and is ASCII where that is asked", () => {
    const solved = solvedOf(name);
    const lines = networkText(solved, unicodeMedium(solved), width) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    const plain = networkText(solved, plainMedium(solved), width) ?? [];
    expect(plain.join("\n")).toMatch(/^[\x20-\x7e\n]*$/u);
  });
});
