// Whole vectors and matrices in a session: entries for their lines, told together.

import { describe, expect, it } from "vitest";
import { nextTyped, type Step, start } from "../../src/tutor/session.ts";
import { recordOf } from "../../src/tutor/state.ts";
import type { Mode } from "../../src/tutor/task.ts";
import { shownOf } from "../../src/working/solve.ts";
import { taskOf } from "./tasks.ts";

function typing(texts: readonly string[], mode: Mode = "final lines"): Step {
  const task = taskOf("two-two-two", mode);
  return texts.reduce((step, text) => nextTyped(step.state, text, task), start(task, mode));
}

const task = taskOf("two-two-two");
const right = (line: string): string => shownOf(task.solved, line).text;
const [a, b, c, d] = ["1_1", "1_2", "2_1", "2_2"].map((place) => right(`adjoint:w1_${place}`));
const gradient = `dJ/dtheta1 = [${a} ${b}; ${c} ${d}]`;

describe("a matrix", () => {
  it("is accepted cell by cell, and the next open line is asked", () => {
    const { state, replies } = typing([gradient]);
    expect(replies[0]).toMatchObject({ kind: "table entered", isTurned: false });
    for (const place of ["1_1", "1_2", "2_1", "2_2"]) {
      expect(recordOf(state, `adjoint:w1_${place}`)).toMatchObject({ stand: "accepted", first: "right", misses: 0 });
    }
    expect(state.at).toBe("update:w1_1_1");
  });

  it("with a wrong cell stays at it, and counts the miss there only", () => {
    const { state, replies } = typing([`dJ/dtheta1 = [${a} ${b}; 7 ${d}]`]);
    expect(state.at).toBe("adjoint:w1_2_1");
    expect(recordOf(state, "adjoint:w1_2_1")).toMatchObject({ stand: "open", misses: 1, told: "place" });
    expect(recordOf(state, "adjoint:w1_2_2")).toMatchObject({ stand: "accepted", misses: 0 });
    expect(replies.at(-1)).toMatchObject({ kind: "ask", line: "adjoint:w1_2_1" });
  });

  it("with rows for columns is right, and that is told", () => {
    const { state, replies } = typing([`dJ/dtheta1 = [${a} ${c}; ${b} ${d}]`]);
    expect(replies[0]).toMatchObject({ kind: "table entered", isTurned: true });
    expect(recordOf(state, "adjoint:w1_2_1")).toMatchObject({ stand: "accepted", entry: c });
  });

  it("of another shape changes nothing", () => {
    const before = typing([]).state;
    const { state, replies } = typing(["dJ/dtheta1 = [1 2 3; 4 5 6]"]);
    expect(state).toEqual(before);
    expect(replies[0]).toMatchObject({ kind: "unread table", problem: { code: "other-shape" } });
  });

  it("with a cell that cannot be read takes the others", () => {
    const { state, replies } = typing([`dJ/dtheta1 = [${a}, ${b}; what, ${d}]`]);
    expect(recordOf(state, "adjoint:w1_2_1")).toMatchObject({ stand: "open", entry: null, misses: 0 });
    expect(recordOf(state, "adjoint:w1_2_2")).toMatchObject({ stand: "accepted" });
    expect(replies.map(({ kind }) => kind)).toEqual(["table entered", "verdict", "ask"]);
  });

  it("may be gone to, and given row by row", () => {
    const { state } = typing([":dJ/dtheta1", `${a}, ${b}`, `[${c} ${d}]`]);
    expect(recordOf(state, "adjoint:w1_2_2")).toMatchObject({ stand: "accepted" });
    expect(state.at).toBe("update:w1_1_1");
  });

  it("opens again what was computed from a number that is another now", () => {
    const wrong = typing([`dJ/dtheta1 = [9 ${b}; ${c} ${d}]`, "k", "θ1' = [-4.2 _; _ _]"]);
    expect(recordOf(wrong.state, "update:w1_1_1")).toMatchObject({ stand: "accepted", first: "follows" });
    const again = nextTyped(wrong.state, gradient, taskOf("two-two-two", "final lines"));
    expect(again.replies.map(({ kind }) => kind)).toEqual(["table entered", "reopened", "ask"]);
    expect(recordOf(again.state, "update:w1_1_1")).toMatchObject({ stand: "open", entry: null });
  });

  it("is noted while all is asked at once", () => {
    const { state, replies } = typing([gradient], "all at once");
    expect(replies[0]).toMatchObject({ kind: "table entered", isNoted: true });
    expect(recordOf(state, "adjoint:w1_1_1")).toMatchObject({ entry: a, stand: "accepted", first: null });
  });
});

it("is an entry for a line where a mistake is to be found", () => {
  const { solved } = task;
  const asking = taskOf("two-two-two", "line by line", { kind: "find the mistake" });
  const { replies } = nextTyped(start(asking, "line by line").state, gradient, { ...asking, solved });
  expect(replies[0]?.kind).not.toBe("table entered");
});
