// Files that no exercise is: each is refused with its place and a remedy, never with a stack, and never by hanging.

import { describe, expect, it } from "vitest";
import { folderWith, longhand, type Ran } from "./run.ts";

interface Bad {
  readonly what: string;
  readonly text: string;
  /** Where, what, and what to do. */
  readonly says: readonly RegExp[];
}

const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"]
  .concat(
    [..."bcdefgh"].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefg"[index]}`).join(", ")}]`),
  )
  .concat("graph: { y: x, z: *h }")
  .join("\n");

const bad: readonly Bad[] = [
  { what: "an empty file", text: "", says: [/bad\.yaml:1:1/, /nothing in this file/, /begins with `graph:`/] },
  { what: "only a comment", text: "# soon\n", says: [/bad\.yaml/, /graph:/] },
  { what: "a cycle", text: "graph:\n  y: z + 1\n  z: y + 1\n", says: [/bad\.yaml:2:3/, /circle/, /earlier\s+nodes/] },
  {
    what: "an unknown name",
    text: "graph:\n  y: w*x\ngiven: { w: 1, x: 2, q: 3 }\n",
    says: [/bad\.yaml:3:22/, /q/],
  },
  {
    what: "an unknown function",
    text: "graph:\n  y: foo(x)\n",
    says: [/bad\.yaml:2:6/, /no function `foo`/, /Write it/],
  },
  {
    what: "one missing value",
    text: "graph:\n  y: w*x\ngiven: { w: 1 }\n",
    says: [/bad\.yaml:2:8/, /has no number/, /Give it/],
  },
  {
    what: "1/0 on the way",
    text: "graph:\n  a: x - 2\n  y: 1/a\n  z: y^2\ngiven: { x: 2 }\n",
    says: [/bad\.yaml/, /In y = 1\/a/, /divides by zero/, /Choose another x/],
  },
  {
    what: "the logarithm of a negative number",
    text: "graph:\n  y: ln(x)\ngiven: { x: -1 }\n",
    says: [/In y = ln\(x\)/, /positive x/, /Choose/],
  },
  {
    what: "the root of a negative number",
    text: "graph:\n  y: sqrt(x)\ngiven: { x: -1 }\n",
    says: [/In y = /, /Choose/],
  },
  {
    what: "a value that overflows",
    text: "graph:\n  y: exp(x)\n  z: y^2\ngiven: { x: 700 }\n",
    says: [/In z = y²/, /too large/, /Choose another x/],
  },
  { what: "a given number that overflows", text: "graph:\n  y: x^2\ngiven: { x: 1e400 }\n", says: [/bad\.yaml:3:13/] },
  {
    what: "a weight by name and in a matrix",
    text: [
      "network: { inputs: 1, layers: [{ units: 1, activation: sigmoid }], loss: half squared error }",
      "given: { x1: 1, W1: [[0.5]], w1_1_1: 0.5, b1_1: 0.1, t1: 1 }",
    ].join("\n"),
    says: [/bad\.yaml:2:\d+/, /w1_1_1 has a number already/, /by name or in a matrix/],
  },
  { what: "tabs for indentation", text: "graph:\n\ty: x^2\n", says: [/bad\.yaml:2:1/, /tab/, /spaces/] },
  { what: "a quote without end", text: 'graph:\n  y: "x^2\n', says: [/bad\.yaml:2:6/, /no end/, /other half/] },
  { what: "a bracket without end", text: "graph: { y: x^2", says: [/bad\.yaml:1:8/, /no end/, /other half/] },
  { what: "a formula without end", text: "graph:\n  y: (x +\n", says: [/bad\.yaml:2:\d/, /Write|Close/] },
  {
    what: "10 MB",
    text: `graph:\n  y: x\n# ${"a".repeat(10_500_000)}\n`,
    says: [/bad\.yaml:1:1/, /1,000,000 characters/, /split it/],
  },
  { what: "an alias bomb", text: bomb, says: [/bad\.yaml:2:8/, /Write the value out/, /more problems like these/] },
  {
    what: "10,000 brackets",
    text: `graph:\n  y: ${"(".repeat(10_000)}x${")".repeat(10_000)}\ngiven: { x: 1 }\n`,
    says: [/bad\.yaml:2:106/, /100 deep/, /several nodes/],
  },
  {
    what: "a name used twice",
    text: "graph:\n  y: x^2\n  y: x^3\n",
    says: [/bad\.yaml:3:3/, /second time/, /Keep one/],
  },
  { what: "two spellings of one name", text: "graph:\n  y: x_1 + x₁\n  z: x1 * y\n  x_1: 3\n", says: [/bad\.yaml/] },
  {
    what: "import as a function",
    text: "graph:\n  y: import(x)\n",
    says: [/bad\.yaml:2:6/, /no function `import`/, /Write it/],
  },
  {
    what: "a misspelt key",
    text: "graph:\n  y: x^2\nlearningrate: 0.1\n",
    says: [/bad\.yaml:3:1/, /Did you mean `learningRate`/],
  },
  { what: "no graph", text: "title: Nothing\n", says: [/bad\.yaml/, /graph/] },
  { what: "a list", text: "- y\n- z\n", says: [/bad\.yaml:1:1/] },
  { what: "bytes that are no text", text: "\u0000\u0001PNG\r\n\u001a", says: [/bad\.yaml/] },
  { what: "two outputs", text: "graph:\n  y: x^2\n  z: x^3\n", says: [/bad\.yaml/, /output/] },
];

