import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../src/marking/verdict.ts";
import { type VerdictContext, type VerdictStage, verdictLines } from "../../../src/render/words/verdict-text.ts";
import { verdictMark, verdictText } from "../../../src/render/words/verdict-words.ts";
import { buildWorking } from "../../../src/working/build.ts";
import type { DeltaSign } from "../../../src/working/plan.ts";
import { solvedText } from "../../marking/exercises.ts";
import { exercise, exercises, formulasOf, holds, lineCount, unicode, unkind } from "./messages.ts";

const { working } = exercise("weighted-sum");

const wrong = (...slips: Extract<Verdict, { kind: "wrong" }>["slips"]): Verdict => ({ kind: "wrong", slips });
const b12 = { slip: "B12", site: "adjoint:w2" } as const;
const b13 = { slip: "B13", site: "adjoint:w2" } as const;

const usual: VerdictContext = {
  working,
  line: "adjoint:w2",
  entry: "39",
  entries: new Map([["adjoint:y", "12"]]),
  above: "all right",
  probe: undefined,
  afterMiss: false,
};

const network = solvedText(`network:
  inputs: 2
  layers: [{ units: 2, activation: tanh, bias: false }, { units: 2, activation: sigmoid, bias: false }]
given: { x1: 0.9, x2: -0.4, W1: [[0.3, -0.2], [0.5, 0.8]], W2: [[-0.6, 0.7], [0.9, -0.4]], t1: 1, t2: 0 }
`);

interface Case {
  readonly verdict: Verdict;
  readonly context?: Partial<VerdictContext>;
  readonly stage?: VerdictStage;
  readonly says: readonly string[];
}

const noMatch = "∂z/∂w₂ does not follow from your lines above. All of those are right, so the slip is in this step.";

const cases: readonly Case[] = [
  { verdict: { kind: "right", despite: [] }, says: ["∂z/∂w₂ = 39"] },
  {
    verdict: { kind: "right", despite: [] },
    context: { afterMiss: true },
    says: ["39: the rate along the wire, times what came from above."],
  },
  {
    verdict: { kind: "right", despite: ["adjoint:y"] },
    says: [
      "39. It does not follow from your dz/dy = 12, so one of the two was probably copied wrongly; look at dz/dy.",
    ],
  },
  {
    verdict: { kind: "imprecise", digits: 4 },
    context: { entry: "0.02" },
    says: ["0.02 agrees as far as it goes. Give 4 digits, so that we can both be sure."],
  },
  {
    verdict: { kind: "follows", from: ["adjoint:y"] },
    says: ["Right from your own dz/dy = 12. Nothing lost here; dz/dy itself is still to be looked at."],
  },
  {
    verdict: { kind: "void", from: ["adjoint:y"] },
    context: { entries: new Map([["adjoint:y", "0"]]) },
    says: ["This follows from your dz/dy = 0, but a zero on the way hides whether it is right. Look at dz/dy first."],
  },
  {
    verdict: { kind: "unreadable", problem: { code: "no-value", span: { start: 0, end: 3 } } },
    context: { entry: "1/0" },
    says: ["This has no value as a number. Nothing is counted."],
  },
  {
    verdict: { kind: "ambiguous", spans: [] },
    says: ["This can be read in two ways that differ. Put brackets where you mean them; nothing is counted."],
  },
  {
    verdict: { kind: "undecided" },
    says: ["I cannot tell whether this equals the expected formula. It is kept for a person; nothing is lost."],
  },
  { verdict: { kind: "missing" }, says: ["There is no entry for ∂z/∂w₂ yet."] },
  { verdict: wrong(), says: [noMatch] },
  {
    verdict: wrong(),
    context: { above: "not all right" },
    says: ["∂z/∂w₂ = 39 does not follow from the lines above it."],
  },
  {
    verdict: wrong(),
    context: { above: "none", probe: "adjoint:y", entry: "0.0317" },
    stage: "question",
    says: ["0.0317 is not it.", "Let us halve the search: what do you have for dz/dy?"],
  },
  {
    verdict: wrong(),
    context: { line: "value:y", above: "none", entry: "6" },
    says: ["y = 6 does not follow from the numbers given."],
  },
  {
    verdict: wrong(b12),
    context: { entry: "3" },
    says: ["∂z/∂w₂ = 3 does not follow from the lines above it."],
  },
  {
    verdict: wrong(b12),
    context: { entry: "3" },
    stage: "question",
    says: ["3 is how fast y changes with w₂.", "The question is about z. What happens between y and z?"],
  },
  {
    verdict: wrong(b12),
    context: { entry: "dz/dw2 = 3" },
    stage: "at once",
    says: ["3 is how fast y changes with w₂.", "The question is about z. What happens between y and z?"],
  },
  {
    verdict: { kind: "right", despite: [] },
    context: { afterMiss: true, repaired: b12 },
    stage: "name",
    says: ["39: the rate along the wire, times what came from above.", "The rate that comes from above was missing."],
  },
  {
    verdict: wrong(b12, b13),
    context: { probe: "partial:y:w2" },
    stage: "question",
    says: ["There are two ways to this number.", "What is your ∂y/∂w₂? That tells them apart."],
  },
  {
    verdict: wrong({ slip: "C16", site: "partial:z:y" }, { slip: "C17", site: "partial:z:y" }),
    stage: "question",
    says: [
      "Everything fits but for a constant factor.",
      "Read z once more as it is written here: what stands in front?",
    ],
  },
  {
    verdict: wrong({ slip: "C16", site: "partial:z:y" }, { slip: "C17", site: "partial:z:y" }),
    context: { probe: "partial:z:y" },
    stage: "question",
    says: ["Everything fits but for a constant factor.", "What is your dz/dy? That tells them apart."],
  },
  {
    verdict: wrong({ slip: "D01", site: "update:w2" }, { slip: "C15", site: "partial:z:y" }),
    context: { line: "update:w2", entry: "2.39", probe: "adjoint:w2" },
    stage: "question",
    says: ["w₂ has moved by the right amount.", "What sign has your ∂z/∂w₂? And should z go up or down?"],
  },
];

