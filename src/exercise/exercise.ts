// An exercise that can be worked: its graph, its numbers and what is asked. Plain data.
// It must not know how an exercise is written in a file, nor how a requested line is found.

import type { Graph } from "../graph/graph.ts";
import type { ProfileName } from "../graph/network/profile-names.ts";
import type { NotationName } from "../working/notation.ts";
import type { Fade } from "./fade.ts";
import type { PlotName } from "./plot-name.ts";
import type { Quantity } from "./quantity.ts";
import type { QuestionKind } from "./question.ts";
import type { Vary } from "./vary.ts";

export const requestGroups: readonly ["values", "partials", "adjoints", "gradient", "step", "update"] = [
  "values",
  "partials",
  "adjoints",
  "gradient",
  "step",
  "update",
];

export type RequestGroup = (typeof requestGroups)[number];

/**
 * What the student is asked for: a group of lines, one line, or the formula of one line. `line` is as the author wrote
 * it (dz/dy, adjoint:w1, w1'); which line it is, only the working knows. `written` is the whole request.
 */
export type Request =
  | { readonly kind: "group"; readonly group: RequestGroup; readonly written: string }
  | { readonly kind: "line"; readonly line: string; readonly written: string }
  | { readonly kind: "formula"; readonly line: string; readonly written: string };

export interface Exercise {
  readonly title: string | undefined;
  readonly graph: Graph;
  /** The number of every leaf, in the author's order; undefined where the exercise is symbolic. */
  readonly given: ReadonlyMap<string, Quantity> | undefined;
  /** Where each step is taken on a batch of its own: what each batch gives, the first one's included. Otherwise empty. */
  readonly batches: readonly ReadonlyMap<string, Quantity>[];
  /** The leaves to adjust, spelled as the graph spells them, in the author's order; at least one. */
  readonly train: readonly string[];
  /** Greater than 0. */
  readonly learningRate: Quantity;
  readonly update: "descent" | "ascent";
  /** Which numbers may be others in a variant. */
  readonly vary: Vary;
  /** Set where the numbers are those of a variant: its code, and the exercise that it is a variant of. */
  readonly variant?: { readonly code: string; readonly of: Exercise };
  /** In the author's order; request i stands at the path ["ask", i]. Undefined where the author leaves it to us. */
  readonly ask: readonly Request[] | undefined;
  /** How it is asked. */
  readonly kind: QuestionKind;
  /** Which lines of a faded example are blank; undefined where the author leaves it to us. */
  readonly fade: Fade | undefined;
  /** Significant digits of a shown result, 1 to 12. */
  readonly digits: number;
  readonly profile: ProfileName;
  readonly notation: NotationName;
  readonly source: string | undefined;
  readonly skills: readonly string[];
  readonly level: number | string | undefined;
  readonly note: string | undefined;
  /** What the exercise shows that others do not, for whoever chooses one. */
  readonly why: string | undefined;
  /** What its key shows beside the working; undefined where that is left to us. */
  readonly plot: PlotName | undefined;
  /** What the whole exercise is worth, greater than 0. */
  readonly points: Quantity | undefined;
}

/** Reads one request; the text is not empty. */
export function readRequest(written: string): Request {
  const text = written.trim();
  const group = requestGroups.find((each) => each === text);
  if (group !== undefined) return { kind: "group", group, written };
  const formula = /^formula\s+of\s+(\S.*)$/su.exec(text)?.[1];
  return formula === undefined ? { kind: "line", line: text, written } : { kind: "formula", line: formula, written };
}
