// The words for networks whose parts do not fit together: sizes, sources, losses, examples and numbers.

import type { NetworkProblem, Size } from "../../exercise/network/problem.ts";
import type { Advice } from "./advice.ts";
import { didYouMean } from "./suggest.ts";
import { counted, named, nameList, quoted } from "./user-text.ts";

type Code = NetworkProblem["code"];
type Of<Chosen extends Code> = Extract<NetworkProblem, { readonly code: Chosen }>;

const codes: Readonly<Record<Code, true>> = {
  "graph-and-network": true,
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
};

export function isNetworkProblem(problem: { readonly code: string }): problem is NetworkProblem {
  return Object.hasOwn(codes, problem.code);
}

export function networkProblemWords(problem: NetworkProblem): Advice {
  switch (problem.code) {
    case "not-a-count":
      return {
        found: `${quoted(problem.key)} is given as ${quoted(problem.written)}.`,
        remedy: `Write a whole number from 1 to ${counted(problem.most)}${listOf(problem.key)}.`,
      };
    case "network-too-large":
      return {
        found: `This network has more than ${counted(problem.limit)} products of a weight and an input.`,
        remedy: "Describe a smaller one, or take fewer examples at a time with `miniBatch`.",
      };
    case "none-listed":
      return { found: `There is nothing under ${quoted(problem.key)}.`, remedy: "Write at least one." };
    case "size-mismatch":
      return sizeMismatch(problem);
    case "ragged-matrix":
      return {
        found: `Row ${problem.row} of ${quoted(problem.what)} has ${things(problem.found, "entry", "entries")}, unlike the first row.`,
        remedy: `Every row needs ${things(problem.expected, "entry", "entries")}, one for each input of the layer.`,
      };
    default:
      return structureWords(problem);
  }
}

function listOf(key: string): string {
  return key === "inputs" || key === "units" ? ", or a list of names" : "";
}

