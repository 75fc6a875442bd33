// Reads the key `vary`: which given numbers may be others, from which values, and under which conditions. It must not
// know how numbers are chosen.

import { foldName } from "../expression/names.ts";
import type { Graph } from "../graph/graph.ts";
import { sign } from "../number/rational.ts";
import { learningRate } from "../working/line.ts";
import { type Condition, readConditions } from "./condition.ts";
import type { Finding } from "./place.ts";
import type { VaryProblem } from "./problem.ts";
import type { Quantity } from "./quantity.ts";
import { readChoices } from "./range.ts";
import type { WrittenVary } from "./source.ts";

/** What an exercise says of its numbers. */
export interface Vary {
  /**
   * The values that names (or the learning rate, under its own name) can have; "auto" where they are chosen for the
   * author. Undefined where that holds for every given number.
   */
  readonly choices: ReadonlyMap<string, readonly Quantity[] | "auto"> | undefined;
  readonly conditions: readonly Condition[];
}

export const varyAll: Vary = { choices: undefined, conditions: [] };

/** The word for the learning rate among the names of `vary`. */
const rateWord = "learningRate";

export interface Variable {
  readonly graph: Graph;
  readonly given: ReadonlyMap<string, Quantity> | undefined;
}

export interface ReadVary {
  readonly vary: Vary;
  readonly problems: readonly Finding<VaryProblem>[];
}

/** What `vary` says, and all that is wrong with it. */
export function readVary(written: WrittenVary | undefined, { graph, given }: Variable): ReadVary {
  if (written === undefined || written === "auto") return { vary: varyAll, problems: [] };
  if (given === undefined) {
    return {
      vary: varyAll,
      problems: [{ found: { code: "vary-without-numbers" }, at: { path: ["vary"], part: "key" } }],
    };
  }
  const known = new Map([...given.keys()].map((name) => [foldName(name), name]));
  if (!known.has(foldName(rateWord))) known.set(foldName(rateWord), learningRate);
  const problems: Finding<VaryProblem>[] = [];
  const choices = new Map<string, readonly Quantity[] | "auto">();
  for (const { name, written: values } of written.names) {
    const read = readName(name, values, known, choices);
    if ("code" in read) problems.push({ found: read, at: { path: ["vary", name], part: partOf(read) } });
    else choices.set(read.name, read.values);
  }
  const conditions = readConditions(written.where, graph, [...given.keys()]);
  return {
    vary: { choices: choices.size === 0 ? undefined : choices, conditions: conditions.conditions },
    problems: [...problems, ...conditions.problems],
  };
}

function partOf({ code }: VaryProblem): "key" | "value" {
  return code === "vary-unknown" || code === "vary-twice" ? "key" : "value";
}

type ReadName = { readonly name: string; readonly values: readonly Quantity[] | "auto" } | VaryProblem;

function readName(
  written: string,
  values: string | readonly string[],
  known: ReadonlyMap<string, string>,
  earlier: ReadonlyMap<string, unknown>,
): ReadName {
  const name = known.get(foldName(written.trim()));
  if (name === undefined) return { code: "vary-unknown", name: written, known: spelledNames(known) };
  if (earlier.has(name)) return { code: "vary-twice", name: written };
  if (values === "auto") return { name, values };
  const read = readChoices(written, values);
  if (!read.ok) return read.problem;
  const low = name === learningRate ? read.choices.find(({ exact }) => sign(exact) <= 0) : undefined;
  return low === undefined
    ? { name, values: read.choices }
    : { code: "not-positive", key: "learningRate", written: low.written };
}

function spelledNames(known: ReadonlyMap<string, string>): readonly string[] {
  return [...known.values()].map((name) => (name === learningRate ? rateWord : name));
}
