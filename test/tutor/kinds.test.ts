// Sessions on every kind of exercise: one machine for lines, choices and orders.

import { describe, expect, it } from "vitest";
import { anOrder } from "../../src/exercise/order-of-visits.ts";
import { type QuestionKind, questionKinds, rightLetter } from "../../src/exercise/question.ts";
import { printText } from "../../src/expression/print-text.ts";
import { promptOf, replyLines } from "../../src/render/practice-text.ts";
import { practiceView } from "../../src/render/practice-view.ts";
import { parseableStyle } from "../../src/render/style.ts";
import { unpainted } from "../../src/render/text.ts";
import { evidenceOf } from "../../src/tutor/learner.ts";
import type { Reply } from "../../src/tutor/reply.ts";
import { next, nextTyped, type Step, start } from "../../src/tutor/session.ts";
import { fits, standingEntries } from "../../src/tutor/state.ts";
import { readSession } from "../../src/tutor/stored.ts";
import type { Task } from "../../src/tutor/task.ts";
import { shownOf } from "../../src/working/solve.ts";
import { writtenLine } from "../../src/working/twin.ts";
import { taskAsked } from "./tasks.ts";

function typed(lines: readonly string[], task: Task): Step {
  return lines.reduce((step, line) => nextTyped(step.state, line, task), start(task, "line by line"));
}

function brief(reply: Reply): string {
  switch (reply.kind) {
    case "ask":
      return `ask ${reply.line}`;
    case "verdict": {
      const { kind } = reply.judged.verdict;
      return kind === "wrong" ? `wrong: ${reply.stage}` : kind;
    }
    case "hint":
      return `hint ${reply.hint.rung}`;
    case "refused":
      return `refused: ${reply.why}`;
    default:
      return reply.kind;
  }
}

/** What a student who knows it all types, field by field. */
function rightEntries({ fields, solved }: Task): readonly string[] {
  const { working } = solved;
  return fields.map((field) => {
    if (field.kind === "choice") return rightLetter(field);
    if (field.kind === "order") return anOrder(field.items, working).join(", ");
    if (field.form === "value") return shownOf(solved, field.line).text;
    const formula = working.lines.get(writtenLine(working, field.line))?.formula;
    return formula === undefined ? "" : printText(formula, parseableStyle(working));
  });
}

describe("in a multiple choice", () => {
  const task = taskAsked("weighted-sum", { kind: "multiple choice" });
  it.each([
    ["a letter is an answer", ["d"], ["right", "ask choice:partial:y:w1"]],
    ["b is an answer, not the key to go back", ["d", "b"], ["wrong: place", "ask choice:partial:y:w1"]],
    [":b goes back", ["d", ":b"], ["ask choice:partial:z:y"]],
    ["h is still the key", ["h"], ["hint 1", "ask choice:partial:z:y"]],
    ["h after a miss asks the question about it", ["a", "h"], ["wrong: question", "ask choice:partial:z:y"]],
    ["a letter that there is not costs nothing", ["e"], ["unreadable", "ask choice:partial:z:y"]],
    ["s shows the line", ["s"], ["shown", "ask choice:partial:y:w1"]],
    [":dz/dw1 goes to its field", [":dz/dw1"], ["ask choice:adjoint:w1"]],
    ["a line that is not asked is no field", [":Δw1"], ["unknown line", "ask choice:partial:z:y"]],
    ["k keeps it", ["a", "k"], ["kept", "ask choice:partial:y:w1"]],
    ["r goes back to it", ["a", "k", "r"], ["ask choice:partial:z:y"]],
    ["l lists them", ["l"], ["list", "ask choice:partial:z:y"]],
  ])("%s", (_, lines, answers) => {
    expect(typed(lines, task).replies.map(brief)).toEqual(answers);
  });
});

