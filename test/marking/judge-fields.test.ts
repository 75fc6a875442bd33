import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anOrder } from "../../src/exercise/order-of-visits.ts";
import { type Field, letterOf, type Question, questionKinds, rightLetter } from "../../src/exercise/question.ts";
import { printText } from "../../src/expression/print-text.ts";
import { spellingOf } from "../../src/graph/spelling.ts";
import { judgeFields } from "../../src/marking/judge-fields.ts";
import type { Verdict } from "../../src/marking/verdict.ts";
import { opened } from "../../src/render/equation.ts";
import { parseableStyle } from "../../src/render/style.ts";
import { solvedWith } from "../../src/working/slipped.ts";
import { type Solved, shownOf } from "../../src/working/solve.ts";
import { writtenLine } from "../../src/working/twin.ts";
import { asked, exerciseOf, someNames } from "../exercise/questions.ts";

/** Names as the notation of the exercise writes them. */
function spelled(names: readonly string[], { working }: Solved): string {
  return names.map((name) => spellingOf(working.graph, name)).join(", ");
}

function rightAnswer(field: Field, solved: Solved): string {
  switch (field.kind) {
    case "choice":
      return rightLetter(field);
    case "order":
      return spelled(anOrder(field.items, solved.working), solved);
    case "line": {
      const { working } = solved;
      const line = working.lines.get(writtenLine(working, field.line));
      if (field.form === "value" || line === undefined) return shownOf(solved, field.line).text;
      return printText(opened(working, line.id), parseableStyle(working));
    }
  }
}

function rightAnswers({ fields }: Question, solved: Solved): Map<string, string> {
  return new Map(fields.map((field) => [field.id, rightAnswer(field, solved)]));
}

function verdictOn(question: Question, answers: Readonly<Record<string, string>>, solved: Solved, id: string): Verdict {
  const found = judgeFields(question, new Map(Object.entries(answers)), solved).find(({ line }) => line === id);
  if (found === undefined) throw new Error(`no field ${id}`);
  return found.verdict;
}

const names = someNames(10);
const someSeed = fc.integer({ min: 0, max: 999 }).map((seed) => `seed ${seed}`);

describe("the right answers to every kind are right", () => {
  describe.each(names)("%s", (name) => {
    const { solved } = exerciseOf(name);
    it.each(questionKinds)("%s", (kind) => {
      fc.assert(
        fc.property(someSeed, (seed) => {
          const question = asked(name, kind, { seed });
          const judged = judgeFields(question, rightAnswers(question, solved), solved);
          expect(judged.map(({ line, verdict }) => `${line} ${verdict.kind}`)).toEqual(
            question.fields.map(({ id }) => `${id} right`),
          );
        }),
        { numRuns: 3 },
      );
    });
  });
});

/** A network in the notation of a lecture, whose names are not those of its nodes. */
const network = `
network:
  inputs: [x1, x2]
  layers:
    - { units: 2, activation: sigmoid }
    - { units: 2, activation: softmax }
  loss: categorical cross entropy
given: { x1: 1, x2: -0.5, W1: [[0.1, 0.2], [0.3, 0.4]], b1: [0.1, -0.2], W2: [[0.5, -0.6], [0.7, 0.8]], b2: [0.05, 0.1], t1: 1, t2: 0 }
`;

describe("a network is asked about", () => {
  const { solved } = exerciseOf(network);
  it.each(questionKinds)("%s", (kind) => {
    const question = asked(network, kind, { seed: "network" });
    const judged = judgeFields(question, rightAnswers(question, solved), solved);
    expect(judged.filter(({ verdict }) => verdict.kind !== "right")).toEqual([]);
  });

  it("order of visits, in the spelling of the lecture and of the nodes", () => {
    const question = asked(network, "order of visits", { seed: "network" });
    const order = "L, a₂⁽²⁾, a₁⁽²⁾, z2_2, z_1^(2), a₂⁽¹⁾, a1_1, z₂⁽¹⁾, z1_1";
    expect(verdictOn(question, { order }, solved, "order").kind).toBe("right");
    const short = verdictOn(question, { order: order.slice(0, -6) }, solved, "order");
    expect(short).toMatchObject({ kind: "unreadable", problem: { code: "items-left", left: ["z_1^(1)"] } });
  });
});

