// What is said about an entry, in pieces: the place first, then what the number is with one question, and the slip's name
// after repair. How much of it is said depends on how often the student has tried.

import type { SlipMatch } from "../../marking/verdict.ts";
import type { Working } from "../../working/build.ts";
import type { LineId } from "../../working/line.ts";
import type { Text } from "../solution.ts";

export interface VerdictContext {
  readonly working: Working;
  readonly line: LineId;
  /** The entry as written. */
  readonly entry: string;
  /** All entries of the student, as written. */
  readonly entries: ReadonlyMap<LineId, string>;
  /** How the entered lines that this one depends on stand. */
  readonly above: "none" | "all right" | "not all right";
  /** The line whose value would tell more: it separates the candidates, or halves the working. */
  readonly probe: LineId | undefined;
  /** Whether this line was wrong before: then a right entry is given its reason. */
  readonly afterMiss: boolean;
  /** The slip that this entry has put right. */
  readonly repaired?: SlipMatch | undefined;
}

export interface VerdictText {
  readonly place: Text;
  /** What the number is. */
  readonly diagnosis?: Text | undefined;
  readonly question?: Text | undefined;
  /** What a slip is called, and why: only once it is put right, or on request. */
  readonly name?: Text | undefined;
}

/** How much is said: `at once` where there is no second try. */
export type VerdictStage = "place" | "question" | "name" | "at once";

/** The sentences of a stage, each for a line of its own. */
export function verdictLines(text: VerdictText, stage: VerdictStage): readonly Text[] {
  const { place, diagnosis, question } = text;
  const pieces: readonly (Text | undefined)[] = {
    place: [place],
    question: diagnosis === undefined ? [place, question] : [diagnosis, question],
    name: [place, text.name],
    "at once": [diagnosis ?? place, question],
  }[stage];
  return pieces.filter((piece) => piece !== undefined);
}
