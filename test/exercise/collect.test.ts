import { expect, it, test } from "vitest";
import { type ClassList, collect, type ListedStatus, type Returned } from "../../src/exercise/collect.ts";
import { handInCode, handInFile } from "../../src/exercise/hand-in.ts";
import { readSubmissions } from "../../src/exercise/submission.ts";

const due = 1000;

const list: ClassList = {
  set: "hw3",
  exercises: ["one", "two"],
  students: new Map(
    ["s1007", "ada@uni.org", "../../evil", "left"].map((id) => [
      id,
      { id, file: id.replaceAll(/[^a-z0-9]+/gu, "-"), gone: id === "left", due, variantOf: () => "K7" },
    ]),
  ),
};

interface Given {
  readonly set?: string;
  readonly student?: string;
  readonly variant?: string;
  readonly exercises?: readonly string[];
  readonly entry?: string;
}

function handIn({ set = "hw3", student = "s1007", variant = "K7", exercises = ["one"], entry = "13" }: Given) {
  const answers = [{ line: "value:z", entry }];
  return { set, student, exercises: exercises.map((exercise) => ({ exercise, variant, answers })) };
}

function file(path: string, text: string, more: Partial<Returned> = {}): Returned {
  return { path, time: 500, saysLate: false, content: readSubmissions(path, text), ...more };
}

function told(status: ListedStatus): string {
  switch (status.kind) {
    case "counted":
      return status.late ? "late" : "counted";
    case "superseded":
      return status.same ? "same" : "older";
    case "foreign":
    case "trouble":
      return status.why;
  }
}

/** What becomes of each file: `path student exercise: status`. */
function listing(files: readonly Returned[]): readonly string[] {
  return collect(files, list).listed.map(({ path, student, exercise, status, namedAfter }) =>
    [
      path,
      student ?? "-",
      exercise ?? "-",
      told(status),
      ...(namedAfter === undefined ? [] : [`(${namedAfter})`]),
    ].join(" "),
  );
}

const json = handInFile(handIn({}));
const code = handInCode(handIn({ student: "ada@uni.org" })) ?? "";

const single: readonly (readonly [title: string, path: string, text: string, listed: string])[] = [
  ["a hand-in", "answers-s1007.json", json, "s1007 one counted"],
  ["one renamed by a platform", "lovelaceada_LATE_12_34_answers-s1007-2.json", json, "s1007 one counted"],
  [
    "one of a student with an odd id",
    "x.json",
    handInFile(handIn({ student: "../../evil" })),
    "../../evil one counted",
  ],
  ["one with a byte order mark", "x.json", `\uFEFF${json}`, "s1007 one counted"],
  ["a code", "code.txt", code, "ada@uni.org one counted"],
  ["a code in lines", "code.txt", code.replaceAll(/(.{20})/gu, "$1\n"), "ada@uni.org one counted"],
  [
    "a code in an online text",
    "onlinetext.html",
    `<p>My answers:</p><p><b>${code}</b></p><p>Thank you, Ada</p>`,
    "ada@uni.org one counted",
  ],
  [
    "a code in a table of a platform",
    "export.csv",
    `Name,Response\n"Ada","here: ${code}"\n`,
    "ada@uni.org one counted",
  ],
  ["a table", "t.csv", "student id;exercise;line;entry\ns1007;two;z;1\ns1007;two;dz/dw;2\n", "s1007 two counted"],
  ["a table whose file names the student", "hw_s1007.csv", "exercise,line,entry\none,z,1\n", "s1007 one counted"],
  ["another set's", "x.json", handInFile(handIn({ set: "hw2" })), "s1007 one set"],
  ["a stranger's", "x.json", handInFile(handIn({ student: "s9" })), "s9 one student"],
  ["one who has left", "x.json", handInFile(handIn({ student: "left" })), "left one gone"],
  ["an unknown exercise", "x.json", handInFile(handIn({ exercises: ["<b>"] })), "s1007 <b> exercise"],
  ["other numbers", "x.json", handInFile(handIn({ variant: "ZZ" })), "s1007 one variant"],
  ["handed in under another name", "ada-uni-org_answers.json", json, "s1007 one counted (ada@uni.org)"],
  ["half a file", "x.json", json.slice(0, 80), "- - damaged"],
  ["a damaged file", "x_s1007.json", json.replace('"exercises"', '"exercize"'), "s1007 - damaged"],
  ["a newer file", "x.json", json.replace('"version": 1', '"version": 9'), "- - newer"],
  ["a damaged code", "code.txt", code.replace(/.$/u, (last) => (last === "0" ? "1" : "0")), "- - damaged"],
  ["a newer code", "code.txt", code.replace("LH1", "LH9"), "- - newer"],
  ["an archive", "all.zip", "PK\u0003\u0004\0\0", "- - zip"],
  ["a table without its quotes", "t.csv", 'id,line,entry\ns1007,"z,1\n', "- - quotes"],
  ["a letter", "letter.txt", "Dear Sir, I was ill.", "- - no hand-in"],
  ["a page", "page.html", "<script>alert(1)</script>", "- - no hand-in"],
  ["NUL", "x.json", "\0\0\0", "- - no hand-in"],
  ["nothing", "empty.json", "", "- - no hand-in"],
  ["plain answers that nobody signed", "mine.yaml", "z: 1\n", "- - nobody"],
  ["plain answers to one of several exercises", "s1007.yaml", "z: 1\n", "s1007 - exercise"],
];

test.each(single)("%s", (_, path, text, listed) => expect(listing([file(path, text)])).toEqual([`${path} ${listed}`]));

it("counts the last of several, and lists the others", () => {
  const files = [
    file("b.json", handInFile(handIn({ entry: "1" })), { time: 300 }),
    file("a.json", handInFile(handIn({ entry: "2" })), { time: 900 }),
    file("c.json", handInFile(handIn({ entry: "2" })), { time: 800 }),
    file("d.json", handInFile(handIn({ exercises: ["two"] })), { time: 100 }),
  ];
  expect(listing(files)).toEqual([
    "a.json s1007 one counted",
    "b.json s1007 one older",
    "c.json s1007 one same",
    "d.json s1007 two counted",
  ]);
  expect(collect(files, list).missing).toEqual(["ada@uni.org", "../../evil"]);
});

it("tells what came late, by the clock or by the platform", () => {
  expect(listing([file("a.json", json, { time: due + 1 })])).toEqual(["a.json s1007 one late"]);
  expect(listing([file("a.json", json, { time: due })])).toEqual(["a.json s1007 one counted"]);
  expect(listing([file("a.json", json, { saysLate: true })])).toEqual(["a.json s1007 one late"]);
  expect(listing([file("a.json", json, { time: undefined })])).toEqual(["a.json s1007 one counted"]);
});

it("loses no file and does not depend on their order", () => {
  const files = single.map(([, path, text], index) => file(`${index}-${path}`, text));
  const all = collect(files, list);
  expect(new Set(all.listed.map(({ path }) => path)).size).toBe(files.length);
  expect(collect(files.toReversed(), list)).toEqual(all);
});
