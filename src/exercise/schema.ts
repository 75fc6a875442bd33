// The keys of an exercise file and the shape of their values, declared once: files are checked against it, and editors
// get a JSON Schema from it. What the texts mean (numbers, formulas, names) is checked later, in `build`.

import { z } from "zod";
import { profileNames } from "../graph/network/profile-names.ts";
import { notationNames } from "../working/notation.ts";
import { asObjects, knownInNetwork, networkSchema, writtenNetwork } from "./network/schema.ts";
import type { Finding } from "./place.ts";
import { plotNames } from "./plot-name.ts";
import type { ShapeProblem } from "./problem.ts";
import { questionKinds } from "./question.ts";
import { isMapping, notAMapping, type Path, shapeProblems } from "./shape.ts";
import type { ExerciseSource, WrittenVary } from "./source.ts";
import type { Data } from "./yaml.ts";

/** Numbers arrive as texts, with the digits as written; an editor may offer them as numbers. */
const numberLike: { type: ["number", "string"] } = { type: ["number", "string"] };

const text = z.string();
const names = z.array(text);
const number = text.meta(numberLike);
const numbers = z.map(text, z.union([number, z.array(z.union([number, z.array(number)]))]));

const vary = z.union([z.literal("auto"), z.map(text, z.union([text, names]))]).meta({
  anyOf: [
    { const: "auto" },
    { type: "object", additionalProperties: { anyOf: [{ type: ["number", "string"] }, { type: "array" }] } },
  ],
});

const file = z
  .strictObject({
    title: text.exactOptional().describe("What the exercise is called, in a few words."),
    graph: z
      .map(text, text.meta(numberLike))
      .exactOptional()
      .describe("The nodes in the order of the lecture: a name and its formula, such as y: w1*x1 + w2*x2."),
    network: networkSchema.exactOptional().describe("Instead of a graph: a layered network, which becomes one."),
    given: numbers
      .exactOptional()
      .describe(
        "A number for every name that is read and not defined: 0.5, 2.0, 1/3. Without it, no numbers at all. For a " +
          "network also W1: [[…], […]] (row = unit it goes to), b1: […], x: […], t: […].",
      ),
    output: text.exactOptional().describe("The node to change. Default: the one node that no other reads."),
    train: names.exactOptional().describe("The names to adjust. Default: all names that are given."),
    learningRate: text.meta(numberLike).exactOptional().describe("The learning rate, greater than 0. Default: 0.01."),
    vary: vary
      .exactOptional()
      .describe(
        "Other values that the given numbers can have, for a variant each: x1: -5..5, w1: -2..2 by 0.1, x2: [2, 3, 5], " +
          'learningRate: [0.1, 0.2], and where: "x1 != x2". Default: auto, chosen from the given numbers.',
      ),
    update: z
      .enum(["descent", "ascent"])
      .exactOptional()
      .describe("Whether the output becomes smaller (descent, the default) or greater (ascent)."),
    ask: names
      .exactOptional()
      .describe(
        "What the student works out: values, partials, adjoints, gradient, step, update, or single lines such as dz/dy, " +
          "or formula of partial:z:y. Default: gradient and update.",
      ),
    kind: text
      .meta({ enum: [...questionKinds] })
      .exactOptional()
      .describe("How it is asked: numbers (the default), formulas, table, faded, find the mistake and others."),
    fade: text
      .exactOptional()
      .describe("Which lines of a faded example are blank: backward (the default), forward, half, 30%, skill:chain."),
    digits: text
      .meta({ type: ["integer", "string"], minimum: 1, maximum: 12 })
      .exactOptional()
      .describe("Significant digits of a result, 1 to 12. Default: 4."),
    functions: z.map(text, text).exactOptional().describe("What the lecture calls the functions, such as g: sigmoid."),
    profile: z
      .enum(profileNames)
      .exactOptional()
      .describe("Whose letters and indices are written: plain (the default), or those of a lecture or book."),
    notation: z
      .enum(notationNames)
      .exactOptional()
      .describe("How a network is written: scalar (the default), delta, or matrix."),
    source: text.exactOptional().describe("Where the exercise comes from, such as a lecture and its page."),
    skills: names.exactOptional().describe("What the exercise trains."),
    level: text.meta(numberLike).exactOptional().describe("How hard it is: a number, 1 the easiest, or a word."),
    why: text.exactOptional().describe("Why the exercise exists, in one line: what it shows that others do not."),
    note: text.exactOptional().describe("A remark for those who solve it, in one sentence."),
    plot: text
      .meta({ enum: [...plotNames] })
      .exactOptional()
      .describe("What the key shows beside the working, as `longhand diagram --plot` draws it: losses, bars, spread."),
    points: text.meta(numberLike).exactOptional().describe("What the whole exercise is worth, greater than 0."),
  })
  .describe("An exercise on backpropagation by hand.");

