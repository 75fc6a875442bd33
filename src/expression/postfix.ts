// Signs behind an operand that the wide dialect reads: n! and 50%. It must not know what comes before the operand.

import type { Token } from "./tokens.ts";
import { endsOperand } from "./tokens.ts";
import { factorial } from "./unary-functions.ts";

/** Not n!! (every other factor), nor n != m. */
const factorialSign = /!(?![!=])/uy;
/** What follows must show that no remainder of a division is meant. */
const percentSign = /%(?=\s*(?:$|[)*/·×÷,]))/uy;

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Takes the sign at a place into the tokens and returns the place after it; undefined where there is none. */
export function scanPostfix(text: string, at: number, tokens: Token[]): number | undefined {
  const last = tokens.at(-1);
  if (last === undefined || !endsOperand(last) || last.span.end !== at) return undefined;
  if (isAt(factorialSign, text, at)) return scanFactorial(tokens, last, at);
  if (last.kind !== "number" || !/^[\d.]+$/u.test(last.text) || !isAt(percentSign, text, at)) return undefined;
  tokens.splice(-1, 1, { ...last, text: `${last.text}e-2`, span: { start: last.span.start, end: at + 1 } });
  return at + 1;
}

const greatestFactorial = 200;

/** 3! is 6 as it stands; of another operand it is the function. */
function scanFactorial(tokens: Token[], last: Token, at: number): number {
  const end = at + 1;
  if (last.kind === "number" && /^\d{1,3}$/u.test(last.text) && Number(last.text) <= greatestFactorial) {
    const text = String(factorial(Number(last.text)));
    tokens.splice(-1, 1, { kind: "number", text, span: { start: last.span.start, end } });
    return end;
  }
  const start = startOfOperand(tokens);
  const place = tokens[start]?.span.start ?? at;
  const span = { start: place, end: place };
  const called: Token = { kind: "function", operation: "factorial", written: "!", slope: false, span };
  tokens.splice(start, 0, called, { kind: "open", span });
  tokens.push({ kind: "close", span: { start: at, end } });
  return end;
}

/** The place of the operand that ends the tokens: one token, or a bracket with the function in front of it. */
function startOfOperand(tokens: readonly Token[]): number {
  let depth = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const kind = tokens[at]?.kind;
    if (kind === "close") depth += 1;
    if (kind === "open") depth -= 1;
    if (depth === 0) return kind === "open" && tokens[at - 1]?.kind === "function" ? at - 1 : at;
  }
  return 0;
}