describe("of every multiple choice", () => {
  it.each(names)("%s: each wrong option is told its own mistake", (name) => {
    const { solved } = exerciseOf(name);
    const question = asked(name, "multiple choice");
    for (const field of question.fields) {
      if (field.kind !== "choice") throw new Error("a choice is expected");
      expect(field.options.length).toBeGreaterThan(2);
      const texts = field.options.map(({ content }) => (content.kind === "value" ? content.shown.text : ""));
      expect(new Set(texts).size).toBe(texts.length);
      field.options.forEach(({ right, slip }, index) => {
        const verdict = verdictOn(question, { [field.id]: letterOf(index) }, solved, field.id);
        expect(verdict).toEqual(right ? { kind: "right", despite: [] } : { kind: "wrong", slips: [slip] });
      });
    }
  });
});

describe("the mistake to be found", () => {
  it.each(names)("%s: is the first line that does not follow, and the only one", (name) => {
    const { solved } = exerciseOf(name);
    fc.assert(
      fc.property(someSeed, (seed) => {
        const question = asked(name, "find the mistake", { seed });
        const { slipped } = question;
        const wrong = slipped && solvedWith(solved, slipped.edit);
        if (slipped === undefined || wrong === undefined) throw new Error("there is no mistake");
        // Entered one by one as a student would, the printed lines are judged by the marking itself.
        const entries = new Map(question.printed.map(({ line }) => [line, shownOf(wrong, line).text]));
        const lines = question.printed.map(({ line }) => ({ kind: "line", id: line, line, form: "value" }) as const);
        const judged = judgeFields({ printed: [], fields: lines }, entries, solved);
        expect(judged.filter(({ verdict }) => verdict.kind === "wrong").map(({ line }) => line)).toEqual([slipped.at]);
      }),
      { numRuns: 5 },
    );
  });

  it.each(names)("%s: its number is no repair", (name) => {
    const { solved } = exerciseOf(name);
    const question = asked(name, "find the mistake");
    const { slipped } = question;
    const wrong = slipped && solvedWith(solved, slipped.edit);
    if (slipped === undefined || wrong === undefined) throw new Error("there is no mistake");
    expect(verdictOn(question, { repair: shownOf(wrong, slipped.at).text }, solved, "repair").kind).toBe("wrong");
  });
});

describe("orders of visits", () => {
  it.each(names)("%s: an order is right exactly where each name comes after its users", (name) => {
    const { solved } = exerciseOf(name);
    const question = asked(name, "order of visits");
    const [field] = question.fields;
    if (field?.kind !== "order") throw new Error("an order is expected");
    const { users } = solved.working.graph;
    const some = fc.shuffledSubarray([...field.items], { minLength: field.items.length });
    fc.assert(
      fc.property(some, (order) => {
        const place = (each: string): number => order.indexOf(each);
        const valid = order.every((each) => (users.get(each) ?? []).every((user) => place(user) < place(each)));
        expect(verdictOn(question, { order: spelled(order, solved) }, solved, "order").kind).toBe(
          valid ? "right" : "wrong",
        );
      }),
    );
  });

  it("several are right: w1, w2 and the constants in any order once y has been visited", () => {
    const { solved } = exerciseOf("weighted-sum");
    const question = asked("weighted-sum", "order of visits");
    for (const order of ["z, y, w1, w2", "z y w2 w1", "z → y → w_2 -> w₁"]) {
      expect(verdictOn(question, { order }, solved, "order").kind).toBe("right");
    }
    expect(verdictOn(question, { order: "z, w1, y, w2" }, solved, "order")).toEqual({
      kind: "wrong",
      slips: [{ slip: "B10", site: "adjoint:w1" }],
    });
  });
});

