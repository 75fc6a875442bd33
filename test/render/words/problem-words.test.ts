import { describe, expect, it } from "vitest";
import { type InlineOptions, readInline } from "../../../src/exercise/inline.ts";
import type { ExerciseProblem } from "../../../src/exercise/problem.ts";
import { readExercise } from "../../../src/exercise/read.ts";
import type { ExerciseResult } from "../../../src/exercise/result.ts";
import { adviceText } from "../../../src/render/words/advice.ts";
import { problemWords, warningWords } from "../../../src/render/words/problem-words.ts";

/** The codes whose words some row below has pinned. */
const seen = new Set<string>();

function firstMessage(result: ExerciseResult): string {
  const [problem] = result.ok ? [] : result.problems;
  if (problem === undefined) return "no problem";
  seen.add(problem.code);
  return adviceText(problemWords(problem));
}

describe("the text as a file", () => {
  it.each([
    [
      "# only a comment\n",
      "There is nothing in this file. An exercise begins with `graph:` and a formula such as `y: w*x`, indented, on the next line.",
    ],
    ["graph:\n\ty: x\n", "There is a tab in the indentation. Indent with spaces, two for each level."],
    ["graph: { y: x", "The quote or bracket that opens here has no end. Write its other half."],
    ['title: "A\n', "The quote or bracket that opens here has no end. Write its other half."],
    ["graph: ]\n", "No bracket is open that `]` could close. Remove it, or open one before."],
    [
      "title: A: b\n",
      'There is a second colon in this line, so that it is not clear where the key ends. Put the text in quotes, such as `title: "Part 2: the chain rule"`.',
    ],
    [
      "graph:\n  y: @x\n",
      "A text cannot begin with this character, which YAML keeps for itself. Put the whole text in quotes.",
    ],
    [
      "graph: { y: x }\n---\ngraph: { y: x }\n",
      "A second document begins here, behind a line `---`. A file holds one exercise: remove the line, or make two files.",
    ],
    [
      "graph:\n  y: x\n z: y\n",
      "This line begins too far to the left or to the right. Lines of one level begin in the same column.",
    ],
    [
      "graph: { y: x }\ntitle A\n",
      "There is no colon between a key and its value here. Write `key: value`, with a space behind the colon.",
    ],
    [
      "graph: { y: 'a' b: c }\n",
      "This cannot be read as YAML (Unexpected scalar token). Write each entry as `key: value` on a line of its own, and put unusual texts in quotes.",
    ],
    [
      "graph: { y: x } x\n",
      "This cannot be read as YAML (Unexpected scalar at node end). Write each entry as `key: value` on a line of its own, and put unusual texts in quotes.",
    ],
    [
      "a: &a x\nb: *a\n",
      "`*a` stands for a value from elsewhere in the file, which is not read here. Write the value out.",
    ],
    [
      "graph: { y: !!float x }\n",
      "`!!float` names a type, which exercises do not need. Remove it: where a value stands tells what it is.",
    ],
    [
      "graph: { y: x }\n? [a]\n: 1\n",
      "This key is a list or a mapping. A key is a single word, such as `graph` or `w1`.",
    ],
    [
      "graph:\n  y: x\n  y: x^2\n",
      "`y` stands here a second time; the first is at line 2, column 3. Keep one of the two.",
    ],
  ])("%j: %s", (text, message) => expect(firstMessage(readExercise(text))).toBe(message));
});

