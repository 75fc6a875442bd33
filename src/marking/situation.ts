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
export function situationOf(
  { line, verdict, formula, understood }: Judged,
  judged: readonly Judged[],
  solved: Solved,
): Situation {
  const entered = new Map(judged.filter(({ given }) => given !== undefined).map((each) => [each.line, each.verdict]));
  const before = enteredBefore(line, new Set(entered.keys()), solved);
  const areRight = before.every((each) => {
    const known = entered.get(each);
    return known !== undefined && isAccepted(known);
  });
  const above = before.length === 0 ? "none" : areRight ? "all right" : "not all right";
  if (verdict.kind !== "wrong" || verdict.slips.length === 1 || formula !== undefined)
    return { above, probe: undefined };
  const others = new Set(entered.keys());
  const probe =
    verdict.slips.length > 1
      ? separatingLine(line, verdict.slips, others, solved, understood === undefined ? undefined : Number(understood))
      : above === "none"
        ? halvingLine(line, others, solved)
        : undefined;
  return { above, probe };
}
