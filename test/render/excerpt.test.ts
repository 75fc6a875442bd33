import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, visible } from "../../src/render/characters.ts";
import { excerpt } from "../../src/render/excerpt.ts";

/** The excerpt with the place of `marked` underlined, its first occurrence. */
function marking(text: string, marked: string, width = 80): readonly string[] {
  const start = text.indexOf(marked);
  return excerpt(text, { start, end: start + marked.length }, width);
}

describe("an excerpt", () => {
  it.each([
    ["the middle of a line", "graph:\n  y: w*q\nend\n", "q", ["    y: w*q", "         ^"]],
    ["several characters", "y: foo(x)", "foo", ["  y: foo(x)", "     ^^^"]],
    ["the first line", "abc\ndef", "abc", ["  abc", "  ^^^"]],
    ["the last line", "abc\ndef", "def", ["  def", "  ^^^"]],
    ["a line that ends with CR LF", "y: q\r\nz: y\r\n", "q", ["  y: q", "     ^"]],
    ["a place of several lines: its first", "y: (a\n  b)", "(a\n  b)", ["  y: (a", "     ^^"]],
    ["a place with blanks around it", "y:  q  ", "  q  ", ["  y:  q", "      ^"]],
    ["tabs before the place", "\ty:\tq", "q", ["  \ty:\tq", "  \t  \t^"]],
    ["a tab inside the place", "a\tb", "a\tb", ["  a\tb", "  ^\t^"]],
    ["a tab as the place", "\ty: x", "\t", ["  \ty: x", "  ^"]],
    ["an escape sequence before the place", "\u001b[31m q", "q", ["  ␛[31m q", "        ^"]],
    ["text that would run backwards", "\u202eab q", "q", ["  �ab q", "      ^"]],
    ["a lone surrogate", "\ud800 q", "q", ["  � q", "    ^"]],
    ["wide characters before the place", "重み q", "q", ["  重み q", "       ^"]],
    ["a wide character as the place", "x + 🙂", "🙂", ["  x + 🙂", "      ^^"]],
    ["an accent before the place", "x\u0301 q", "q", ["  x\u0301 q", "    ^"]],
    ["an accent as the place", "x\u0301", "\u0301", ["  x\u0301", "   ^"]],
  ])("shows %s", (_, text, marked, expected) => expect(marking(text, marked)).toEqual(expected));

  it.each([
    ["at the end of the line", "x +\ny", 3, ["  x +", "     ^"]],
    ["at the end of the text", "x +", 3, ["  x +", "     ^"]],
    ["before a character", "x + y", 4, ["  x + y", "      ^"]],
    ["in an empty text", "", 0, ["", "  ^"]],
    ["on an empty line", "\n\nx", 1, ["", "  ^"]],
    ["beyond the text", "ab", 99, ["  ab", "    ^"]],
  ])("marks a place without width %s", (_, text, at, expected) => {
    expect(excerpt(text, { start: at, end: at }, 80)).toEqual(expected);
  });

  it.each([
    ["behind the place", `q${"+x".repeat(40)}`, ["  q+x+x+x+x+x+x+x+x+x+x+x+x+x…", "  ^"]],
    ["before the place", `${"x+".repeat(40)}q`, ["  …x+x+x+x+x+x+x+x+x+x+x+x+x+q", `  ${" ".repeat(27)}^`]],
    [
      "on both sides",
      `${"x+".repeat(20)}q${"+x".repeat(20)}`,
      ["  …x+x+x+x+x+x+q+x+x+x+x+x+x+…", `  ${" ".repeat(13)}^`],
    ],
    [
      "a place longer than the line",
      `${"a".repeat(20)}${"q".repeat(60)}`,
      ["  …aaaaaaaqqqqqqqqqqqqqqqqqqq…", `  ${" ".repeat(8)}${"^".repeat(19)}`],
    ],
  ])("cuts a long line %s", (_, text, expected) => {
    const start = text.indexOf("q");
    expect(excerpt(text, { start, end: text.lastIndexOf("q") + 1 }, 30)).toEqual(expected);
  });

  it("of a text of a million characters is quick", () => {
    const text = `${"x+".repeat(250_000)}q${"+x".repeat(250_000)}`;
    expect(marking(text, "q")[0]).toHaveLength(80);
  });
});

function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + columnsOf(character), 0);
}

it("an excerpt is safe, fits the width and marks something in it", () => {
  const unit = fc.constantFrom(
    "a",
    "b",
    " ",
    "\r",
    "\n",
    "\u001b",
    "\u009b",
    "\u202e",
    "\ud83d",
    "重",
    "🙂",
    "\u0301",
    "é",
  );
  const text = fc.oneof(fc.string({ unit, maxLength: 200 }), fc.string({ unit: "binary", maxLength: 100 }));
  fc.assert(
    fc.property(text, fc.nat(220), fc.nat(40), fc.integer({ min: 22, max: 60 }), (whole, start, length, width) => {
      const [line, marks] = excerpt(whole, { start, end: start + length }, width);
      expect(line + marks).not.toMatch(/[^\P{C}\t]|[\p{Zl}\p{Zp}]/u);
      expect(marks).toMatch(/^[ \t]*\^[ \t^]*$/u);
      if (!line.includes("\t")) expect(Math.max(columns(line), columns(marks) - 1)).toBeLessThanOrEqual(width);
    }),
    { numRuns: 400 },
  );
});

describe("characters that show nothing", () => {
  it.each([
    ["\u001b[0m", "␛[0m"],
    ["a\nb\tc\u0000", "a␊b␉c␀"],
    ["\u007f", "␡"],
    ["\u009b1m", "�1m"],
    ["a\u200bb\u2066c\u2028d\ufeff", "a�b�c�d�"],
    ["θ₁ é 重 🙂", "θ₁ é 重 🙂"],
  ])("%j is shown as %s", (text, expected) => expect(visible(text)).toBe(expected));
});
