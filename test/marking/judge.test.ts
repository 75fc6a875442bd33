import { describe, expect, it } from "vitest";
import { judge } from "../../src/marking/judge.ts";
import type { VerdictKind } from "../../src/marking/verdict.ts";
import { shownOf } from "../../src/working/solve.ts";
import { bankNames, solvedBank, solvedText } from "./exercises.ts";

const weighted = solvedBank("chain-rule/weighted-sum.yaml");
const logistic = solvedBank("logistic/logistic-node.yaml");

function verdict(solved: typeof weighted, entries: Readonly<Record<string, string>>, line: string) {
  const given = new Map(Object.entries(entries));
  const [judged] = judge([line], given, solved);
  if (judged === undefined) throw new Error("nothing was judged");
  return judged.verdict;
}

describe("one number", () => {
  it.each<[line: string, entry: string, kind: VerdictKind]>([
    ["adjoint:w2", "39", "right"],
    ["adjoint:w2", "39.0", "right"],
    ["adjoint:w2", "13*3", "right"],
    ["adjoint:w2", "78/2", "right"],
    ["adjoint:w2", "dz/dw2 = 39", "right"],
    ["adjoint:w2", "40", "wrong"],
    ["adjoint:w2", "-39", "wrong"],
    ["adjoint:w2", "", "missing"],
    ["adjoint:w2", "3 9", "unreadable"],
    ["adjoint:w2", "1/0", "unreadable"],
    ["adjoint:w2", "9^9^9^9", "unreadable"],
    ["update:w1", "0,37", "right"],
    ["update:w1", "0,5 - 0,01*13", "right"],
    ["update:w1", "≈ 0.37", "right"],
    ["value:z", "1,000", "unreadable"],
    ["update:w1", "w1' = 0.5 - 0.01*13", "right"],
    ["update:w1", ".37", "right"],
    ["value:z", "4.225e1", "right"],
  ])("%s = %s is %s", (line, entry, kind) => {
    expect(verdict(weighted, { [line]: entry }, line).kind).toBe(kind);
  });
});

describe("digits", () => {
  it.each<[line: string, entry: string, kind: VerdictKind]>([
    ["adjoint:y", "0.001499", "right"],
    ["adjoint:y", "0.0014989", "right"],
    ["adjoint:y", "1.499e-3", "right"],
    ["adjoint:y", "0.0015", "imprecise"],
    ["adjoint:y", "0.0017", "wrong"],
    ["adjoint:y", "0", "wrong"],
    ["update:w1", "0.49998501", "right"],
    ["update:w1", "0.499985", "imprecise"],
    ["update:w1", "0.5000", "wrong"],
  ])("%s = %s is %s where 4 digits are asked", (line, entry, kind) => {
    expect(verdict(logistic, { [line]: entry }, line).kind).toBe(kind);
  });
});

