// The examples of a network: a list of numbers each, inputs then targets, or names and numbers; batch by batch.

import { foldName } from "../../expression/names.ts";
import { type Network, nameAt } from "../../graph/network/network.ts";
import type { Written } from "./leaf.ts";
import type { NetworkReport } from "./report.ts";
import type { WrittenExample, WrittenNetwork } from "./written.ts";

/** The numbers of each batch, under the names that its examples have in the graph; none where no examples are listed. */
export function exampleNumbers(
  network: Network,
  examples: WrittenNetwork["examples"],
  report: NetworkReport,
): readonly (readonly Written[])[] {
  if (examples === undefined || typeof examples === "string") return [];
  const batches: Written[][] = [];
  for (const [index, example] of examples.entries()) {
    const batch = Math.floor(index / network.batch);
    const numbers = numbersOf(network, example, { index, example: (index % network.batch) + 1 }, report);
    batches[batch] = [...(batches[batch] ?? []), ...numbers];
  }
  return batches;
}

interface Which {
  /** Its place in the list, from 0. */
  readonly index: number;
  /** Its number in the batch, from 1. */
  readonly example: number;
}

function numbersOf(
  network: Network,
  example: WrittenExample,
  { index, example: number }: Which,
  report: NetworkReport,
): readonly Written[] {
  const path = ["network", "examples", index];
  const isByClass = network.loss === "negative log likelihood";
  const names = [...network.inputs, ...(isByClass ? ["class"] : network.targets)];
  const read = named(example, names, network, path, report);
  const missing = names.filter((name) => !read.some((each) => each.name === name));
  const isList = example.every((each) => typeof each === "string");
  if (missing.length > 0 && !isList) report({ code: "example-lacks", names: missing }, path);
  return read
    .filter(({ name }) => !isByClass || name !== "class")
    .map((each) => ({ ...each, name: nameAt(network, each.name, number), within: `examples ${index + 1}` }));
}

function named(
  example: WrittenExample,
  names: readonly string[],
  network: Network,
  path: readonly (string | number)[],
  report: NetworkReport,
): readonly Written[] {
  const spelled = new Map(names.map((name) => [foldName(name), name]));
  if (example.length !== names.length && example.every((each) => typeof each === "string")) {
    const inputs = network.inputs.length;
    report({ code: "example-length", found: example.length, inputs, targets: names.length - inputs }, path);
  }
  return example.flatMap((each, place): readonly Written[] => {
    if (typeof each === "string") {
      const name = names[place];
      return name === undefined ? [] : [{ name, written: each, within: "", path: [...path, place] }];
    }
    const name = spelled.get(foldName(each.name));
    if (name !== undefined) return [{ name, written: each.written, within: "", path: [...path, each.name] }];
    report({ code: "example-name", name: each.name, known: names }, [...path, each.name], { part: "key" });
    return [];
  });
}
