import { describe, expect, it, test } from "vitest";
import { type Decisions, noDecisions } from "../../src/exercise/decisions.ts";
import { type MarkedExercise, markExercise } from "../../src/marking/apply-decisions.ts";
import { changesBetween, type Total } from "../../src/marking/changes.ts";
import { dearestFields, dearestSlips, emptyTally, withStudent } from "../../src/marking/class-summary.ts";
import { judge } from "../../src/marking/judge.ts";
import { writtenMarks } from "../../src/marking/marks.ts";
import { fromInteger, rational } from "../../src/number/rational.ts";
import { solvedBank } from "./exercises.ts";

const lines = ["value:z", "adjoint:w1", "adjoint:w2"];

const solved = solvedBank("chain-rule/weighted-sum.yaml");

/** The marks for entries of z, dz/dw1 and dz/dw2, two for each line; rightly 42.25, 13 and 39. */
function marked(entries: readonly string[], decisions: Partial<Decisions> = {}, student = "s1"): MarkedExercise {
  const given = new Map(entries.map((entry, index) => [lines[index] ?? "", entry]));
  const question = { fields: lines.map((line) => ({ kind: "line", id: line, line, form: "value" }) as const) };
  const at = { question, student, exercise: "sum", working: solved.working, share: fromInteger(2) };
  return markExercise(judge(lines, given, solved), at, { ...noDecisions, ...decisions });
}

function told({ fields, marks, of, open }: MarkedExercise): string {
  const each = fields.map((field) => `${writtenMarks(field.marks)}/${writtenMarks(field.of)}${field.open ? "?" : ""}`);
  return `${each.join(" ")} = ${writtenMarks(marks)}/${writtenMarks(of)} open ${writtenMarks(open)}`;
}

const right = ["42.25", "13", "39"];
const line = "adjoint:w2";

const cases: readonly (readonly [
  title: string,
  entries: readonly string[],
  decisions: Partial<Decisions>,
  marks: string,
])[] = [
  ["all right", right, {}, "2/2 2/2 2/2 = 6/6 open 0"],
  ["one wrong", ["42.25", "13", "26"], {}, "2/2 2/2 0/2 = 4/6 open 0"],
  ["one missing", ["42.25", "13"], {}, "2/2 2/2 0/2 = 4/6 open 0"],
  ["one that cannot be read stays open", ["42.25", "13", "<script>"], {}, "2/2 2/2 0/2? = 4/6 open 2"],
  ["a dropped line", ["42.25", "13", "26"], { drop: [{ exercise: "sum", line }] }, "2/2 2/2 0/0 = 4/4 open 0"],
  ["a dropped exercise", right, { drop: [{ exercise: "sum" }] }, "0/0 0/0 0/0 = 0/0 open 0"],
  ["another exercise dropped", right, { drop: [{ exercise: "other" }] }, "2/2 2/2 2/2 = 6/6 open 0"],
  [
    "an accepted number",
    ["42.25", "13", "26.0"],
    { accept: [{ exercise: "sum", line, value: "26" }] },
    "2/2 2/2 2/2 = 6/6 open 0",
  ],
  [
    "an accepted formula",
    ["42.25", "13", "2x1"],
    { accept: [{ exercise: "sum", line, value: "2*x1" }] },
    "2/2 2/2 2/2 = 6/6 open 0",
  ],
  [
    "an accepted text",
    ["42.25", "13", "n/a?"],
    { accept: [{ exercise: "sum", line, value: "N/A?" }] },
    "2/2 2/2 2/2 = 6/6 open 0",
  ],
  [
    "another number accepted",
    ["42.25", "13", "26"],
    { accept: [{ exercise: "sum", line, value: "27" }] },
    "2/2 2/2 0/2 = 4/6 open 0",
  ],
  [
    "marks for one student",
    ["42.25", "13", "26"],
    { override: [{ student: "s1", exercise: "sum", line, marks: "1/2" }] },
    "2/2 2/2 1/2/2 = 9/2/6 open 0",
  ],
  [
    "marks for another student",
    ["42.25", "13", "26"],
    { override: [{ student: "s2", exercise: "sum", line, marks: "1" }] },
    "2/2 2/2 0/2 = 4/6 open 0",
  ],
  [
    "an open entry decided",
    ["42.25", "13", "?!"],
    { override: [{ student: "s1", exercise: "sum", line, marks: "right" }] },
    "2/2 2/2 2/2 = 6/6 open 0",
  ],
  [
    "a right entry decided to be wrong",
    right,
    { override: [{ student: "s1", exercise: "sum", line, marks: "wrong" }] },
    "2/2 2/2 0/2 = 4/6 open 0",
  ],
  [
    "marks for the whole",
    ["?!"],
    { override: [{ student: "s1", exercise: "sum", marks: "5" }] },
    "0/2? 0/2 0/2 = 5/6 open 0",
  ],
  [
    "a drop beats an override, and that an accepted answer",
    ["42.25", "12", "26"],
    {
      drop: [{ exercise: "sum", line }],
      accept: [{ exercise: "sum", line: "adjoint:w1", value: "12" }],
      override: [
        { student: "s1", exercise: "sum", line, marks: "right" },
        { student: "s1", exercise: "sum", line: "adjoint:w1", marks: "1" },
      ],
    },
    "2/2 1/2 0/0 = 3/4 open 0",
  ],
];

