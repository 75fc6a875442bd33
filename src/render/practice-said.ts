// What a practice session says, as data: sentences, verdicts, lines of the working. Terminal and page print the same. It
// decides nothing about what is said when (the session does), and must not know a medium.

import { name } from "../expression/expression.ts";
import type { Judged } from "../marking/judge.ts";
import { isAccepted } from "../marking/verdict.ts";
import type { ListedLine, Reply } from "../tutor/reply.ts";
import type { LineId } from "../working/line.ts";
import { displayed, equation } from "./equation.ts";
import { type PracticeFacts, type VerdictSaid, verdictSaid } from "./practice-verdict.ts";
import type { Equation, Text } from "./solution.ts";
import { unknownLine } from "./words/command-words.ts";
import { hintText } from "./words/hint-words.ts";
import { sentence } from "./words/phrases.ts";
import {
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
import { slipWords } from "./words/slips/slip-words.ts";

export type Said =
  | { readonly kind: "sentence"; readonly text: Text }
  | VerdictSaid
  /** All entries with their verdicts. */
  | { readonly kind: "table"; readonly judged: readonly Judged[] }
  /** A whole line, as the worked solution has it. */
  | { readonly kind: "line"; readonly line: Equation }
  /** Where each line stands. */
  | { readonly kind: "list"; readonly lines: readonly ListedLine[] }
  /** What can be typed, and what it does. */
  | { readonly kind: "keys" }
  | { readonly kind: "summary"; readonly sentences: readonly Text[] };

/** What one reply says. An `ask` says nothing but what stands on its line so far: the place to type is the medium's. */
export function saidOf(reply: Reply, facts: PracticeFacts): readonly Said[] {
  switch (reply.kind) {
    case "ask":
      return reply.entry === undefined ? [] : [said(sentence`${standingWords(reply.entry)}`)];
    case "verdict":
      return [verdictSaid(reply, facts)];
    case "noted":
      return [said(sentence`${notedWords}`)];
    case "table": {
      const open = reply.judged.filter(({ verdict }) => !isAccepted(verdict)).length;
      return [{ kind: "table", judged: reply.judged }, said(sentence`${tableWords(open)}`)];
    }
    case "hint":
      return [said(hintText(reply.hint, facts.solved))];
    case "shown": {
      const line = wholeLine(reply.line, facts);
      return [{ kind: "line", line }, ...(reply.slip === undefined ? [] : [said(slipWords(reply.slip.slip).name)])];
    }
    case "kept":
      return [said(keptWords(name(reply.line)))];
    case "reopened":
      return [said(reopenedWords(reply.lines.map(name), name(reply.since)))];
    case "list":
      return [{ kind: "list", lines: reply.lines }];
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

function said(text: Text): Said {
  return { kind: "sentence", text };
}

function namesOf({ working }: PracticeFacts): readonly string[] {
  return [...working.graph.leaves, ...working.graph.nodes.keys(), ...working.lines.keys()];
}

function wholeLine(id: LineId, { working, solved }: PracticeFacts): Equation {
  return equation(working, solved, { ids: [id], left: name(id), formula: displayed(working, id) });
}
