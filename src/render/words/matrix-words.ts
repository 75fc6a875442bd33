// What is said of a batch in matrices: what its columns are, and how they are added up.

import { name } from "../../expression/expression.ts";
import type { Graph } from "../../graph/graph.ts";
import { spellingOf } from "../../graph/spelling.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

/** The loss of any example by itself: L#k. */
export function anyLoss(graph: Pick<Graph, "output" | "spellings">): string {
  return `${spellingOf(graph, graph.output)}#k`;
}

export function columnsWords(batch: number, graph: Pick<Graph, "output" | "spellings">, hasBiases: boolean): Text {
  const added = hasBiases ? " A bias is added to every column." : "";
  return sentence`Each column is one example, k = 1 to ${String(batch)}, and ${name(anyLoss(graph))} is its loss alone.${added}`;
}

export function addedUpWords(hasBiases: boolean): Text {
  const ones = hasBiases ? ", and so does a column of ones." : ".";
  return sentence`The product with a transposed matrix adds up the examples${ones}`;
}

export function shortBecause(why: Text): Text {
  return sentence`So short because ${why}.`;
}

/** Where matrices were asked for, and what was printed instead. */
export const noNetworkForMatrices: Text = sentence`Only a layered network is written in matrices.`;
export const matricesOfAll: Text = sentence`One parameter is told in error terms; matrices hold all of them.`;
export const noMatrices: Text = sentence`Told in error terms: weights that are shared, fixed or missing make no matrices.`;
