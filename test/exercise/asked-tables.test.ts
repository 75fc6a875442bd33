// `ask` may name vectors and matrices: all of their lines are asked.

import { describe, expect, it } from "vitest";
import { askedLines, askedTables } from "../../src/exercise/asked.ts";
import { workingOf } from "../../src/exercise/plan.ts";
import { questionOf } from "../../src/exercise/question-of.ts";
import { readExercise } from "../../src/exercise/read.ts";

function exerciseWith(ask: string) {
  const read = readExercise(
    `network: { inputs: 2, layers: [{ units: 2, activation: tanh }, { units: 1 }] }\nask: ${ask}`,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { exercise: read.exercise, working: workingOf(read.exercise) };
}

describe.each([
  ["a gradient", "[dL/dW1]", ["adjoint:w1_1_1", "adjoint:w1_1_2", "adjoint:w1_2_1", "adjoint:w1_2_2"], 1],
  [
    "error terms before new biases",
    '["b1\'", delta1]',
    ["adjoint:z1_1", "adjoint:z1_2", "update:b1_1", "update:b1_2"],
    2,
  ],
  ["one row", "[row 2 of dL/dW1]", ["adjoint:w1_2_1", "adjoint:w1_2_2"], 1],
  ["a line that is in a table as well", "[dL/dz1, z1_1]", ["value:z1_1", "adjoint:z1_1", "adjoint:z1_2"], 1],
  ["formulas, which are no table", "[formula of dL/dz1]", ["adjoint:z1_1", "adjoint:z1_2"], 0],
])("%s", (_what, ask, lines, tables) => {
  const { exercise, working } = exerciseWith(ask);

  it("asks for its lines", () => {
    const asked = askedLines(exercise, working);
    expect(new Set(asked.ok ? asked.lines.map(({ id }) => id) : [])).toEqual(new Set(lines));
  });

  it("is known as a whole", () => {
    expect(askedTables(exercise, working)).toHaveLength(tables);
    const made = questionOf(exercise, { working, solved: undefined }, { seed: "a" });
    expect(made.ok ? (made.question.tables ?? []).length : made.problems).toBe(tables);
  });
});

it("points at a name that is neither line nor table", () => {
  const { exercise, working } = exerciseWith("[dL/dW9]");
  expect(askedLines(exercise, working)).toMatchObject({ ok: false, problems: [{ code: "unknown-line", index: 0 }] });
});
