// What is said about an entry, in pieces: the place first, then what the number is with one question, and the slip's name
// after repair. Terminal, page and tutor share them. Never the right value, never blame.

import { type Expression, name } from "../../expression/expression.ts";
import { isAccepted, type SlipMatch, type Verdict, type VerdictKind } from "../../marking/verdict.ts";
import type { Working } from "../../working/build.ts";
import { readsOf } from "../../working/edit.ts";
import type { Line, LineId } from "../../working/line.ts";
import type { SlipId } from "../../working/slips/slip.ts";
import type { Text } from "../solution.ts";
import { entryProblemWords } from "./entry-problems.ts";
import { sentence } from "./phrases.ts";
import { entryWritten } from "./slips/slip-context.ts";
import { slipWords } from "./slips/slip-words.ts";

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

/** What is said about an entry. */
export function verdictText(verdict: Verdict, context: VerdictContext): VerdictText {
  const { repaired } = context;
  const named = repaired === undefined ? undefined : slipWords(repaired.slip).name;
  if (verdict.kind === "wrong") {
    const text = wrongText(verdict.slips, context);
    return verdict.also === undefined ? text : { ...text, diagnosis: twice(text.diagnosis, verdict.also.slip) };
  }
  return { place: placeText(verdict, context), ...(isAccepted(verdict) ? { name: named } : {}) };
}

/** Said where a slip has been seen in another exercise before. */
export const habitText: Text = sentence`This is the second time it has come up. Is it worth two minutes?`;

function placeText(verdict: Exclude<Verdict, { readonly kind: "wrong" }>, context: VerdictContext): Text {
  const entry = entryWritten(context.entry);
  switch (verdict.kind) {
    case "right":
      return rightText(verdict.despite, context);
    case "missing":
      return sentence`There is no entry for ${name(context.line)} yet.`;
    case "imprecise":
      return sentence`${entry} agrees as far as it goes. Give ${digitsWanted(verdict)}, so that we can both be sure.`;
    case "follows":
      return followsText(verdict.from, context);
    case "void":
      return voidText(verdict.from, context);
    case "convention":
      return sentence`Right in another convention${conventionText(verdict.slip)}`;
    case "unreadable":
      return sentence`${entryProblemWords(verdict.problem, context.entry)} Nothing is counted.`;
    case "ambiguous":
      return sentence`This can be read in two ways that differ. Put brackets where you mean them; nothing is counted.`;
    case "undecided":
      return sentence`I cannot tell whether this equals the expected formula. It is kept for a person; nothing is lost.`;
  }
}

function digitsWanted({ digits, places }: Verdict & { readonly kind: "imprecise" }): string {
  return places === undefined ? `${digits} digits` : `${places} decimals, as its step has`;
}

function rightText([copied]: readonly LineId[], context: VerdictContext): Text {
  const { working, line, afterMiss } = context;
  const entry = entryWritten(context.entry);
  const asked = working.lines.get(line);
  if (copied !== undefined) {
    return sentence`${entry}. It does not follow from your ${own(copied, context)}, so one of the two was probably copied wrongly; look at ${name(copied)}.`;
  }
  return afterMiss && asked !== undefined
    ? sentence`${entry}: ${reasonText(asked, working)}.`
    : sentence`${name(line)} = ${entry}`;
}

/** Why a line is right: its rule in words. */
function reasonText(line: Line, { graph, direction }: Working): Text {
  switch (line.kind) {
    case "value":
      return sentence`the formula of ${name(line.node)}, worked out`;
    case "check":
      return sentence`the formula of ${name(line.node)} once more, with the new numbers`;
    case "partial":
      return sentence`how fast ${name(line.node)} changes when only ${name(line.wrt)} moves`;
    case "contribution":
      return sentence`what comes back through ${name(line.through)}, by itself`;
    case "route":
      return sentence`the local slopes along the route, multiplied`;
    case "delta":
      return sentence`what comes back to the unit, times the slope of its curve`;
    case "adjoint":
      return (graph.users.get(line.node) ?? []).length > 1
        ? sentence`what comes back along all routes, added up`
        : sentence`the rate along the wire, times what came from above`;
    case "step":
      return sentence`a part of the gradient, ${direction === "descent" ? "downhill" : "uphill"}`;
    case "update":
      return sentence`the old value, moved by its step`;
  }
}

function own(line: LineId, { entries }: VerdictContext): Text {
  const entry = entries.get(line);
  return entry === undefined ? sentence`${name(line)}` : sentence`${name(line)} = ${entryWritten(entry)}`;
}

function followsText([from]: readonly LineId[], context: VerdictContext): Text {
  if (from === undefined) return sentence`Right from your own lines above. Nothing lost here.`;
  return sentence`Right from your own ${own(from, context)}. Nothing lost here; ${name(from)} itself is still to be looked at.`;
}

