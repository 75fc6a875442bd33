// `longhand check`: exit code 0 where every entry is accepted, 1 where one is not, and the form of its JSON.

import { describe, expect, it } from "vitest";
import { type HandIn, handInCode, handInFile } from "../../src/exercise/hand-in.ts";
import { folderWith, longhand } from "./run.ts";

const typed: readonly (readonly [answers: readonly string[], code: number, verdicts: readonly string[]])[] = [
  [["dz/dw1 = 13"], 0, ["right"]],
  [["∂z/∂w₂ = 39"], 0, ["right"]],
  [["w1' = 0.37"], 0, ["right"]],
  [["new w2 = 1.61"], 0, ["right"]],
  [["adjoint:w2=39"], 0, ["right"]],
  [["y = 6.5", "z = 42.25"], 0, ["right", "right"]],
  [["dz/dw1 = 26/2"], 0, ["right"]],
  [["dz/dw1 = 12"], 1, ["wrong"]],
  [["dz/dw1 = -13"], 1, ["wrong"]],
  [["dz/dw1 = "], 1, ["missing"]],
  [["dz/dw1 = abc"], 1, ["unreadable"]],
  [["dz/dw1 = 1/0"], 1, ["unreadable"]],
  [["y = 6.5", "z = 12"], 1, ["right", "wrong"]],
];

describe.concurrent.each(typed)("%j", (answers, code, verdicts) => {
  const args = ["check", "weighted-sum", ...answers.flatMap((answer) => ["-a", answer])];

  it("is judged for programs", async () => {
    const ran = await longhand([...args, "--json"]);
    expect(ran).toMatchObject({ code, stderr: "" });
    const { version, entries } = JSON.parse(ran.stdout);
    expect(version).toBe(1);
    expect(entries.map(({ verdict }: { readonly verdict: string }) => verdict)).toEqual(verdicts);
  });

  it("is judged for people, in ASCII with --plain", async () => {
    const plain = await longhand([...args, "--plain"]);
    const screen = await longhand(args);
    expect(plain).toMatchObject({ code, stderr: "" });
    expect(screen).toMatchObject({ code, stderr: "" });
    for (const verdict of verdicts) expect(plain.stdout).toContain(`${verdict}:`);
    expect(plain.stdout).not.toMatch(/undefined|NaN/u);
  });
});

it("keeps its lines short however long an entry is", async () => {
  const entry = `${"1+".repeat(900)}1`;
  const { stdout } = await longhand(["check", "weighted-sum", "-a", `dz/dw1 = ${entry}`, "-a", "z = 42.25"]);
  expect(stdout).toContain("…");
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});

const matrices: readonly (readonly [what: string, answer: string, code: number, said: string])[] = [
  ["right", "dJ/dtheta1 = [0.02144 0.009528; -0.01317 -0.005853]", 0, "∂J/∂θ⁽¹⁾: 4 of 4 right."],
  ["rows for columns", "dJ/dθ1 = [[0.02144, -0.01317], [0.009528, -0.005853]]", 0, "is right with rows for columns"],
  ["one cell wrong", "dJ/dW1 = [0.02144 0.009528; 0.01317 -0.005853]", 1, "∂J/∂θ⁽¹⁾: 3 of 4 right."],
  ["another shape", "dJ/dW1 = (0.02144, 0.009528)", 1, "? This is 1 × 2; ∂J/∂θ⁽¹⁾ is 2 × 2"],
];

it.concurrent.each(matrices)("judges a matrix: %s", async (_what, answer, code, said) => {
  const ran = await longhand(["check", "two-two-two", "-a", answer]);
  expect(ran).toMatchObject({ code, stderr: "" });
  expect(ran.stdout.replaceAll(/\s+/gu, " ")).toContain(said);
  const plain = await longhand(["check", "two-two-two", "-a", answer, "--plain"]);
  expect(plain.stdout).toMatch(/^\p{ASCII}*$/u);
});

it("reads matrices from files", async () => {
  const cwd = folderWith({
    "mine.json": '{"dJ/dtheta1": [[0.02144, 0.009528], [-0.01317, -0.005853]]}',
    "mine.csv": "dJ/dtheta1,0.02144,0.009528\n,-0.01317,-0.005853\n",
  });
  for (const file of ["mine.json", "mine.csv"]) {
    const { stdout } = await longhand(["check", "two-two-two", "--answers", file, "--json"], { cwd });
    expect(JSON.parse(stdout).tables).toEqual([
      {
        table: "adjoint:theta^(1)",
        given: "0.02144\t0.009528\n-0.01317\t-0.005853",
        transposed: false,
        right: 4,
        of: 4,
        message: "∂J/∂θ⁽¹⁾: 4 of 4 right.",
      },
    ]);
  }
});

