import { describe, expect, it } from "vitest";
import {
  type Field,
  letterOf,
  type Option,
  type OptionContent,
  type Question,
  type QuestionKind,
} from "../../../src/exercise/question.ts";
import { judgeFields } from "../../../src/marking/judge-fields.ts";
import { answerText } from "../../../src/render/words/answer-words.ts";
import { type VerdictContext, type VerdictStage, verdictLines } from "../../../src/render/words/verdict-text.ts";
import type { Solved } from "../../../src/working/solve.ts";
import { asked, exerciseOf, someNames } from "../../exercise/questions.ts";
import { holds, lineCount, numbersIn, unicode, unkind } from "./messages.ts";

function said(question: Question, id: string, entry: string, solved: Solved, stage: VerdictStage): readonly string[] {
  const field = question.fields.find((each) => each.id === id);
  const judged = judgeFields(question, new Map([[id, entry]]), solved).find(({ line }) => line === id);
  if (field === undefined || judged === undefined) throw new Error(`no field ${id}`);
  const { working } = solved;
  const about = { working, line: "value:z", entry, entries: new Map<string, string>() };
  const context: VerdictContext = { ...about, above: "none", probe: undefined, afterMiss: false };
  return verdictLines(answerText(judged, field, context), stage).map((text) => unicode(text, working));
}

function spelled(content: OptionContent): string {
  return content.kind === "value" ? JSON.stringify(content.shown.text) : JSON.stringify(content);
}

function letterWhere(field: Field | undefined, isMeant: (content: string) => boolean): string {
  if (field?.kind !== "choice") throw new Error("a choice is expected");
  return letterOf(field.options.findIndex(({ content }) => isMeant(spelled(content))));
}

describe("what is said about an answer to the weighted sum", () => {
  const { solved } = exerciseOf("weighted-sum");
  const cases: readonly (readonly [QuestionKind, id: string, meant: string, says: readonly string[]])[] = [
    ["multiple choice", "choice:partial:z:y", '"13"', ["dz/dy = 13"]],
    [
      "multiple choice",
      "choice:adjoint:w1",
      '"1"',
      ["1 is how fast y changes with w₁.", "The question is about z. What happens between y and z?"],
    ],
    ["which way", "way:w1", "fall", ["w₁ should fall"]],
    ["which way", "way:w1", "rise", ["w₁ should not rise.", "What sign has your ∂z/∂w₁? And should z go up or down?"]],
    [
      "which way",
      "way:w1",
      "stay",
      ["w₁ should not stay where it is.", "What sign has your ∂z/∂w₁? And should z go up or down?"],
    ],
    ["which way", "why:w1", '"gradient","sign":"positive"', ["∂z/∂w₁ is positive: z grows when w₁ grows."]],
    [
      "which way",
      "why:w1",
      "own sign",
      ["That is not the reason.", "If w₁ were zero, could this way of moving ever change it?"],
    ],
    [
      "sort the lines",
      "sort:adjoint:w1",
      "forward",
      ["∂z/∂w₁ belongs elsewhere.", "What does this line give: a value, a slope, or a new parameter?"],
    ],
    ["sort the lines", "sort:adjoint:w1", "backward", ["∂z/∂w₁: backward pass"]],
    [
      "sort the lines",
      "sort:backpropagation",
      "update",
      ["That part has another name.", "Which part finds the slopes, and which one uses them to move?"],
    ],
    [
      "find the mistake",
      "mistake",
      "value:z",
      [
        "z follows from the lines above it.",
        "Work out the lines one by one from those above them. Which one comes out otherwise?",
      ],
    ],
  ];
  it.each(cases)("%s, %s, %s: %j", (kind, id, meant, says) => {
    const question = asked("weighted-sum", kind);
    const field = question.fields.find((each) => each.id === id);
    const letter = letterWhere(field, (content) => content.includes(meant));
    expect(said(question, id, letter, solved, "at once")).toEqual(says);
  });

  it.each([
    [
      "y, z, w1, w2",
      ["y is visited here before z, which uses it.", "What must have arrived at y before its slope is complete?"],
    ],
    ["z, y, w2, w1", ["This order will do."]],
    ["z, y, w1", ["w2 is still to be placed. Nothing is counted."]],
    ["z, y, w1, y", ["`y` stands here a second time; each name is visited once. Nothing is counted."]],
    ["z, y, w1, w7", ["`w7` is not among the names here: they are w2, z, w1 and y. Nothing is counted."]],
  ])("order of visits, %s: %j", (order, says) => {
    expect(said(asked("weighted-sum", "order of visits"), "order", order, solved, "at once")).toEqual(says);
  });

  it("a letter that there is not: the letters that there are", () => {
    const [first, ...others] = said(
      asked("weighted-sum", "multiple choice"),
      "choice:partial:z:y",
      "e",
      solved,
      "at once",
    );
    expect([first, ...others]).toEqual(["There is no such option: choose a, b, c or d. Nothing is counted."]);
  });

  it("a repair that is none does not say which line it is about", () => {
    const question = asked("weighted-sum", "find the mistake");
    for (const entry of ["5", "w2' = 5", "1.22"]) {
      const text = said(question, "repair", entry, solved, "at once").join(" ");
      expect(holds(text, "w₂′")).toBe(false);
    }
  });
});

const chosen = ["find the mistake", "multiple choice", "which way", "sort the lines"] as const;

/** Every option that is not right, with what is said when it is chosen. */
function* wrongChoices(question: Question, solved: Solved) {
  for (const field of question.fields) {
    if (field.kind !== "choice") continue;
    const right = field.options.find((option) => option.right);
    for (const [index, option] of field.options.entries()) {
      if (!option.right) yield { option, right, texts: said(question, field.id, letterOf(index), solved, "at once") };
    }
  }
}

/** The numbers of an option; its sign stands apart. */
function numbersOf(option: Option | undefined): readonly string[] {
  return option?.content.kind === "value" ? numbersIn(option.content.shown.text.replace("-", "")) : [];
}

describe("of every option that is not right", () => {
  it.each(someNames(10))("%s: one place, one question, no blame, never the right value", (name) => {
    const { solved } = exerciseOf(name);
    for (const kind of chosen) {
      for (const { option, right, texts } of wrongChoices(asked(name, kind), solved)) {
        expect(texts).toHaveLength(2);
        expect(texts[1]).toMatch(/\?$/u);
        const told = numbersIn(texts.join(" ")).filter((each) => !numbersOf(option).includes(each));
        expect(told.filter((each) => numbersOf(right).includes(each))).toEqual([]);
        for (const text of texts) {
          expect(lineCount(text)).toBeLessThanOrEqual(2);
          expect(unkind.filter((pattern) => pattern.test(text))).toEqual([]);
        }
      }
    }
  });
});
