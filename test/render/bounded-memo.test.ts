// What the memo keeps and what it forgets.

import { expect, test } from "vitest";
import { boundedMemo } from "../../src/render/bounded-memo.ts";

function counted(most: number): { readonly ask: (question: string) => string; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const compute = (question: string): string => {
    asked.push(question);
    return question.toUpperCase();
  };
  const ask = boundedMemo(compute, { keyOf: (question) => question, sizeOf: ({ length }) => length, most });
  return { ask, asked };
}

test("an answer is computed once", () => {
  const { ask, asked } = counted(100);
  expect([ask("a"), ask("b"), ask("a")]).toEqual(["A", "B", "A"]);
  expect(asked).toEqual(["a", "b"]);
});

test("what is in use stays, what is not is forgotten", () => {
  const { ask, asked } = counted(8);
  for (const question of ["a", "b", "a", "c", "a", "d", "a", "e", "a", "b"]) ask(question);
  expect(asked).toEqual(["a", "b", "c", "d", "e", "b"]);
});
