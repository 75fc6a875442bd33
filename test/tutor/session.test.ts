import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeyName, readTyped, type SessionEvent } from "../../src/tutor/event.ts";
import type { Reply } from "../../src/tutor/reply.ts";
import { next, nextTyped, resume, type Step, start } from "../../src/tutor/session.ts";
import { fits, recordOf, type Session } from "../../src/tutor/state.ts";
import { readSession } from "../../src/tutor/stored.ts";
import type { Mode, Task } from "../../src/tutor/task.ts";
import { solvedText } from "../marking/exercises.ts";
import { answersOf, taskOf } from "./tasks.ts";

const weightedSum = taskOf("weighted-sum");
const twinned = taskOf("weighted-sum", "line by line", { twin: () => ({ exercise: "two-nodes", variant: null }) });

function typed(lines: readonly string[], task: Task = weightedSum, mode: Mode = "line by line"): Step {
  let step = start(task, mode);
  for (const line of lines) step = nextTyped(step.state, line, task);
  return step;
}

/** A reply in a few words. */
function brief(reply: Reply): string {
  switch (reply.kind) {
    case "ask":
      return `ask ${reply.line}`;
    case "verdict": {
      const { kind } = reply.judged.verdict;
      const name = reply.repaired === undefined ? "" : ` named ${reply.repaired.slip}`;
      return kind === "wrong" ? `wrong: ${reply.stage}` : `${kind}${name}${reply.habit ? " habit" : ""}`;
    }
    case "hint":
      return `hint ${reply.hint.rung}`;
    case "refused":
      return `refused: ${reply.why}`;
    case "reopened":
      return `reopened ${reply.lines.join(" ")}`;
    case "table":
      return `table ${reply.judged.map(({ verdict }) => verdict.kind).join(" ")}`;
    default:
      return reply.kind;
  }
}

const forward = ["6.5", "42.25"];

describe("after these lines the session answers", () => {
  it.each([
    ["a right entry", ["6.5"], ["right", "ask value:z"]],
    ["a first wrong entry with its place", [...forward, "26"], ["wrong: place", "ask partial:z:y"]],
    ["a second one with a question", [...forward, "26", "26"], ["wrong: question", "ask partial:z:y"]],
    ["h after a miss with the question first", [...forward, "42.25", "h"], ["wrong: question", "ask partial:z:y"]],
    ["h again with the first rung", [...forward, "42.25", "h", "h"], ["hint 1", "ask partial:z:y"]],
    ["h without a miss with the first rung", [...forward, "h"], ["hint 1", "ask partial:z:y"]],
    ["a repair with the name of the slip", [...forward, "42.25", "13"], ["right named A04", "ask partial:y:w1"]],
    ["what cannot be read, and stays", ["6.5 7"], ["unreadable", "ask value:y"]],
    ["an empty line with the same question", [""], ["ask value:y"]],
    ["n with the next line", ["n"], ["ask value:z"]],
    ["b with the line before", ["6.5", "b"], ["ask value:y"]],
    ["s with the line, and the next", ["s"], ["shown", "ask value:z"]],
    ["k without a wrong entry", ["k"], ["refused: nothing to keep", "ask value:y"]],
    ["k with the next line", [...forward, "12", "k"], ["kept", "ask partial:y:w1"]],
    ["r with the line that was kept", [...forward, "12", "k", "r"], ["ask partial:z:y"]],
    ["r with nothing to repair", ["r"], ["refused: nothing to repair", "ask value:y"]],
    ["the name of a line by going there", ["dz/dw1"], ["ask adjoint:w1"]],
    ["a name in another spelling", ["∂z/∂w_1"], ["ask adjoint:w1"]],
    ["a new parameter by its prime", ["w1'"], ["ask update:w1"]],
    ["a line and an entry", ["z = 42.25"], ["right", "ask partial:z:y"]],
    ["a colon and a name", [":dz/dw2"], ["ask adjoint:w2"]],
    ["a colon and no name", [":dz/dw7"], ["unknown line", "ask value:y"]],
    ["the name of the line itself", ["y"], ["refused: names itself", "ask value:y"]],
    ["the same quantity by the line that is asked", ["dz/dy"], ["ask partial:z:y"]],
    ["a line that is not asked", [":Δw1"], ["ask step:w1"]],
    ["l", ["l"], ["list", "ask value:y"]],
    ["?", ["?"], ["help", "ask value:y"]],
    ["q", ["q"], ["left"]],
    ["t without an offer", ["t"], ["refused: no twin", "ask value:y"]],
  ])("%s", (_, lines, answers) => {
    expect(typed(lines).replies.map(brief)).toEqual(answers);
  });
});

