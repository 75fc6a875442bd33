// The answer to one entry in a practice session: in stages, and never more than the stage allows. It must not judge, nor
// know a medium.

import type { Span } from "../expression/problem.ts";
import type { Verdict } from "../marking/verdict.ts";
import type { VerdictReply } from "../tutor/reply.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import type { Text } from "./solution.ts";
import { sentence } from "./words/phrases.ts";
import { afterImprecise, afterWrong } from "./words/practice-words.ts";
import { habitText, understoodAs, type VerdictText, verdictLines, verdictText } from "./words/verdict-words.ts";

/** What sentences are about. */
export interface PracticeFacts {
  readonly working: Working;
  readonly solved: Solved;
  /** The student's entries that stand. */
  readonly entries: ReadonlyMap<LineId, string>;
}

export interface VerdictSaid {
  readonly kind: "verdict";
  readonly verdict: Verdict;
  /** The entry with the place that cannot be read. */
  readonly marked?: { readonly entry: string; readonly span: Span } | undefined;
  readonly sentences: readonly Text[];
}

/** What is said about an entry. */
export function verdictSaid(reply: VerdictReply, facts: PracticeFacts): VerdictSaid {
  const { given = "", verdict, formula } = reply.judged;
  const span = placeOf(verdict);
  return {
    kind: "verdict",
    verdict,
    marked: span === undefined ? undefined : { entry: given, span },
    sentences: [...sentencesOf(reply, textOf(reply, facts)), ...(formula === undefined ? [] : [understoodAs(formula)])],
  };
}

function sentencesOf({ judged, stage, habit }: VerdictReply, text: VerdictText): readonly Text[] {
  const { verdict } = judged;
  switch (verdict.kind) {
    case "right":
    case "follows":
    case "convention":
      return [...verdictLines(text, "name"), ...(habit ? [habitText] : [])];
    case "imprecise":
      return [text.place, sentence`${afterImprecise}`];
    case "undecided":
    case "unreadable":
    case "ambiguous":
      return [text.place];
    case "missing":
      return [];
    case "void":
      return [text.place, sentence`${afterWrong}`];
    case "wrong": {
      const isAsking = stage === "question" && text.question !== undefined;
      return [...verdictLines(text, stage), ...(isAsking ? [] : [sentence`${afterWrong}`])];
    }
  }
}

function textOf({ judged, above, probe, afterMiss, repaired }: VerdictReply, facts: PracticeFacts): VerdictText {
  return verdictText(judged.verdict, {
    working: facts.working,
    line: judged.line,
    entry: (judged.given ?? "").trim(),
    entries: facts.entries,
    above,
    probe,
    afterMiss,
    repaired,
  });
}

/** The place in an entry that cannot be read, or can be read in two ways. */
function placeOf(verdict: Verdict): Span | undefined {
  if (verdict.kind === "unreadable") return verdict.problem.span;
  return verdict.kind === "ambiguous" ? verdict.spans[0] : undefined;
}