function voidText([from]: readonly LineId[], context: VerdictContext): Text {
  if (from === undefined) return sentence`A zero in the lines above hides whether this is right. Look at those first.`;
  return sentence`This follows from your ${own(from, context)}, but a zero on the way hides whether it is right. Look at ${name(from)} first.`;
}

const conventionWords: ReadonlyMap<SlipId, string> = new Map<SlipId, string>([
  ["C08", ": it takes the other slope for a ReLU at zero. See the convention box for the one used here."],
  ["C10", ": its matrix is written the other way round. See the convention box for rows and columns."],
  ["C15", ": its error has the other sign. Keep yours if your update has the other sign as well."],
  ["C16", ": its loss has another constant in front. See the convention box for the loss used here."],
  ["C17", ": its loss takes sum for mean, or mean for sum. See the convention box for the one used here."],
  ["C18", ": its loss counts the examples otherwise. See the convention box for the one used here."],
  ["C22", ": its logarithm has another base. See the convention box for the one used here."],
  ["D01", ": its error has the other sign, and so has its update. See the convention box for the one used here."],
]);

function conventionText(slip: SlipId): string {
  return conventionWords.get(slip) ?? ". See the convention box for the one used here.";
}

function wrongText(slips: readonly SlipMatch[], context: VerdictContext): VerdictText {
  const [only, second] = slips;
  const place = wrongPlace(slips.length > 0, context);
  if (only === undefined) return { place, question: searching(context) };
  const first = told(only, context);
  if (second === undefined) return { place, ...first, name: slipWords(only.slip).name };
  const isOneQuestion = slips.every((match) => sameText(told(match, context), first));
  return isOneQuestion ? { place, ...first } : { place, ...separating(slips.length, context) };
}

/** A mistake with a slip of the pen on top. */
function twice(diagnosis: Text | undefined, pen: SlipId): Text {
  const what = pen === "E03" ? "the other sign" : "its point moved";
  return sentence`${diagnosis ?? []} Here it has ${what} as well.`;
}

function wrongPlace(isKnown: boolean, { working, line, entry, above, probe }: VerdictContext): Text {
  const asked = name(line);
  const number = entryWritten(entry);
  if (readsOf(line, working.lines).length === 0) {
    return sentence`${asked} = ${number} does not follow from the numbers given.`;
  }
  if (!isKnown && above === "all right") {
    return sentence`${asked} does not follow from your lines above. All of those are right, so the slip is in this step.`;
  }
  if (!isKnown && above === "none" && probe !== undefined) return sentence`${number} is not it.`;
  return sentence`${asked} = ${number} does not follow from the lines above it.`;
}

function searching({ above, probe }: VerdictContext): Text | undefined {
  if (probe === undefined) return undefined;
  return above === "none"
    ? sentence`Let us halve the search: what do you have for ${name(probe)}?`
    : sentence`What do you have for ${name(probe)}?`;
}

interface Told {
  readonly diagnosis: Text;
  readonly question: Text;
}

function told({ slip, site }: SlipMatch, { working, line, entry }: VerdictContext): Told {
  const { diagnosis, question } = slipWords(slip);
  const context = { working, line, site, entry };
  return { diagnosis: diagnosis(context), question: question(context) };
}

/** The texts of slips hold words and names only, so that equal ones are spelled equally. */
function sameText(a: Told, b: Told): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function separating(count: number, { line, probe }: VerdictContext): Told {
  const ways = count === 2 ? "two" : "several";
  return {
    diagnosis: sentence`There are ${ways} ways to this number.`,
    question:
      probe === undefined
        ? sentence`Which line did you work out just before ${name(line)}? Write it down as well.`
        : sentence`What is your ${name(probe)}? That tells them apart.`,
  };
}

const marks: Readonly<Record<VerdictKind, string>> = {
  right: "✓",
  follows: "✓",
  convention: "✓",
  imprecise: "~",
  void: "·",
  missing: "·",
  wrong: "✗",
  unreadable: "?",
  ambiguous: "?",
  undecided: "?",
};

/** The mark in front of a verdict; a word where signs are not read aloud. */
export function verdictMark({ kind }: Verdict, plain: boolean): string {
  return plain ? `${kind}:` : marks[kind];
}

/** A verdict in a word. */
export function verdictName({ kind }: Verdict): string {
  return kind;
}

/** Where to begin. */
export function firstToLookAt(line: LineId): Text {
  return sentence`First to look at: ${name(line)}.`;
}

export function marksInAll(marks: string, of: string): string {
  return `${marks} of ${of} marks.`;
}

/** Said under an entry that is a formula. */
export function understoodAs(formula: Expression): Text {
  return sentence`Read as ${formula}.`;
}

/** Stands where an entry is missing. */
export const noEntry = "no entry";
