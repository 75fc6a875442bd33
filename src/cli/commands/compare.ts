// `longhand compare`: are two formulas the same function? One pair on the command line, or many as JSON Lines.

import { readFileSync } from "node:fs";
import { parsedJson } from "../../exercise/parsed-json.ts";
import { compareTexts } from "../../expression/compare-text.ts";
import { comparisonText, jsonComparison } from "../../render/comparison.ts";
import { linesTakeOne, needsTwo, notAPair } from "../../render/words/compare-words.ts";
import { InputError } from "../input-error.ts";
import { readText } from "../load-exercise.ts";
import { screenWidth } from "../screen.ts";

export interface CompareArguments {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly lines: boolean;
  readonly json: boolean;
  readonly plain: boolean;
}

/** Prints the verdict; the answer is 0 for the same function, 1 for any other verdict, 2 for what cannot be read. */
export function compare(args: CompareArguments): number {
  if (args.lines) return compareLines(args);
  const { a, b, json, plain } = args;
  if (a === undefined || b === undefined) throw new InputError(needsTwo);
  const result = compareTexts(a, b);
  const texts = { a, b, result };
  if (json) process.stdout.write(`${JSON.stringify(jsonComparison(texts))}\n`);
  else if (result.kind === "unreadable") throw new InputError(comparisonText(texts, screenWidth(), plain));
  else process.stdout.write(`${comparisonText(texts, screenWidth(), plain)}\n`);
  if (result.kind === "unreadable") return 2;
  return result.comparison.verdict === "same" ? 0 : 1;
}

/** A verdict for each line that is not blank. */
function compareLines({ a: file, b }: CompareArguments): number {
  if (b !== undefined) throw new InputError(linesTakeOne);
  const text = file === undefined || file === "-" ? readFileSync(0, "utf8") : readText(file);
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  process.stdout.write(lines.map((line) => `${JSON.stringify(verdictOn(line))}\n`).join(""));
  return 0;
}

interface LineVerdict {
  readonly verdict: string;
  readonly reason: string;
}

function verdictOn(line: string): LineVerdict {
  const pair = pairIn(line);
  if (pair === undefined) return { verdict: "unreadable", reason: notAPair };
  const { verdict, reason, unreadable } = jsonComparison({ ...pair, result: compareTexts(pair.a, pair.b) });
  return { verdict, reason: unreadable === undefined ? reason : `${unreadable.side}: ${unreadable.message}` };
}

function pairIn(line: string): { readonly a: string; readonly b: string } | undefined {
  const value = parsedJson(line);
  if (typeof value !== "object" || value === null || !("a" in value) || !("b" in value)) return undefined;
  const { a, b } = value;
  return typeof a === "string" && typeof b === "string" ? { a, b } : undefined;
}