const titled = cases.map(
  ({ stage = "place", ...rest }) => [`${rest.verdict.kind}, ${stage}: ${rest.says[0]}`, { stage, ...rest }] as const,
);

describe("what is said about an entry", () => {
  it.each(titled)("%s", (_, { verdict, context, stage, says }) => {
    const texts = verdictLines(verdictText(verdict, { ...usual, ...context }), stage);
    expect(texts.map((text) => unicode(text, working))).toEqual(says);
    for (const text of says) expect(lineCount(text)).toBeLessThanOrEqual(2);
  });

  it("never names a slip before it is put right, unless asked for the name", () => {
    const text = verdictText(wrong(b12), { ...usual, entry: "3" });
    for (const stage of ["place", "question", "at once"] as const) {
      expect(verdictLines(text, stage)).not.toContain(text.name);
    }
    expect(verdictLines(text, "name")).toContain(text.name);
  });

  it.each<[DeltaSign, string]>([
    [
      "derivative",
      "Right in another convention: this is δ₁⁽²⁾ with error = target − output. Here it is ∂L/∂z₁⁽²⁾. Keep yours if you also add in the update.",
    ],
    [
      "target minus output",
      "Right in another convention: this is the slope ∂L/∂z₁⁽²⁾. Here δ₁⁽²⁾ is its negative. Keep yours if you also subtract in the update.",
    ],
  ])("restates the sign of δ as %s", (deltas, says) => {
    const told = buildWorking({ ...network.working, deltas });
    const verdict: Verdict = { kind: "convention", slip: "C15" };
    const text = unicode(verdictText(verdict, { ...usual, working: told, line: "delta:z2_1" }).place, told);
    expect(text).toBe(says);
    expect(lineCount(text)).toBeLessThanOrEqual(2);
  });

  it("separates candidates without listing them", () => {
    const context = { ...usual, probe: "partial:y:w2" };
    const said = verdictLines(verdictText(wrong(b12, b13), context), "at once").map((text) => unicode(text, working));
    expect(said.join(" ")).not.toContain("how fast");
  });

  it.each(exercises)("tells no formula of a line of %s, and blames nobody", (_, solved) => {
    for (const line of solved.working.lines.keys()) {
      const formulas = formulasOf(line, solved.working);
      for (const above of ["none", "all right", "not all right"] as const) {
        const context: VerdictContext = { ...usual, working: solved.working, line, entry: "-0.7071", above };
        const text = verdictLines(verdictText(wrong(), context), "at once")
          .map((each) => unicode(each, solved.working))
          .join(" ");
        expect(formulas.filter((formula) => holds(text, formula))).toEqual([]);
        expect(unkind.filter((pattern) => pattern.test(text))).toEqual([]);
      }
    }
  });

  it("marks what is accepted with a tick, and reads aloud as a word", () => {
    expect(verdictMark({ kind: "follows", from: [] }, false)).toBe("✓");
    expect(verdictMark(wrong(), false)).toBe("✗");
    expect(verdictMark({ kind: "undecided" }, true)).toBe("undecided:");
  });
});
