import { describe, expect, it } from "vitest";
import { readFade } from "../../src/exercise/fade.ts";
import { questionKinds } from "../../src/exercise/question.ts";
import { questionOf } from "../../src/exercise/question-of.ts";
import { foldedInto } from "../../src/exercise/written-lines.ts";
import { questionView } from "../../src/render/question-view.ts";
import type { Solved } from "../../src/working/solve.ts";
import { asked, exerciseOf, someNames } from "../exercise/questions.ts";

/** The same working with no number where these lines have theirs. */
function without(solved: Solved, isHidden: (name: string) => boolean): Solved {
  const exact = new Map([...solved.exact].filter(([name]) => !isHidden(name)));
  return {
    ...solved,
    exact,
    values: { ...solved.values, of: (name) => (isHidden(name) ? Number.NaN : solved.values.of(name)) },
  };
}

describe("a homework page that holds no answer: the view is the same without the values", () => {
  describe.each(someNames(8))("%s", (name) => {
    const { exercise, working, solved } = exerciseOf(name);
    it.each(["numbers", "formulas", "table", "order of visits", "sort the lines"] as const)("%s", (kind) => {
      const bare = without(solved, (each) => working.lines.has(each) || working.graph.nodes.has(each));
      const result = questionOf(exercise, { working, solved: bare }, { kind, seed: name });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      expect(questionView(result.question, working, bare)).toEqual(questionView(asked(name, kind), working, solved));
    });

    it.each(["backward", "forward", "half", "backward 80%"])("faded, %s", (written) => {
      const question = asked(name, "faded", { fade: readFade(written) });
      const blank = new Set(
        question.fields.flatMap((field) => (field.kind === "line" ? foldedInto(working, field.line) : [])),
      );
      const bare = without(solved, (each) => blank.has(each) || blank.has(`value:${each}`));
      expect(questionView(question, working, bare)).toEqual(questionView(question, working, solved));
    });
  });
});

describe("a view", () => {
  const { working, solved } = exerciseOf("weighted-sum");
  it.each(questionKinds)("%s: a field for each of the question, none telling which option is right", (kind) => {
    const question = asked("weighted-sum", kind);
    const view = questionView(question, working, solved);
    expect(view.fields.map(({ id }) => id)).toEqual(question.fields.map(({ id }) => id));
    expect(view.task.length).toBeGreaterThan(0);
    for (const field of view.fields) {
      if (field.kind !== "choice") continue;
      for (const option of field.options) expect(Object.keys(option).sort()).toEqual(["letter", "text"]);
    }
  });

  it("prints the working with its mistake, each line with its letter", () => {
    const { printed } = questionView(asked("weighted-sum", "find the mistake"), working, solved);
    expect(printed.map((row) => (row.kind === "line" ? row.letter : row.kind)).join("")).toBe("abcdefghi");
    const last = printed.at(-1);
    expect(last?.kind === "line" && last.equation.result?.text).toBe("1.22");
  });

  it("puts the gaps of a worked example in their places", () => {
    const { printed } = questionView(asked("weighted-sum", "faded"), working, solved);
    expect(printed.map((row) => row.kind)).toEqual([...Array<string>(6).fill("line"), "gap", "gap", "gap"]);
  });
});
