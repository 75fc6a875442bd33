// The instructor's evening, as the README tells it: a set is written, sheets are built, answers come back, are marked, and are
// marked again when a question turns out to be wrong.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { handInCode, handInFile } from "../../src/exercise/hand-in.ts";
import { build, classFolder } from "./homework-class.ts";
import { longhand, type Ran } from "./run.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const cwd = classFolder();

interface KeyRow {
  readonly id: string;
  readonly exercise: string;
  readonly variant: string;
  readonly line: string;
  readonly answer: string;
}

function table<Row>(name: string): readonly Row[] {
  return parse(readFileSync(join(cwd, "hw3", name), "utf8"), { columns: true });
}

/** The answers of a student as the key has them, with some changed. */
function answersOf(id: string, changed: Readonly<Record<string, string>> = {}) {
  const rows = table<KeyRow>("answer-key.csv").filter((row) => row.id === id);
  const keys = [...new Set(rows.map(({ exercise }) => exercise))];
  return {
    set: "hw3",
    student: id,
    exercises: keys.map((exercise) => {
      const own = rows.filter((row) => row.exercise === exercise);
      const answers = own.map(({ line, answer }) => ({ line, entry: changed[`${exercise} ${line}`] ?? answer }));
      return { exercise, variant: own[0]?.variant, answers };
    }),
  };
}

function answerOf(id: string, exercise: string, line: string): number {
  const row = table<KeyRow>("answer-key.csv").find(
    (each) => each.id === id && each.exercise === exercise && each.line === line,
  );
  return Number(row?.answer);
}

