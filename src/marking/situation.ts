// Where a wrong entry stands among the others: how the lines above it are, and which line would tell more. It is the same
// for every medium that talks about an entry.

import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import { halvingLine, separatingLine } from "./ask.ts";
import { enteredBefore } from "./follow.ts";
import type { Judged } from "./judge.ts";
import { isAccepted } from "./verdict.ts";

export interface Situation {
  /** The entered lines that this one depends on. */
  readonly above: "none" | "all right" | "not all right";
  /** The line to ask for next: it separates the candidates, or halves what is not yet known. */
  readonly probe: LineId | undefined;
}

/** The situation of one judged entry among all. */
export function situationOf(each: Judged, judged: readonly Judged[], solved: Solved): Situation {
  const entered = new Map(
    judged.filter(({ given }) => given !== undefined).map(({ line, verdict }) => [line, verdict]),
  );
  const before = enteredBefore(each.line, new Set(entered.keys()), solved);
  const areRight = before.every((line) => {
    const known = entered.get(line);
    return known !== undefined && isAccepted(known);
  });
  const above = before.length === 0 ? "none" : areRight ? "all right" : "not all right";
  return { above, probe: probeFor(each, new Set(entered.keys()), solved) };
}

/** The line to ask for next about a wrong number; undefined where one mistake explains it, or the lines above are there. */
export function probeFor(
  { line, verdict, formula, understood }: Judged,
  entered: ReadonlySet<LineId>,
  solved: Solved,
): LineId | undefined {
  if (verdict.kind !== "wrong" || verdict.slips.length === 1 || formula !== undefined) return undefined;
  const number = understood === undefined ? undefined : Number(understood);
  if (verdict.slips.length > 1) return separatingLine(line, verdict.slips, entered, solved, number);
  return enteredBefore(line, entered, solved).length > 0 ? undefined : halvingLine(line, entered, solved);
}
