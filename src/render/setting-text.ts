// The head of a working on a screen: the graph's formulas on the left, the given numbers on the right, the rate.

import { printText } from "../expression/print-text.ts";
import { widthOf, wrapped } from "./columns.ts";
import { printSymbol } from "./print-symbol.ts";
import type { GivenGroup, Solution } from "./solution.ts";
import { unicodeDigits } from "./style.ts";
import type { TextMedium } from "./text-cells.ts";
import { andMore, roleWords } from "./words/solution-words.ts";

const indent = "  ";

/** Definitions and numbers side by side where they fit, else under each other. */
export function settingLines(solution: Solution, medium: TextMedium, width: number): readonly string[] {
  const definitions = solution.definitions.map(
    ({ left, formula }) => `${printText(left, medium.style)} = ${printText(formula, medium.style)}`,
  );
  const numbers = numberLines(solution, medium, width - indent.length);
  const leftWidth = Math.max(...definitions.map(widthOf));
  const gap = definitions.length === 1 ? 8 : 5;
  const sideBySide = Array.from({ length: Math.max(definitions.length, numbers.length) }, (_, index) => {
    const left = definitions[index] ?? "";
    return `${indent}${left}${" ".repeat(leftWidth - widthOf(left) + gap)}${numbers[index] ?? ""}`.trimEnd();
  });
  if (sideBySide.every((line) => widthOf(line) <= width) && numbers.length <= definitions.length + 2) return sideBySide;
  return [...definitions.flatMap((line) => hanging(line, width)), ...numbers.map((line) => indent + line)];
}

function hanging(line: string, width: number): readonly string[] {
  const [first = "", ...rest] = wrapped(line, width - 2 * indent.length);
  return [indent + first, ...rest.map((more) => indent.repeat(3) + more)];
}

function numberLines(solution: Solution, medium: TextMedium, width: number): readonly string[] {
  const groups = solution.given.filter((group) => group.entries.some((entry) => entry.written !== undefined));
  const rate = solution.rate === undefined ? "" : rateText(solution);
  if (groups.length === 0) return rate === "" ? [] : [rate];
  const aligned = alignedGroups(groups, medium);
  const [first = "", ...rest] = aligned;
  const joined = rate === "" ? first : `${first}${" ".repeat(8)}${rate}`;
  if ([joined, ...rest].every((line) => widthOf(line) <= width)) return [joined, ...rest];
  return [...groups.flatMap((group) => wrappedGroup(group, medium, width)), ...(rate === "" ? [] : [rate])];
}

export function rateText({ working, rate = "" }: Pick<Solution, "working" | "rate">): string {
  return `${printSymbol({ kind: "rate" }, "unicode", working.graph)} = ${unicodeDigits(rate)}`;
}

function entriesOf(group: GivenGroup, medium: TextMedium): readonly string[] {
  const numbers = group.entries.map(
    ({ left, written = "?" }) => `${printText(left, medium.style)} = ${medium.digits(written)}`,
  );
  return group.more === undefined ? numbers : [...numbers, andMore(group.more)];
}

/** Entries of the groups under each other, their roles behind them. */
function alignedGroups(groups: readonly GivenGroup[], medium: TextMedium): readonly string[] {
  const rows = groups.map((group) => entriesOf(group, medium));
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  return rows.map((row, index) => {
    const cells = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)));
    const role = roleWords(groups[index]?.role ?? "given");
    const missing = widths.slice(row.length).reduce((sum, width) => sum + width + 2, 0);
    return role === "" ? cells.join("  ").trimEnd() : `${cells.join("  ")}${" ".repeat(missing + 3)}${role}`;
  });
}

/** Entries of one group on as many lines as it takes, in equal columns. */
function wrappedGroup(group: GivenGroup, medium: TextMedium, width: number): readonly string[] {
  const entries = entriesOf(group, medium);
  const column = Math.max(...entries.map(widthOf)) + 3;
  const role = roleWords(group.role);
  const perLine = Math.max(1, Math.floor((width - widthOf(role) - 2) / column));
  const lines: string[] = [];
  for (let start = 0; start < entries.length; start += perLine) {
    const cells = entries.slice(start, start + perLine);
    lines.push(
      cells
        .map((cell) => cell + " ".repeat(column - widthOf(cell)))
        .join("")
        .trimEnd(),
    );
  }
  const first = lines[0] ?? "";
  if (role !== "") lines[0] = `${first}   ${role}`;
  return lines;
}
