// Verdicts as JSON for programs. Version 1 of this form is frozen: keys may be added, none removed.

import type { Judged } from "../marking/judge.ts";
import type { LineId } from "../working/line.ts";
import { verdictWords } from "./words/verdict-words.ts";

export interface JsonEntry {
  readonly line: LineId;
  readonly given?: string;
  readonly understood?: string;
  readonly verdict: string;
  readonly message: string;
}

export interface JsonCheck {
  readonly version: 1;
  readonly entries: readonly JsonEntry[];
}

export function jsonCheck(judged: readonly Judged[]): JsonCheck {
  const entries = judged.map(({ line, given, understood, verdict }) => ({
    line,
    ...(given === undefined ? {} : { given }),
    ...(understood === undefined ? {} : { understood }),
    verdict: verdict.kind,
    message: verdictWords(verdict, given ?? ""),
  }));
  return { version: 1, entries };
}
