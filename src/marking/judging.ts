// What is judged at once: the exercise's numbers, the entries that were read, and the verdicts on earlier lines so far.

import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import { enteredBefore, type Followed } from "./follow.ts";
import type { ReadEntry } from "./read-entry.ts";
import type { Verdict } from "./verdict.ts";

/** Lines of which the formula is asked; of all others, the value. */
export type FormulasAsked = ReadonlySet<LineId>;

export interface Judging {
  readonly solved: Solved;
  readonly entries: ReadonlyMap<LineId, ReadEntry>;
  readonly followed: Followed;
  readonly verdicts: ReadonlyMap<LineId, Verdict>;
  readonly formulas: FormulasAsked;
}

/** The entered lines before this one that are not right: what a line may follow from. */
export function strayLines(line: LineId, { solved, entries, verdicts }: Judging): readonly LineId[] {
  return enteredBefore(line, new Set(entries.keys()), solved).filter((each) => {
    const kind = verdicts.get(each)?.kind;
    return kind !== undefined && kind !== "right" && kind !== "imprecise" && kind !== "unreadable";
  });
}