it("goes on from a kept entry: what follows is right, and loses nothing", () => {
  const step = typed([...forward, "12", "k", "1", "12"]);
  expect(step.replies.map(brief)).toEqual(["follows", "ask adjoint:w2"]);
});

it("asks again for what was computed from an entry that has been repaired", () => {
  const step = typed([...forward, "12", "k", "1", "12", "dz/dy = 13"]);
  expect(step.replies.map(brief)).toEqual(["right", "reopened adjoint:w1", "ask adjoint:w1"]);
  expect(recordOf(step.state, "adjoint:w1")).toMatchObject({ entry: null, tried: ["12"], stand: "open" });
});

it("gives the rungs in order, the value last, then the next line and a twin, offered once for a skill", () => {
  const rungs = ["h", "h", "h", "h", "h"];
  expect(typed([...forward, ...rungs.slice(1)], twinned).replies.map(brief)).toEqual(["hint 4", "ask partial:z:y"]);
  expect(typed([...forward, ...rungs], twinned).replies.map(brief)).toEqual([
    "hint 5",
    "twin offered",
    "ask partial:y:w1",
  ]);
  expect(typed(["s"], twinned).replies.map(brief)).toEqual(["shown", "twin offered", "ask value:z"]);
  expect(typed(["s", "s"], twinned).replies.map(brief)).toEqual(["shown", "ask partial:z:y"]);
  expect(typed(["s", "t"], twinned).replies.map(brief)).toEqual(["to twin"]);
});

it("calls a slip a habit only where it comes again in a fresh variant of the exercise", () => {
  const repair = [...forward, "42.25", "13"];
  const earlier = (exercise: string): Task =>
    taskOf("weighted-sum", "line by line", { earlier: [{ slip: "A04", exercise }] });
  expect(typed(repair, earlier("weighted-sum#K7QM-2F3X-9A")).replies.map(brief)[0]).toBe("right named A04 habit");
  expect(typed(repair, earlier("two-nodes")).replies.map(brief)[0]).toBe("right named A04");
  expect(typed(repair, earlier("weighted-sum")).replies.map(brief)[0]).toBe("right named A04");
});

it("goes round to skipped lines once, and ends when they are skipped again", () => {
  const skips = weightedSum.fields.map(() => "n");
  expect(typed(skips).replies.map(brief)).toEqual(["ask value:y"]);
  expect(typed([...skips, ...skips]).replies.map(brief)).toEqual(["summary"]);
});

it("sums up by skill what to practise", () => {
  const step = typed([...forward, "12", "13", "1", "13", "s", "0.37", "1.61"]);
  const summary = step.replies.flatMap((reply) => (reply.kind === "summary" ? [reply.summary] : []));
  expect(summary).toEqual([
    {
      lines: 8,
      areLines: true,
      rightAtOnce: 6,
      accepted: 7,
      wrong: 0,
      shown: 1,
      hints: 0,
      left: 0,
      practise: [
        { skill: "power:partial", missed: 1, of: 1 },
        { skill: "chain:gradient", missed: 1, of: 2 },
      ],
      habits: [],
    },
  ]);
});

