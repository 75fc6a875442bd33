// What people type for a line, and what it is read as; and what cannot be read, with the place and the words for it.

import { describe, expect, it } from "vitest";
import { type ReadEntry, readEntry } from "../../src/marking/read-entry.ts";
import { toNumber } from "../../src/number/rational.ts";
import { entryProblemWords } from "../../src/render/words/entry-problems.ts";
import { learningRate } from "../../src/working/line.ts";
import { treeText } from "../expression/tree-text.ts";
import { solvedBank, solvedText } from "./exercises.ts";

const weighted = solvedBank("chain-rule/weighted-sum.yaml").working;
const logistic = solvedBank("logistic/logistic-node.yaml").working;
const greek = solvedText("graph: { μ: θ*x, λ: μ^2 }\ngiven: { θ: 2, x: 3 }\ntrain: [θ]\n").working;
const constants = solvedText("graph: { f: e*i, E: f^2 }\ngiven: { e: 2, i: 3 }\ntrain: [e]\n").working;

function understood(entry: ReadEntry): string {
  switch (entry.kind) {
    case "decimal":
    case "arithmetic":
      return String(toNumber(entry.value));
    case "formula":
      return treeText(entry.expression);
    case "unreadable":
      return entry.problem.code;
  }
}

describe("slopes that a route passes by", () => {
  const skipping = solvedBank("forks-and-diamonds/skip-route.yaml").working;
  const taken = solvedText("graph: { h: total*x, f: h*x }\ngiven: { total: 2, x: 3 }\ntrain: [x]\n").working;

  it.each<[entry: string, tree: string]>([
    ["df/dh*dh/dx + direct df/dx", "[[adjoint:h·partial:h:x] + partial:f:x]"],
    ["x - η*total df/dx", "[x + [-[η·adjoint:x]]]"],
    ["∂f/∂x via h + h", "[contribution:x:h + h]"],
  ])("%s is %s", (entry, tree) => {
    expect(understood(readEntry(entry, skipping))).toBe(tree.replaceAll("η", learningRate));
  });

  it("a name of the author's goes before", () => {
    expect(understood(readEntry("total dh/dx", taken))).toBe("[total·partial:h:x]");
  });
});

describe("numbers", () => {
  it.each<[entry: string, value: string]>([
    ["13", "13"],
    ["3/2", "1.5"],
    ["-.5", "-0.5"],
    ["−0.5", "-0.5"],
    ["+2", "2"],
    ["5.", "5"],
    ["1.5e-3", "0.0015"],
    ["1.5E-3", "0.0015"],
    ["1.5·10^-3", "0.0015"],
    ["1.5·10⁻³", "0.0015"],
    ["14*1", "14"],
    ["14·1", "14"],
    ["14×1", "14"],
    ["6÷4", "1.5"],
    ["0.5 - 0.01*13", "0.37"],
    ["2^3", "8"],
    ["2**3", "refused-syntax"],
    ["2(3)", "6"],
    ["1/2*3", "1.5"],
    ["-3^2", "-9"],
    ["(-3)^2", "9"],
    ["  13  ", "13"],
    ["0,37", "0.37"],
    ["0,5 - 0,01*13", "0.37"],
    ["-0,5", "-0.5"],
    ["1,5e-3", "0.0015"],
    ["1,000", "stray-comma"],
    ["12,345", "stray-comma"],
    ["0,125", "0.125"],
    ["1,5.2", "stray-comma"],
    ["w1' = 0.37", "0.37"],
    ["w_1' = 0.37", "0.37"],
    ["w₁′ = 0.37", "0.37"],
    ["new w1 = 0.37", "0.37"],
    ["dz/dw1 ≈ 13", "13"],
    ["∂z/∂w₁ ≈ 13", "13"],
    ["dz / dw1 = 13", "13"],
    ["Δw1 = -0.13", "-0.13"],
    ["y = 6.5", "6.5"],
    ["= 13", "13"],
    ["≈ 13", "13"],
    ["sqrt(16)", "4"],
    ["e^0", "1"],
  ])("%s is %s", (entry, value) => expect(understood(readEntry(entry, weighted))).toBe(value));
});

