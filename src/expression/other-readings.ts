// The formulas that a text may also mean where people read it in more than one way: 1/(2y) for 1/2y. Each is built by the
// same grammar from the same tokens with brackets put in. It must not judge which is meant.

import type { Doubt } from "./doubts.ts";
import type { Expression } from "./expression.ts";
import { tokenize } from "./lexer.ts";
import { nestingProblem } from "./nesting.ts";
import type { Span } from "./problem.ts";
import { type ReadFormula, treeOfTokens } from "./read.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface OtherReading {
  readonly expression: Expression;
  /** Where brackets make this of the text. */
  readonly spans: readonly Span[];
}

/** Of so many doubts all combinations are read; of more, each alone and all together, the first few. */
const mostCombined = 3;
const mostAlone = 5;
/** Tokens of all readings together, about: long texts are not read often. */
const mostTokens = 2000;

/** The other readings of a text that was read. */
export function otherReadings(text: string, vocabulary: Vocabulary, { doubts }: ReadFormula): readonly OtherReading[] {
  if (doubts.length === 0) return [];
  const tokenized = tokenize(text, vocabulary);
  if (!tokenized.ok) return [];
  const affordable = Math.max(1, Math.floor(mostTokens / tokenized.value.length));
  return choices(doubts, affordable).flatMap((chosen) => {
    const tokens = withBrackets(tokenized.value, chosen);
    if (nestingProblem(tokens) !== undefined) return [];
    return [{ expression: treeOfTokens(tokens).expression, spans: chosen.map(({ span }) => span) }];
  });
}

function choices(doubts: readonly Doubt[], affordable: number): readonly (readonly Doubt[])[] {
  const all =
    doubts.length > mostCombined ? [doubts, ...doubts.slice(0, mostAlone).map((each) => [each])] : subsets(doubts);
  return all.slice(0, affordable);
}

function subsets(doubts: readonly Doubt[]): readonly (readonly Doubt[])[] {
  return Array.from({ length: 2 ** doubts.length - 1 }, (_, index) =>
    doubts.filter((_, place) => (((index + 1) >> place) & 1) === 1),
  );
}

function withBrackets(tokens: readonly Token[], chosen: readonly Doubt[]): readonly Token[] {
  const opened = counted(chosen.map(({ first }) => first));
  const closed = counted(chosen.map(({ last }) => last));
  return tokens.flatMap((token, index): readonly Token[] => {
    const { start, end } = token.span;
    const [open = 0, close = 0] = [opened.get(index), closed.get(index)];
    if (open + close === 0) return [token];
    return [
      ...Array.from({ length: open }, () => bracket("open", start)),
      token,
      ...Array.from({ length: close }, () => bracket("close", end)),
    ];
  });
}

/** How often each number comes. */
function counted(numbers: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

function bracket(kind: "open" | "close", place: number): Token {
  return { kind, span: { start: place, end: place } };
}
