import { expect, test } from "vitest";
import type { MarkedField } from "../../src/marking/apply-decisions.ts";
import type { Verdict } from "../../src/marking/verdict.ts";
import { fromInteger } from "../../src/number/rational.ts";
import { feedbackBody } from "../../src/render/feedback-page.ts";

const wrong: Verdict = { kind: "wrong", slips: [] };
const right: Verdict = { kind: "right", despite: [] };

/** The sign and the colour in the row of a field that is worth two marks. */
function row(verdict: Verdict, rest: Partial<MarkedField>): readonly [sign: string, standing: string] {
  const base = { field: "value:z", open: false, say: "verdict", marks: fromInteger(0), of: fromInteger(2) } as const;
  const field: MarkedField = {
    ...base,
    judged: { line: "value:z", given: "12", understood: undefined, formula: undefined, verdict },
    ...rest,
  };
  const marked = { exercise: "sum", fields: [field], marks: field.marks, of: field.of, open: fromInteger(0) };
  const html = feedbackBody({
    student: "Ada",
    marks: "0",
    of: "2",
    open: undefined,
    handedIn: true,
    late: false,
    exercises: [{ title: "A sum", marked, fields: [{ label: "z", said: [] }] }],
  });
  const [, standing = "", sign = ""] = /<tr class="(\w+)">.*?aria-hidden="true">(.*?)</u.exec(html) ?? [];
  return [sign, standing];
}

test.each([
  ["a wrong answer", wrong, {}, "✗", "bad"],
  ["a right answer", right, { marks: fromInteger(2) }, "✓", "good"],
  ["a wrong answer that is accepted", wrong, { say: "accepted", marks: fromInteger(2) }, "✓", "good"],
  ["a wrong answer marked right by hand", wrong, { say: "decided", marks: fromInteger(2) }, "✓", "good"],
  ["a wrong answer with some marks by hand", wrong, { say: "decided", marks: fromInteger(1) }, "~", "good"],
  ["a right answer marked wrong by hand", right, { say: "decided" }, "✗", "bad"],
  ["a question that does not count", right, { say: "dropped", of: fromInteger(0) }, "–", "neither"],
] as const)("%s has the sign of its marks", (_, verdict, rest, sign, standing) => {
  expect(row(verdict, rest)).toEqual([sign, standing]);
});