describe("formulas", () => {
  it.each<[entry: string, tree: string]>([
    ["w_1", "w1"],
    ["w₁", "w1"],
    ["w1x1", "[w1·x1]"],
    ["w_1x_1", "[w1·x1]"],
    ["w1 x1 + w2 x2", "[[w1·x1] + [w2·x2]]"],
    ["2y", "[2·y]"],
    ["2·y", "[2·y]"],
    ["y(1-y)", "[y·[1 + [-y]]]"],
    ["y²", "[y^2]"],
    ["e^-y", "exp([-y])"],
    ["dz/dy * x1", "[adjoint:y·x1]"],
    ["∂z/∂y · ∂y/∂w₁", "[adjoint:y·partial:y:w1]"],
    ["dz/dy dy/dw1", "[adjoint:y·partial:y:w1]"],
    ["dz/dy/2", "[adjoint:y/2]"],
    ["(dz/dy)^2", "[adjoint:y^2]"],
    ["w1 - η dz/dw1", "[w1 + [-[η·adjoint:w1]]]"],
    ["w1 - eta*dz/dw1", "[w1 + [-[η·adjoint:w1]]]"],
    ["w1 - rate*dz/dw1", "[w1 + [-[η·adjoint:w1]]]"],
    ["w1 + Δw1", "[w1 + step:w1]"],
    ["w1 + change of w1", "[w1 + step:w1]"],
    ["w1' - w1", "[update:w1 + [-w1]]"],
    ["new w1 - w1", "[update:w1 + [-w1]]"],
    ["dz/dw1 = 2y x1", "[2·y·x1]"],
    ["σ(y)", "sigmoid(y)"],
    ["sqrt(y)", "sqrt(y)"],
    ["√y", "sqrt(y)"],
    ["|y|", "abs(y)"],
    ["max(0, y)", "max(0, y)"],
    ["ln(y)", "ln(y)"],
    ["log(y)", "ln(y)"],
    ["0,5y", "[0.5·y]"],
    ["w1 - 0,01*13", "[w1 + [-[0.01·13]]]"],
    ["max(0,5)y", "[max(0, 5)·y]"],
  ])("%s is %s", (entry, tree) =>
    expect(understood(readEntry(entry, weighted))).toBe(tree.replaceAll("η", learningRate)),
  );

  it.each<[entry: string, tree: string]>([
    ["g(y)(1-g(y))", "[sigmoid(y)·[1 + [-sigmoid(y)]]]"],
    ["σ(y)(1-σ(y))", "[sigmoid(y)·[1 + [-sigmoid(y)]]]"],
    ["σ(y)(1−σ(y))", "[sigmoid(y)·[1 + [-sigmoid(y)]]]"],
    ["g'(y)", "sigmoid'(y)"],
    ["z(1-z)", "[z·[1 + [-z]]]"],
  ])("%s is %s where the exercise calls the logistic function g", (entry, tree) => {
    expect(understood(readEntry(entry, logistic))).toBe(tree);
  });

  it.each<[entry: string, tree: string]>([
    ["2μ", "[2·μ]"],
    ["2mu", "[2·μ]"],
    ["dλ/dμ * x", "[adjoint:μ·x]"],
    ["dlambda/dmu", "adjoint:μ"],
    ["theta*x", "[θ·x]"],
    ["theta' = theta + Δθ", "[θ + step:θ]"],
  ])("%s is %s among Greek names", (entry, tree) => expect(understood(readEntry(entry, greek))).toBe(tree));

  it.each<[entry: string, tree: string]>([
    ["e*i", "[e·i]"],
    ["2f", "[2·f]"],
    ["f^2", "[f^2]"],
    ["2e", "[2·e]"],
    ["e^2", "[e^2]"],
  ])("%s is %s where e, i and f are names of the exercise", (entry, tree) => {
    expect(understood(readEntry(entry, constants))).toBe(tree);
  });
});

describe("what cannot be read", () => {
  it.each<[entry: string, place: string, words: RegExp]>([
    // A wrong letter is told apart from wrong mathematics, which is read and judged.
    ["w3", "w3", /no w3 here.*Did you mean w2\?/u],
    ["2*X1", "X1", /no X1 here.*Did you mean x1\?/u],
    ["dz/dy * x3", "x3", /no x3 here.*Did you mean x2\?/u],
    ["dz/dw3", "w3", /no w3 here.*Did you mean w2\?/u],
    ["2 ∂z/∂Y", "Y", /no Y here.*Did you mean y\?/u],
    ["dq/dw1 * x1", "q", /no q here/u],
    ["dw1/dw2", "dw1/dw2", /no `dw1\/dw2` here/u],
    ["Y^2", "Y", /Did you mean y\?/u],
    ["2*q(y)", "q", /no function `q` here/u],
    ["sin y", "sin", /bracket/u],
    ["2y+", "", /ends/u],
    ["2*/y", "/", /between|before/u],
    ["(y+1", "(", /not closed/u],
    ["y+1)", ")", /bracket/u],
    ["2 3", "3", /sign|operator|between/u],
    ["y,", ",", /comma/u],
    ["1,000", ",", /comma|point/u],
    ["13 = 13", "=", /`=`|equals/u],
    ["y < 2", "<", /./u],
    ["y!", "!", /factorial/u],
    ["50%", "%", /percent/u],
    ["[y]", "[", /./u],
    ["y; z", ";", /./u],
    ['"y"', '"', /./u],
    ["<script>", "<", /./u],
    ["y\u0000", "\u0000", /./u],
    ["😀", "😀", /no meaning/u],
    ["max(y)", "max", /2 or more|values/u],
    ["1e999", "1e999", /digits|exponent/u],
    ["1/0", "1/0", /no value/u],
    ["ln(-1)", "ln(-1)", /no value/u],
  ])("%s: the place is %o", (written, place, words) => {
    const entry = readEntry(written, weighted);
    if (entry.kind !== "unreadable") throw new Error(`read as ${understood(entry)}`);
    const { start, end } = entry.problem.span;
    expect(written.slice(start, end)).toBe(place);
    expect(entryProblemWords(entry.problem, written)).toMatch(words);
  });

  it("is placed in the whole entry, behind the name of the line", () => {
    const written = "dz/dw1 = 2*X1";
    const entry = readEntry(written, weighted);
    const span = entry.kind === "unreadable" ? entry.problem.span : { start: 0, end: 0 };
    expect(written.slice(span.start, span.end)).toBe("X1");
  });
});
