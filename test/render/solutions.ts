// Worked solutions and sheets of the bank, for the tests of media.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { pageAssets } from "../../src/cli/assets.ts";
import { askedLines, asksForUpdates } from "../../src/exercise/asked.ts";
import type { Exercise } from "../../src/exercise/exercise.ts";
import type { QuestionKind } from "../../src/exercise/question.ts";
import { questionOf } from "../../src/exercise/question-of.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { buildSolution } from "../../src/render/build-solution.ts";
import { type PageScript, sheetPage } from "../../src/render/page.ts";
import type { Edition, Sheet } from "../../src/render/sheet.ts";
import { type SheetExercise, sheetItem } from "../../src/render/sheet-item.ts";
import type { Depth, Solution } from "../../src/render/solution.ts";
import { buildWorking, type Working } from "../../src/working/build.ts";
import { type Solved, solve } from "../../src/working/solve.ts";

const folder = new URL("../../exercises/", import.meta.url);

/** The texts of the bank's exercises by name. */
export const bank: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .sort()
    .map((path) => [path.replace(/^.*\/|\.yaml$/gu, ""), readFileSync(new URL(path, folder), "utf8")]),
);

function textOf(exercise: string): string {
  return bank.get(exercise) ?? exercise;
}

/** What a sheet needs of an exercise: a name of the bank, or the text of a file. */
export function sheetExercise(nameOrText: string, kind?: QuestionKind): SheetExercise {
  const read = readExercise(textOf(nameOrText));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { exercise } = read;
  const working = buildWorking({ graph: exercise.graph, train: exercise.train, direction: exercise.update });
  const asked = askedLines(exercise, working);
  if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
  const solved = solvedOf(exercise, working);
  const made = questionOf(exercise, { working, solved }, { kind, seed: nameOrText.slice(0, 20) });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return { name: "", exercise, working, solved, question: made.question, updates: asksForUpdates(asked.lines) };
}

function solvedOf({ given, learningRate, digits }: Exercise, working: Working): Solved | undefined {
  if (given === undefined) return undefined;
  const result = solve(working, { given, rate: learningRate }, digits);
  if (!result.ok) throw new Error(`no finite value: ${result.fault.line.id}`);
  return result.solved;
}

export function solutionOf(nameOrText: string, depth: Depth = "standard"): Solution {
  const { exercise, working, solved, updates } = sheetExercise(nameOrText);
  return buildSolution({
    heading: { title: exercise.title ?? "", source: exercise.source, note: exercise.note },
    working,
    solved,
    given: exercise.given ?? new Map(),
    rate: exercise.learningRate,
    depth,
    updates,
    approach: "chain",
    notation: "scalar",
  });
}

export const assets: ReturnType<typeof pageAssets> = pageAssets();

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64");
}

/** The sheet of these exercises, each a name of the bank or the text of a file. */
export function sheetOf(exercises: readonly string[], edition: Edition, rest: Partial<Sheet> = {}): Sheet {
  const items = exercises.map((each) => sheetItem(sheetExercise(each), edition));
  return { edition, paper: "a4", items, ...rest };
}

/** Its page, with a stand-in for the script where the edition has one. */
export function pageOf(exercises: readonly string[], edition: Edition = "student", rest: Partial<Sheet> = {}): string {
  return sheetPage({ sheet: sheetOf(exercises, edition, rest), assets, sha256, script: scripts[edition] });
}

const scripts: Readonly<Record<Edition, PageScript | undefined>> = {
  student: undefined,
  key: undefined,
  practice: { code: "document.body.dataset.ran = 'practice';", data: { exercises: ["</script><b>"] } },
  homework: { code: "document.body.dataset.ran = 'homework';", data: {} },
};

/** An exercise whose every text tries to leave its place, with names that are hard to print. */
export const hostile: string = String.raw`
title: "<script>alert(1)</script> {{ 7*7 }} {% assign x = 1 %} $x$ \\input{secret} </title></style>"
source: "\" onload=alert(2) & <img src=http://example.org/a.png> --> % comment"
note: "</script> ]]> {{ title | raw }} [link](javascript:alert(3)) $\\href{http://example.org}{x}$ # * _ ~ ^ \\end{aligned}"
graph:
  constructor: theta_11^(1)*x1 + __proto__
  вес: constructor^2
  y: exp(вес/1000000)
given: { theta_11^(1): 0.3, x1: 8.3e-7, __proto__: -0.5 }
train: [theta_11^(1), __proto__]
`;