export type ShapeResult =
  | { readonly ok: true; readonly source: ExerciseSource }
  | { readonly ok: false; readonly problems: readonly Finding<ShapeProblem>[] };

/** The JSON Schema of exercise files. */
export function exerciseJsonSchema(): object {
  return z.toJSONSchema(file, {
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === file) jsonSchema.oneOf = [{ required: ["graph"] }, { required: ["network"] }];
      if (!(zodSchema instanceof z.ZodMap)) return;
      jsonSchema.type = "object";
      const { $schema: _, ...value } = z.toJSONSchema(zodSchema.valueType);
      jsonSchema.additionalProperties = value;
    },
  });
}

/** The exercise that a file's data describes, as written. */
export function checkShape(data: Data): ShapeResult {
  if (!isMapping(data)) return { ok: false, problems: [notAMapping(data)] };
  const { network, ...others } = Object.fromEntries(data);
  const result = file.safeParse({ ...others, ...(network !== undefined && { network: asObjects(network) }) });
  const issues = result.success ? [] : result.error.issues;
  const problems = issues.flatMap((issue) => shapeProblems(issue, data, knownAt));
  if (!data.has("graph") && !data.has("network")) {
    problems.push({ found: { code: "missing-key", key: "graph" }, at: { path: [], part: "value" } });
  }
  return result.success && problems.length === 0
    ? { ok: true, source: sourceFrom(result.data) }
    : { ok: false, problems };
}

function knownAt([top, ...path]: Path): readonly string[] {
  return top === "network" ? knownInNetwork(path) : Object.keys(file.shape);
}

function sourceFrom({ graph, network, given, functions, vary, ...texts }: z.infer<typeof file>): ExerciseSource {
  return {
    ...texts,
    graph: [...(graph ?? [])].map(([name, formula]) => ({ name, formula })),
    ...(network && { network: writtenNetwork(network) }),
    ...(given && givenFrom(given)),
    ...(functions && { functions: [...functions].map(([name, meaning]) => ({ name, meaning })) }),
    ...(vary && { vary: vary === "auto" ? vary : varyFrom(vary) }),
  };
}

/** Among the names of `vary`, one is for conditions. */
const conditionsKey = "where";

function varyFrom(vary: ReadonlyMap<string, string | string[]>): WrittenVary {
  const where = vary.get(conditionsKey);
  return {
    names: [...vary].flatMap(([name, written]) => (name === conditionsKey ? [] : [{ name, written }])),
    ...(where !== undefined && { where: { texts: [where].flat(), listed: Array.isArray(where) } }),
  };
}

type GivenValue = string | readonly (string | readonly string[])[];

/** Single numbers, and those that are given together. */
function givenFrom(given: ReadonlyMap<string, GivenValue>): Pick<ExerciseSource, "given" | "matrices"> {
  const single = [...given].flatMap(([name, written]) => (typeof written === "string" ? [{ name, written }] : []));
  const together = [...given].flatMap(([name, entries]) => (typeof entries === "string" ? [] : [{ name, entries }]));
  return { given: single, ...(together.length > 0 && { matrices: together }) };
}
