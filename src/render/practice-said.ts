// What a practice session says, as data: sentences, verdicts, lines of the working. Terminal and page print the same. It
// decides nothing about what is said when (the session does), and must not know a medium.

import type { FieldId } from "../exercise/question.ts";
import { name } from "../expression/expression.ts";
import { isAccepted, type Verdict } from "../marking/verdict.ts";
import type { Ask, ListedLine, Reply, TableReply } from "../tutor/reply.ts";
import type { LineId } from "../working/line.ts";
import { displayed, equation } from "./equation.ts";
import { fieldNamed, type PracticeFacts, type VerdictSaid, verdictSaid } from "./practice-verdict.ts";
import { fieldView, type OptionView } from "./question-view.ts";
import type { Equation, Text } from "./solution.ts";
import { answerShown, nudgeText } from "./words/answer-words.ts";
import { unknownLine } from "./words/command-words.ts";
import { hintText } from "./words/hint-words.ts";
import { sentence } from "./words/phrases.ts";
import {
  afterWrong,
  keptAnswer,
  keptWords,
  notedWords,
  refusalWords,
  reopenedWords,
  standingWords,
  summaryWords,
  tableWords,
  toTwinWords,
  twinWords,
  unclearWords,
} from "./words/practice-words.ts";
import { fieldLabel, isLineLabel } from "./words/question-words.ts";
import { slipWords } from "./words/slips/slip-words.ts";
import { tableCount, tableProblemText, turnedText } from "./words/table-words.ts";

export type Said =
  | { readonly kind: "sentence"; readonly text: Text }
  | VerdictSaid
  /** What can be chosen, or put in an order. */
  | { readonly kind: "options"; readonly options: readonly OptionView[] }
  /** All entries with their verdicts. */
  | { readonly kind: "table"; readonly rows: readonly (SaidRow & { readonly verdict: Verdict })[] }
  /** A whole line, as the worked solution has it. */
  | { readonly kind: "line"; readonly line: Equation }
  /** Where each line or field stands. */
  | { readonly kind: "list"; readonly rows: readonly (SaidRow & Pick<ListedLine, "stand" | "now">)[] }
  /** What can be typed, and what it does. */
  | { readonly kind: "keys" }
  | { readonly kind: "summary"; readonly sentences: readonly Text[] };

/** A line or another field, and what was entered for it. */
export interface SaidRow {
  readonly label: Text;
  /** What stands between the two: an equals sign, unless the label is words. */
  readonly joint: " = " | ": ";
  readonly entry: string | undefined;
}

/** What one reply says. An `ask` says nothing but what stands on its line so far: the place to type is the medium's. */
export function saidOf(reply: Reply, facts: PracticeFacts): readonly Said[] {
  switch (reply.kind) {
    case "ask":
      return asked(reply, facts);
    case "verdict":
      return [verdictSaid(reply, facts)];
    case "noted":
      return [said(sentence`${notedWords}`)];
    case "table": {
      const open = reply.judged.filter(({ verdict }) => !isAccepted(verdict)).length;
      const rows = reply.judged.map(({ line, given, verdict }) => ({ ...rowOf(line, given, facts), verdict }));
      return [{ kind: "table", rows }, said(sentence`${tableWords(open, facts.fields.every(isLineLabel))}`)];
    }
    case "table entered":
      return tableSaid(reply, facts);
    case "unread table":
      return [said(sentence`${tableProblemText(reply.table, reply.problem)} Nothing is counted.`)];
    case "hint":
      return [said(hintText(reply.hint, facts.solved))];
    case "nudge":
      return [said(nudged(reply.line, facts))];
    case "shown":
      return [shown(reply.line, facts), ...(reply.slip === undefined ? [] : [said(slipWords(reply.slip.slip).name)])];
    case "kept":
      return [said(isLine(reply.line, facts) ? keptWords(name(reply.line)) : sentence`${keptAnswer}`)];
    case "reopened":
      return [said(reopenedWords(reply.lines.map(name), name(reply.since)))];
    case "list":
      return [{ kind: "list", rows: reply.lines.map((each) => ({ ...each, ...rowOf(each.line, each.entry, facts) })) }];
    case "help":
      return [{ kind: "keys" }];
    case "unclear":
      return [said(sentence`${unclearWords(reply.key, reply.means)}`)];
    case "unknown line":
      return [said(sentence`${unknownLine(reply.written, namesOf(facts))}`)];
    case "refused":
      return [said(sentence`${refusalWords(reply.why)}`)];
    case "twin offered":
      return [said(sentence`${twinWords(reply.twin)}`)];
    case "to twin":
      return [said(sentence`${toTwinWords}`)];
    case "summary":
      return [{ kind: "summary", sentences: summaryWords(reply.summary).map((text) => sentence`${text}`) }];
    case "left":
      return [];
  }
}

