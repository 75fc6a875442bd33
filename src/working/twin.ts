// Lines that are one line on paper: the adjoint of a name that only the output reads is the output's local partial, and
// both are written dz/dy. An entry for one is an entry for the other.

import type { Working } from "./build.ts";
import { adjointId, type LineId, partialId } from "./line.ts";

/** The id that stands for a written line: that of the local partial, where the adjoint is no other line. */
export function writtenLine({ graph, lines }: Working, id: LineId): LineId {
  const line = lines.get(id);
  if (line?.kind !== "adjoint") return id;
  const users = graph.users.get(line.node) ?? [];
  const partial = partialId(graph.output, line.node);
  return users.length === 1 && users[0] === graph.output && lines.has(partial) ? partial : id;
}

/** All ids of a written line: the local partial and the adjoint, where they are one line. */
export function idsOfWritten(working: Working, id: LineId): readonly LineId[] {
  const line = working.lines.get(id);
  const adjoint = line?.kind === "partial" ? adjointId(line.wrt) : id;
  return adjoint !== id && writtenLine(working, adjoint) === id ? [id, adjoint] : [id];
}
