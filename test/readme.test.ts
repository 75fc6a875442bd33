// The documents tell the truth: every command of the README runs, every link leads somewhere, and every table lists what
// the code has.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { homeworkJsonSchema } from "../src/exercise/homework-schema.ts";
import { readHomeworkSet } from "../src/exercise/homework-set.ts";
import { readExercise } from "../src/exercise/read.ts";
import { exerciseJsonSchema } from "../src/exercise/schema.ts";
import { folderWith, project, shell } from "./cli/run.ts";
import { ends, order, packageRooms } from "./rooms.ts";

function read(path: string): string {
  return readFileSync(join(project, path), "utf8");
}

function blocks(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gmu"))].map(([, block = ""]) => block);
}

/** The rows of the table under a heading row that begins with this cell, each as its cells. */
function tableRows(text: string, firstHead: string): readonly (readonly string[])[] {
  const lines = text.split("\n");
  const head = lines.findIndex((line) => new RegExp(`^\\| *${firstHead} *\\|`, "u").test(line));
  const end = lines.findIndex((line, index) => index > head && !line.startsWith("|"));
  return lines.slice(head + 2, end === -1 ? undefined : end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The words in a table cell, without marks: `a`, `b` or a, b. */
function wordsIn(cell: string): readonly string[] {
  return cell
    .split(",")
    .map((word) => word.replaceAll("`", "").trim())
    .filter((word) => word !== "");
}

const readme = read("README.md");
const [own = ""] = blocks(readme, "yaml");

describe("the README", () => {
  const commands = blocks(readme, "sh")
    .flatMap((block) => block.split("\n"))
    .filter((line) => line.startsWith("longhand "))
    .map((line) => line.replace(/\s+#.*$/u, ""));

  it("shows commands", () => expect(commands.length).toBeGreaterThanOrEqual(10));

  it.concurrent.each(commands)("%s", async (command) => {
    expect(await shell(command, { cwd: folderWith({ "my.yaml": own }) })).toMatchObject({ code: 0, stderr: "" });
  });

  it("tells the evening of a class: its commands run, one after the other", async () => {
    const [, set = ""] = blocks(readme, "yaml");
    const roster = "id,name\ns1,Ada\ns2,Emmy\n";
    const cwd = folderWith({
      "hw3.yaml": set,
      "class.csv": roster,
      "answers/t.csv": "id,exercise,line,entry\ns1,two-nodes,z,1\n",
    });
    const evening = blocks(readme, "bash").join("");
    expect(evening.split("\n").filter((line) => line.startsWith("longhand ")).length).toBeGreaterThanOrEqual(3);
    expect(await shell(`set -e\n${evening}`, { cwd })).toMatchObject({ code: 0, stderr: "" });
    for (const name of [
      "students/s1.html",
      "keys/s2.html",
      "print/all.html",
      "marks/marks.csv",
      "marks/summary.html",
    ]) {
      expect([name, existsSync(join(cwd, "hw3", name))]).toEqual([name, true]);
    }
  }, 60_000);

  it("has an exercise that reads without problems or warnings", () => {
    expect(readExercise(own)).toMatchObject({ ok: true, warnings: [] });
  });

  it("starts with scripts that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z]+)/gu)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(scripts).toHaveProperty([String(name)]);
  });
});

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(join(project, "docs")).map((name) => `docs/${name}`),
];

it.each(documents)("every local link of %s leads to a file", (path) => {
  const targets = [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/gu)].map(([, target = ""]) => target);
  expect(targets.filter((target) => !existsSync(join(project, dirname(path), target)))).toEqual([]);
});

it.each(documents)("every file that %s names in backticks exists", (path) => {
  const named = [...read(path).matchAll(/`((?:src|test|docs|bench|templates|exercises|\.ci)\/[\w./-]*)`/gu)];
  expect(named.map(([, target = ""]) => target).filter((target) => !existsSync(join(project, target)))).toEqual([]);
});

it("docs/exercises.md lists exactly the keys of the exercise file", () => {
  const schema = exerciseJsonSchema();
  const keys = "properties" in schema ? Object.keys(Object(schema.properties)) : [];
  const listed = tableRows(read("docs/exercises.md"), "key").flatMap(([key = ""]) => wordsIn(key));
  expect(keys.length).toBeGreaterThan(10);
  expect([...listed].sort()).toEqual([...keys].sort());
});

it("docs/homework.md lists exactly the keys of a set, and its example is one", () => {
  const text = read("docs/homework.md");
  const schema = homeworkJsonSchema();
  const keys = "properties" in schema ? Object.keys(Object(schema.properties)) : [];
  const listed = tableRows(text, "key").flatMap(([key = ""]) => wordsIn(key));
  expect(keys.length).toBeGreaterThan(5);
  expect([...listed].sort()).toEqual([...keys].sort());
  const [example = ""] = blocks(text, "yaml");
  expect(readHomeworkSet(example)).toMatchObject({ ok: true, set: { id: "Homework-3" } });
});

/** The room that alone may import a package; `d3-` stands for all that begin so. */
function roomOf(name: string): string | undefined {
  const found = [...packageRooms].find(([each]) => (each.endsWith("-") ? name.startsWith(each) : each === name));
  return found?.[1];
}

describe("docs/dependencies.md", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const [runtime = "", development = ""] = read("docs/dependencies.md").split("## For development");

  it("lists exactly what the program needs, with the room that may import it", () => {
    const rows = tableRows(runtime, "package");
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(dependencies).sort());
    for (const [name = "", room = ""] of rows) expect([name, room]).toEqual([name, roomOf(name)]);
  });

  it("lists exactly what development needs", () => {
    const listed = tableRows(development, "package").flatMap(([name = ""]) => wordsIn(name));
    expect([...listed].sort()).toEqual(Object.keys(devDependencies).sort());
  });
});

it("docs/architecture.md lists the rooms of src in their order, with the packages that each may import", () => {
  const rows = tableRows(read("docs/architecture.md"), "room");
  const rooms = rows.flatMap(([room = ""]) => wordsIn(room).map((path) => path.replace("src/", "")));
  const folders = readdirSync(join(project, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms).toEqual([...order, ...ends].filter((room) => folders.some(({ name }) => name === room)));
  expect([...rooms].sort()).toEqual(folders.map(({ name }) => name).sort());
  const { dependencies } = JSON.parse(read("package.json"));
  for (const [index, [, , packages = ""]] of rows.entries()) {
    const allowed = Object.keys(dependencies).filter((name) => roomOf(name) === rooms[index]);
    const listed = wordsIn(packages).filter((name) => !name.startsWith("node:"));
    expect([...listed].sort(), rooms[index]).toEqual(allowed.sort());
  }
});
