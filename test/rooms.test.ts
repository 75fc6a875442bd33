// The rooms of src and the one direction of imports between them; CONTRIBUTING.md tells what each room holds.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cycleFaults, directionFaults, importsOf, pageFaults, type Sources } from "./rooms.ts";

const project = new URL("../", import.meta.url);

const sources: Sources = new Map(
  readdirSync(new URL("src/", project), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .map((path) => [path, readFileSync(new URL(path, project), "utf8")]),
);

it("sees the sources", () => {
  expect(sources.size).toBeGreaterThanOrEqual(10);
});

it.each([
  ["only leftwards between rooms, and each package in its own", directionFaults],
  ["without cycles", cycleFaults],
  ["nothing heavy into worksheet pages", pageFaults],
])("imports %s", (_, faults) => {
  expect(faults(sources)).toEqual([]);
});

it.each([
  ['import { a } from "./a.ts";', ["./a.ts"]],
  ['import a, { b } from "./a.ts"; import c from "c";', ["./a.ts", "c"]],
  ['import {\n  a,\n  type B,\n} from "./a.ts";', ["./a.ts"]],
  ['import type { A } from "./a.ts";', ["./a.ts"]],
  ['import "./a.ts";', ["./a.ts"]],
  ['export { a } from "./a.ts";', ["./a.ts"]],
  ['export type { A } from "./a.ts";', ["./a.ts"]],
  ['export * from "./a.ts";', ["./a.ts"]],
  ['const a = await import("./a.ts");', ["./a.ts"]],
  ['type A = import("./a.ts").A;', ["./a.ts"]],
  ["const a = await import(`./a.ts`);", ["./a.ts"]],
  ["const a = await import(name);", [""]],
  ['// import { a } from "./a.ts";\n/* import "./b.ts" */\nconst url = "http://a"; // from "./c.ts"', []],
])("reads the imports of %s", (source, expected) => {
  expect(importsOf(source).map(({ specifier }) => specifier)).toEqual(expect.arrayContaining(expected));
  if (expected.length === 0) expect(importsOf(source)).toEqual([]);
});

it.each([
  ["src/number/a.ts", "../render/b.ts", "into number or further left"],
  ["src/exercise/a.ts", "../marking/b.ts", "into exercise or further left"],
  ["src/render/a.ts", "../cli/b.ts", "no room imports cli"],
  ["src/cli/a.ts", "../browser/b.ts", "no room imports browser"],
  ["src/browser/a.ts", "../cli/b.ts", "no room imports cli"],
  ["src/index.ts", "./cli/b.ts", "the library offers nothing of cli"],
  ["src/number/a.ts", "../index.ts", "in no room"],
  ["src/number/a.ts", "../../test/b.ts", "in no room"],
  ["src/utils/a.ts", "../number/b.ts", "src/utils/a.ts is in no room"],
  ["src/graph/a.ts", "mathjs/number", "only expression may"],
  ["src/marking/a.ts", "zod", "only exercise may"],
  ["src/export/a.ts", "d3-shape", "only render may"],
  ["src/render/a.ts", "yargs", "only cli may"],
  ["src/render/a.ts", "node:fs", "belong in cli"],
  ["src/browser/a.ts", "fs", "belong in cli"],
  ["src/render/a.ts", "left-pad", "no room has this package"],
])("catches %s importing %s", (path, specifier, message) => {
  for (const source of [
    `import "${specifier}";`,
    `import type { A } from "${specifier}";`,
    `await import("${specifier}");`,
  ]) {
    expect(directionFaults(new Map([[path, source]]))).toEqual([expect.stringContaining(message)]);
  }
});

it.each([
  ["src/marking/a.ts", "../exercise/b.ts"],
  ["src/cli/commands/a.ts", "../../export/b.ts"],
  ["src/cli/a.ts", "node:fs"],
  ["src/number/a.ts", "./b.ts"],
  ["src/index.ts", "./export/b.ts"],
  ["src/expression/a.ts", "mathjs/number"],
])("lets %s import %s", (path, specifier) => {
  expect(directionFaults(new Map([[path, `import "${specifier}";`]]))).toEqual([]);
});

it("catches a cycle, even of types", () => {
  const cycle = new Map([
    ["src/graph/a.ts", 'import type { B } from "./b.ts";'],
    ["src/graph/b.ts", 'import { a } from "./a.ts";'],
    ["src/graph/c.ts", 'import { a } from "./a.ts";'],
  ]);
  expect(cycleFaults(cycle).map((fault) => fault.split(" ")[0])).toEqual(["src/graph/a.ts", "src/graph/b.ts"]);
});

it.each([
  ['import { schema } from "./schema.ts";', 1],
  ['import type { Schema } from "./schema.ts";', 0],
])("follows %s out of a worksheet page", (source, count) => {
  const page = new Map([
    ["src/browser/main.ts", 'import { variant } from "../exercise/variant.ts";'],
    ["src/exercise/variant.ts", source],
    ["src/exercise/schema.ts", 'import * as z from "zod";'],
  ]);
  expect(pageFaults(page)).toHaveLength(count);
});
