// The lines of a working that stand on a page: contributions and steps are written into the lines that read them, and
// dz/dz = 1 or a repetition of a local partial is not written at all. It must not know what is asked.

import type { Working } from "../working/build.ts";
import { contributionId, type Line, type LineId, stepId } from "../working/line.ts";
import { idsOfWritten, isSameAsPartial } from "../working/twin.ts";

/** The lines on the page, in the order of the working; updates only where they belong to the exercise. */
export function linesOnPage(working: Working, updates: boolean): readonly LineId[] {
  const isOnPage = (line: Line): boolean => {
    switch (line.kind) {
      case "value":
      case "partial":
      case "route":
      case "delta":
        return true;
      case "adjoint":
        if (working.deltas !== undefined && !working.train.includes(line.node)) return false;
        return line.node !== working.graph.output && !isSameAsPartial(working, line.node);
      case "update":
        return updates;
      case "contribution":
      case "step":
      case "check":
        return false;
    }
  };
  return [...working.lines.values()].filter((line) => !line.id.includes("@") && isOnPage(line)).map(({ id }) => id);
}

/** The lines that are written as one with a line of the page: its other id, its contributions, its step. */
export function foldedInto(working: Working, id: LineId): readonly LineId[] {
  const line = working.lines.get(id);
  const users = line?.kind === "adjoint" ? (working.graph.users.get(line.node) ?? []) : [];
  const contributions = users.map((user) => contributionId(line?.node ?? "", user));
  const steps = line?.kind === "update" ? [stepId(line.node)] : [];
  const parts = [...contributions, ...steps].filter((each) => working.lines.has(each));
  return [...idsOfWritten(working, id), ...parts];
}
