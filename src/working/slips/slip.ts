// A slip: a known mistake as edits of the working, one per place where it can be made. It must not know how a slip is
// named to people, nor entries.

import type { Working } from "../build.ts";
import type { Edit } from "../edit.ts";
import type { LineId } from "../line.ts";

/** The line that a slip changes first, and the edit. */
export interface SlipSite {
  readonly at: LineId;
  readonly edit: Edit;
}

export type SlipId = "A01" | "A02" | "A04" | "B05" | "B12" | "B13";

export interface Slip {
  /** The number in the catalogue of slips. */
  readonly id: SlipId;
  /** The places in a working where it can be made; empty where it cannot. */
  readonly sites: (working: Working) => readonly SlipSite[];
}