describe("keys and shapes", () => {
  it.each([
    [
      "- graph\n",
      "This file holds a list where keys and their values belong. An exercise begins with `graph:` and a formula such as `y: w*x`, indented, on the next line.",
    ],
    [
      "title\n",
      "This file holds a single text where keys and their values belong. An exercise begins with `graph:` and a formula such as `y: w*x`, indented, on the next line.",
    ],
    ["title: A\n", "The key `graph` is missing. Write `graph:` with its value, such as `graph: { y: w*x }`."],
    [
      "graph: { y: x }\nlearningrate: 1\n",
      "There is no key `learningrate` in this place. Did you mean `learningRate`?",
    ],
    ["graph: { y: x }\nrate: 1\n", "There is no key `rate` in this place. Did you mean `learningRate`?"],
    [
      "graph: { y: x }\ngiven: { x:1 }\n",
      "There is no space behind the colon, so that `x:1` is a key without a value. Write `x: 1`.",
    ],
    ["graph:\n  y:\n", "There is no value for `y`. Write one behind its colon, or leave the key out."],
    [
      "graph: y = x\n",
      "There is a single text under `graph` where a mapping of names to values belongs. Write names and values with colons, such as `graph: { y: w*x }`.",
    ],
    [
      "graph: { y: [x] }\n",
      "There is a list under `y` where a single text belongs. Write one text or one number, without brackets around it.",
    ],
    [
      "graph: { y: x }\ntrain: x\n",
      "There is a single text under `train` where a list belongs. Write a list in square brackets, such as `train: [w1, w2]`.",
    ],
    [
      "graph: { y: x }\nsource: { a: b }\n",
      "There is a mapping of names to values under `source` where a single text belongs. Write one text or one number, without brackets around it.",
    ],
    ["graph: { y: x }\nupdate: up\n", "`up` is not a value that `update` can have. Write descent or ascent."],
    ["graph: { y: x }\nupdate: Descend\n", "`Descend` is not a value that `update` can have. Did you mean `descent`?"],
  ])("%j: %s", (text, message) => expect(firstMessage(readExercise(text))).toBe(message));
});

describe("the graph", () => {
  it.each([
    ["graph: {}\n", "The graph has no node. Write at least one formula, such as `y: w*x`."],
    ["graph:\n  y: x + * 2\n", "There is no value before `*`. Write one, or take the sign out."],
    ["graph: { y: y }\n", "y reads itself. A node can only read earlier nodes."],
    ["graph: { y: z, z: y }\n", "y and z read each other in a circle: y → z → y. A node can only read earlier nodes."],
    [
      "graph: { a: b, b: c, c: loss, loss: a }\n",
      "4 nodes read each other in a circle: `a` → b → c → `loss` → `a`. A node can only read earlier nodes.",
    ],
    [
      "graph: { y: x, z: x }\n",
      "No other node reads y or z, so that it is open which one is the output. Name it, such as `output: z`, or write one node that reads them all.",
    ],
    [
      "graph: { y: x }\noutput: q\n",
      "The output is to be q, and there is no such node; the only node is y. Name a node of the graph.",
    ],
    [
      "graph: { y1: x, z: y1 }\noutput: Z\n",
      "The output is to be Z, and there is no such node; the nodes are y1 and z. Did you mean z?",
    ],
    ["graph: { y: x, z: x }\noutput: y\n", "z does not lead to the output y. Use it in a formula, or remove it."],
    ["graph: { 2y: x }\n", "`2y` cannot be a name. A name begins with a letter; digits come behind it, as in y2."],
    [
      "graph: { y z: x }\n",
      "`y z` cannot be a name. A name has letters, digits and underscores, and a letter first, as in w1 or θ_12.",
    ],
    [
      "graph: { yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy: x }\n",
      "`yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…` cannot be a name. Names have up to 64 characters.",
    ],
    [
      "graph: { y: x }\ngiven: { x: 1, x1: 1, x_1: 2 }\n",
      "x_1 is read as the same name as x1, which stands before it. Remove one of the two, or give it another name.",
    ],
    [
      "graph: { y: x }\ngiven: { x: 1, y: 2 }\n",
      "y has a number, and a formula as well. Keep one of the two: the value of a node comes from its formula.",
    ],
    [
      "graph: { y_1: x }\ngiven: { x: 1, y1: 2 }\n",
      "y1 has a number, and a formula as well, spelled y_1. Keep one of the two: the value of a node comes from its formula.",
    ],
    [
      "graph: { y: x }\ngiven: { x: 1, w: 2 }\n",
      "w has a number, and no formula reads it. Use it in a formula, or remove it.",
    ],
  ])("%j: %s", (text, message) => expect(firstMessage(readExercise(text))).toBe(message));
});