/** Each cell with its verdict, and how many are right. */
function tableSaid({ table, isTurned, judged, isNoted }: TableReply, facts: PracticeFacts): readonly Said[] {
  if (isNoted) return [said(sentence`${notedWords}`)];
  const rows = judged.map(({ line, given, verdict }) => ({ ...rowOf(line, given, facts), verdict }));
  const isOpen = judged.some(({ verdict }) => verdict.kind === "wrong" || verdict.kind === "void");
  return [
    { kind: "table", rows },
    said(tableCount(table, judged)),
    ...(isTurned ? [said(turnedText(table))] : []),
    ...(isOpen ? [said(sentence`${afterWrong()}`)] : []),
  ];
}

function said(text: Text): Said {
  return { kind: "sentence", text };
}

/** What can be chosen is told where a field comes up, and the entry that stands there. */
function asked({ field, fresh, entry }: Ask, { working }: PracticeFacts): readonly Said[] {
  const view = fieldView(field, working);
  const standing = entry === undefined ? [] : [said(sentence`${standingWords(entry)}`)];
  if (!fresh || view.kind === "line" || (view.kind === "choice" && view.areLines)) return standing;
  const options = view.kind === "choice" ? view.options : view.items.map((text) => ({ letter: "", text }));
  return [{ kind: "options", options }, ...standing];
}

function nudged(id: FieldId, facts: PracticeFacts): Text {
  const field = fieldNamed(id, facts);
  const { working, entries } = facts;
  const context = { working, line: id, entry: "", entries, above: "none", probe: undefined, afterMiss: false } as const;
  return field === undefined ? [] : nudgeText(field, context);
}

/** The whole line, or the right option or order. */
function shown(id: FieldId, facts: PracticeFacts): Said {
  const field = fieldNamed(id, facts);
  if (field?.kind === "order") return said(answerShown(field, facts.working));
  if (field?.kind === "choice" && field.asks.kind !== "value") return said(answerShown(field, facts.working));
  const line = field?.kind === "choice" && field.asks.kind === "value" ? field.asks.line : undefined;
  return { kind: "line", line: wholeLine(line ?? (field?.kind === "line" ? field.line : id), facts) };
}

function isLine(id: FieldId, facts: PracticeFacts): boolean {
  const field = fieldNamed(id, facts);
  return field === undefined || isLineLabel(field);
}

function rowOf(id: FieldId, entry: string | undefined, facts: PracticeFacts): SaidRow {
  const field = fieldNamed(id, facts);
  const label = field === undefined ? sentence`${name(id)}` : fieldLabel(field, facts.working);
  return { label, joint: isLine(id, facts) ? " = " : ": ", entry };
}

function namesOf({ working, fields }: PracticeFacts): readonly string[] {
  const others = fields.filter((field) => field.kind !== "line").map(({ id }) => id);
  return [...others, ...working.graph.leaves, ...working.graph.nodes.keys(), ...working.lines.keys()];
}

function wholeLine(id: LineId, { working, solved }: PracticeFacts): Equation {
  return equation(working, solved, { ids: [id], left: name(id), formula: displayed(working, id) });
}
