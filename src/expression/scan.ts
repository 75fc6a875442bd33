// What the parts of the lexer share: the text, what was read of it so far, and how a step of reading ends. It must not
// know any token's form.

import type { FormulaProblem, Result, Span } from "./problem.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A bracket or bar that is not closed yet. */
export interface Opened {
  readonly bar: boolean;
  readonly afterOperand: boolean;
  readonly span: Span;
}

export interface Scan {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly tokens: Token[];
  readonly opened: Opened[];
}

/** The position after what was read, or what is wrong there. */
export type Step = Result<number, FormulaProblem>;

/** What a sticky pattern finds at exactly this place. */
export function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