describe("formulas", () => {
  it.each<[line: string, entry: string, kind: VerdictKind]>([
    ["partial:z:y", "2y", "right"],
    ["partial:z:y", "2(w1x1 + w2x2)", "right"],
    ["partial:z:y", "2*w1*x1+2 w2 x2", "right"],
    ["partial:z:y", "y^2", "wrong"],
    ["adjoint:w1", "dz/dy * x1", "right"],
    ["adjoint:w1", "∂z/∂y · ∂y/∂w₁", "right"],
    ["update:w1", "w1 - η dz/dw1", "right"],
    ["update:w1", "w1 + Δw1", "right"],
    ["adjoint:w2", "13*x2", "right"],
    ["adjoint:w1", "2*dz/dw1/2", "unreadable"],
    ["adjoint:w1", "(w1-w1')/rate", "unreadable"],
    ["value:y", "z^0.5", "unreadable"],
    ["value:z", "y^2", "unreadable"],
    ["adjoint:w1", "dz/dy * w1", "wrong"],
    ["adjoint:w1", "dz/dy * x3", "unreadable"],
  ])("%s = %s is %s", (line, entry, kind) => {
    expect(verdict(weighted, { [line]: entry }, line).kind).toBe(kind);
  });

  it.each(["z(1-z)", "g(y)(1-g(y))", "g'(y)", "e^-y/(1+e^-y)^2", "σ(y)(1−σ(y))"])(
    "%s is the slope of a logistic node",
    (entry) => {
      expect(verdict(logistic, { "partial:z:y": entry }, "partial:z:y").kind).toBe("right");
    },
  );

  it.each([
    ["partial:z:y", "y^2", "A04"],
    ["partial:z:y", "y", "A03"],
    ["partial:y:w2", "w2", "B05"],
    ["update:w1", "w1 + η dz/dw1", "D01"],
  ])("names the mistake in %s = %s: %s", (line, entry, slip) => {
    const judged = verdict(weighted, { [line]: entry }, line);
    expect(judged.kind === "wrong" ? judged.slips.map((match) => match.slip) : []).toContain(slip);
  });

  describe("that can be read in two ways", () => {
    const root = solvedText("graph: { y: sqrt(x), z: y^2*w }\ngiven: { x: 4, w: 3 }\ntrain: [x]\n");
    const decay = solvedText("graph: { y: exp(-k*t), z: y^2 }\ngiven: { k: 0.5, t: 2 }\ntrain: [k]\n");
    const cube = solvedText("graph: { y: x^3/3, z: 2*y }\ngiven: { x: 3 }\ntrain: [x]\n");

    it.each<[solved: typeof root, line: string, entry: string, kind: VerdictKind]>([
      // Right as it is read: not asked.
      [weighted, "partial:z:y", "4/2y", "right"],
      [weighted, "partial:z:y", "2^1y", "right"],
      // One of the two is right.
      [root, "partial:y:x", "1/2sqrt(x)", "ambiguous"],
      [root, "partial:y:x", "1/(2sqrt(x))", "right"],
      [root, "partial:y:x", "1/2/sqrt(x)", "right"],
      [root, "partial:y:x", "1/2*sqrt(x)", "wrong"],
      [root, "partial:y:x", "1/2(2)", "ambiguous"],
      [root, "partial:y:x", "1/2*(2)", "wrong"],
      [decay, "partial:y:k", "-t e^-k t", "ambiguous"],
      [decay, "partial:y:k", "-t e^(-k t)", "right"],
      [decay, "partial:y:k", "-t e^-k*t", "wrong"],
      [cube, "partial:y:x", "-x^2", "ambiguous"],
      [cube, "partial:y:x", "(-x)^2", "right"],
      [cube, "partial:y:x", "-(x^2)", "wrong"],
      // Both are wrong.
      [weighted, "adjoint:w1", "dz/dy/2x1", "wrong"],
      [cube, "partial:y:x", "-2x^2", "wrong"],
      [cube, "partial:y:x", "1/3x", "wrong"],
      // Many places in doubt.
      [root, "partial:y:x", "1/2sqrt(x)+1/2x-1/2x+1/2y-1/2y+1/2w-1/2w", "ambiguous"],
      [cube, "partial:y:x", Array.from({ length: 60 }, () => "1/2x").join("+"), "wrong"],
    ])("$1 = $2 is $3", (solved, line, entry, kind) => {
      expect(verdict(solved, { [line]: entry }, line).kind).toBe(kind);
    });

    it("shows where brackets would decide", () => {
      const entry = "dy/dx = 1/2sqrt(x)";
      const judged = verdict(root, { "partial:y:x": entry }, "partial:y:x");
      const places = judged.kind === "ambiguous" ? judged.spans : [];
      expect(places.map(({ start, end }) => entry.slice(start, end))).toEqual(["2sqrt(x)"]);
    });
  });
});

