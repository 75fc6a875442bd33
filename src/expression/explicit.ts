// Makes explicit what people leave out between tokens: the brackets of √x and the sign of a product in 2x. Tokens that
// are put in have a place without width. It must not know the text that a token came from, except for line breaks.

import { type FormulaProblem, failure, type Result, success } from "./problem.ts";
import { endsOperand, startsOperand, type Token } from "./tokens.ts";

/**
 * The tokens with a bracket around the operand of every root sign that has none: the one number or name, or the one
 * call, that follows. A root sign that nothing follows stays as it is.
 */
export function withRootBrackets(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  const outside: number[] = [];
  let rooted = 0;
  for (const [index, token] of tokens.entries()) {
    out.push(token);
    if (token.kind === "open") {
      outside.push(rooted);
      rooted = 0;
    } else if (isBareRoot(token, tokens[index + 1])) {
      out.push({ kind: "open", span: { start: token.span.end, end: token.span.end } });
      rooted += 1;
    } else if (endsOperand(token)) {
      pushCloses(out, token, token.kind === "close" ? (outside.pop() ?? 0) : rooted);
      rooted = 0;
    }
  }
  return out;
}

function isBareRoot(token: Token, next: Token | undefined): boolean {
  return token.kind === "function" && token.written === "√" && next?.kind !== "open" && startsOperand(next);
}

function pushCloses(out: Token[], { span }: Token, count: number): void {
  const place = { start: span.end, end: span.end };
  for (let closed = 0; closed < count; closed++) out.push({ kind: "close", span: place });
}

/** The tokens with a multiplication sign wherever two operands meet. Two operands on two lines are two formulas. */
export function withProducts(tokens: readonly Token[], text: string): Result<readonly Token[], FormulaProblem> {
  const out: Token[] = [];
  let previous: Token | undefined;
  for (const token of tokens) {
    if (previous !== undefined && endsOperand(previous) && startsOperand(token)) {
      const { start } = token.span;
      const between = text.slice(previous.span.end, start).search(/[\n\r\u2028\u2029]/u);
      if (between >= 0) return failure(twoFormulas(previous.span.end + between));
      if (token.kind === "number") return failure({ code: "missing-operator", span: token.span });
      out.push({ kind: "operator", operator: "*", implied: true, span: { start, end: start } });
    }
    out.push(token);
    previous = token;
  }
  return success(out);
}

function twoFormulas(start: number): FormulaProblem {
  return { code: "refused-syntax", syntax: "several formulas", span: { start, end: start + 1 } };
}