function answers(name: string, text: string | Uint8Array): void {
  const path = join(cwd, "answers", name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}

function mark(...args: readonly string[]): Promise<Ran> {
  return longhand(["mark", "hw3", ...args], { cwd });
}

/** Marks, of how many, and what is open, by id. */
function marks(): Readonly<Record<string, string>> {
  const rows = table<{ id: string; marks: string; of: string; open: string; "handed in": string }>("marks/marks.csv");
  return Object.fromEntries(rows.map((row) => [row.id, `${row.marks}/${row.of} open ${row.open} ${row["handed in"]}`]));
}

function page(name: string): string {
  return readFileSync(join(cwd, "hw3", "marks", name), "utf8");
}

const wrong = "weighted-sum adjoint:w2";
let first: Ran;

beforeAll(async () => {
  expect(await build(cwd, "hw3")).toMatchObject({ code: 0, stderr: "" });
  answers("lovelaceada_4711_answers-s1007.json", handInFile(answersOf("s1007")));
  const doubled = String(2 * answerOf("s1003", "weighted-sum", "adjoint:w2"));
  const code = handInCode(answersOf("s1003", { [wrong]: doubled, "weighted-sum update:w2": "" })) ?? "";
  answers("Noether_Emmy_123_assignsubmission_onlinetext_/onlinetext.html", `<p>${code}</p>`);
  answers("old/answers-s1001.json", handInFile(answersOf("s1001", { [wrong]: "1" })));
  answers(
    "late_2026-12-05-08-00-00/answers-s1001.json",
    handInFile(answersOf("s1001", { [wrong]: "<script>alert(1)</script>" })),
  );
  const other = answersOf("../../evil", { [wrong]: "=cmd|' /C calc'!A0", "two-nodes adjoint:w": "x".repeat(3000) });
  answers("evil.json", handInFile(other));
  answers("stranger.json", handInFile({ ...answersOf("s1007"), student: "<b>nobody</b>" }));
  answers("another-set.json", handInFile({ ...answersOf("s1007"), set: "hw2" }));
  answers("half.json", handInFile(answersOf("s1007")).slice(0, 90));
  answers("big.json", Buffer.alloc(5_000_000, 0x20));
  answers("photo.jpg", Buffer.from([0xff, 0xd8, 0, 1, 2, 3]));
  answers("all.zip", Buffer.from("PK\u0003\u0004 garbage"));
  answers("table.csv", '\uFEFFid;exercise;line;entry\nanna;weighted-sum;z;"0"\nanna;weighted-sum;no such line;1\n');
  mkdirSync(join(cwd, "answers", "folder.json"));
  first = await mark("answers");
});

describe("marks", () => {
  it("count what is right, follow through, and leave open what cannot be read", () => {
    expect(first).toMatchObject({ code: 0, stderr: "" });
    const { s1007 = "", s1003 = "", s1001 = "", anna = "" } = marks();
    expect(s1007).toBe("13/13 open 0 yes");
    expect(s1003).toMatch(/^11\/13 open 0 yes$/u);
    expect(s1001).toBe("12/13 open 1 late");
    expect(anna).toBe("0/13 open 0 yes");
    expect(marks()).toMatchObject({ Anna: "0/13 open 0 no", CON: "0/13 open 0 no" });
  });

  it("lose no file", () => {
    const listed = table<{ file: string; id: string; status: string }>("marks/hand-ins.csv");
    const status = Object.fromEntries(listed.map((row) => [row.file === "" ? row.id : row.file, row.status]));
    expect(status).toEqual({
      "lovelaceada_4711_answers-s1007.json": "counted",
      "Noether_Emmy_123_assignsubmission_onlinetext_/onlinetext.html": "counted",
      "late_2026-12-05-08-00-00/answers-s1001.json": "late",
      "old/answers-s1001.json": "duplicate",
      "evil.json": "counted",
      "stranger.json": "foreign",
      "another-set.json": "foreign",
      "half.json": "damaged",
      "big.json": "damaged",
      "photo.jpg": "foreign",
      "all.zip": "damaged",
      "table.csv": "counted",
      Anna: "missing",
      "folder.json": "damaged",
      CON: "missing",
    } satisfies Record<string, string>);
  });

  it("hold no formula and no script, whatever was entered", () => {
    const csv = page("marks.csv") + page("hand-ins.csv");
    expect(csv).not.toMatch(/(?:^|,)"?[=+@]/mu);
    const pages = [
      "summary.html",
      ...readdirSync(join(cwd, "hw3", "marks", "feedback")).map((name) => `feedback/${name}`),
    ];
    expect(pages.length).toBe(8);
    for (const name of pages) expect(page(name)).not.toMatch(/<script|<b>nobody/u);
  });
});

describe("feedback and summary", () => {
  it("tell each student what each entry came to, and never the right value", () => {
    const feedback = page("feedback/s1003.html");
    expect(feedback).toContain("Emmy Noether (s1003): <strong>11 of 13 marks</strong>");
    expect(feedback).not.toContain(`>${answerOf("s1003", "weighted-sum", "adjoint:w2")}<`);
    expect(page("feedback/s1001.html")).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page("feedback/s1001.html")).toContain("It came after the due date.");
    expect(page("feedback/Anna.html")).toContain("Nothing was handed in.");
  });

  it("tell the class which line cost most, and what waits for a person", () => {
    expect(first.stdout).toContain("5 of 7 students handed in.");
    expect(first.stdout).toMatch(/Which lines cost the class most\n.*\n.*two-nodes/u);
    expect(first.stdout).toContain("--override 's1001:weighted-sum:adjoint:w2=right'");
    expect(first.stdout).toMatch(/half\.json.*is damaged/u);
    expect(first.stdout).toContain("Nothing came back from: Anna, CON.");
    expect(page("summary.txt")).toBe(first.stdout.slice(0, page("summary.txt").length));
    expect(page("summary.html")).toContain("<td>half.json</td>");
  });
});

describe("afterwards", () => {
  it("a question is dropped, an answer accepted, a student decided on, and the changes are listed", async () => {
    const before = marks();
    const dropped = await mark(
      "--drop",
      "weighted-sum:dz/dw2",
      "--override",
      "s1001:two-nodes=1/2",
      "--decide",
      "anna:weighted-sum:z=right",
    );
    expect(dropped).toMatchObject({ code: 0, stderr: "" });
    expect(marks()).toMatchObject({ s1007: "12/12 open 0 yes", s1003: "11/12 open 0 yes", anna: "1/12 open 0 yes" });
    expect(dropped.stdout).toMatch(/Whose marks have changed\n/u);
    expect(dropped.stdout).toMatch(/s1007 +13 \/ 13 +12 \/ 12 +-1\n/u);
    expect(dropped.stdout).toMatch(/anna +0 \/ 13 +1 \/ 12 +\+1\n/u);
    // Who has no marks has lost none.
    expect(dropped.stdout).not.toMatch(/0 \/ 13 +0 \/ 12/u);
    expect(dropped.stdout).toContain("All together was 13 marks, and is 12 now.");
    const file = join(cwd, "hw3", "decisions.yaml");
    expect(readFileSync(file, "utf8")).toContain("line: adjoint:w2");
    expect(await mark("answers")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Nobody's marks have changed."),
    });
    writeFileSync(file, "version: 1\naccept: [{ exercise: weighted-sum, line: dz/dw2, value: '1' }]\n");
    await mark();
    expect(marks()).toEqual(before);
  });

  it.each([
    [["--drop", "weighted-sun"], "no exercise of the set is named"],
    [["--drop", "weighted-sum:dz/dw9"], "does not ask for `dz/dw9`"],
    [["--accept", "weighted-sum:z"], "the line or the value is missing"],
    [["--override", "s9:weighted-sum=1"], "does not begin with the id of a student"],
    [["--override", "s1007:weighted-sum=-1"], "the marks are missing"],
    [["nowhere"], "there is no such folder"],
  ])("%j is refused, and nothing is decided", async (args, told) => {
    const before = readFileSync(join(cwd, "hw3", "decisions.yaml"), "utf8");
    expect(await mark(...args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(told) });
    expect(readFileSync(join(cwd, "hw3", "decisions.yaml"), "utf8")).toBe(before);
  });

  it("decisions that cannot be read are told with their place, and left as they are", async () => {
    writeFileSync(join(cwd, "hw3", "decisions.yaml"), "version: 1\ndropp: []\n");
    expect(await mark()).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("decisions.yaml:2:1") });
  });
});

it("needs a build, and something to mark", async () => {
  expect(await longhand(["mark", "."], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("there is no build"),
  });
  await build(cwd, "fresh", "--jobs", "1");
  expect(await longhand(["mark", "fresh"], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("nothing has been marked"),
  });
});