describe("follow-through", () => {
  it("accepts what follows from an earlier error, and names where it follows from", () => {
    const entries = { "partial:z:y": "12", "adjoint:w1": "12", "adjoint:w2": "36", "update:w2": "1.64" };
    expect(verdict(weighted, entries, "partial:z:y").kind).toBe("wrong");
    expect(verdict(weighted, entries, "adjoint:w2")).toEqual({ kind: "follows", from: ["partial:z:y"] });
    expect(verdict(weighted, entries, "update:w2")).toEqual({ kind: "follows", from: ["adjoint:w2"] });
  });

  it("holds right numbers for right although they do not follow, and says from which lines", () => {
    const entries = { "partial:z:y": "12", "adjoint:w2": "39" };
    expect(verdict(weighted, entries, "adjoint:w2")).toEqual({ kind: "right", despite: ["partial:z:y"] });
  });

  it("carries a number with too few digits forward, and does not call right what is made of it", () => {
    const entries = { "value:y": "7", "value:z": "49", "partial:z:y": "14" };
    expect(verdict(weighted, entries, "value:y").kind).toBe("imprecise");
    expect(verdict(weighted, entries, "value:z")).toEqual({ kind: "follows", from: ["value:y"] });
    expect(verdict(weighted, entries, "partial:z:y")).toEqual({ kind: "follows", from: ["value:y"] });
    expect(verdict(weighted, { "value:y": "7", "value:z": "42.25" }, "value:z").kind).toBe("right");
  });

  it("gives nothing for zeros after a zero that should be none", () => {
    expect(verdict(weighted, { "partial:z:y": "0", "adjoint:w2": "0" }, "adjoint:w2").kind).toBe("void");
  });

  it("names a slip of the pen on top of a mistake that another line shows", () => {
    const entries = { "partial:y:w2": "2", "adjoint:w2": "26", "adjoint:w1": "-6.5" };
    expect(verdict(weighted, entries, "adjoint:w1")).toEqual({
      kind: "wrong",
      slips: [{ slip: "B05", site: "partial:y:w1" }],
      also: { slip: "E03", site: "adjoint:w1" },
    });
  });

  it("pins a formula as a formula", () => {
    const entries = { "partial:z:y": "y^2", "adjoint:w2": "126.75" };
    expect(verdict(weighted, entries, "adjoint:w2")).toEqual({ kind: "follows", from: ["partial:z:y"] });
  });

  it.each(["x1", "y", "99*y"])("does not take the formula %s for following from what it replaces", (entry) => {
    const entries = { "value:y": "6.4", "value:z": entry };
    expect(verdict(weighted, entries, "value:z").kind).toBe("wrong");
  });

  it("takes a formula that is another way to the same from own lines", () => {
    const entries = { "partial:z:y": "12", "adjoint:w2": "12*x2 + 0*y" };
    expect(verdict(weighted, entries, "adjoint:w2").kind).toBe("follows");
  });

  it("asks for the value where the entry is only the name of the line", () => {
    expect(verdict(weighted, { "value:z": "z" }, "value:z").kind).toBe("unreadable");
  });

  it("does not take dz/dy for dz/dw1 although x1 is 1", () => {
    const entries = { "partial:z:y": "13", "adjoint:w1": "dz/dy" };
    expect(verdict(weighted, entries, "adjoint:w1").kind).toBe("wrong");
  });

  it("asks for the formula where the formula is asked", () => {
    const [judged] = judge(["partial:z:y"], new Map([["partial:z:y", "13"]]), weighted, new Set(["partial:z:y"]));
    expect(judged?.verdict.kind).toBe("unreadable");
  });

  it.each([
    ["2y", "wrong"],
    ["13*x1", "wrong"],
    ["2y*x1", "right"],
    ["dz/dy*x1", "right"],
  ])("takes %s, which has the right value, for %s where the formula is asked", (entry, kind) => {
    const [judged] = judge(["adjoint:w1"], new Map([["adjoint:w1", entry]]), weighted, new Set(["adjoint:w1"]));
    expect(judged?.verdict.kind).toBe(kind);
  });

  it.each(["(x1+1)^100000", "2^2^2^2^2^2^2^x1", "1/(x1-1)", "exp(exp(exp(x2)))"])(
    "does not take %s, which is beyond any number, for right",
    (entry) => expect(verdict(weighted, { "adjoint:w1": entry }, "adjoint:w1").kind).not.toBe("right"),
  );

  it("is not stopped by an unreadable entry", () => {
    const entries = { "partial:z:y": "2 2", "adjoint:w2": "39" };
    expect(verdict(weighted, entries, "adjoint:w2").kind).toBe("right");
  });
});

describe.each(bankNames)("%s", (name) => {
  const solved = solvedBank(name);
  const lines = [...solved.working.lines.values()].filter(({ kind }) => kind !== "check").map(({ id }) => id);

  it.each([4, 5, 6, 8])("accepts all right values shown to %i digits", (digits) => {
    const entries = new Map(lines.map((line) => [line, shownOf({ ...solved, digits }, line).text]));
    const verdicts = judge(lines, entries, solved).map(({ line, verdict: { kind } }) => `${line} ${kind}`);
    expect(verdicts.filter((each) => !each.endsWith(" right"))).toEqual([]);
  });

  it("accepts each right value alone", () => {
    const verdicts = lines.map((line) => verdict(solved, { [line]: shownOf(solved, line).text }, line).kind);
    expect(new Set(verdicts)).toEqual(new Set(["right"]));
  });
});
