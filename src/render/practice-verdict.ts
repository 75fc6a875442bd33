// The answer to one entry in a practice session: in stages, and never more than the stage allows. It must not judge, nor
// know a medium.

import { type Field, type FieldId, letterOf } from "../exercise/question.ts";
import type { Span } from "../expression/problem.ts";
import type { Verdict } from "../marking/verdict.ts";
import type { VerdictReply } from "../tutor/reply.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import type { Text } from "./solution.ts";
import { answerText } from "./words/answer-words.ts";
import { sentence } from "./words/phrases.ts";
import { afterImprecise, afterWrong } from "./words/practice-words.ts";
import { type VerdictText, verdictLines } from "./words/verdict-text.ts";
import { habitText, understoodAs } from "./words/verdict-words.ts";

/** What sentences are about. */
export interface PracticeFacts {
  readonly working: Working;
  readonly solved: Solved;
  /** What is asked for. */
  readonly fields: readonly Field[];
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
  const { judged } = reply;
  const { given = "", verdict, formula } = judged;
  const span = placeOf(verdict);
  return {
    kind: "verdict",
    verdict,
    marked: span === undefined ? undefined : { entry: given, span },
    sentences: [
      ...sentencesOf(reply, textOf(reply, facts), lettersOf(fieldNamed(judged.line, facts))),
      ...(formula === undefined ? [] : [understoodAs(formula)]),
    ],
  };
}

function sentencesOf(
  { judged, stage, habit }: VerdictReply,
  text: VerdictText,
  letters: readonly string[],
): readonly Text[] {
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
      return [text.place, sentence`${afterWrong()}`];
    case "wrong": {
      const isAsking = stage === "question" && text.question !== undefined;
      return [...verdictLines(text, stage), ...(isAsking ? [] : [sentence`${afterWrong(letters)}`])];
    }
  }
}

function textOf({ judged, above, probe, afterMiss, repaired }: VerdictReply, facts: PracticeFacts): VerdictText {
  const field = fieldNamed(judged.line, facts);
  return answerText(judged, field, {
    working: facts.working,
    line: field?.kind === "line" ? field.line : judged.line,
    entry: (judged.given ?? "").trim(),
    entries: facts.entries,
    above,
    probe,
    afterMiss,
    repaired,
  });
}

export function fieldNamed(id: FieldId, { fields }: Pick<PracticeFacts, "fields">): Field | undefined {
  return fields.find((field) => field.id === id);
}

/** The letters that are answers to a field. */
export function lettersOf(field: Field | undefined): readonly string[] {
  return field?.kind === "choice" ? field.options.map((_, index) => letterOf(index)) : [];
}

/** The place in an entry that cannot be read, or can be read in two ways. */
function placeOf(verdict: Verdict): Span | undefined {
  if (verdict.kind === "unreadable") return verdict.problem.span;
  return verdict.kind === "ambiguous" ? verdict.spans[0] : undefined;
}
