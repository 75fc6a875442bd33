// The answer to one entry in a practice session: in stages, and never more than the stage allows. It must not judge.

import type { Judged } from "../marking/judge.ts";
import type { SlipMatch, Verdict } from "../marking/verdict.ts";
import type { VerdictReply } from "../tutor/reply.ts";
import { excerpt } from "./excerpt.ts";
import type { PracticeView } from "./practice-view.ts";
import type { Text } from "./solution.ts";
import { printFragments } from "./text-cells.ts";
import { afterImprecise, afterWrong } from "./words/practice-words.ts";
import { slipWords } from "./words/slips/slip-words.ts";
import { habitText, type VerdictText, verdictLines, verdictText } from "./words/verdict-words.ts";

/** What is said about an entry, a sentence for each line. */
export function verdictSentences(reply: VerdictReply, view: PracticeView): readonly string[] {
  const { verdict } = reply.judged;
  const text = textOf(reply, view);
  const say = (texts: readonly Text[]): readonly string[] => texts.map((each) => printFragments(each, view.medium));
  switch (verdict.kind) {
    case "right":
    case "follows":
    case "convention":
      return say([...verdictLines(text, "name"), ...(reply.habit ? [habitText] : [])]);
    case "imprecise":
      return [...say([text.place]), afterImprecise];
    case "undecided":
      return say([text.place]);
    case "missing":
      return [];
    case "void":
      return [...say([text.place]), afterWrong];
    case "unreadable":
    case "ambiguous":
      return [...underlined(reply.judged, view), ...say([text.place])];
    case "wrong": {
      const isAsking = reply.stage === "question" && text.question !== undefined;
      return [...say(verdictLines(text, reply.stage)), ...(isAsking ? [] : [afterWrong])];
    }
  }
}

function textOf({ judged, above, probe, afterMiss, repaired }: VerdictReply, view: PracticeView): VerdictText {
  return verdictText(judged.verdict, {
    working: view.working,
    line: judged.line,
    entry: (judged.given ?? "").trim(),
    entries: view.entries,
    above,
    probe,
    afterMiss,
    repaired,
  });
}

/** What a slip is called. */
export function nameOf({ slip }: SlipMatch, view: PracticeView): string {
  return printFragments(slipWords(slip).name, view.medium);
}

/** The entry with the place marked under it; a screen reader is told without. */
function underlined({ given = "", verdict }: Judged, { plain, width }: PracticeView): readonly string[] {
  const span = placeOf(verdict);
  return plain || span === undefined ? [] : excerpt(given, span, width - markIndent).map((line) => line.slice(2));
}

const markIndent = 4;

function placeOf(verdict: Verdict): { readonly start: number; readonly end: number } | undefined {
  if (verdict.kind === "unreadable") return verdict.problem.span;
  return verdict.kind === "ambiguous" ? verdict.spans[0] : undefined;
}
