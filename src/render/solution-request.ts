// What a worked solution is built from, and which lines of the working it shows. Plain data for everything that writes a
// part of it.

import type { Node } from "../graph/graph.ts";
import type { Rational } from "../number/rational.ts";
import type { Working } from "../working/build.ts";
import { dependencies } from "../working/dependencies.ts";
import { adjointId, type LineId, partialId, valueId } from "../working/line.ts";
import type { NotationName } from "../working/notation.ts";
import type { Solved } from "../working/solve.ts";
import type { Depth } from "./solution.ts";

/** What the exercise says about itself, beside its graph and numbers. */
export interface Heading {
  readonly title: string;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

/** The chain rule through the graph, one substituted formula, or both beside each other. */
export type Approach = "chain" | "substitute" | "both";

/** A number with the author's spelling, which is kept where it is no decimal: 1/3. */
export interface WrittenNumber {
  readonly exact: Rational;
  readonly written: string;
}

/** What an exercise is set from, before anything is worked out. */
export interface SettingRequest {
  /** How the backward pass of a network is told. */
  readonly notation: NotationName;
  readonly heading: Heading;
  readonly working: Working;
  /** The given numbers, empty where there are none, and the rate. */
  readonly given: ReadonlyMap<string, WrittenNumber>;
  readonly rate: WrittenNumber;
  /** Whether steps and updates are part of the exercise. */
  readonly updates: boolean;
  /** Only the lines that these lines need. */
  readonly only?: readonly LineId[] | undefined;
}

export interface SolutionRequest extends SettingRequest {
  readonly solved: Solved | undefined;
  readonly depth: Depth;
  readonly approach: Approach;
}

/** The lines that a solution shows. */
export interface Selection {
  /** The parameters whose gradients are shown. */
  readonly parameters: readonly string[];
  readonly has: (id: LineId) => boolean;
  /** Whether the formula of a node is needed: for its value or for a slope of it. */
  readonly reads: (node: Node) => boolean;
}

/** All lines, or those that the lines asked for need. */
export function selectionOf({ working, only }: Pick<SolutionRequest, "working" | "only">): Selection {
  const shown = only === undefined ? undefined : dependencies(working, only);
  const has = (id: LineId): boolean => shown === undefined || shown.has(id);
  return {
    parameters: working.train.filter((parameter) => has(adjointId(parameter))),
    has,
    reads: ({ name, inputs }) => has(valueId(name)) || [...inputs].some((input) => has(partialId(name, input))),
  };
}
