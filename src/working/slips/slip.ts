// A slip: a known mistake as edits of the working, one per place where it can be made. It must not know how a slip is
// named to people, nor entries.

import type { Working } from "../build.ts";
import type { Edit } from "../edit.ts";
import type { Values } from "../evaluate.ts";
import type { LineId } from "../line.ts";

/** The line that a slip changes first, and the edit. */
export interface SlipSite {
  readonly at: LineId;
  readonly edit: Edit;
  /** The number that stands on the line, where only writing it went wrong. */
  readonly keyed?: number;
}

type RuleSlipId =
  | "A01"
  | "A02"
  | "A03"
  | "A04"
  | "A05"
  | "A06"
  | "A07"
  | "A08"
  | "A09"
  | "A10"
  | "A11"
  | "A12"
  | "A13"
  | "A14"
  | "A15"
  | "A16"
  | "A17"
  | "A18"
  | "A19"
  | "A20"
  | "A21"
  | "A22";

type GraphSlipId =
  | "B01"
  | "B02"
  | "B03"
  | "B04"
  | "B05"
  | "B06"
  | "B07"
  | "B08"
  | "B09"
  | "B10"
  | "B11"
  | "B12"
  | "B13"
  | "B14";

type NetworkSlipId =
  | "C01"
  | "C02"
  | "C03"
  | "C04"
  | "C05"
  | "C06"
  | "C07"
  | "C08"
  | "C09"
  | "C10"
  | "C11"
  | "C12"
  | "C13"
  | "C14"
  | "C15"
  | "C16"
  | "C17"
  | "C18"
  | "C19"
  | "C20"
  | "C21"
  | "C22"
  | "C23"
  | "C24"
  | "C25"
  | "C26"
  | "C27"
  | "C28";

type StepSlipId = "D01" | "D02" | "D03" | "D04" | "D05" | "D06" | "D07" | "D08" | "D09" | "D10";

type NumberSlipId = "E01" | "E02" | "E03" | "E04" | "E05" | "E06" | "E07" | "E08" | "E09" | "E10" | "E11";

/** The number in the catalogue: rules, graphs, networks, steps, numbers. */
export type SlipId = RuleSlipId | GraphSlipId | NetworkSlipId | StepSlipId | NumberSlipId;

/** How it comes about: carelessness, a belief, another convention, or a key. */
export type SlipLevel = "slip" | "misconception" | "convention" | "keying";

/** What sites may depend on besides the working. */
export interface SlipContext {
  /** The values of the lines, pins included. */
  readonly values: Values;
  /** How many significant digits results are asked to. */
  readonly digits: number;
}

export interface Slip {
  readonly id: SlipId;
  readonly slug: string;
  readonly level: SlipLevel;
  /** Whether the mathematics or only a number went wrong. */
  readonly kind: "conceptual" | "numeric";
  /** What it acts on, where that is no formula: the digits of a number as written down, or how lines are rounded. */
  readonly actsOn?: "digits" | "rounding";
  /** The keys of its sources in the catalogue, or "general knowledge". */
  readonly source: string;
  /** The places in a working where it can be made; empty where it cannot. */
  readonly sites: (working: Working, at: SlipContext) => readonly SlipSite[];
  /** Why it has no sites of its own. */
  readonly note?: string;
}