it("never tells the right value", async () => {
  const { stdout } = await longhand(["check", "weighted-sum", "-a", "dz/dw2 = 40"]);
  expect(stdout).not.toContain("39");
});

const asked = ["z", "dz/dw1", "dz/dw2", "w1'", "w2'"];

const files: readonly (readonly [name: string, text: string, code: number])[] = [
  ["mine.json", '{"adjoint:w1": "13", "adjoint:w2": 39}', 1],
  ["mine.yaml", "adjoint:w1: 13\nadjoint:w2: 39\n", 1],
];

it.each(files)("reads %s; what is asked and not answered is missing", async (name, text, code) => {
  const ran = await longhand(["check", "weighted-sum", "--answers", name, "--json"], {
    cwd: folderWith({ [name]: text }),
  });
  expect(ran).toMatchObject({ code, stderr: "" });
  const { entries } = JSON.parse(ran.stdout);
  expect(entries).toContainEqual(expect.objectContaining({ line: "adjoint:w2", verdict: "right" }));
  expect(entries).toContainEqual(expect.objectContaining({ line: "update:w1", verdict: "missing" }));
});

it("accepts a file with everything that is asked", async () => {
  const first = await longhand(["check", "weighted-sum", "--answers", "none.yaml", "--json"], {
    cwd: folderWith({ "none.yaml": "z: 42.25\n" }),
  });
  const lines: readonly string[] = JSON.parse(first.stdout).entries.map(({ line }: { readonly line: string }) => line);
  expect(lines.length).toBeGreaterThanOrEqual(asked.length);
  const solved = JSON.parse((await longhand(["solve", "weighted-sum", "--json"])).stdout).lines;
  const answers = Object.fromEntries(
    lines.map((line) => [line, solved.find(({ id }: { readonly id: string }) => id === line).shown]),
  );
  const cwd = folderWith({ "all.json": JSON.stringify(answers) });
  expect(await longhand(["check", "weighted-sum", "--answers", "all.json"], { cwd })).toMatchObject({
    code: 0,
    stderr: "",
  });
});

it.each([
  ["a list", "- 1\n- 2\n"],
  ["nothing", ""],
  ["a name that is no line", "dz/dv: 3\n"],
  ["YAML without end", '{"adjoint:w1": "13'],
])("refuses answers that hold %s", async (_, text) => {
  const ran = await longhand(["check", "weighted-sum", "--answers", "a.yaml"], { cwd: folderWith({ "a.yaml": text }) });
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).not.toMatch(/\n\s+at |dist\//u);
});

describe("what a homework page hands in", () => {
  const handIn: HandIn = {
    set: "week-3",
    student: "s0421",
    exercises: [
      { exercise: "two-nodes", variant: undefined, answers: [] },
      { exercise: "weighted-sum", variant: undefined, answers: [{ line: "value:z", entry: "42.25" }] },
    ],
  };
  const folder = folderWith({
    "answers-s0421.json": handInFile(handIn),
    "code.txt": handInCode(handIn) ?? "",
    "damaged.txt": `${(handInCode(handIn) ?? "").slice(0, -3)}000`,
    "other.json": handInFile({
      ...handIn,
      exercises: [{ exercise: "weighted-sum", variant: "K7QM-2F3X-9A", answers: [] }],
    }),
  });

  it.each(["answers-s0421.json", "code.txt"])("is checked from %s", async (file) => {
    const { stdout } = await longhand(["check", "weighted-sum", "--answers", file, "--json"], { cwd: folder });
    const { entries } = JSON.parse(stdout);
    expect(entries).toContainEqual(expect.objectContaining({ line: "value:z", given: "42.25", verdict: "right" }));
  });

  it.each([
    ["weighted-sum", "damaged.txt", "damaged.txt: this hand-in is damaged"],
    ["logistic-node", "answers-s0421.json", "this hand-in answers two-nodes and weighted-sum"],
    ["weighted-sum", "other.json", "check them with --variant K7QM-2F3X-9A"],
  ])("%s is not checked from %s", async (exercise, file, words) => {
    const { stderr, code } = await longhand(["check", exercise, "--answers", file], { cwd: folder });
    expect(stderr).toContain(words);
    expect(code).toBe(2);
  });
});
