import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExercise } from "../../src/exercise/read.ts";

const good = `title: A weighted sum, squared
graph:
  y: w1*x1 + w2*x2
  z: y^2
given: { x1: 1, x2: 1/3, w1: 0.50, w2: "-2.0e-3" }
`;

/** The problems of a text, as `code line:column`, and what they underline. */
function problemsOf(text: string): readonly string[] {
  const result = readExercise(text);
  if (result.ok) return [];
  return result.problems.map(({ code, place }) => {
    return `${code} ${place.line}:${place.column} ${text.slice(place.start, place.end)}`.trimEnd();
  });
}

function exerciseIn(text: string) {
  const result = readExercise(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

describe("an exercise file", () => {
  it("needs no more than a graph and its numbers", () => {
    const { exercise } = exerciseIn(good);
    expect(exercise).toMatchObject({
      title: "A weighted sum, squared",
      train: ["x1", "x2", "w1", "w2"],
      learningRate: { written: "0.01", value: 0.01 },
      update: "descent",
      digits: 4,
      profile: "plain",
      skills: [],
    });
    expect(exercise.ask).toBeUndefined();
    expect(exercise.graph.output).toBe("z");
  });

  it("keeps numbers as they are written, with their exact values", () => {
    const { given } = exerciseIn(good).exercise;
    expect([...(given ?? [])].map(([name, { written, value }]) => [name, written, value])).toEqual([
      ["x1", "1", 1],
      ["x2", "1/3", 1 / 3],
      ["w1", "0.50", 0.5],
      ["w2", "-2.0e-3", -0.002],
    ]);
    expect(given?.get("x2")?.exact).toEqual({ numerator: 1n, denominator: 3n });
  });

  it("is symbolic without numbers", () => {
    const { exercise } = exerciseIn("graph: { y: w*x }");
    expect([exercise.given, exercise.train]).toEqual([undefined, ["w", "x"]]);
  });

  it("reads every optional key", () => {
    const { exercise } = exerciseIn(`${good}output: z
train: [w_1, w₂]
learningRate: 1/4
update: ascent
ask: [values, dz/dy, "w1'", formula of partial:z:y]
digits: 12
functions: { g: sigmoid }
profile: plain
source: a book
skills: [chain rule]
level: 3
note: a remark
points: 2.5
`);
    expect(exercise).toMatchObject({
      train: ["w1", "w2"],
      learningRate: { value: 0.25 },
      update: "ascent",
      ask: [
        { kind: "group", group: "values", written: "values" },
        { kind: "line", line: "dz/dy", written: "dz/dy" },
        { kind: "line", line: "w1'", written: "w1'" },
        { kind: "formula", line: "partial:z:y", written: "formula of partial:z:y" },
      ],
      digits: 12,
      source: "a book",
      skills: ["chain rule"],
      level: 3,
      note: "a remark",
      points: { value: 2.5 },
    });
    expect([...exercise.graph.functions]).toEqual([["g", "sigmoid"]]);
  });

  it.each(["__proto__", "constructor", "import", "toString", "hasOwnProperty", "e", "in", "no", "true"])(
    "may call a leaf and a node %s",
    (name) => {
      const leaf = exerciseIn(`graph:\n  y0: ${name}^2\ngiven:\n  ${name}: 3\n`).exercise;
      expect([...(leaf.given ?? [])].map(([key, { value }]) => [key, value])).toEqual([[name, 3]]);
      const node = exerciseIn(`graph:\n  ${name}: x0^2\n  z0: ${name} + 1\n`).exercise;
      expect([...node.graph.nodes.keys()]).toEqual([name, "z0"]);
    },
  );

  it("tells where each part stands, for problems that show later", () => {
    const { placeOf } = exerciseIn(good);
    const place = (path: readonly (string | number)[], part: "key" | "value") => {
      const { start, end } = placeOf({ path, part }).place;
      return good.slice(start, end);
    };
    expect(place(["graph", "z"], "key")).toBe("z");
    expect(place(["graph", "z"], "value")).toBe("y^2");
    expect(place(["given", "w2"], "value")).toBe('"-2.0e-3"');
    expect(place(["learningRate"], "value")).toBe(good.trimEnd());
  });

  it.each([
    ["graph: { y: 1/2x }", "1:15", "2x"],
    ['graph: { y: "1/2x" }', "1:16", "2x"],
    ["graph:\r\n  y: 1/2x\r\n", "2:8", "2x"],
    ["graph:\n  y: |\n    1/2x\n", "2:6", "|\n    1/2x"],
    ['graph: { y: "\\u0031/2x" }', "1:13", '"\\u0031/2x"'],
  ])("warns about the product in %j at %s", (text, where, underlined) => {
    const [warning] = exerciseIn(text).warnings;
    const { line = 0, column = 0, start = 0, end = 0 } = warning?.place ?? {};
    expect(`${line}:${column}`).toBe(where);
    expect(text.slice(start, end)).toBe(underlined);
  });
});

describe("stage one: the file", () => {
  it.each([
    ["", ["empty-file 1:1"]],
    ["# only a comment\n", ["empty-file 1:1"]],
    ["graph:\n\ty: x\n", ["yaml 2:1"]],
    ["graph: { y: x", ["yaml 1:8 {"]],
    ['title: "A\ngraph:\n', ['yaml 1:8 "']],
    ["title: A: b\n", ["yaml 1:8 A"]],
    ["graph:\n  y: @x\n", ["yaml 2:6 @"]],
    ["graph: { y: x }\n---\ngraph: { y: x }\n", ["yaml 2:1 ---"]],
    ["graph: ]\n", ["yaml 1:8 ]"]],
    ["a: &a [x, x]\nb: &b [*a, *a]\n", ["alias 2:8 *a", "alias 2:12 *a"]],
    ["graph: { y: !!float x }\n", ["tag 1:13 !!float"]],
    ["graph: { y: x }\n? [a]\n: 1\n", ["key-not-text 2:3 [a]"]],
    ["graph:\n  y: x\n  y: x^2\ngraph: 3\n", ["duplicate-key 3:3 y", "duplicate-key 4:1 graph"]],
  ])("%j has %j", (text, expected) => {
    expect(problemsOf(text).map((problem) => problem.split("\n")[0])).toEqual(expected);
  });

  it.each([
    ["graph:\n\ty: x\n", "tab"],
    ["graph:\n  y: x\n z: y\n", "indentation"],
    ["graph: { y: x", "unclosed"],
    ['title: "A\n', "unclosed"],
    ["graph: { y: x ]", "unclosed"],
    ["graph: ]", "unopened"],
    ["title: A: b", "colon"],
    ["graph: { y: x }\ntitle A\n", "no colon"],
    ["given: { x: `1` }", "reserved"],
    ["graph: { y: x }\n---\n", "several documents"],
  ])("%j has the fault %s", (text, fault) => {
    const result = readExercise(text);
    expect(result.ok ? [] : result.problems).toMatchObject([{ code: "yaml", fault }]);
  });

  it.each([
    ["10 MB", "x".repeat(10_000_000), "file-too-large"],
    ["a million brackets", "[".repeat(1_000_000), "file-too-deep"],
    ["half a million list marks", "- ".repeat(500_000), "file-too-deep"],
    ["a hundred thousand key marks", `a: ${"? ".repeat(100_000)}`, "file-too-deep"],
    ["half a million pairs of quotes", '"'.repeat(1_000_000), "file-too-large"],
    ["a million closing brackets", "]".repeat(1_000_000), "yaml"],
    ["10,000 brackets in a formula", `graph:\n  y: ${"(".repeat(10_000)}x${")".repeat(10_000)}\n`, "formula"],
  ])("%s is refused at once", (_, text, code) => {
    const result = readExercise(text);
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("may have 5,000 nodes in a chain", () => {
    const chain = Array.from({ length: 5000 }, (_, i) => `  a${i + 1}: sigmoid(a${i})\n`).join("");
    expect(exerciseIn(`graph:\n${chain}given: { a0: 1 }\n`).exercise.graph.nodes.size).toBe(5000);
  });

  it("may be any text without a crash", () => {
    const piece = fc.constantFrom(
      ...[
        "graph",
        "given",
        "train",
        "ask",
        "digits",
        "y",
        "x",
        ":",
        ": ",
        " ",
        "\n",
        "\n  ",
        "\t",
        "- ",
        "? ",
        "---\n",
      ],
      ...[
        "{",
        "}",
        "[",
        "]",
        ",",
        ", ",
        '"',
        "'",
        "|\n",
        ">\n",
        "#",
        "&a",
        "*a",
        "!",
        "!!int",
        "%YAML 1.1\n",
        "<<",
        "\r",
      ],
      ...[
        "1",
        "0x1F",
        ".inf",
        "1/0",
        "2x",
        "(",
        ")",
        "+",
        "^",
        "__proto__",
        "σ",
        "\u0000",
        "\ufeff",
        "\ud800",
        "\u0002",
      ],
    );
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
      fc.array(piece, { maxLength: 30 }).map((pieces) => good + pieces.join("")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const result = readExercise(text);
        const places = result.ok ? [] : result.problems.map(({ place }) => place);
        expect(result.ok || places.length > 0).toBe(true);
        for (const { start, end, line, column } of places) {
          expect(start >= 0 && start <= end && end <= text.length && line >= 1 && column >= 1).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("stage two: keys and shapes", () => {
  it.each([
    ["- graph\n", ["not-a-mapping 1:1 - graph"]],
    ["title\n", ["not-a-mapping 1:1 title"]],
    ["title: A\n", ["missing-key 1:1 title: A"]],
    ["graph: { y: x }\nlearningrate: 1\n", ["unknown-key 2:1 learningrate"]],
    ["__proto__: 1\ngraph: { y: x }\n", ["unknown-key 1:1 __proto__"]],
    ["graph: { y: x }\ngiven: { x:1 }\n", ["no-value 2:10 x:1"]],
    ["graph:\n  y:\n", ["no-value 2:3 y"]],
    ["graph:\n", ["no-value 1:1 graph"]],
    ["graph: y = x\n", ["wrong-shape 1:8 y = x"]],
    ["graph: { y: [x] }\n", ["wrong-shape 1:13 [x]"]],
    ["graph: { y: x }\ntrain: x\n", ["wrong-shape 2:8 x"]],
    ["graph: { y: x }\ntrain: [x, { y: 1 }]\n", ["wrong-shape 2:12 { y: 1 }"]],
    ["graph: { y: x }\nupdate: up\n", ["not-one-of 2:9 up"]],
    ["graph: { y: x }\nkind: essay\nfade: sideways\n", ["not-one-of 2:7 essay", "not-one-of 3:7 sideways"]],
    ["graph: { y: x }\nprofile: [a]\n", ["wrong-shape 2:10 [a]"]],
    ["tittle: A\ngraph: { y: }\ntrain: x\n", ["unknown-key 1:1 tittle", "no-value 2:10 y", "wrong-shape 3:8 x"]],
  ])("%j has %j", (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it("names the known keys beside an unknown one", () => {
    const result = readExercise("graph: { y: x }\nlearningrate: 1\n");
    expect(result.ok ? [] : result.problems).toMatchObject([
      { key: "learningrate", known: expect.arrayContaining(["learningRate", "graph", "points"]) },
    ]);
  });
});

describe("stage three: meaning", () => {
  it.each([
    ["graph: {}\n", ["empty-graph 1:1 graph"]],
    ["graph:\n  y: x + * 2\n", ["formula 2:10 *"]],
    ["graph:\n  y: 'x + * 2'\n", ["formula 2:11 *"]],
    ["graph: { y: z, z: y }\n", ["cycle 1:10 y"]],
    ["graph: { y: x, z: x }\n", ["several-outputs 1:1 graph"]],
    ["graph: { y: x }\noutput: q\n", ["unknown-output 2:9 q"]],
    ["graph: { y: x, z: x }\noutput: y\n", ["unused 1:16 z"]],
    ["graph: { 2y: x }\n", ["bad-name 1:10 2y"]],
    ["graph: { y1: x, y_1: x }\n", ["defined-twice 1:17 y_1"]],
    ["graph: { y: x }\ngiven: { x: 1, x1: 1, x_1: 2 }\n", ["defined-twice 2:23 x_1"]],
    ["graph: { y: x }\ngiven: { x: 1, y: 2 }\n", ["given-and-defined 2:16 y"]],
    ["graph: { y: x }\ngiven: { x: 1, w: 2 }\n", ["unused 2:16 w"]],
    [
      "graph: { y: w1*x1 + w2*x2 }\ngiven: { x1: 1 }\n",
      ["missing-value 1:13 w1", "missing-value 1:21 w2", "missing-value 1:24 x2"],
    ],
    ["graph: { y: x + v, z: y*v }\ngiven: { x: 1 }\n", ["missing-value 1:17 v"]],
    ["graph: { y: x }\ngiven: {}\n", ["missing-value 1:13 x"]],
    ["graph: { y: x }\ngiven: { x: .inf }\n", ["not-a-number 2:13 .inf"]],
    ["graph: { y: x }\ngiven: { x: .nan }\n", ["not-a-number 2:13 .nan"]],
    ["graph: { y: x }\ngiven: { x: 0x1F }\n", ["not-a-number 2:13 0x1F"]],
    ["graph: { y: x }\ngiven: { x: true }\n", ["not-a-number 2:13 true"]],
    ["graph: { y: x }\ngiven: { x: 2024-01-01 }\n", ["not-a-number 2:13 2024-01-01"]],
    ["graph: { y: x }\ngiven: { x: 1_000 }\n", ["not-a-number 2:13 1_000"]],
    ["graph: { y: x }\ngiven: { x: 1/0 }\n", ["not-a-number 2:13 1/0"]],
    ["graph: { y: x }\ngiven: { x: 1/2/3 }\n", ["not-a-number 2:13 1/2/3"]],
    ["graph: { y: x }\ngiven: { x: 1e309 }\n", ["number-too-big 2:13 1e309"]],
    ["graph: { y: x }\ngiven: { x: 1e999 }\n", ["number-too-big 2:13 1e999"]],
    ["graph: { y: x }\nlearningRate: 0\n", ["not-positive 2:15 0"]],
    ["graph: { y: x }\nlearningRate: fast\n", ["not-a-number 2:15 fast"]],
    ["graph: { y: x }\npoints: -1\n", ["not-positive 2:9 -1"]],
    ["graph: { y: x }\ndigits: 0\n", ["out-of-range 2:9 0"]],
    ["graph: { y: x }\ndigits: 13\n", ["out-of-range 2:9 13"]],
    ["graph: { y: x }\ndigits: 2.5\n", ["out-of-range 2:9 2.5"]],
    ["graph: { y: x }\ntrain: []\n", ["nothing-to-train 2:8 []"]],
    ["graph: { y: 2 }\n", ["nothing-to-train 1:1 graph: { y: 2 }"]],
    ["graph: { y: x }\ntrain: [w]\n", ["unknown-parameter 2:9 w"]],
    ["graph: { y: x }\ntrain: [y]\n", ["trained-node 2:9 y"]],
    ["graph: { y: x1 }\ntrain: [x1, x_1]\n", ["trained-twice 2:13 x_1"]],
    ["graph: { y: x }\nask: []\n", ["nothing-asked 2:6 []"]],
    ['graph: { y: x }\nask: [values, ""]\n', ['nothing-asked 2:15 ""']],
    ["graph: { y: x }\nfunctions: { g: sigmoidal }\n", ["unknown-meaning 2:17 sigmoidal"]],
    ["graph: { y: x }\nfunctions: { g(x): exp }\n", ["bad-function-name 2:14 g(x)"]],
    ["graph: { g: g(x) }\nfunctions: { g: exp }\n", ["function-name-taken 2:14 g"]],
    ["graph: { y: x*g }\nfunctions: { g: exp }\n", ["formula 1:15 g"]],
    [
      "graph: { y: x + * }\ngiven: { x: one }\ntrain: [x]\ndigits: 99\n",
      ["formula 1:17 *", "not-a-number 2:13 one", "out-of-range 4:9 99"],
    ],
  ])("%j has %j", (text, expected) => {
    expect(problemsOf(text).toSorted()).toEqual([...expected].sort());
  });

  it("names what is known beside an unknown parameter", () => {
    const result = readExercise("graph: { y: w*x }\ngiven: { w: 1, x: 2 }\ntrain: [w1]\n");
    expect(result.ok ? [] : result.problems).toMatchObject([{ name: "w1", known: ["w", "x"] }]);
  });
});

describe("problems of several stages", () => {
  function codesOf(text: string): readonly string[] {
    const read = readExercise(text);
    return read.ok ? [] : read.problems.map(({ code, place }) => `${place.line}:${place.column} ${code}`);
  }

  it("wrong shapes and wrong meanings are told together, in the order of the text", () => {
    const text = "graph: { y: x + }\ngiven: { x: abc }\nlevel: { a: 1 }\nlearningRate: -1\ntypo: 3\n";
    expect(codesOf(text)).toEqual([
      "1:16 formula",
      "2:13 not-a-number",
      "3:8 wrong-shape",
      "4:15 not-positive",
      "5:1 unknown-key",
    ]);
  });

  it("a choice that a network does not have hides nothing else of it", () => {
    const text = [
      "network:",
      "  inputs: 2",
      "  layers:",
      "    - { units: 2, activation: tanhh, from: [2] }",
      "    - { units: 1, activation: logistik, weights: [[a, b, c]] }",
      "  loss: binary cross entropy",
      "  miniBatch: two",
      "learningRate: -1",
    ];
    expect(codesOf(text.join("\n"))).toEqual([
      "4:31 not-one-of",
      "4:45 unknown-source",
      "5:31 not-one-of",
      "5:50 size-mismatch",
      "7:14 not-a-count",
      "8:15 not-positive",
    ]);
  });

  it("where what the rest hangs on has a wrong shape, only that is told", () => {
    expect(codesOf("graph: [y]\ngiven: { x: abc }\n")).toEqual(["1:8 wrong-shape"]);
  });
});