describe("a choice is read", () => {
  const { solved } = exerciseOf("weighted-sum");
  const question = asked("weighted-sum", "multiple choice");
  const id = "choice:partial:z:y";
  const right = rightAnswers(question, solved).get(id) ?? "";
  const isPlaced = (span: { readonly start: number; readonly end: number }): object => ({
    kind: "unreadable",
    problem: { code: "no-option", span, letters: ["a", "b", "c", "d"] },
  });

  it.each([
    ["its letter", right],
    ["a capital", right.toUpperCase()],
    ["in brackets", `(${right})`],
    ["with a bracket behind it", ` ${right}) `],
    ["the number itself", "13"],
  ])("%s", (_, entry) => {
    expect(verdictOn(question, { [id]: entry }, solved, id).kind).toBe("right");
  });

  it.each([
    ["a letter that there is not", "e", { start: 0, end: 1 }],
    ["a number that there is not", "  12.9 ", { start: 2, end: 6 }],
    ["two letters", "a b", { start: 0, end: 3 }],
    ["a page of text", "a".repeat(100_000), { start: 0, end: 100_000 }],
    ["control characters", "\u0000", { start: 0, end: 1 }],
    ["markup", "<script>", { start: 0, end: 8 }],
  ])("but not %s", (_, entry, span) => {
    expect(verdictOn(question, { [id]: entry }, solved, id)).toEqual(isPlaced(span));
  });

  it("nothing is missing", () => {
    expect(verdictOn(question, { [id]: "  " }, solved, id).kind).toBe("missing");
  });
});

describe("an order is read", () => {
  const { solved } = exerciseOf("weighted-sum");
  const question = asked("weighted-sum", "order of visits");
  it.each([
    ["a name too many", "z, y, w1, w2, x1", { code: "no-item", span: { start: 14, end: 16 } }],
    ["a name twice", "z, y, w1, w_1", { code: "item-twice", span: { start: 10, end: 13 } }],
    ["a name left out", "z, y, w2 ", { code: "items-left", span: { start: 8, end: 8 }, left: ["w1"] }],
    ["no names", "<script>", { code: "no-item", span: { start: 0, end: 7 } }],
  ])("%s cannot be", (_, order, problem) => {
    expect(verdictOn(question, { order }, solved, "order")).toMatchObject({ kind: "unreadable", problem });
  });
});

describe("the repair", () => {
  const { solved } = exerciseOf("weighted-sum");
  const question = asked("weighted-sum", "find the mistake");
  const at = question.slipped?.at ?? "";
  const right = shownOf(solved, at).text;
  it.each([
    ["the number", right, "right"],
    ["the line and the number", `${at} = ${right}`, "right"],
    ["another line with the right number", `y = ${right}`, "wrong"],
    ["what cannot be read", "y = )", "unreadable"],
  ])("%s", (_, entry, kind) => {
    expect(verdictOn(question, { repair: entry }, solved, "repair").kind).toBe(kind);
  });

  it("the place may be named by its letter or by the line", () => {
    expect(verdictOn(question, { mistake: at }, solved, "mistake").kind).toBe("right");
    expect(verdictOn(question, { mistake: "dz/dy" }, solved, "mistake").kind).toBe("wrong");
  });
});

describe("a faded example", () => {
  it("is judged from the lines that are printed", () => {
    const { solved } = exerciseOf("weighted-sum");
    const question = asked("weighted-sum", "faded");
    const judged = judgeFields(question, new Map([["adjoint:w2", "26"]]), solved);
    expect(judged.map(({ line, verdict }) => [line, verdict.kind])).toEqual([
      ["adjoint:w2", "wrong"],
      ["update:w1", "missing"],
      ["update:w2", "missing"],
    ]);
  });

  it("carries a wrong entry on", () => {
    const { solved } = exerciseOf("weighted-sum");
    const question = asked("weighted-sum", "faded");
    const answers = { "adjoint:w2": "26", "update:w2": "1.74" };
    expect(verdictOn(question, answers, solved, "update:w2")).toEqual({ kind: "follows", from: ["adjoint:w2"] });
  });
});