function things(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${counted(count)} ${many}`;
}

/** 2 × 3 for a matrix, 3 numbers for a list. */
function sizeWords({ rows, columns }: Size): string {
  return `${rows} × ${columns}`;
}

function sizeMismatch({ what, found, expected, layer }: Of<"size-mismatch">): Advice {
  const owner = layer === 0 ? "the network" : `layer ${layer}`;
  if (found.rows === 1 && expected.rows === 1) {
    const needed =
      layer === 0 ? things(expected.columns, "input", "inputs") : things(expected.columns, "unit", "units");
    return {
      found: `${quoted(what)} has ${things(found.columns, "entry", "entries")}, and ${owner} has ${needed}.`,
      remedy: `Write ${things(expected.columns, "entry", "entries")}.`,
    };
  }
  const isTurned = found.rows === expected.columns && found.columns === expected.rows;
  const size = sizeWords(expected);
  return {
    found: `${quoted(what)} is ${sizeWords(found)}, and ${owner} needs ${size}: ${things(expected.rows, "unit", "units")} with ${things(expected.columns, "input", "inputs")} each.`,
    remedy: isTurned
      ? "Turn it round: a row belongs to the unit that the weights go to."
      : `Write ${things(expected.rows, "row", "rows")} of ${things(expected.columns, "entry", "entries")}: a row for each unit that the weights go to.`,
  };
}

type SizeCode = "not-a-count" | "network-too-large" | "none-listed" | "size-mismatch" | "ragged-matrix";
type StructureCode = "unknown-source" | "softmax-inside" | "loss-needs-outputs" | "one-class" | "needs-choice";
type ExampleCode =
  | "not-a-class"
  | "example-length"
  | "example-name"
  | "example-lacks"
  | "uneven-batches"
  | "classes-in-batches";

function structureWords(problem: Of<Exclude<Code, SizeCode>>): Advice {
  switch (problem.code) {
    case "unknown-source":
      return {
        found: `Layer ${problem.layer} is to read ${named(problem.written)}, which is no input and nothing of a layer before it.`,
        remedy: didYouMean(problem.written, problem.known) ?? `It can read ${nameList(problem.known, "or")}.`,
      };
    case "softmax-inside":
      return {
        found: `Layer ${problem.layer} is a softmax, and layers come after it.`,
        remedy: "Give it another activation; a softmax belongs to the last layer.",
      };
    case "loss-needs-outputs":
      return {
        found: `The loss is ${quoted(problem.loss)}, and the last layer has the activation ${quoted(problem.found)}.`,
        remedy: `Write ${quoted(`activation: ${problem.needed}`)} there, or choose another loss.`,
      };
    case "one-class":
      return {
        found: `The loss ${quoted(problem.loss)} compares classes, and there is one output.`,
        remedy: "Give the last layer a unit for each class, or take `binary cross entropy` with a logistic unit.",
      };
    case "needs-choice":
      return {
        found: `${quoted(problem.key)} belongs to ${quoted(problem.choice)}, which is not chosen here.`,
        remedy: "Choose it, or leave the key out.",
      };
    default:
      return exampleWords(problem);
  }
}

function exampleWords(problem: Of<Exclude<Code, SizeCode | StructureCode>>): Advice {
  switch (problem.code) {
    case "not-a-class":
      return {
        found: problem.written === "" ? "There is no right class." : `${quoted(problem.written)} is no class here.`,
        remedy: `Write the number of the right class, from 1 to ${problem.classes}${problem.written === "" ? ", under `class`" : ""}.`,
      };
    case "example-length":
      return {
        found: `This example has ${things(problem.found, "number", "numbers")}.`,
        remedy: `Write ${things(problem.inputs, "input", "inputs")}, then ${things(problem.targets, "target", "targets")}.`,
      };
    case "example-name":
      return {
        found: `An example has no ${named(problem.name)}.`,
        remedy: didYouMean(problem.name, problem.known) ?? `Its names are ${nameList(problem.known)}.`,
      };
    case "example-lacks":
      return { found: `This example has no number for ${nameList(problem.names)}.`, remedy: "Write one for each." };
    case "uneven-batches":
      return {
        found: `${counted(problem.examples)} examples do not come out in batches of ${problem.size}.`,
        remedy: `Choose a size that divides ${counted(problem.examples)}.`,
      };
    case "classes-in-batches":
      return {
        found:
          "A negative log likelihood names the right classes in its formula, which cannot change from batch to batch.",
        remedy: "Take `cross entropy` with targets 0 and 1: it is the same number.",
      };
    default:
      return numberWords(problem);
  }
}

function numberWords(problem: Of<Exclude<Code, SizeCode | StructureCode | ExampleCode>>): Advice {
  switch (problem.code) {
    case "not-in-network":
      return {
        found: `The network has no ${named(problem.name)}.`,
        remedy: didYouMean(problem.name, problem.known) ?? `It has ${nameList(problem.known)}.`,
      };
    case "given-again":
      return { found: `${named(problem.name)} has a number already.`, remedy: "Give it once, by name or in a matrix." };
    case "not-a-weight":
      return {
        found: `${quoted(problem.what)} has ${quoted(problem.written)} where the network has ${quoted(problem.expected)} and no weight.`,
        remedy: `Write ${problem.expected} there.`,
      };
    case "weight-differs":
      return {
        found: `${named(problem.name)} is one number in several places, given here as ${quoted(problem.written)} and before as ${quoted(problem.earlier)}.`,
        remedy: "Write the same number in each.",
      };
    case "graph-and-network":
      return {
        found: "Both a graph and a network are described.",
        remedy: "Keep one of the two: a network becomes a graph by itself.",
      };
    case "matrix-in-graph":
      return {
        found: `${named(problem.name)} is given as a list, and the graph has single numbers.`,
        remedy: "Write one number for each name; lists and matrices are for a `network`.",
      };
    case "lacks-numbers":
      return lacksNumbers(problem.names, problem.count);
    case "target-range":
      return {
        found: `The target ${named(problem.name)} is ${quoted(problem.written)}.`,
        remedy: "A cross-entropy compares shares: write a number from 0 to 1.",
      };
    case "targets-sum":
      return {
        found: `The targets ${nameList(problem.names)} do not add up to 1.`,
        remedy: "A cross-entropy over classes compares shares: let them add up to 1, such as 0, 1 and 0.",
      };
  }
}

function lacksNumbers(names: readonly string[], count: number): Advice {
  const more = count - names.length;
  const shown =
    more > 0 ? `${names.slice(0, 4).map(named).join(", ")} and ${more + names.length - 4} more` : nameList(names);
  return {
    found: `There is no number for ${shown}.`,
    remedy: "Give one by name or in a matrix (`W1`, `b1`, `x`, `t`), or let weights be drawn with `initialise`.",
  };
}