describe("numbers", () => {
  it.each([
    [
      "graph: { y: w1*x1 + w3*x2 }\ngiven: { x1: 1, x2: 3, w1: 0.5 }\n",
      "w3, in the formula of y, has no number; x1, x2 and w1 have one. Give it a number, or did you mean w1?",
    ],
    ["graph: { y: x }\ngiven: {}\n", "x, in the formula of y, has no number. Give it a number."],
    [
      "graph: { y: x }\ngiven: { x: .inf }\n",
      "x is given as `.inf`, which is not a number here. Write a decimal or a fraction, such as 0.5 or 1/3.",
    ],
    [
      "graph: { y: x }\ngiven:\n  x: 0,5\n",
      "x is given as `0,5`, which is not a number here. Write the decimal with a point: 0.5.",
    ],
    [
      "graph: { y: x }\ngiven: { x: 1_000 }\n",
      "x is given as `1_000`, which is not a number here. Write the digits without gaps: 1000.",
    ],
    [
      "graph: { y: x }\ngiven: { x: 50% }\n",
      "x is given as `50%`, which is not a number here. Write it as a fraction: 50/100.",
    ],
    [
      "graph: { y: x }\ngiven: { x: 1/0 }\n",
      "x is given as `1/0`, which is not a number here. Nothing can be divided by 0: write another number.",
    ],
    [
      "graph: { y: x }\ngiven: { x: 1e999 }\n",
      "x is given as `1e999`, which is too large to compute with. Numbers reach to about 1e308.",
    ],
    [
      "graph: { y: x }\nlearningRate: fast\n",
      "`learningRate` is given as `fast`, which is not a number here. Write a decimal or a fraction, such as 0.5 or 1/3.",
    ],
    [
      "graph: { y: x }\nlearningRate: 0\n",
      "`learningRate` is given as `0`, and has to be greater than 0. Write a positive number, such as 0.01.",
    ],
    [
      "graph: { y: x }\nlearningRate: -1\n",
      "`learningRate` is given as `-1`, and has to be greater than 0. Write a positive number, such as 0.01; to climb, write `update: ascent` beside it.",
    ],
    [
      "graph: { y: x }\npoints: -1\n",
      "`points` is given as `-1`, and has to be greater than 0. Write a positive number, such as 10, or leave it out.",
    ],
    ["graph: { y: x }\ndigits: 13\n", "`digits` is given as `13`. Write a whole number from 1 to 12."],
  ])("%j: %s", (text, message) => expect(firstMessage(readExercise(text))).toBe(message));
});

describe("what is trained, asked and called", () => {
  it.each([
    [
      "graph: { y: x }\ntrain: []\n",
      "The list of leaves to train is empty. Name at least one, or leave the list out to train them all; the only leaf is x.",
    ],
    [
      "graph: { y: 2 }\n",
      "No formula reads a name, so that there is nothing to train. Write a formula over a name, such as `y: w*x`.",
    ],
    ["graph: { y: w1*x }\ntrain: [w]\n", "There is no w to train; the leaves are w1 and x. Name a leaf of the graph."],
    ["graph: { y: w*x }\ntrain: [q]\n", "There is no q to train; the leaves are w and x. Name a leaf of the graph."],
    [
      "graph: { y: x }\ntrain: [y]\n",
      "y is a node: its value comes from its formula, so that it cannot be trained. Name a leaf instead; the only leaf is x.",
    ],
    ["graph: { y: x1 }\ntrain: [x1, x1]\n", "x1 is named a second time. Name it once."],
    ["graph: { y: x1 }\ntrain: [x1, x_1]\n", "x_1 is named a second time, the first time as x1. Name it once."],
    [
      "graph: { y: x }\nask: []\n",
      "Nothing is asked for here. Name what the student works out, such as gradient or dz/dy, or leave `ask` out.",
    ],
    [
      "graph: { y: x }\nfunctions: { g: sigmoidal }\n",
      "g is to mean `sigmoidal`, and there is no such function. Did you mean `sigmoid`?",
    ],
    [
      "graph: { y: x }\nfunctions: { g: foo }\n",
      "g is to mean `foo`, and there is no such function. The functions are exp, ln, log, sqrt, √, abs and 20 more.",
    ],
    [
      "graph: { y: x }\nfunctions: { g(x): exp }\n",
      "`g(x)` cannot be the name of a function. Write the name alone, without brackets, such as `g: sigmoid`.",
    ],
    [
      "graph: { g: g(x) }\nfunctions: { g: exp }\n",
      "g is the name of a function here, and of a number as well. Give one of the two another name.",
    ],
  ])("%j: %s", (text, message) => expect(firstMessage(readExercise(text))).toBe(message));
});

