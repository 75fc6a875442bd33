// The words for numbers that are none, that are missing, or that have the wrong sign.

import type { Advice } from "./advice.ts";
import { suggestion } from "./suggest.ts";
import { named, nameList, quoted } from "./user-text.ts";

export function notANumber(name: string, written: string): Advice {
  const text = written.trim();
  if (text === "") {
    return { found: `There is no number for ${named(name)} here.`, remedy: `Write one, such as ${example(name)}.` };
  }
  const found = `${named(name)} is given as ${quoted(text)}, which is not a number here.`;
  if (/\/\s*[+-]?0*\.?0*$/u.test(text)) return { found, remedy: "Nothing can be divided by 0: write another number." };
  return { found, remedy: rewritten(text) ?? "Write a decimal or a fraction, such as 0.5 or 1/3." };
}

function example(name: string): string {
  return name === "learningRate" ? "0.01" : "0.5";
}

/** The number that is meant by a decimal comma, a percent sign or separated digits, where that is clear. */
function rewritten(text: string): string | undefined {
  if (text.length > 20) return undefined;
  if (/^[+-]?\d+,\d+$/u.test(text)) return `Write the decimal with a point: ${text.replace(",", ".")}.`;
  if (/^[+-]?\d+(?:_\d+)+(?:\.\d+)?$/u.test(text)) return `Write the digits without gaps: ${text.replaceAll("_", "")}.`;
  const percent = /^([+-]?\d+)\s?%$/u.exec(text)?.[1];
  return percent === undefined ? undefined : `Write it as a fraction: ${percent}/100.`;
}

export function notPositive(key: "learningRate" | "points", written: string): Advice {
  const found = `${quoted(key)} is given as ${quoted(written)}, and has to be greater than 0.`;
  switch (key) {
    case "points":
      return { found, remedy: "Write a positive number, such as 10, or leave it out." };
    case "learningRate": {
      const climbs = /^[-−]/u.test(written.trim()) ? "; to climb, write `update: ascent` beside it" : "";
      return { found, remedy: `Write a positive number, such as 0.01${climbs}.` };
    }
  }
}

export function missingValue(name: string, node: string, given: readonly string[]): Advice {
  const others = given.length === 0 ? "" : `; ${nameList(given)} ${given.length === 1 ? "has" : "have"} one`;
  const found = `${named(name)}, in the formula of ${named(node)}, has no number${others}.`;
  const similar = suggestion(name, given);
  const meant = similar === undefined ? "" : `, or did you mean ${named(similar)}`;
  return { found, remedy: `Give it a number${meant}${meant === "" ? "." : "?"}` };
}
