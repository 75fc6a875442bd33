import { describe, expect, it } from "vitest";
import { type HintRequest, hintAt, lastRung, type Rung } from "../../../src/marking/hints.ts";
import type { Text } from "../../../src/render/solution.ts";
import { hintText } from "../../../src/render/words/hint-words.ts";
import { type LineId, learningRate } from "../../../src/working/line.ts";
import { inputsOf, type Solved, shownOf, solve } from "../../../src/working/solve.ts";
import { exercise, exercises, formulasOf, holds, lineCount, numbersIn, plain, unicode, unkind } from "./messages.ts";

const rungs: readonly Rung[] = [1, 2, 3, 4, 5];

function ladder(solved: Solved, line: LineId, onPage: readonly LineId[] = [], form: HintRequest["form"] = "value") {
  return rungs.map((rung) => hintText(hintAt(solved.working, { line, form, onPage: new Set(onPage) }, rung), solved));
}

function rungsOf(solved: Solved, line: LineId, onPage: readonly LineId[] = []): readonly string[] {
  return ladder(solved, line, onPage).map((text) => unicode(text, solved.working));
}

/** The same working at other given numbers and another rate. */
function elsewhere(solved: Solved): Solved {
  const { given, rate } = solved.numbers;
  const moved = [...given].map(([leaf, { value }], index) => {
    return [leaf, { value: value * (1.1 + 0.07 * index) + 0.013, exact: undefined }] as const;
  });
  const numbers = { given: new Map(moved), rate: { value: rate.value * 0.7, exact: undefined } };
  const result = solve(solved.working, numbers, solved.digits);
  if (!result.ok) throw new Error("no value");
  return result.solved;
}

const up = (texts: readonly Text[], rung: Rung): readonly Text[] => texts.slice(0, rung);

interface Case {
  readonly line: LineId;
  readonly onPage: readonly LineId[];
  readonly rungs: readonly string[];
}

const cases: readonly Case[] = [
  {
    line: "value:z",
    onPage: ["value:y"],
    rungs: [
      "Look at the formula of z in the graph. It needs y.",
      "Brackets first, then functions and powers, then products, then sums.",
      "Here: z = y².",
      "With the numbers: z = 6.5².",
      "z = 42.25",
    ],
  },
  {
    line: "partial:z:y",
    onPage: ["value:y"],
    rungs: [
      "Look at the node z alone. Where in its formula does y stand?",
      "u^n has slope n · u^(n − 1).",
      "Here: dz/dy = 2y.",
      "With the numbers: dz/dy = 2 · 6.5.",
      "dz/dy = 13",
    ],
  },
  {
    line: "partial:y:w2",
    onPage: [],
    rungs: [
      "Look at the node y alone. Where in its formula does w₂ stand?",
      "When u moves and v rests, their product moves v times as far as u.",
      "Here: ∂y/∂w₂ = x₂.",
      "You need x₂: find the numbers first, then put them in.",
      "∂y/∂w₂ = 3",
    ],
  },
  {
    line: "adjoint:w2",
    onPage: ["adjoint:y"],
    rungs: [
      "Look at the wire from w₂ to y, and at what has come back as far as y.",
      "Along a route slopes multiply: the slope on this wire times the slope from above.",
      "Here: ∂z/∂w₂ = dz/dy · ∂y/∂w₂.",
      "With the numbers: ∂z/∂w₂ = 13 · ∂y/∂w₂.",
      "∂z/∂w₂ = 39",
    ],
  },
  {
    line: "update:w2",
    onPage: ["adjoint:w2"],
    rungs: [
      "Look at the w₂ you started from, and at Δw₂, its step.",
      "new = old − rate · gradient",
      "Here: w₂′ = w₂ − η · ∂z/∂w₂.",
      "With the numbers: w₂′ = 2 − 0.01 · 39.",
      "w₂′ = 1.61",
    ],
  },
];

describe("the ladder of hints", () => {
  it.each(cases)("goes from the place to the value for $line", ({ line, onPage, rungs }) => {
    expect(rungsOf(exercise("weighted-sum"), line, onPage)).toEqual(rungs);
  });

  it("adds up the routes where a node has several users", () => {
    const [place, rule] = rungsOf(exercise("eight-weights"), "adjoint:h1");
    expect(place).toBe("Look at the wires that leave h₁: they lead to s₃ and s₄.");
    expect(rule).toBe("Along each route slopes multiply; across the routes they add.");
  });

  it.each<[title: string, line: LineId, place: string, rule: string]>([
    [
      "Bishop",
      "delta:z2_1",
      "Look at what stands between a₁⁽²⁾ and E, and at the convention for its sign.",
      "At an output: how fast E changes with it, times the slope of its curve, if it has one.",
    ],
    [
      "Bishop",
      "delta:z1_1",
      "Look at the unit behind a₁⁽¹⁾: at the slope of its curve, and at what comes back over the wires that leave it.",
      "Behind a unit: the slope of its curve, times the sum over the wires that leave it of weight times error term.",
    ],
    [
      "softmax network",
      "delta:z1_2",
      "Look at what stands between z₂⁽¹⁾ and L, and at the convention for its sign.",
      "Along each route slopes multiply; across the routes they add.",
    ],
  ])("of an error term: %s, %s", (title, line, place, rule) => {
    expect(rungsOf(exercise(title), line).slice(0, 2)).toEqual([place, rule]);
  });

  it("keeps the formula for last where the formula is asked", () => {
    const { working } = exercise("square-of-sum");
    const texts = ladder(exercise("square-of-sum"), "partial:y:x", [], "formula").map((text) => unicode(text, working));
    expect(texts.at(-1)).toBe("dy/dx = 2(x + 1)");
    for (const text of texts.slice(0, -1)) expect(text).not.toContain("2(x + 1)");
  });

  it.each(exercises)("tells nothing before its time on %s", (_, solved) => {
    const { working } = solved;
    for (const line of working.lines.keys()) {
      const texts = ladder(solved, line);
      expect(texts).toHaveLength(lastRung);
      const formulas = formulasOf(line, working);
      for (const text of up(texts, 2)) {
        for (const said of [unicode(text, working), plain(text, working)]) {
          expect([line, said, formulas.filter((formula) => holds(said, formula))]).toEqual([line, said, []]);
          expect(unkind.filter((pattern) => pattern.test(said))).toEqual([]);
          expect(lineCount(said)).toBeLessThanOrEqual(3);
        }
      }
    }
  });

  it.each(exercises)("has three rungs that no number of %s can reach", (_, solved) => {
    const other = elsewhere(solved);
    for (const line of solved.working.lines.keys()) {
      expect(up(ladder(other, line), 3)).toEqual(up(ladder(solved, line), 3));
    }
  });

  it.each(exercises)("puts in only given numbers of %s while no line is on the page", (_, solved) => {
    const { working } = solved;
    const given = [...inputsOf(solved.numbers).given.keys(), learningRate];
    const allowed = given.map((each) => shownOf(solved, each).text.replace("-", ""));
    for (const line of working.lines.keys()) {
      const [, , formula = [], substitution = []] = ladder(solved, line);
      const literals = numbersIn(unicode(formula, working));
      const told = numbersIn(unicode(substitution, working));
      const leaked = told.filter((each) => !allowed.includes(each) && !literals.includes(each));
      expect([line, leaked]).toEqual([line, []]);
    }
  });
});
