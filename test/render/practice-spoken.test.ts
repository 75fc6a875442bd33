// What a screen reader hears on a practice page.

import { expect, it } from "vitest";
import { saidOf } from "../../src/render/practice-said.ts";
import { spoken, spokenLine } from "../../src/render/practice-spoken.ts";
import { nextTyped, start } from "../../src/tutor/session.ts";
import { standingEntries } from "../../src/tutor/state.ts";
import { taskOf } from "../tutor/tasks.ts";

const task = taskOf("weighted-sum");
const { working } = task.solved;

it.each([
  ["value:y", "y"],
  ["partial:z:y", "slope of z with respect to y"],
  ["adjoint:w1", "slope of z with respect to w1"],
  ["step:w1", "change of w1"],
  ["update:w1", "new w1"],
])("%s is called %s", (id, words) => {
  expect(spokenLine(id, working)).toBe(words);
});

it.each([
  [["6.5"], "right: y = 6.5"],
  [
    ["-6.5"],
    "wrong: y = minus 6.5 does not follow from the numbers given. Try again; h helps, k keeps it and goes on.",
  ],
  [["s"], "y = w1 times x1 + w2 times x2 = 0.5 times 1 + 2 times 3 = 6.5"],
  [["2 3 +"], "unreadable:"],
])("%j is answered with: %s", (typed, words) => {
  let step = start(task, "line by line");
  for (const text of typed) step = nextTyped(step.state, text, task);
  const facts = { working, solved: task.solved, entries: standingEntries(step.state), fields: task.fields };
  const said = step.replies.flatMap((reply) => saidOf(reply, facts)).flatMap((each) => spoken(each, working));
  expect(said.join(" ")).toContain(words);
});

it("is plain text: nothing that a screen reader spells", () => {
  let step = start(task, "line by line");
  const facts = { working, solved: task.solved, entries: new Map(), fields: task.fields };
  for (const text of ["12", "h", "h", "h", "h", "s", "12", "12", "h"]) {
    step = nextTyped(step.state, text, task);
    const said = step.replies.flatMap((reply) => saidOf(reply, facts)).flatMap((each) => spoken(each, working));
    expect(said.join(" ")).not.toMatch(/[∂Δη′·−≈₀-₉⁰-⁹]|d[yz]\/d/u);
  }
});
