// What is judged at once: the exercise's numbers, the entries that were read, and the verdicts on earlier lines so far.

import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import type { Followed } from "./follow.ts";
import type { ReadEntry } from "./read-entry.ts";
import type { Verdict } from "./verdict.ts";

export interface Judging {
  readonly solved: Solved;
  readonly entries: ReadonlyMap<LineId, ReadEntry>;
  readonly followed: Followed;
  readonly verdicts: ReadonlyMap<LineId, Verdict>;
}