test.each(cases)("%s", (_, entries, decisions, marks) => expect(told(marked(entries, decisions))).toBe(marks));

describe("a class", () => {
  const students = [["42.25", "13", "26"], ["42.25", "13", "26"], ["41", "12.81", "?!"], right];
  const tally = students.map((entries) => [marked(entries)]).reduce(withStudent, emptyTally);

  it("loses most where most is lost", () => {
    const lost = dearestFields(tally).map(({ field, lost: amount, verdicts }) => [
      field,
      writtenMarks(amount),
      verdicts,
    ]);
    expect(lost).toEqual(
      [
        ["adjoint:w2", "4", { wrong: 2, unreadable: 1, right: 1 }],
        ["value:z", "2", { right: 3, wrong: 1 }],
        ["adjoint:w1", "2", { right: 3, wrong: 1 }],
      ].toSorted((a, b) => Number(b[1]) - Number(a[1]) || (String(a[0]) < String(b[0]) ? -1 : 1)),
    );
    expect(tally).toMatchObject({ students: 4, of: fromInteger(24) });
  });

  it("is told which mistake did it, where one is named alone", () => {
    expect(dearestSlips(tally)[0]).toMatchObject({
      slip: "B05",
      exercise: "sum",
      site: "partial:y:w2",
      count: 2,
      lost: fromInteger(4),
    });
  });

  it("is told by the decisions, where there are any", () => {
    const decisions: Partial<Decisions> = {
      accept: [{ exercise: "sum", line: "adjoint:w2", value: "26" }],
      override: [
        { student: "s1", exercise: "sum", line: "value:z", marks: "1" },
        { student: "s1", exercise: "sum", line: "adjoint:w1", marks: "wrong" },
      ],
    };
    const decided = withStudent(emptyTally, [marked(["42.25", "13", "26"], decisions)]);
    expect([...decided.fields.values()].map(({ verdicts }) => verdicts)).toEqual([
      { imprecise: 1 },
      { wrong: 1 },
      { right: 1 },
    ]);
    expect(dearestSlips(decided)).toEqual([]);
  });

  it("that has not handed in has lost nothing", () => {
    expect([dearestFields(emptyTally), dearestSlips(emptyTally)]).toEqual([[], []]);
  });
});

it("tells whose marks have changed, and by how much", () => {
  const total = (id: string, marks: number, of = 6): Total => ({ id, marks: fromInteger(marks), of: fromInteger(of) });
  const before = [total("a", 4), total("b", 5), total("c", 1), total("none", 0)];
  const now = [total("b", 3), total("a", 4), total("c", 1, 5), total("none", 0, 5), total("new", 6)];
  expect(changesBetween(before, now).map(({ id, by }) => [id, writtenMarks(by)])).toEqual([
    ["b", "-2"],
    ["c", "0"],
  ]);
  expect(changesBetween(now, now)).toEqual([]);
  expect(changesBetween([{ ...total("a", 1), marks: rational(1n, 2n) }], [total("a", 1)])).toMatchObject([
    { by: rational(1n, 2n) },
  ]);
});