describe("values that numbers can have", () => {
  const text = (vary: string) => `graph: { y: w*x }\ngiven: { x: 1, w: 2 }\nvary: ${vary}\n`;

  it.each([
    [
      "{ v: 1..2 }",
      "v has no number that could be another; the numbers are x, w and learningRate. Name one of `given`, or the learning rate.",
    ],
    [
      "{ x: 1..2, X: 1..2 }",
      "X has no number that could be another; the numbers are x, w and learningRate. Did you mean x?",
    ],
    ["{ x: 1..2, ' x': 1..2 }", "` x` is named a second time. Name it once."],
    [
      "{ x: many }",
      "`many` says no values for x. Write a range, such as -5..5 or -2..2 by 0.1, a list, such as [2, 3, 5], or `auto`.",
    ],
    ["{ x: [] }", "The list of values for x is empty. Write at least one, such as [2, 3, 5], or `auto`."],
    ["{ x: 5..1 }", "No number lies from 5 up to 1. Write the smaller one first: `1..5`."],
    [
      "{ x: 1..5 by -1 }",
      "The step from one value of x to the next is given as -1. Write one greater than 0, such as 0.1: values go up from the first number to the second.",
    ],
    [
      "{ x: 0..1 by 0.3 }",
      "Steps of 0.3 pass 1 by: they lead to 0.9, then to 1.2. End the range at 0.9 or at 1.2, or take another step.",
    ],
    [
      "{ x: 0..1 by 0.00001 }",
      "x can have 100,001 values here; 10,000 can be looked through. Take a longer step, or ends that are nearer to each other.",
    ],
    [
      "{ x: 1..a }",
      "x is given as `a`, which is not a number here. Write a decimal or a fraction, such as 0.5 or 1/3.",
    ],
    [
      "{ learningRate: 0..1 }",
      "`learningRate` is given as `0`, and has to be greater than 0. Write a positive number, such as 0.01.",
    ],
    [
      "{ x: 1..2, where: x }",
      "`x` does not compare two things. Write two formulas with one of =, !=, <, <=, >, >= between them, such as x1 != x2; `and` joins conditions.",
    ],
    [
      "{ x: 1..2, where: x < w and x => 2 }",
      "`x => 2` does not compare two things. Write two formulas with one of =, !=, <, <=, >, >= between them, such as x1 != x2; `and` joins conditions.",
    ],
    ["{ x: 1..2, where: x < v }", "There is no v here; the names are x and w. Write one of them."],
    [
      "{ x: 1..2, where: [x > 1, x < 1] }",
      "None of the 2 choices of numbers fulfils what stands here. Loosen a condition, or give a number more values.",
    ],
    [
      "{ x: 1..99, w: 1..99, where: x + w > 1000 }",
      "Of 5,000 choices of numbers that were tried, none fulfils what stands here. Loosen a condition, or give a number more values.",
    ],
    ["manual", "`manual` is not a value that `vary` can have. Write auto."],
    [
      "[x]",
      "There is a list under `vary` where a mapping of names to values belongs. Write names and values with colons, such as `vary: { x: -5..5, w: [0.5, 2] }`.",
    ],
    [
      "{ x: { from: 1 } }",
      "There is a mapping of names to values under `x` where a list belongs. Write a list in square brackets.",
    ],
  ])("%s: %s", (vary, message) => expect(firstMessage(readExercise(text(vary)))).toBe(message));

  it("needs numbers to vary", () => {
    expect(firstMessage(readExercise("graph: { y: w*x }\nvary: { x: 1..2 }\n"))).toBe(
      "There are no numbers that could be others: `given` is missing. Give the numbers of the exercise itself under `given`, or leave `vary` out.",
    );
  });
});

it("a key that is like no other is told the first keys", () => {
  expect(firstMessage(readExercise("graph: { y: x }\nfoo: 1\n"))).toMatch(
    /^There is no key `foo` in this place\. The keys here are title, graph, network, given, output, train and \d+ more\.$/u,
  );
});

