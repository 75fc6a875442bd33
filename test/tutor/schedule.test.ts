import { describe, expect, it } from "vitest";
import { type KnownSkill, type Learner, newLearner } from "../../src/tutor/learner.ts";
import { type Candidate, gap, pickNext, pickTwin } from "../../src/tutor/schedule.ts";

const now = 1_000_000_000_000;

function candidate(exercise: string, topic: string, level: number, skills: readonly string[]): Candidate {
  return { exercise, topic, level, skills: new Set(skills) };
}

const bank: readonly Candidate[] = [
  candidate("networks", "networks", 5, ["chain:gradient", "routes:gradient", "sigmoid:partial", "update"]),
  candidate("square", "slopes", 1, ["power:gradient", "update"]),
  candidate("cube", "slopes", 1, ["power:gradient", "update"]),
  candidate("chain", "chains", 2, ["power:partial", "chain:gradient", "update"]),
  candidate("logistic", "logistic", 3, ["sigmoid:partial", "chain:gradient", "update"]),
];

function student(known: Readonly<Record<string, number>>, last: number, done: readonly string[]): Learner {
  const skills = Object.entries(known).map(([skill, each]): KnownSkill => ({ skill, known: each, answers: 3, last }));
  return { ...newLearner, skills, done: done.map((exercise) => ({ exercise, last })) };
}

const all = {
  "power:gradient": 0.97,
  update: 0.97,
  "power:partial": 0.97,
  "chain:gradient": 0.97,
  "sigmoid:partial": 0.97,
  "routes:gradient": 0.97,
};

describe("the next exercise", () => {
  it.each<readonly [string, Learner, string]>([
    ["is the easiest for somebody new", newLearner, "square"],
    [
      "is another one than the last",
      student({ "power:gradient": 0.3, update: 0.3 }, now - 2 * gap, ["square"]),
      "chain",
    ],
    [
      "has the weakest skill of those that are due",
      student({ ...all, "sigmoid:partial": 0.4 }, now - 2 * gap, ["chain"]),
      "logistic",
    ],
    [
      "is of another topic where it can be",
      student({ ...all, "power:gradient": 0.4 }, now - 2 * gap, ["square"]),
      "cube",
    ],
    [
      "has the weakest skill where none is due",
      student({ ...all, "routes:gradient": 0.6 }, now - gap / 2, ["chain"]),
      "networks",
    ],
    ["is one longest not done where all is secure", student(all, now - gap / 2, ["square"]), "cube"],
  ])("%s", (_, learner, exercise) => {
    expect(pickNext(bank, learner, now)?.exercise).toBe(exercise);
  });

  it("comes back to a secure skill after the gap, and not before", () => {
    const learner: Learner = {
      ...student({ ...all, "power:partial": 0.94 }, now - gap / 2, ["square"]),
    };
    const due = {
      ...learner,
      skills: learner.skills.map((each) => (each.skill === "sigmoid:partial" ? { ...each, last: now - gap } : each)),
    };
    expect(pickNext(bank, learner, now)?.exercise).toBe("chain");
    expect(pickNext(bank, due, now)?.exercise).toBe("logistic");
  });

  it("is the same for the same state and clock, whatever the order of the bank", () => {
    const learner = student({ ...all, "sigmoid:partial": 0.4 }, now - 2 * gap, ["chain"]);
    expect(pickNext([...bank].reverse(), learner, now)?.exercise).toBe("logistic");
  });

  it("is none of an empty bank", () => {
    expect(pickNext([], newLearner, now)).toBeUndefined();
  });
});

it("offers as a twin another exercise with the skill, the one with the fewest unknown skills", () => {
  expect(pickTwin(bank, "sigmoid:partial", "networks", newLearner)?.exercise).toBe("logistic");
  expect(pickTwin(bank, "sigmoid:partial", "logistic", newLearner)?.exercise).toBe("networks");
  expect(pickTwin(bank, "routes:gradient", "networks", newLearner)).toBeUndefined();
});
