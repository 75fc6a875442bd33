// What is said about an entry that is not wrong: right and why, right from the student's own lines, short of digits,
// unreadable. Terminal, page and tutor share it. Never the right value, never blame.

import { type Expression, name } from "../../expression/expression.ts";
import { isAccepted, type Verdict, type VerdictKind } from "../../marking/verdict.ts";
import type { Working } from "../../working/build.ts";
import { adjointId, type Line, type LineId } from "../../working/line.ts";
import type { Text } from "../solution.ts";
import { entryProblemWords } from "./entry-problems.ts";
import { sentence } from "./phrases.ts";
import { entryWritten } from "./slips/slip-context.ts";
import { slipWords } from "./slips/slip-words.ts";
import type { VerdictContext, VerdictText } from "./verdict-text.ts";
import { twice, wrongText } from "./wrong-words.ts";

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
      return conventionText(context);
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

/** The sign of an error term: whose it is, what it is here, and when it may stay. */
function conventionText({ working, line }: VerdictContext): Text {
  const asked = working.lines.get(line);
  const term = name(line);
  const slope = name(adjointId(asked?.node ?? line));
  return working.deltas === "target minus output"
    ? sentence`Right in another convention: this is the slope ${slope}. Here ${term} is its negative. Keep yours if you also subtract in the update.`
    : sentence`Right in another convention: this is ${term} with error = target − output. Here it is ${slope}. Keep yours if you also add in the update.`;
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
  return plain ? `${kind}:` : kindMark(kind);
}

export function kindMark(kind: VerdictKind): string {
  return marks[kind];
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