describe("options", () => {
  it.each<[InlineOptions, string]>([
    [
      { expression: "" },
      'Nothing stands behind -e. Write its value, such as `-e "y = w*x; z = y^2"`, or leave the option out.',
    ],
    [
      { expression: "y = x", at: " " },
      "Nothing stands behind --at. Write its value, such as `--at x=1,w=0.5`, or leave the option out.",
    ],
    [
      { expression: "y = x", wrt: "" },
      "Nothing stands behind --wrt. Write its value, such as `--wrt w1,w2`, or leave the option out.",
    ],
    [
      { expression: "y = x; y = x^2" },
      "`y` stands here a second time; the first is at line 1, column 1. Keep one of the two.",
    ],
    [{ expression: "= x" }, "There is no name here. Write one before the sign, such as y."],
    [
      { expression: "y = x", at: "x=0,5" },
      "There is no equals sign in `5`. Write a name and its number, such as x=0.5; a comma begins the next name.",
    ],
    [{ expression: "y = x", at: "x=" }, "There is no number for x here. Write one, such as 0.5."],
  ])("%j: %s", (options, message) => expect(firstMessage(readInline(options))).toBe(message));
});

describe("what reading seldom finds", () => {
  const place = { line: 2, column: 1, start: 7, end: 8 };

  it.each<[ExerciseProblem, string]>([
    [
      { code: "file-too-large", limit: 1_000_000, unit: "characters", place },
      "This file has more than 1,000,000 characters. That is more than one exercise can be: check that it is the right file, or split it.",
    ],
    [
      { code: "file-too-large", limit: 400_000, unit: "parts", place },
      "This file has more than 400,000 parts (words, marks and line ends). That is more than one exercise can be: check that it is the right file, or split it.",
    ],
    [
      { code: "file-too-deep", limit: 64, place },
      "Brackets, lists or indentations stand inside each other here, more than 64 deep. Files of exercises need no more than a few: take out what does not belong.",
    ],
    [
      { code: "yaml", fault: "no comma", detail: "Missing , between flow collection entries", place },
      "There is no comma between two entries in brackets here. Write them with commas, such as `{ x1: 1, x2: 3 }`.",
    ],
    [
      { code: "unknown-parameter", name: "w", known: [], place },
      "There is no w to train; there are no leaves. Name a leaf of the graph.",
    ],
    [
      { code: "function-name-taken", name: "θ", taken: "theta", place },
      "θ is the name of a function here, and `theta` is that of a number. Give one of the two another name.",
    ],
  ])("%j: %s", (problem, message) => {
    seen.add(problem.code);
    expect(adviceText(problemWords(problem))).toBe(message);
  });
});

const oneUnit = "network: { inputs: 2, layers: [{ units: 1, bias: none }] }\n";
const fourWeights = "given: { W1: [[1, 2], [3, 4]], b1: [0, 0] }\n";
const twoUnits = "network: { inputs: 2, layers: [{ units: 2";

