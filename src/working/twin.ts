// Lines that are one line on paper: the adjoint of a name that only the output reads is the output's local partial, and
// both are written dz/dy. An entry for one is an entry for the other.

import type { Working } from "./build.ts";
import { adjointId, type LineId, partialId } from "./line.ts";

/** Whether only the output reads a name: its adjoint and the output's local partial are then the same line. */
export function isSameAsPartial({ graph }: Working, name: string): boolean {
  const users = graph.users.get(name) ?? [];
  return users.length === 1 && users[0] === graph.output;
}

/** The id that stands for a written line: that of the local partial, where the adjoint is no other line. */
export function writtenLine(working: Working, id: LineId): LineId {
  const line = working.lines.get(id);
  if (line?.kind !== "adjoint" || !isSameAsPartial(working, line.node)) return id;
  const partial = partialId(working.graph.output, line.node);
  return working.lines.has(partial) ? partial : id;
}

/** All ids of a written line: the local partial and the adjoint, where they are one line. */
export function idsOfWritten(working: Working, id: LineId): readonly LineId[] {
  const line = working.lines.get(id);
  const adjoint = line?.kind === "partial" ? adjointId(line.wrt) : id;
  return adjoint !== id && writtenLine(working, adjoint) === id ? [id, adjoint] : [id];
}
