import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { exerciseFrom } from "../../src/exercise/build.ts";
import { type Decisions, decisionsText, readDecisions, withDecisions } from "../../src/exercise/decisions.ts";
import { questionOf } from "../../src/exercise/question-of.ts";
import {
  readAccepted,
  readOverride,
  readTarget,
  type Targetable,
  type TargetResult,
} from "../../src/exercise/target.ts";
import { buildWorking } from "../../src/working/build.ts";

function targetable(key: string): Targetable {
  const built = exerciseFrom({
    graph: [
      { name: "y", formula: "w1*x1 + w2*x2" },
      { name: "z", formula: "y^2" },
    ],
    train: ["w1", "w2"],
  });
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  const { exercise } = built;
  const working = buildWorking({ graph: exercise.graph, train: exercise.train, direction: exercise.update });
  const asked = questionOf(exercise, { working, solved: undefined }, { seed: key });
  if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
  return { key, question: asked.question, working };
}

const exercises = ["sum", "sum:two", "a=b"].map(targetable);
const students = ["s1", "s1:x", "../../evil"];

function found(result: TargetResult<object>): object {
  return result.ok ? result.found : { problem: result.problem.code };
}

test.each([
  ["sum", { exercise: "sum" }],
  ["sum:dz/dw1", { exercise: "sum", line: "adjoint:w1" }],
  ["sum:adjoint:w1", { exercise: "sum", line: "adjoint:w1" }],
  ["sum: w1'", { exercise: "sum", line: "update:w1" }],
  ["sum:two", { exercise: "sum:two" }],
  ["sum:two:z", { exercise: "sum:two", line: "value:z" }],
  ["summ", { problem: "no-exercise" }],
  ["", { problem: "no-exercise" }],
  ["sum:dz/dx1", { problem: "no-line" }],
  ["sum:<script>", { problem: "no-line" }],
])("--drop %j means %j", (written, meant) => expect(found(readTarget(written, exercises))).toEqual(meant));

test.each([
  ["sum:dz/dw1=13", { exercise: "sum", line: "adjoint:w1", value: "13" }],
  ["sum:dz/dw1 = y = 3", { exercise: "sum", line: "adjoint:w1", value: "y = 3" }],
  ["sum=13", { problem: "no-value" }],
  ["sum:dz/dw1", { problem: "no-value" }],
  ["sum:dz/dw1=", { problem: "no-value" }],
])("--accept %j means %j", (written, meant) => expect(found(readAccepted(written, exercises))).toEqual(meant));

test.each([
  ["s1:sum:z=right", { student: "s1", exercise: "sum", line: "value:z", marks: "right" }],
  ["s1:x:sum=2.5", { student: "s1:x", exercise: "sum", marks: "2.5" }],
  ["../../evil:sum=1/2", { student: "../../evil", exercise: "sum", marks: "1/2" }],
  ["s1:a=b:z=wrong", { student: "s1", exercise: "a=b", line: "value:z", marks: "wrong" }],
  ["s2:sum=1", { problem: "no-student" }],
  ["s1:sum=-1", { problem: "bad-marks" }],
  ["s1:sum=lots", { problem: "bad-marks" }],
  ["s1:sum", { problem: "bad-marks" }],
  ["s1:none=1", { problem: "no-exercise" }],
])("--override %j means %j", (written, meant) => {
  expect(found(readOverride(written, exercises, students))).toEqual(meant);
});

const text = fc.string({ unit: "grapheme" });
const target = fc.oneof(fc.record({ exercise: text }), fc.record({ exercise: text, line: text }));
const all: fc.Arbitrary<Decisions> = fc.record({
  drop: fc.array(target, { maxLength: 3 }),
  accept: fc.array(fc.record({ exercise: text, line: text, value: text }), { maxLength: 3 }),
  override: fc.array(
    fc.record({ student: text, exercise: text, line: text, marks: fc.constantFrom("right", "wrong", "1/3", "2.50") }),
    { maxLength: 3 },
  ),
});

describe("the file of decisions", () => {
  it("reads back as it was written, whatever the names are", () => {
    fc.assert(
      fc.property(all, (decisions) => {
        expect(readDecisions(decisionsText(decisions, ["one", "two"]))).toEqual({ ok: true, decisions });
      }),
    );
  });

  it("may be written by hand", () => {
    expect(readDecisions("version: 1\ndrop:\noverride:\n  - {student: 007, exercise: sum, marks: 1.50}\n")).toEqual({
      ok: true,
      decisions: { drop: [], accept: [], override: [{ student: "007", exercise: "sum", marks: "1.50" }] },
    });
  });

  test.each([
    ["nothing", "", ["empty-file 1:1"]],
    ["a list", "- drop\n", ["not-a-mapping 1:1"]],
    ["another version", "version: 2\n", ["newer-decisions 1:10"]],
    [
      "several mistakes",
      "version: 1\ndrop: [{ exercice: a }]\naccept: x\n",
      ["missing-key 2:8", "unknown-key 2:10", "wrong-shape 3:9"],
    ],
    ["marks that are none", "version: 1\noverride: [{ student: a, exercise: b, marks: -1 }]\n", ["bad-marks 2:46"]],
  ])("with %s is refused, with the places", (_, written, problems) => {
    const read = readDecisions(written);
    const told = read.ok ? [] : read.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
    expect(told).toEqual(problems);
  });
});

it("takes the later of two decisions about the same", () => {
  const give = (marks: string): Decisions => ({
    drop: [{ exercise: "sum" }],
    accept: [],
    override: [{ student: "s1", exercise: "sum", marks }],
  });
  expect(withDecisions(give("1"), give("2"))).toEqual(give("2"));
});