describe("networks", () => {
  it.each([
    [
      "graph: { y: x }\nnetwork: { inputs: 1, layers: [{ units: 1 }] }\n",
      "Both a graph and a network are described. Keep one of the two: a network becomes a graph by itself.",
    ],
    [
      "network: { inputs: 0, layers: [{ units: 1 }] }\n",
      "`inputs` is given as `0`. Write a whole number from 1 to 10,000, or a list of names.",
    ],
    ["network: { inputs: 1, layers: [] }\n", "There is nothing under `layers`. Write at least one."],
    [
      "network: { inputs: 9000, layers: [{ units: 900 }] }\n",
      "This network has more than 100,000 products of a weight and an input. Describe a smaller one, or take fewer examples at a time with `miniBatch`.",
    ],
    [
      `${twoUnits}, weights: [[a, b, c]] }] }\n`,
      "`weights` is 1 × 3, and layer 1 needs 2 × 2: 2 units with 2 inputs each. Write 2 rows of 2 entries: a row for each unit that the weights go to.",
    ],
    [
      `${oneUnit}given: { W1: [[1], [2]] }\n`,
      "`W1` is 2 × 1, and layer 1 needs 1 × 2: 1 unit with 2 inputs each. Turn it round: a row belongs to the unit that the weights go to.",
    ],
    [`${twoUnits}, biases: [a] }] }\n`, "`biases` has 1 entry, and layer 1 has 2 units. Write 2 entries."],
    [`${oneUnit}given: { x: [1, 2, 3] }\n`, "`x` has 3 entries, and the network has 2 inputs. Write 2 entries."],
    [
      `${twoUnits}, weights: [[a, b], [c]] }] }\n`,
      "Row 2 of `weights` has 1 entry, unlike the first row. Every row needs 2 entries, one for each input of the layer.",
    ],
    [
      `${twoUnits}, from: [1, x1] }] }\n`,
      "Layer 1 is to read `1`, which is no input and nothing of a layer before it. It can read inputs, x1 or x2.",
    ],
    [
      `${twoUnits}, activation: softmax }, { units: 1 }] }\n`,
      "Layer 1 is a softmax, and layers come after it. Give it another activation; a softmax belongs to the last layer.",
    ],
    [
      `${twoUnits} }], loss: binary cross entropy }\n`,
      "The loss is `binary cross entropy`, and the last layer has the activation `identity`. Write `activation: sigmoid` there, or choose another loss.",
    ],
    [
      "network: { inputs: 2, layers: [{ units: 1 }], loss: softmax cross entropy }\n",
      "The loss `cross entropy` compares classes, and there is one output. Give the last layer a unit for each class, or take `binary cross entropy` with a logistic unit.",
    ],
    [
      `${twoUnits}, leak: 0.2 }] }\n`,
      "`leak` belongs to `leaky relu`, which is not chosen here. Choose it, or leave the key out.",
    ],
    [
      `${twoUnits}, activation: softmax }], loss: negative log likelihood, class: 3 }\n`,
      "`3` is no class here. Write the number of the right class, from 1 to 2.",
    ],
    [`${twoUnits} }], examples: [[1, 2]] }\n`, "This example has 2 numbers. Write 2 inputs, then 2 targets."],
    [
      `${twoUnits} }], examples: [{ x1: 1, x2: 2, t1: 3, t2: 4, z: 5 }] }\n`,
      "An example has no z. Its names are x1, x2, t1 and t2.",
    ],
    [
      `${twoUnits} }], examples: [{ x1: 1, x2: 2, t1: 3 }] }\n`,
      "This example has no number for t2. Write one for each.",
    ],
    [
      `${twoUnits} }], examples: 3, miniBatch: 2 }\n`,
      "3 examples do not come out in batches of 2. Choose a size that divides 3.",
    ],
    [
      `${twoUnits}, activation: softmax }], loss: negative log likelihood, class: 1, examples: 4, miniBatch: 2 }\n`,
      "A negative log likelihood names the right classes in its formula, which cannot change from batch to batch. Take `cross entropy` with targets 0 and 1: it is the same number.",
    ],
    [`${oneUnit}given: { w1_1_3: 1 }\n`, "The network has no w1_1_3. Did you mean w1_1_2?"],
    [`${oneUnit}given: { x1: 1, x: [3, 4] }\n`, "x1 has a number already. Give it once, by name or in a matrix."],
    [
      "network: { inputs: 2, layers: [{ units: 2, bias: none, weights: [[w, 0], [w, w]] }] }\ngiven: { W1: [[1, 2], [1, 1]] }\n",
      "`W1` has `2` where the network has `0` and no weight. Write 0 there.",
    ],
    [
      "network: { inputs: 2, layers: [{ units: 1, bias: none, weights: [[w, w]] }] }\ngiven: { W1: [[1, 2]] }\n",
      "w is one number in several places, given here as `2` and before as `1`. Write the same number in each.",
    ],
    [
      "graph: { y: x^2 }\ngiven: { x: [1, 2] }\n",
      "x is given as a list, and the graph has single numbers. Write one number for each name; lists and matrices are for a `network`.",
    ],
    [
      `${oneUnit}given: { x: [1, 2], t1: 1 }\n`,
      "There is no number for w1_1_1 and w1_1_2. Give one by name or in a matrix (`W1`, `b1`, `x`, `t`), or let weights be drawn with `initialise`.",
    ],
    [
      `${twoUnits}, activation: softmax }], loss: cross entropy, examples: [[1, 2, 0.5, 0.6]] }\n${fourWeights}`,
      "The targets t1 and t2 do not add up to 1. A cross-entropy over classes compares shares: let them add up to 1, such as 0, 1 and 0.",
    ],
    [
      `${twoUnits}, activation: sigmoid }], loss: binary cross entropy, examples: [[1, 2, 0.5, 1.5]] }\n${fourWeights}`,
      "The target t2 is `1.5`. A cross-entropy compares shares: write a number from 0 to 1.",
    ],
  ])("%j: %s", (text, message) => expect(firstMessage(readExercise(text))).toBe(message));
});

