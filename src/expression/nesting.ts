// Measures how deeply a formula nests, by its tokens alone, so that whatever walks its tree by recursion has stack to
// spare. It relies on tokens whose brackets match.

import type { FormulaProblem } from "./problem.ts";
import { endsOperand, isSign, type Token } from "./tokens.ts";

/** How deeply brackets, signs, powers, divisions and the operands of min and max may stand inside each other. */
export const nestingLimit = 100;

/** What nests inside one bracket at the place reached: each part sits inside the ones before it. */
interface Level {
  /** Levels outside this bracket. */
  readonly outside: number;
  /** max(a, b, c) is max(max(a, b), c). */
  commas: number;
  /** a/b/c is (a/b)/c: until the term ends. */
  divisions: number;
  /** a^b^c is a^(b^c), and a sign is a level: until the factor ends. */
  raised: number;
}

export function nestingProblem(tokens: readonly Token[]): FormulaProblem | undefined {
  const levels: Level[] = [levelInside(0)];
  let previous: Token | undefined;
  for (const token of tokens) {
    const level = levels.at(-1) ?? levelInside(0);
    if (token.kind === "open") levels.push(levelInside(depthAt(level) + 1));
    else if (token.kind === "close") levels.pop();
    else count(level, token, endsOperand(previous));
    if (depthAt(levels.at(-1) ?? level) > nestingLimit) {
      return { code: "formula-too-deep", span: token.span, limit: nestingLimit };
    }
    previous = token;
  }
  return undefined;
}

function levelInside(outside: number): Level {
  return { outside, commas: 0, divisions: 0, raised: 0 };
}

function depthAt({ outside, commas, divisions, raised }: Level): number {
  return outside + commas + divisions + raised;
}

function count(level: Level, token: Token, afterOperand: boolean): void {
  if (token.kind === "comma") {
    level.commas += 1;
    endTerm(level);
  } else if (isSign(token) && afterOperand) endTerm(level);
  else if (token.kind === "operator") {
    if (token.operator === "/") level.divisions += 1;
    level.raised = token.operator === "/" || token.operator === "*" ? 0 : level.raised + 1;
  }
}

function endTerm(level: Level): void {
  level.divisions = 0;
  level.raised = 0;
}
