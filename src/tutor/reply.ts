// What a session answers, as data. No reply but `shown` and the last rung of hints lets out the value of a line. Words
// live in `render`.

import type { Field, FieldId } from "../exercise/question.ts";
import type { Hint } from "../marking/hints.ts";
import type { Judged } from "../marking/judge.ts";
import type { TableProblem } from "../marking/read-table.ts";
import type { SlipMatch } from "../marking/verdict.ts";
import type { LineId } from "../working/line.ts";
import type { Table } from "../working/table.ts";
import type { KeyName } from "./event.ts";
import type { Summary } from "./summary.ts";
import type { Twin } from "./task.ts";

export interface Ask {
  readonly kind: "ask";
  /** The line, or the field that is no line of its own. */
  readonly line: FieldId;
  readonly field: Field;
  /** Whether it was not the one asked just before: then its options are told. */
  readonly fresh: boolean;
  /** Its place among the lines asked, from 1; undefined for a line that the session does not ask for. */
  readonly place: number | undefined;
  readonly of: number;
  /** The entry that stands there, where the student has come back to it. */
  readonly entry: string | undefined;
}

export interface VerdictReply {
  readonly kind: "verdict";
  readonly judged: Judged;
  /** How much to say of a wrong entry. */
  readonly stage: "place" | "question";
  /** The slip that a repair has put right, to be named now. */
  readonly repaired: SlipMatch | undefined;
  /** Whether entries before this one were wrong: then a right one gets its reason. */
  readonly afterMiss: boolean;
  /** Whether the slip to be named has been seen in another exercise before. */
  readonly habit: boolean;
  /** The line whose value would tell more. */
  readonly probe: LineId | undefined;
  /** For a wrong entry: how the lines that this one is computed from stand, where they have been filled in. */
  readonly above: "none" | "all right" | "not all right";
}

/** An entry for a vector or matrix: the verdict on each cell. */
export interface TableReply {
  readonly kind: "table entered";
  readonly table: Table;
  /** Whether it is right with rows for columns, and was taken so. */
  readonly isTurned: boolean;
  readonly judged: readonly Judged[];
  /** Taken without a verdict: all is judged together. */
  readonly isNoted: boolean;
}

export type ListedStand = "open" | "right" | "imprecise" | "follows" | "wrong" | "noted" | "undecided" | "shown";

export interface ListedLine {
  readonly line: FieldId;
  readonly entry: string | undefined;
  readonly stand: ListedStand;
  readonly now: boolean;
}

export type Refusal = "names itself" | "nothing to keep" | "nothing to repair" | "first line" | "no twin" | "finished";

export type Reply =
  | Ask
  | VerdictReply
  /** Taken without a verdict: all is judged together. */
  | { readonly kind: "noted"; readonly judged: Judged }
  /** All verdicts together, after the last entry. */
  | { readonly kind: "table"; readonly judged: readonly Judged[] }
  | TableReply
  /** A vector or matrix that could not be laid on its lines. */
  | { readonly kind: "unread table"; readonly table: Table; readonly problem: TableProblem }
  | { readonly kind: "hint"; readonly line: FieldId; readonly hint: Hint }
  /** The one question about a field that has no ladder of hints. */
  | { readonly kind: "nudge"; readonly line: FieldId }
  | { readonly kind: "shown"; readonly line: FieldId; readonly slip: SlipMatch | undefined }
  | { readonly kind: "kept"; readonly line: FieldId }
  /** Lines that were computed from an entry which is another now; they are open again. */
  | { readonly kind: "reopened"; readonly lines: readonly LineId[]; readonly since: LineId }
  | { readonly kind: "list"; readonly lines: readonly ListedLine[] }
  | { readonly kind: "help" }
  | { readonly kind: "unclear"; readonly key: string; readonly means: KeyName }
  | { readonly kind: "unknown line"; readonly written: string }
  | { readonly kind: "refused"; readonly why: Refusal }
  | { readonly kind: "twin offered"; readonly twin: Twin; readonly line: LineId }
  | { readonly kind: "to twin"; readonly twin: Twin }
  | { readonly kind: "summary"; readonly summary: Summary }
  | { readonly kind: "left" };