describe("all at once", () => {
  const task = taskOf("weighted-sum", "all at once");
  const entries = ["6.5", "42.25", "12", "1", "12", "36", "0.38", "1.64"];

  it("says nothing of an entry but that it is noted", () => {
    expect(typed(["99"], task, "all at once").replies.map(brief)).toEqual(["noted", "ask value:z"]);
    expect(typed(["6.5 7"], task, "all at once").replies.map(brief)).toEqual(["unreadable", "ask value:y"]);
  });

  it("gives all verdicts after the last entry and goes to the first that is wrong", () => {
    expect(typed(entries, task, "all at once").replies.map(brief)).toEqual([
      "noted",
      "table right right wrong right follows follows follows follows",
      "ask partial:z:y",
    ]);
  });

  it("counts first tries from what was handed in", () => {
    const { state } = typed(entries, task, "all at once");
    expect(state.lines.map(({ first }) => first)).toEqual([
      "right",
      "right",
      "wrong",
      "right",
      "follows",
      "follows",
      "follows",
      "follows",
    ]);
  });

  it("ends at once where all is right", () => {
    expect(typed(answersOf(task), task, "all at once").replies.map(brief).at(-1)).toBe("summary");
  });
});

it.each(["weighted-sum", "two-nodes", "logistic-node", "add-then-multiply", "eight-weights"])(
  "%s is finished by its right answers, each at once",
  (name) => {
    const task = taskOf(name);
    const last = typed(answersOf(task), task).replies.at(-1);
    expect(last).toMatchObject({ kind: "summary", summary: { rightAtOnce: task.fields.length, practise: [] } });
  },
);

it("does not guess at a key that is a name of the exercise", () => {
  const task = taskOf("add-then-multiply");
  expect(typed(["q"], task).replies[0]).toEqual({ kind: "unclear", key: "q", means: "quit" });
  expect(typed([":q"], task).replies.map(brief)).toEqual(["left"]);
  expect(typed(["n", ":df/dz", "=q"], task).replies.map(brief)[0]).toBe("right");
});

it.each<[word: string, kind: string]>([
  ["l", "list"],
  ["L", "unclear"],
  ["h", "hint"],
])("%s is %s where L is a name", (word, kind) => {
  const { working } = solvedText("graph: { L: w^2 }\ngiven: { w: 2 }");
  expect(readTyped(word, working).kind).toBe(kind);
});

it("takes a key for a key where the name behind it is not on the page", () => {
  const { working } = solvedText("graph: { l: w^2 }\ngiven: { w: 2 }");
  const renamed = { ...working, graph: { ...working.graph, spellings: new Map([["l", "E"]]) } };
  expect(readTyped("l", working).kind).toBe("unclear");
  expect(readTyped("l", renamed).kind).toBe("list");
});

const keys: readonly KeyName[] = ["help", "hint", "show", "back", "skip", "list", "quit", "keep", "repair", "twin"];
const texts = [
  "6.5",
  "42.25",
  "13",
  "12",
  "1",
  "39",
  "0.37",
  "",
  "2y",
  "w9",
  "((",
  "dz/dy",
  "dz/dw1 = 12",
  "y = 6",
  "0",
];

const events: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.constantFrom(...keys).map((kind): SessionEvent => ({ kind })),
  fc.constantFrom(...texts).map((text): SessionEvent => ({ kind: "entry", text })),
  fc.constantFrom("dz/dw2", "w1'", "nothing", "Δw1", "adjoint:y").map((line): SessionEvent => ({ kind: "jump", line })),
);

it("keeps its state whole and readable from JSON under any events", () => {
  const modes = fc.constantFrom<Mode>("line by line", "all at once", "final lines");
  fc.assert(
    fc.property(modes, fc.array(events, { maxLength: 40 }), (mode, happened) => {
      const task = { ...twinned, fields: taskOf("weighted-sum", mode).fields };
      let state: Session = start(task, mode).state;
      for (const event of happened) {
        state = next(state, event, task).state;
        expect(readSession(JSON.parse(JSON.stringify(state)))).toEqual(state);
        expect(fits(state, task)).toBe(true);
        expect(resume(state, task).replies.at(-1)?.kind).toMatch(/^(?:ask|summary)$/u);
      }
    }),
    { numRuns: 40 },
  );
});
