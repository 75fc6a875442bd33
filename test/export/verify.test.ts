import { describe, expect, it } from "vitest";
import { workingOf } from "../../src/exercise/plan.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { type Language, languages } from "../../src/export/verify/dialect.ts";
import { verifyProgram } from "../../src/export/verify/program.ts";
import { solve } from "../../src/working/solve.ts";
import { bank } from "../render/solutions.ts";
import { pythonVariable, pythonWith, runPrograms } from "./python.ts";

function program(text: string, language: Language): string {
  const read = readExercise(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { exercise } = read;
  const { given, learningRate: rate, digits, title } = exercise;
  if (given === undefined) throw new Error("no numbers");
  const result = solve(workingOf(exercise), { given, rate }, digits);
  if (!result.ok) throw new Error("no values");
  return verifyProgram(result.solved, language, title);
}

/** What the bank does not have: names that are no identifiers, kinks met exactly, every function, large numbers. */
const further: ReadonlyMap<string, string> = new Map([
  [
    "names that mean something in Python",
    "graph: { lambda: np*w + h, print: lambda^2 + step }\ngiven: { np: 2, w: 0.5, h: 3, step: 1 }\ntrain: [w, step]",
  ],
  [
    "names with scripts",
    'graph: { "жθ₁₁⁽¹⁾": "θ₁*x1#2", L: "жθ₁₁⁽¹⁾^2" }\ngiven: { "θ₁": 2, "x1#2": 0.5 }\ntrain: ["θ₁"]',
  ],
  [
    "slopes at kinks",
    "graph: { z: 'relu(a) + abs(b) + leakyrelu(c, 0.1) + min(d, e) + max(f, g)' }\ngiven: { a: 0, b: 0, c: 0, d: 1, e: 1, f: 2, g: 2 }",
  ],
  [
    "every function",
    "graph: { z: 'exp(a)+ln(b)+log(c, 2)+sqrt(d)+sin(a)*cos(b)*tan(c)+sinh(a)+cosh(b)+tanh(c)+sigmoid(d)+softplus(a)+softsign(b)+step(c)*a+sgn(d)*b+min(a,b)+max(c,2)+exp(2)+pi*a+e' }\ngiven: { a: 0.3, b: 0.7, c: 1.5, d: 2.5 }",
  ],
  [
    "powers and signs",
    "graph: { z: '-a^2 + 2^-b - (-a)^3 + a^b^2 + (a - (b - 007))/(2*a)/b - a/(b/2) + 12345678901234567890*a/10^19' }\ngiven: { a: 0.5, b: 2 }",
  ],
  ["only a step", "graph: { z: step(w*x) }\ngiven: { w: 2, x: 1 }\ntrain: [w]"],
  ["a softmax far out", "graph: { p: exp(a)/(exp(a) + exp(b)), L: -ln(p) }\ngiven: { a: 800, b: 801 }"],
]);

const exercises: ReadonlyMap<string, string> = new Map([...bank, ...further]);

function programs(language: Language): ReadonlyMap<string, string> {
  return new Map([...exercises].map(([name, text]) => [name, program(text, language)]));
}

/** In milliseconds: a library that compiles takes a minute for all exercises. */
const patience = 180_000;

/** JAX compiles every operation that it meets: to see that programs fail, every eighth will do. */
function some(language: Language): readonly (readonly [string, string])[] {
  return [...programs(language)].filter((_, index) => language !== "jax" || index % 8 === 0);
}

/** Those that do not agree, with what they print; none is as it should be. */
function disagreeing(python: string, language: Language): readonly string[] {
  const outcomes = runPrograms(python, programs(language));
  expect(outcomes.size).toBe(exercises.size);
  return [...outcomes].flatMap(([name, { code, printed }]) =>
    code === 0 && printed.endsWith("all gradients agree\n") ? [] : [`${name}: ${code}\n${printed}`],
  );
}

const importNames: Readonly<Record<Language, string>> = { numpy: "numpy", pytorch: "torch", jax: "jax" };

describe.each(languages)("the %s programs", (language) => {
  const library = importNames[language];
  const python = pythonWith(library);
  const isNeeded = language === "numpy" && process.env["CI"] !== undefined;
  const title =
    python === undefined
      ? `SKIPPED: no python3 here has ${library}; ${pythonVariable(library)} may name one that has`
      : "agree with us";

  it.skipIf(python === undefined && !isNeeded)(
    title,
    () => {
      if (python === undefined) throw new Error("CI needs numpy: apt-get install python3-numpy");
      expect(disagreeing(python, language)).toEqual([]);
    },
    patience,
  );

  it.skipIf(python === undefined)(
    "fail where a printed gradient is another",
    () => {
      const changed = new Map(
        some(language).map(([name, text]) => [
          name,
          text.replace(/(?<=\nprinted = \{\n[^(]*\([[\n ]*)-?[\d.]+(?:e-?\d+)?/u, (number) =>
            String(Number(number) * 1.001 + 1e-3),
          ),
        ]),
      );
      const outcomes = runPrograms(python ?? "", changed);
      expect([...outcomes].filter(([, { code }]) => code !== 1)).toEqual([]);
    },
    patience,
  );

  it("have the same bytes twice", () => expect([...programs(language)]).toEqual([...programs(language)]));
});

const numpy = pythonWith("numpy");

it.skipIf(numpy === undefined).each([
  ["a number that is given", "x1 = 1.0", "x1 = 1.01"],
  ["a parameter", '"w1": np.array(0.5)', '"w1": np.array(0.6)'],
  ["the forward pass", "z = y ** 2", "z = y ** 3"],
  ["one line of the backward pass", "dz_dw1 = dz_dy * x1", "dz_dw1 = dz_dy * x2"],
])("a program with another number fails: %s", (_what, from, to) => {
  const right = program(bank.get("weighted-sum") ?? "", "numpy");
  expect(right).toContain(from);
  const outcome = runPrograms(numpy ?? "", new Map([["", right.replace(from, to)]])).get("");
  expect(outcome).toMatchObject({ code: 1 });
  expect(outcome?.printed).toMatch(/DIFFERS[\s\S]*some gradients differ\n$/u);
});

it.each([
  ["three-four-three", "full layers", "np.outer(delta1, x)"],
  ["batch-mean", "a batch", "np.mean(losses)"],
  ["softmax-cross-entropy", "a softmax", "a1 = softmax(z1)"],
])("the hand-written pass of %s is in matrices: %s", (name, _what, part) => {
  expect(program(bank.get(name) ?? "", "numpy")).toContain(part);
});

it("keeps a title that ends its line a comment", () => {
  const text = program('title: "A\\nprint(1)\\u2028import os\\u001b[2J"\ngraph: { y: x^2 }\ngiven: { x: 1 }', "numpy");
  expect(text.split(/\r|\n|\u2028/u)[0]).toBe("# A print(1) import os [2J");
});

it.each([
  ["weighted-sum", "numpy"],
  ["softmax-cross-entropy", "numpy"],
  ["two-two-two-published", "pytorch"],
] as const)("%s for %s, as it was when somebody last read it", async (name, language) => {
  await expect(program(bank.get(name) ?? "", language)).toMatchFileSnapshot(`../golden/verify/${name}.${language}.py`);
});