describe("where a mistake is to be found", () => {
  const task = taskAsked("weighted-sum", { kind: "find the mistake" });
  it.each([
    ["the line may be named", ["dz/dy"], ["wrong: place", "ask mistake"]],
    ["h is the letter of a line", ["h"], ["wrong: place", "ask mistake"]],
    [":h asks one question", [":h"], ["nudge", "ask mistake"]],
    ["twice, and the answer is told", [":h", ":h"], ["shown", "ask mistake:name"]],
    ["the repair may name its line", ["i", "b", "w2' = 1.61"], ["right", "summary"]],
  ])("%s", (_, lines, answers) => {
    expect(typed(lines, task).replies.map(brief)).toEqual(answers);
  });
});

describe("every kind", () => {
  describe.each(["weighted-sum", "logistic-regression-gates"])("of %s", (name) => {
    it.each(questionKinds)("%s: right answers end it, and all of them count", (kind) => {
      const task = taskAsked(name, { kind });
      const { state, replies } = typed(rightEntries(task), task);
      expect(replies.at(-1)).toMatchObject({
        kind: "summary",
        summary: { lines: task.fields.length, rightAtOnce: task.fields.length, practise: [] },
      });
      expect(fits(state, task)).toBe(true);
      expect(readSession(JSON.parse(JSON.stringify(state)))).toEqual(state);
    });

    it.each(questionKinds)(
      "%s: each key is answered at each time, and everything said fits into 60 columns",
      (kind) => {
        const task = taskAsked(name, { kind });
        let { state, replies } = start(task, "line by line");
        for (const key of [
          "?",
          ":l",
          ":h",
          ":h",
          ":b",
          ":k",
          ":r",
          ":n",
          ":s",
          "zz",
          ":s",
          "0.123",
          ":h",
          ":h",
          ":n",
        ]) {
          ({ state, replies } = nextTyped(state, key, task));
          const view = practiceView(task, { width: 60, paint: unpainted, plain: false }, standingEntries(state));
          const said = replies.flatMap((reply) => replyLines(reply, view));
          expect(said.filter((line) => [...line].length > 60)).toEqual([]);
          for (const reply of replies)
            if (reply.kind === "ask") expect(promptOf(reply, view)).not.toContain("undefined");
        }
      },
    );
  });

  it("a session on numbers from before there were kinds is still read", () => {
    const task = taskAsked("weighted-sum", {});
    const { kind, ...before } = start(task, "line by line").state;
    expect(kind).toBe("numbers");
    expect(readSession(JSON.parse(JSON.stringify(before)))).toMatchObject({ kind: "numbers" });
    expect(readSession({ ...before, kind: "essay" })).toBe("damaged");
  });
});

describe("what counts as evidence of a skill", () => {
  it.each<[QuestionKind, readonly string[]]>([
    ["multiple choice", ["power:partial", "linear:partial", "chain:gradient", "chain:gradient", "update", "update"]],
    ["which way", []],
    ["sort the lines", []],
    ["order of visits", []],
    ["find the mistake", ["update"]],
    ["faded", ["chain:gradient", "update", "update"]],
  ])("%s: %j", (kind, skills) => {
    const task = taskAsked("weighted-sum", { kind });
    const { state } = typed(rightEntries(task), task);
    expect(evidenceOf(state, task).map(({ skill }) => skill)).toEqual(skills);
  });

  it("a choice among four is guessed once in four", () => {
    const task = taskAsked("weighted-sum", { kind: "multiple choice" });
    const { state } = typed(rightEntries(task), task);
    expect(evidenceOf(state, task)[0]).toEqual({ skill: "power:partial", isRight: true, guess: 0.25 });
  });
});

it("keys pressed instead of typed mean the same", () => {
  const task = taskAsked("weighted-sum", { kind: "order of visits" });
  const pressed = next(start(task, "line by line").state, { kind: "hint" }, task);
  expect(pressed).toEqual(nextTyped(start(task, "line by line").state, "h", task));
});