function expectRefused({ stdout, stderr }: Ran, says: readonly RegExp[], where: "stdout" | "stderr"): void {
  const told = where === "stdout" ? stdout : stderr;
  expect(where === "stdout" ? stderr : stdout).toBe("");
  for (const part of says) expect(told).toMatch(part);
  expect(told).not.toMatch(/\n\s+at |node:internal|dist\/|chunk-|TypeError|RangeError|undefined|\[object/u);
  expect(told.length).toBeLessThan(6000);
  expect(told).not.toMatch(/(?![\n\t])\p{Cc}/u);
}

describe.concurrent.each(bad)("$what", ({ text, says }) => {
  it("is refused by solve, with exit code 2", async () => {
    const ran = await longhand(["solve", "bad.yaml"], { cwd: folderWith({ "bad.yaml": text }) });
    expectRefused(ran, says, "stderr");
    expect(ran.code).toBe(2);
  });

  it("is rejected by validate, with exit code 1", async () => {
    const ran = await longhand(["validate", "bad.yaml"], { cwd: folderWith({ "bad.yaml": text }) });
    expectRefused(ran, says, "stdout");
    expect(ran.code).toBe(1);
  });
});

it.concurrent.each(["worksheet", "check"])("%s refuses a bad file with exit code 2 too", async (command) => {
  const cwd = folderWith({ "bad.yaml": "graph:\n  y: z + 1\n  z: y + 1\n" });
  const rest = command === "check" ? ["-a", "y = 1"] : ["-o", "out.html"];
  const ran = await longhand([command, "bad.yaml", ...rest], { cwd });
  expectRefused(ran, [/bad\.yaml:2:3/, /circle/], "stderr");
  expect(ran.code).toBe(2);
});

it("names of JavaScript's own are names like others", async () => {
  const text = "graph:\n  __proto__: constructor^2\n  y: __proto__ + import\ngiven: { constructor: 3, import: 2 }\n";
  const ran = await longhand(["solve", "own.yaml", "--json"], { cwd: folderWith({ "own.yaml": text }) });
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  const { lines } = JSON.parse(ran.stdout);
  expect(lines).toContainEqual(expect.objectContaining({ id: "value:y", value: 11 }));
  expect(lines).toContainEqual(expect.objectContaining({ id: "adjoint:constructor", value: 6 }));
});
