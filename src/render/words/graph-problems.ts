// The words for definitions that do not wire up to one graph.

import { nameLimit } from "../../expression/names.ts";
import type { GraphProblem } from "../../graph/graph.ts";
import type { Advice } from "./advice.ts";
import { formulaProblemWords } from "./formula-problems.ts";
import { didYouMean } from "./suggest.ts";
import { named, nameList, quoted, theNames } from "./user-text.ts";

export function graphProblemWords(problem: GraphProblem): Advice {
  switch (problem.code) {
    case "empty-graph":
      return { found: "The graph has no node.", remedy: "Write at least one formula, such as `y: w*x`." };
    case "formula":
      return formulaProblemWords(problem.problem, problem.source);
    case "bad-name":
      return badName(problem.name);
    case "defined-twice":
      return definedTwice(problem.name, problem.earlier);
    case "given-and-defined":
      return {
        found: `${named(problem.name)} has a number, and a formula as well${spelledAs(problem.name, problem.earlier)}.`,
        remedy: "Keep one of the two: the value of a node comes from its formula.",
      };
    case "cycle":
      return cycle(problem.names);
    case "unknown-output":
      return {
        found: `The output is to be ${named(problem.name)}, and there is no such node; ${theNames(problem.known, "node", "nodes")}.`,
        remedy: didYouMean(problem.name, problem.known) ?? "Name a node of the graph.",
      };
    case "several-outputs":
      return severalOutputs(problem.names);
    case "unused":
      return unused(problem.name, problem.what, problem.output);
  }
}

function spelledAs(name: string, earlier: string): string {
  return name === earlier ? "" : `, spelled ${named(earlier)}`;
}

function badName(name: string): Advice {
  if (name === "") {
    return { found: "There is no name here.", remedy: "Write one before the sign, such as y." };
  }
  const found = `${quoted(name)} cannot be a name.`;
  if (name.length > nameLimit) return { found, remedy: `Names have up to ${nameLimit} characters.` };
  if (/^\p{Nd}/u.test(name)) return { found, remedy: "A name begins with a letter; digits come behind it, as in y2." };
  return { found, remedy: "A name has letters, digits and underscores, and a letter first, as in w1 or θ_12." };
}

function definedTwice(name: string, earlier: string): Advice {
  if (name === earlier) return { found: `${named(name)} stands here a second time.`, remedy: "Keep one of the two." };
  return {
    found: `${named(name)} is read as the same name as ${named(earlier)}, which stands before it.`,
    remedy: "Remove one of the two, or give it another name.",
  };
}

const longestCircle = 6;

function cycle(names: readonly string[]): Advice {
  const remedy = "A node can only read earlier nodes.";
  const [first = "", second] = names;
  if (second === undefined) return { found: `${named(first)} reads itself.`, remedy };
  const shown = names.slice(0, longestCircle).map((name) => named(name));
  const circle = [...shown, ...(names.length > longestCircle ? ["…"] : []), named(first)].join(" → ");
  const readers = names.length === 2 ? `${named(first)} and ${named(second)}` : `${names.length} nodes`;
  return { found: `${readers} read each other in a circle: ${circle}.`, remedy };
}

function severalOutputs(names: readonly string[]): Advice {
  const last = names.at(-1) ?? "";
  return {
    found: `No other node reads ${nameList(names, "or")}, so that it is open which one is the output.`,
    remedy: `Name it, such as ${quoted(`output: ${last}`)}, or write one node that reads them all.`,
  };
}

function unused(name: string, what: "node" | "leaf", output: string): Advice {
  switch (what) {
    case "node":
      return {
        found: `${named(name)} does not lead to the output ${named(output)}.`,
        remedy: "Use it in a formula, or remove it.",
      };
    case "leaf":
      return {
        found: `${named(name)} has a number, and no formula reads it.`,
        remedy: "Use it in a formula, or remove it.",
      };
  }
}
