import { expect, it } from "vitest";
import { evidenceOf, knownOf, learned, newLearner } from "../../src/tutor/learner.ts";
import { nextTyped, start } from "../../src/tutor/session.ts";
import type { Session } from "../../src/tutor/state.ts";
import { readLearner, readSession } from "../../src/tutor/stored.ts";
import { taskOf } from "./tasks.ts";

const task = taskOf("weighted-sum");

function session(lines: readonly string[]): Session {
  return lines.reduce((state, line) => nextTyped(state, line, task).state, start(task, "line by line").state);
}

const skill = "power:partial";
const before = ["6.5", "42.25"];

it.each<readonly [string, readonly string[], boolean | undefined]>([
  ["right at once", ["13"], true],
  ["wrong and then right", ["12", "13"], false],
  ["wrong and kept", ["12", "k"], false],
  ["shown", ["s"], undefined],
  ["wrong and then shown", ["12", "s"], undefined],
  ["given by the last hint", ["h", "h", "h", "h", "h"], undefined],
  ["right after a hint", ["h", "13"], undefined],
])("a line that was %s", (_, lines, isRight) => {
  const evidence = evidenceOf(session([...before, ...lines]), task);
  expect(evidence.filter((each) => each.skill === skill)).toEqual([{ skill, isRight }]);
});

it("takes no evidence from a line that follows from a wrong one", () => {
  const evidence = evidenceOf(session([...before, "12", "k", "1", "12"]), task);
  expect(evidence.at(-1)).toEqual({ skill: "chain:gradient", isRight: undefined });
});

it("takes nothing from lines that were not reached", () => {
  expect(evidenceOf(session(["6.5"]), task)).toHaveLength(1);
});

it("keeps mastery, slips and what was done", () => {
  const done = session([...before, "42.25", "13", "1", "13", "39", "0.37", "1.61"]);
  const learner = learned(newLearner, done, task, 1000);
  expect(knownOf(learner, skill)).toBeCloseTo(0.136, 12);
  expect(knownOf(learner, "chain:gradient")).toBeCloseTo(0.9, 12);
  expect(knownOf(learner, "quotient:partial")).toBe(0.25);
  expect(learner.slips).toEqual([{ slip: "A04", exercise: "weighted-sum" }]);
  expect(learner.done).toEqual([{ exercise: "weighted-sum", last: 1000 }]);
  expect(readLearner(JSON.parse(JSON.stringify(learner)))).toEqual(learner);
});

const good = session(["6.5", "12"]);

it.each<readonly [string, unknown, "newer" | "damaged"]>([
  ["a newer version", { ...good, version: 2 }, "newer"],
  ["nothing", undefined, "damaged"],
  ["a list", [], "damaged"],
  ["no version", { ...good, version: undefined }, "damaged"],
  ["an older version than the first", { ...good, version: 0 }, "damaged"],
  ["a line that is not there", { ...good, at: "value:q" }, "damaged"],
  ["an unknown mode", { ...good, mode: "backwards" }, "damaged"],
  ["too many hints", { ...good, lines: good.lines.map((line) => ({ ...line, hints: 6 })) }, "damaged"],
  ["a line twice", { ...good, lines: [...good.lines, ...good.lines] }, "damaged"],
  ["an entry that is no text", { ...good, lines: good.lines.map((line) => ({ ...line, entry: 13 })) }, "damaged"],
])("a session with %s is told from a good one", (_, data, why) => {
  expect(readSession(data)).toBe(why);
});
