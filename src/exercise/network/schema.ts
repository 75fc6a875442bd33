// The keys of a network in an exercise file and the shape of their values, declared once. What the texts mean is checked
// later, in `describe`.

import { z } from "zod";
import { activationNames } from "../../graph/network/activations.ts";
import { lossNames } from "../../graph/network/losses.ts";
import { isMapping, type Path } from "../shape.ts";
import type { Data } from "../yaml.ts";
import { ruleNames } from "./rules.ts";
import type { WrittenExample, WrittenNetwork } from "./written.ts";

const numberLike: { type: ["number", "string"] } = { type: ["number", "string"] };
const text = z.string();
const number = text.meta(numberLike);
const numbers = z.array(number);
const names = z.array(text);
const countOrNames = z.union([text.meta({ type: ["integer", "string"] }), names]);

const layer = z.strictObject({
  units: countOrNames.describe("How many units, or the names of their activations."),
  activation: z
    .enum([...activationNames.keys()])
    .exactOptional()
    .describe("Default: identity, a weighted sum alone."),
  leak: number.exactOptional().describe("The slope of a leaky ReLU where it is off. Default: 0.01."),
  bias: z
    .enum(["unit", "layer", "none", "true", "false"])
    .meta({ enum: ["unit", "layer", "none", true, false] })
    .exactOptional()
    .describe("A bias for each unit (the default), one for the layer, or none."),
  from: z
    .union([text.meta({ type: ["integer", "string"] }), z.array(text.meta({ type: ["integer", "string"] }))])
    .exactOptional()
    .describe("What the layer reads: numbers of layers, inputs, single names. Default: the layer before."),
  weights: z
    .array(numbers)
    .exactOptional()
    .describe(
      "Names of the weights: row = unit it goes to. A name twice is shared; 0 is no wire, another number is fixed.",
    ),
  biases: names.exactOptional().describe("Names of the biases, by unit."),
  sums: names.exactOptional().describe("Names of the weighted sums, by unit."),
  plus: names.exactOptional().describe("A formula for each unit, added to its weighted sum, such as x1 or z1*x1."),
});

const rule = z.enum(ruleNames).exactOptional();

const rules = z.strictObject({
  weights: rule.describe("How weights are drawn. Default: normal."),
  biases: rule.describe("How biases are drawn. Default: zero."),
  inputs: rule.describe("How inputs are drawn. Default: they are given."),
  rest: text
    .meta({ type: ["integer", "string"] })
    .exactOptional()
    .describe(
      "How many further inputs a name in `plus` stands for: its number is what that many products of a weight and an " +
        "input add up to.",
    ),
  seed: text.exactOptional().describe("Any text: another text, other numbers."),
});

export const networkSchema: z.ZodType<NetworkShape> = z.strictObject({
  inputs: countOrNames.describe("How many inputs, or their names."),
  layers: z.array(layer).describe("The layers after the inputs, in order."),
  targets: names.exactOptional().describe("Names of the targets. Default: t1, t2, …"),
  loss: z
    .enum([...lossNames.keys()])
    .exactOptional()
    .describe("Default: half squared error."),
  error: z
    .enum(["output - target", "target - output"])
    .exactOptional()
    .describe("Which way a squared error is written. Default: output - target."),
  class: text
    .meta({ type: ["integer", "string"] })
    .exactOptional()
    .describe("The right class, for a negative log likelihood."),
  examples: z
    .union([text.meta({ type: ["integer", "string"] }), z.array(z.union([numbers, z.map(text, number)]))])
    .exactOptional()
    .describe("The examples of a batch: inputs then targets of each as a list, or by name; or how many there are."),
  reduction: z
    .enum(["sum", "mean"])
    .exactOptional()
    .describe("How the losses of the examples are put together. Default: mean."),
  miniBatch: text
    .meta({ type: ["integer", "string"] })
    .exactOptional()
    .describe("How many examples a step is taken over. Default: all."),
  initialise: z
    .union([z.enum(ruleNames), rules])
    .exactOptional()
    .describe("The rule by which numbers that are not given are drawn: for the weights, or for each kind."),
});

/** What the schema gives for a network. */
interface NetworkShape extends Omit<WrittenNetwork, "examples" | "initialise"> {
  readonly examples?: string | readonly (readonly string[] | ReadonlyMap<string, string>)[];
  readonly initialise?: string | NonNullable<WrittenNetwork["initialise"]>;
}

/** The mappings whose keys are fixed as objects; those whose keys are names stay as they are. */
export function asObjects(network: Data): unknown {
  if (!isMapping(network)) return network;
  const { layers, initialise, ...rest } = Object.fromEntries(network);
  return {
    ...rest,
    ...(layers !== undefined && { layers: Array.isArray(layers) ? layers.map(asObject) : layers }),
    ...(initialise !== undefined && { initialise: asObject(initialise) }),
  };
}

function asObject(data: Data): unknown {
  return isMapping(data) ? Object.fromEntries(data) : data;
}

/** The keys of the mapping at a path inside a network. */
export function knownInNetwork(path: Path): readonly string[] {
  if (path.includes("layers")) return Object.keys(layer.shape);
  return path.includes("initialise") ? Object.keys(rules.shape) : networkKeys;
}

const networkKeys: readonly string[] = [
  "inputs",
  "layers",
  "targets",
  "loss",
  "error",
  "class",
  "examples",
  "reduction",
  "miniBatch",
  "initialise",
];

/** The network as written, as JSON can store it. */
export function writtenNetwork({ examples, initialise, ...rest }: NetworkShape): WrittenNetwork {
  return {
    ...rest,
    ...(examples !== undefined && { examples: typeof examples === "string" ? examples : examples.map(writtenExample) }),
    ...(initialise !== undefined && {
      initialise: typeof initialise === "string" ? { weights: initialise } : initialise,
    }),
  };
}

function writtenExample(example: readonly string[] | ReadonlyMap<string, string>): WrittenExample {
  return example instanceof Map ? [...example].map(([name, written]) => ({ name, written })) : [...example.values()];
}
