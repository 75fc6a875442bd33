import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it, test, vi } from "vitest";
import { build, classFolder, filesIn, killedBuild, people, rosterOf, setText } from "./homework-class.ts";
import { folderWith, longhand } from "./run.ts";

// Each test starts the program several times, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const cwd = classFolder();
let whole: ReadonlyMap<string, string>;

beforeAll(async () => {
  expect(await build(cwd, "whole", "--jobs", "1")).toMatchObject({
    code: 0,
    stderr: "",
    stdout: expect.stringContaining(
      "whole: built for 7 students.\nTo hand out: whole/students/. All sheets to print: whole/print/all.html. For tutors: whole/keys/.\n",
    ),
  });
  whole = filesIn(join(cwd, "whole"));
});

/** What does not depend on the order of the list. */
function withoutPrint(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => !["print/all.html", "print/order.json"].includes(path)));
}

describe("a build", () => {
  it("has a sheet, a key and a piece to print for each student, and what belongs to all", () => {
    const names = ["id-CON", "Anna", "anna-2", "evil", "s1001", "s1003", "s1007"];
    expect([...whole.keys()]).toEqual(
      [
        ...["answer-key.csv", "manifest.json", "points.csv", "set.json", "print/all.html", "print/order.json"],
        ...names.flatMap((name) => [`keys/${name}.html`, `keys/${name}.json`]),
        ...names.flatMap((name) => [`print/pieces/${name}.html`, `students/${name}.html`]),
      ].toSorted(),
    );
    expect(existsSync(join(dirname(cwd), "evil.html"))).toBe(false);
  });

  it("has a manifest that leads from files to students, with ranks by id and a hash of each file", () => {
    const manifest = JSON.parse(readFileSync(join(cwd, "whole", "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({ version: 1, state: "complete", set: { id: "hw3", title: "Homework 3" } });
    expect(
      manifest.students.map(({ id, rank, file }: { id: string; rank: number; file: string }) => [id, rank, file]),
    ).toEqual([
      ["../../evil", 0, "evil"],
      ["Anna", 1, "Anna"],
      ["CON", 2, "id-CON"],
      ["anna", 3, "anna-2"],
      ["s1001", 4, "s1001"],
      ["s1003", 5, "s1003"],
      ["s1007", 6, "s1007"],
    ]);
    const hashed = [...whole].filter(
      ([path]) => !["manifest.json", "print/all.html", "print/order.json"].includes(path),
    );
    expect(manifest.files).toEqual(Object.fromEntries(hashed));
  });

  it("has tables without formulas, and pages in which a name is a text", () => {
    const key = readFileSync(join(cwd, "whole", "answer-key.csv"), "utf8");
    expect(key).toContain("id,name,section,exercise,variant,line,answer,points\r\n");
    expect(key).not.toMatch(/(?:^|,)"?[=+@]/mu);
    expect(readFileSync(join(cwd, "whole", "points.csv"), "utf8")).toMatch(/^two-nodes,adjoint:\w+,\d/mu);
    expect(readFileSync(join(cwd, "whole", "students", "evil.html"), "utf8")).not.toContain("<script>alert");
    expect(readFileSync(join(cwd, "whole", "print", "all.html"), "utf8")).not.toContain("<script>alert");
  });

  it("prints in the order of the list", () => {
    const print = readFileSync(join(cwd, "whole", "print", "all.html"), "utf8");
    const places = ["s1007", "s1003", "s1001", "evil", "CON", "anna", "Anna"].map((id) => print.indexOf(`${id}</dd>`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
  });

  it("is left as it is by the same command", async () => {
    expect(await build(cwd, "whole")).toMatchObject({ code: 0, stdout: expect.stringContaining("all is there") });
    expect(filesIn(join(cwd, "whole"))).toEqual(whole);
  });
});

describe("the same bytes come", () => {
  it("from four workers", async () => {
    expect(await build(cwd, "four", "--jobs", "4")).toMatchObject({ code: 0, stderr: "" });
    expect(filesIn(join(cwd, "four"))).toEqual(whole);
  });

  it("from shards that are joined", async () => {
    await build(cwd, "shards", "--shard", "2/2");
    expect(await longhand(["homework", "--join", "shards"], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("4 of 7 students are not built yet"),
    });
    await build(cwd, "shards", "--shard", "1/2");
    expect(await longhand(["homework", "--join", "shards"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect(filesIn(join(cwd, "shards"))).toEqual(whole);
  });

  it("from a list in another order, but for the file to print", async () => {
    const shuffled = classFolder([...people.slice(3), ...people.slice(0, 3)]);
    await build(shuffled, "built");
    expect(withoutPrint(filesIn(join(shuffled, "built")))).toEqual(withoutPrint(whole));
  });

  it("after a run that was killed", async () => {
    const built = await killedBuild(cwd, "killed", 2);
    expect(built).toBeGreaterThanOrEqual(2);
    expect(built).toBeLessThan(people.length);
    expect(existsSync(join(cwd, "killed", "answer-key.csv"))).toBe(false);
    for (const name of readdirSync(join(cwd, "killed", "students"))) {
      if (name.endsWith(".html"))
        expect(readFileSync(join(cwd, "killed", "students", name), "utf8")).toMatch(/<\/html>\s*$/u);
    }
    expect(await build(cwd, "killed")).toMatchObject({ code: 0, stderr: "" });
    expect(filesIn(join(cwd, "killed"))).toEqual(whole);
  });

  it("after a file was lost", async () => {
    await build(cwd, "lost");
    rmSync(join(cwd, "lost", "keys", "evil.html"));
    rmSync(join(cwd, "lost", "points.csv"));
    expect(await build(cwd, "lost")).toMatchObject({ code: 0, stderr: "" });
    expect(filesIn(join(cwd, "lost"))).toEqual(whole);
  });
});

describe("a build that is there", () => {
  it("is not overwritten by another set or list; --update keeps everybody's rank", async () => {
    const folder = classFolder();
    await build(folder, "built");
    const before = filesIn(join(folder, "built"));
    writeFileSync(join(folder, "class.csv"), rosterOf([...people.slice(1), "a0,New,Comer,B"]));
    const refused = await build(folder, "built");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("1 new in the list: a0");
    expect(refused.stderr).toContain("1 no longer in the list: s1007");
    expect(refused.stderr).toContain("--update");
    expect(filesIn(join(folder, "built"))).toEqual(before);
    expect(await build(folder, "built", "--update")).toMatchObject({ code: 0, stderr: "" });
    const after = filesIn(join(folder, "built"));
    for (const [path, hash] of before)
      if (/^(?:students|keys)/u.test(path)) expect([path, after.get(path)]).toEqual([path, hash]);
    const { students } = JSON.parse(readFileSync(join(folder, "built", "manifest.json"), "utf8"));
    expect(students.slice(6)).toMatchObject([
      { id: "s1007", rank: 6, gone: true },
      { id: "a0", rank: 7 },
    ]);
    writeFileSync(join(folder, "set.yaml"), setText.replace("Homework 3", "Homework 4"));
    expect(await build(folder, "built")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("the set: the title"),
    });
    expect(await build(folder, "built", "--force")).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(readFileSync(join(folder, "built", "manifest.json"), "utf8")).students).toMatchObject([
      { id: "../../evil", rank: 0 },
      { id: "Anna", rank: 1 },
      { id: "CON", rank: 2 },
      { id: "a0", rank: 3 },
      { id: "anna", rank: 4 },
      { id: "s1001", rank: 5 },
      { id: "s1003", rank: 6 },
    ]);
  });

  it("keeps a file that somebody has written to", async () => {
    const folder = classFolder(people.slice(0, 2));
    await build(folder, "built");
    writeFileSync(join(folder, "built", "students", "s1007.html"), "mine");
    expect(await build(folder, "built")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("students/s1007.html"),
    });
    expect(readFileSync(join(folder, "built", "students", "s1007.html"), "utf8")).toBe("mine");
  });

  it("is no other folder", async () => {
    const folder = folderWith({ "set.yaml": setText, "class.csv": rosterOf(people), "home/thesis.tex": "mine" });
    expect(await build(folder, "home")).toMatchObject({ code: 2, stderr: expect.stringContaining("thesis.tex") });
    expect(await build(folder, "home", "--force")).toMatchObject({ code: 2 });
    expect(await build(folder, "class.csv")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("not a folder"),
    });
    expect(readdirSync(join(folder, "home"))).toEqual(["thesis.tex"]);
  });
});

const refused: readonly (readonly [title: string, files: Readonly<Record<string, string>>, told: readonly string[]])[] =
  [
    [
      "several mistakes in a set",
      { "set.yaml": "titel: x\ndue: 4.12.2026\nexercises: [weighted-sun, { exercise: two-nodes, pionts: 2 }]\n" },
      ["set.yaml:1:1", "`title`", "set.yaml:3:50", "`pionts`", "Did you mean `points`?"],
    ],
    [
      "values that mean nothing",
      {
        "set.yaml":
          "title: x\nid: a/b\ndue: 4.12.2026\nexercises: [weighted-sum, weighted-sum]\nsections: { A: { due: 2026-02-30 } }\n",
      },
      ["set.yaml:2:5", "set.yaml:3:6", "set.yaml:4:27", "set.yaml:5:23"],
    ],
    [
      "exercises that are not there, or cannot be asked so",
      {
        "set.yaml":
          "title: x\nexercises:\n  - weighted-sun\n  - { exercise: two-nodes, points: -1 }\n  - { exercise: weighted-sum, ask: [gradient, dz/dq] }\n  - mine.yaml\n",
        "mine.yaml": "graph: { y: w*w2 }\ngiven: { w: 1 }\n",
      },
      ["set.yaml:3:5", "weighted-sum", "set.yaml:4:36", "set.yaml:5:47", "mine.yaml:1:15"],
    ],
    [
      "an exercise whose numbers leave nothing to choose from",
      {
        "set.yaml": "title: x\nexercises:\n  - weighted-sum\n  - { exercise: few.yaml, kind: multiple choice }\n",
        "few.yaml":
          "graph: { q: x + y, f: q*z }\ngiven: { x: -2, y: 5, z: -4 }\nask: [values, gradient]\nvary: { x: [2], y: [3, 5], z: [9, 12] }\n",
      },
      ["set.yaml:4:5", "`few`", "None of 4 choices", "without enough different answers"],
    ],
    [
      "ids that come twice",
      { "set.yaml": setText, "class.csv": "id,name\na,A\nb,B\na,C\n" },
      ["class.csv:2", "lines 2 and 4"],
    ],
  ];

test.each(refused)("%s: told with their places", async (_, files, told) => {
  const folder = folderWith({ "class.csv": rosterOf(people), ...files });
  const ran = await build(folder, "built");
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  for (const text of told) expect(ran.stderr).toContain(text);
  expect(existsSync(join(folder, "built"))).toBe(false);
});

test.each([
  [["homework"], "Name the file of the set"],
  [["homework", "set.yaml"], "--roster"],
  [["homework", "set.yaml", "--roster", "class.csv"], "-o"],
  [["homework", "set.yaml", "--roster", "class.csv", "-o", "x", "--shard", "9/8"], "--shard 9/8"],
  [["homework", "set.yaml", "--roster", "class.csv", "-o", "x", "--jobs", "0"], "--jobs 0"],
  [["homework", "set.yaml", "--roster", "class.csv", "-o", "x", "--update", "--force"], "exclude each other"],
  [["homework", "--join", "nowhere"], "there is no build"],
  [["homework", "set.yaml", "--roster", "set.yaml", "-o", "x", "--id-column", "z"], "no column `z`"],
])("longhand %j explains what is missing", async (args, told) => {
  expect(await longhand(args, { cwd })).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(told) });
});
