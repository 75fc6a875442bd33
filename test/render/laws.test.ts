// What holds for every worked solution, over the bank and the published examples: printed equations are true, lines fit,
// plain text is ASCII, and nothing leaks that is no number or no text.

import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/expression/evaluate.ts";
import type { FunctionName } from "../../src/expression/expression.ts";
import { readFormula } from "../../src/expression/read.ts";
import { vocabularyOf } from "../../src/expression/vocabulary.ts";
import { outlineSolution } from "../../src/render/outline.ts";
import { plainMedium, plainSolution } from "../../src/render/plain.ts";
import type { Depth, Equation, Solution } from "../../src/render/solution.ts";
import { texSolution } from "../../src/render/tex.ts";
import { textSolution, unicodeMedium, unpainted } from "../../src/render/text.ts";
import { cellsOf, printFragments } from "../../src/render/text-cells.ts";
import { seedCases } from "../working/cases.ts";
import { bank, solutionOf } from "./solutions.ts";

const width = 80;

/** Published examples as exercise files: JSON is YAML. */
const published: readonly (readonly [name: string, text: string])[] = seedCases.map(
  ({ id, graph, given, output, wrt, learning_rate }) => [
    `published ${id}`,
    JSON.stringify({
      graph,
      given,
      output,
      train: wrt,
      ...(learning_rate === null ? {} : { learningRate: learning_rate }),
      title: id,
    }),
  ],
);

const exercises: readonly (readonly [name: string, text: string])[] = [...bank, ...published];
const depths: readonly Depth[] = ["standard", "micro"];

/** An equation as printed: what is computed, = or ≈, and the digits of the result. */
interface Claim {
  readonly printed: string;
  readonly computed: string;
  readonly relation: string;
  readonly result: string;
}

/** `= 0.5 · 1 + 2 · 3` and `= 6.5` of one row. */
function claimsOf(equation: Equation, solution: Solution): readonly Claim[] {
  const lines = cellsOf(equation, unicodeMedium(solution));
  const last = lines.findLast(({ result }) => result !== "");
  if (last === undefined || equation.substitutions.length === 0) return [];
  const [relation = "", ...digits] = last.result.split(" ");
  const computed = lines.length > 1 ? lines.slice(equation.formulas.length).map(({ formula }) => formula) : [];
  return [...computed, last.substitution]
    .filter((text) => text !== "")
    .map((text) => ({ printed: `${text} ${last.result}`, computed: text, relation, result: digits.join(" ") }));
}

/** The equations inside sentences: y = 0.84 + 0.84³ ≈ 1.433. */
function claimsIn(sentence: string): readonly Claim[] {
  const number = "−?[\\d.]+(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?(?<!\\.)";
  return [...sentence.matchAll(new RegExp(`(?: = | is )([^=≈,]+) ([=≈]) (${number})`, "gu"))].map(
    ([printed, computed = "", relation = "", result = ""]) => ({ printed, computed, relation, result }),
  );
}

function allClaims(solution: Solution): readonly Claim[] {
  return solution.sections.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      if (row.kind === "equation") return claimsOf(row, solution);
      return row.kind === "sentence" ? claimsIn(printFragments(row.text, unicodeMedium(solution))) : [];
    }),
  );
}

function computedValue(text: string, functions: ReadonlyMap<string, FunctionName>): number {
  const read = readFormula(text, vocabularyOf([], functions));
  if (!read.ok) throw new Error(`${text} cannot be read: ${read.problem.code}`);
  return evaluate(read.value.expression, () => Number.NaN);
}

/** Half a unit in the last place that is printed; nothing but the noise of doubles where the result is exact. */
function tolerance({ relation, result }: Claim, value: number): number {
  const noise = 1e-12 * Math.max(Math.abs(value), 1e-300);
  if (relation === "=") return noise;
  const [mantissa = "", exponent = ""] = result.split("·10");
  const places = (mantissa.split(".")[1] ?? "").length;
  const power = Number([...exponent].map((each) => (each === "⁻" ? "-" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(each))).join(""));
  return 0.5 * 10 ** (power - places) + noise;
}

/** The claims that do not come out, with what they come to. */
function falseClaims(solution: Solution): readonly string[] {
  const { functions } = solution.working.graph;
  return allClaims(solution).flatMap((claim) => {
    const computed = computedValue(claim.computed, functions);
    const isTrue = Math.abs(computed - computedValue(claim.result, functions)) <= tolerance(claim, computed);
    return isTrue ? [] : [`${claim.printed}, and it is ${computed}`];
  });
}

describe.each(exercises)("%s", (_, text) => {
  it.each(depths)("computing a printed substitution gives the printed result at depth %s", (depth) => {
    const solution = solutionOf(text, depth);
    expect(allClaims(solution).length).toBeGreaterThan(0);
    expect(falseClaims(solution)).toEqual([]);
  });

  it.each([
    ["1", "digits: 1"],
    ["2", "digits: 2"],
    ["8", "digits: 8"],
  ])("… and with %s digits", (_digits, line) => {
    expect(falseClaims(solutionOf(withLine(text, line)))).toEqual([]);
  });

  it.each(depths)("no line is wider than the screen at depth %s", (depth) => {
    const solution = solutionOf(text, depth);
    const outline = outlineSolution(solution, unicodeMedium(solution), width);
    const lines = `${textSolution(solution, { width, paint: unpainted })}\n${outline}`.split("\n");
    expect(lines.filter((line) => [...line].length > width)).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  it.each(depths)("plain text is ASCII at depth %s", (depth) => {
    const solution = { ...solutionOf(text, depth), title: "Title", source: undefined };
    const closing = solution.closing.filter(
      (each) => !printFragments(each, unicodeMedium(solution)).startsWith("Note:"),
    );
    const plain = plainSolution({ ...solution, closing });
    const outline = outlineSolution(solution, plainMedium(solution), width);
    expect([...`${plain}${outline}`].filter((character) => character > "~")).toEqual([]);
  });

  it.each(depths)("nothing leaks that is no number and no text at depth %s", (depth) => {
    const solution = solutionOf(text, depth);
    const media = [textSolution(solution, { width, paint: unpainted }), plainSolution(solution), texSolution(solution)];
    const leaks = /[=≈t] [-−]0(?:\.0*)?(?![\d./])|NaN|undefined|Infinity|\[object|null|\d\.\d{15}/gu;
    expect(media.flatMap((medium) => medium.match(leaks) ?? [])).toEqual([]);
  });
});

/** The exercise file with another key; JSON takes it inside its braces. */
function withLine(text: string, line: string): string {
  const own = bank.get(text) ?? text;
  const without = own.replace(/^digits:.*\n/mu, "");
  return without.startsWith("{") ? without.replace(/\}$/u, `, ${line} }`) : `${without}\n${line}\n`;
}
