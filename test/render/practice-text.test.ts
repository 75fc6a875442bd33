// What the tutor says must not give an answer away before it is asked to: for every exercise of the bank, with wrong
// entries of several kinds and all hints but the last.

import { expect, it } from "vitest";
import { lastRung } from "../../src/marking/hints.ts";
import { significantDigits } from "../../src/number/decimal.ts";
import { show } from "../../src/number/shown.ts";
import { keyLine, promptOf, replyLines } from "../../src/render/practice-text.ts";
import { type PracticeView, practiceView } from "../../src/render/practice-view.ts";
import { unpainted } from "../../src/render/text.ts";
import type { Reply } from "../../src/tutor/reply.ts";
import { nextTyped, start } from "../../src/tutor/session.ts";
import { recordOf, standingEntries } from "../../src/tutor/state.ts";
import type { Task } from "../../src/tutor/task.ts";
import { shownOf } from "../../src/working/solve.ts";
import { answersOf, taskOf } from "../tutor/tasks.ts";
import { bank } from "./solutions.ts";

const screen = { width: 80, paint: unpainted, plain: false };

function textOf(reply: Reply, view: PracticeView): string {
  const prompt = reply.kind === "ask" ? [promptOf({ ...reply, place: undefined }, view)] : [];
  return [...replyLines(reply, view), ...prompt].join("\n");
}

/** Numbers in a text, with true signs, but for those inside names and exponents. */
function numbersIn(text: string): ReadonlySet<number> {
  const found = text.replaceAll("−", "-").matchAll(/(?<![\p{L}\d.₀-₉^])\d+(?:\.\d+)?(?![\d.]*\p{L})/gu);
  return new Set([...found].map(([number]) => Math.abs(Number(number))));
}

/** The value of a line as it may be written: with the digits asked, or with more or fewer. */
function spellings(id: string, { solved }: Task): readonly number[] {
  const value = solved.values.of(id);
  return [3, 4, 5, 6, 8].map((digits) => Math.abs(Number(show(value, undefined, digits).text)));
}

/** Numbers that stand on the page anyway, or in the formulas themselves. */
function onPage({ solved }: Task): ReadonlySet<number> {
  const given = [...solved.working.graph.leaves].map((leaf) => Math.abs(solved.values.of(leaf)));
  return new Set([...given, 0, 0.5, 1, 2, 3, 4]);
}

/** Long workings repeat themselves. */
const mostLines = 12;

it.each([...bank.keys()])("%s: nothing said before the last hint holds the value of an open line", (name) => {
  const task = taskOf(name);
  const answers = answersOf(task);
  const page = onPage(task);
  const view = practiceView(task, screen, new Map());
  const values = new Map(task.fields.map(({ id }) => [id, spellings(id, task)]));
  let { state } = start(task, "line by line");
  const typeAt = (id: string, typed: string, open: readonly string[]): void => {
    const { state: after, replies } = nextTyped(state, typed, task);
    const said = replies.map((reply) => textOf(reply, { ...view, entries: standingEntries(after) })).join("\n");
    const tried = [...state.lines.flatMap((line) => line.tried), typed];
    const own = new Set(tried.map((each) => Math.abs(Number(each))));
    const numbers = [...numbersIn(said)].filter((number) => !own.has(number));
    const leaks = open.filter((line) => numbers.some((number) => values.get(line)?.includes(number)));
    expect(leaks.map((line) => `${line} after ${typed} on ${id}: ${said}`)).toEqual([]);
    if (after.at === id) state = after;
  };
  task.fields.slice(0, mostLines).forEach(({ id }, index) => {
    const known = new Set([...page, ...answers.slice(0, index).map((each) => Math.abs(Number(each)))]);
    const open = task.fields.slice(index).filter((line) => {
      const digits = significantDigits(shownOf(task.solved, line.id).decimal);
      return digits > 1 && values.get(line.id)?.every((each) => !known.has(each)) === true;
    });
    const ids = open.map((line) => line.id);
    for (const typed of [`${Number(answers[index]) * 2 + 0.7}`, answers[index - 1] ?? "99", "?", "l"])
      typeAt(id, typed, ids);
    for (let tries = 0; tries < lastRung && (recordOf(state, id)?.hints ?? 0) < lastRung - 1; tries++)
      typeAt(id, ":h", ids);
    expect(recordOf(state, id)?.stand === "accepted" || recordOf(state, id)?.hints === lastRung - 1).toBe(true);
    state = nextTyped({ ...state, at: id }, answers[index] ?? "", task).state;
  });
});

it("writes keys that are names of the exercise with a colon", () => {
  const task = taskOf("add-then-multiply");
  const view = practiceView(task, screen, new Map());
  expect(keyLine(view)).toBe("? help  h hint  s show this line  b back  n skip  l list  :q save and leave");
  expect(keyLine({ ...view, width: 60 })).toBe("? help  h hint  s show  b back  n skip  l list  :q leave");
});