it("a product behind a division is read aloud", () => {
  const result = readExercise("graph: { y: 1/2x }\n");
  const [warning] = result.ok ? result.warnings : [];
  expect(warning && adviceText(warningWords(warning))).toBe(
    "Only the first factor of `2x` divides here, as 1/2y is read as (1/2)*y. Write `(2x)` if all of it should divide, or else the sign *.",
  );
});

describe("long lists of names", () => {
  it("show six and how many more", () => {
    const nodes = Array.from({ length: 18 }, (_, index) => `a${index + 1}: x`).join(", ");
    expect(firstMessage(readExercise(`graph: { ${nodes} }\n`))).toMatch(
      /^No other node reads a1, a2, a3, a4, a5, a6 and 12 more, so/u,
    );
  });

  it("show six nodes of a circle and its return", () => {
    const nodes = Array.from({ length: 9 }, (_, index) => `a${index}: a${(index + 1) % 9}`).join(", ");
    expect(firstMessage(readExercise(`graph: { ${nodes} }\n`))).toMatch(
      /^9 nodes read each other in a circle: a0 → a1 → a2 → a3 → a4 → a5 → … → a0\./u,
    );
  });
});

it("every code has a message above", () => {
  const codes: Readonly<Record<ExerciseProblem["code"], true>> = {
    "file-too-large": true,
    "empty-file": true,
    "file-too-deep": true,
    yaml: true,
    alias: true,
    tag: true,
    "key-not-text": true,
    "duplicate-key": true,
    "not-a-mapping": true,
    "unknown-key": true,
    "missing-key": true,
    "graph-and-network": true,
    "no-value": true,
    "wrong-shape": true,
    "not-one-of": true,
    "not-a-count": true,
    "network-too-large": true,
    "none-listed": true,
    "size-mismatch": true,
    "ragged-matrix": true,
    "unknown-source": true,
    "softmax-inside": true,
    "loss-needs-outputs": true,
    "one-class": true,
    "needs-choice": true,
    "not-a-class": true,
    "example-length": true,
    "example-name": true,
    "example-lacks": true,
    "uneven-batches": true,
    "classes-in-batches": true,
    "not-in-network": true,
    "given-again": true,
    "not-a-weight": true,
    "weight-differs": true,
    "matrix-in-graph": true,
    "lacks-numbers": true,
    "target-range": true,
    "targets-sum": true,
    "empty-graph": true,
    formula: true,
    "bad-name": true,
    "defined-twice": true,
    "given-and-defined": true,
    cycle: true,
    "unknown-output": true,
    "several-outputs": true,
    unused: true,
    "not-a-number": true,
    "number-too-big": true,
    "not-positive": true,
    "out-of-range": true,
    "missing-value": true,
    "unknown-parameter": true,
    "trained-node": true,
    "trained-twice": true,
    "nothing-to-train": true,
    "nothing-asked": true,
    "bad-function-name": true,
    "function-name-taken": true,
    "unknown-meaning": true,
    "no-equals-sign": true,
    "empty-option": true,
    "vary-without-numbers": true,
    "vary-unknown": true,
    "vary-twice": true,
    "not-a-range": true,
    "no-values": true,
    "empty-range": true,
    "step-not-positive": true,
    "end-not-reached": true,
    "too-many-values": true,
    "no-comparison": true,
    "condition-formula": true,
    "never-true": true,
  };
  expect([...seen].sort()).toEqual(Object.keys(codes).sort());
});
