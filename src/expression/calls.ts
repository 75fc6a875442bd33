// Makes explicit what the wide dialect leaves out around functions: the brackets of sin x, the place of the power in
// sin^2 x, the base of log_2 x, and 1/cos(x) for sec x. Tokens that are put in have a place without width. It must not
// know the text that a token came from.

import type { FunctionName } from "./expression.ts";
import { nestingLimit } from "./nesting.ts";
import type { Span } from "./problem.ts";
import { endsOperand, type FunctionToken, isSign, type Token } from "./tokens.ts";
import { inverseOf } from "./wide-words.ts";

/** The tokens from `at` up to `end`, rewritten. */
interface Piece {
  readonly tokens: readonly Token[];
  readonly end: number;
}

/**
 * The tokens with every function followed by its bracket. A function that nothing follows stays as it is, and so does
 * everything where brackets nest so deeply that the grammar refuses it.
 */
export function withCalls(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  for (const { kind } of tokens) {
    if (kind === "open") depth += 1;
    else if (kind === "close") depth -= 1;
    if (depth > nestingLimit) return tokens;
  }
  return rewritten(tokens, 0, tokens.length);
}

function rewritten(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const out: Token[] = [];
  let at = from;
  while (at < to) {
    const token = tokens[at];
    if (token === undefined) break;
    const call = token.kind === "function" ? callAt(tokens, at, token) : undefined;
    if (call === undefined) out.push(token);
    else for (const each of call.tokens) out.push(each);
    at = call === undefined ? at + 1 : call.end;
  }
  return out;
}

/** Nesting beyond this is refused by the grammar in any case; deeper calls are left as they are. */
const mostNested = nestingLimit;

function callAt(tokens: readonly Token[], at: number, called: FunctionToken, depth = 0): Piece | undefined {
  if (depth > mostNested) return undefined;
  const raised = exponentAt(tokens, at + 1);
  const operand = operandAt(tokens, raised?.end ?? at + 1, depth);
  if (operand === undefined) return undefined;
  const isInverse = raised !== undefined && isMinusOne(raised.tokens);
  const inverse = isInverse ? inverseOf(called.operation) : undefined;
  if (isInverse && inverse === undefined) return undefined;
  const call = calledOn(inverse === undefined ? called : undone(called, inverse), operand.tokens);
  if (raised === undefined || isInverse) return { tokens: call, end: operand.end };
  const place = emptyAt(called.span.start);
  return {
    tokens: [
      { kind: "open", span: place },
      ...call,
      { kind: "close", span: emptyAt(endOf(tokens, operand.end)) },
      ...rewritten(raised.tokens, 0, raised.tokens.length),
    ],
    end: operand.end,
  };
}

/** sec^-1 x is asec x: acos(1/x); asec^-1 x is sec x. */
function undone(called: FunctionToken, operation: FunctionName): FunctionToken {
  const { form, ...rest } = called;
  if (form?.reciprocal === undefined) return { ...rest, operation };
  return { ...rest, operation, form: { reciprocal: form.reciprocal === "value" ? "operand" : "value" } };
}

function emptyAt(place: number): Span {
  return { start: place, end: place };
}

function endOf(tokens: readonly Token[], end: number): number {
  return tokens[end - 1]?.span.end ?? 0;
}

/** `^2`, `^-1`, `^(-1)` or `^n` right behind a function or factor, as it stands. */
function exponentAt(tokens: readonly Token[], at: number): Piece | undefined {
  const sign = tokens[at];
  if (sign?.kind !== "operator" || sign.operator !== "^") return undefined;
  let end = at + 1;
  const minus = tokens[end];
  if (minus !== undefined && isSign(minus)) end += 1;
  const first = tokens[end];
  if (first?.kind === "open") {
    const close = closeOf(tokens, end);
    return close === undefined ? undefined : { tokens: tokens.slice(at, close + 1), end: close + 1 };
  }
  if (first === undefined || !["number", "name", "constant"].includes(first.kind)) return undefined;
  return { tokens: tokens.slice(at, end + 1), end: end + 1 };
}

function isMinusOne(tokens: readonly Token[]): boolean {
  const written = tokens.map((token) =>
    token.kind === "operator" ? token.operator : token.kind === "number" ? token.text : "",
  );
  return written.join("") === "^-1";
}

function closeOf(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const kind = tokens[at]?.kind;
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** What a function acts on, in its bracket: the bracket that follows, or the run of factors without a sign. */
function operandAt(tokens: readonly Token[], at: number, depth: number): Piece | undefined {
  const first = tokens[at];
  if (first?.kind === "open") {
    const close = closeOf(tokens, at);
    if (close === undefined) return undefined;
    return { tokens: rewritten(tokens, at, close + 1), end: close + 1 };
  }
  const run = runAt(tokens, at, depth);
  if (run === undefined) return undefined;
  const start = tokens[at]?.span.start ?? 0;
  return {
    tokens: [
      { kind: "open", span: emptyAt(start) },
      ...run.tokens,
      { kind: "close", span: emptyAt(endOf(tokens, run.end)) },
    ],
    end: run.end,
  };
}

/**
 * The factors that sin acts on where it has no bracket: sin 2x, sin 2πx, sin x^2; up to a sign, to another function, to
 * e, and to a bracket unless only numbers stand before it.
 */
function runAt(tokens: readonly Token[], from: number, depth: number): Piece | undefined {
  const sign = tokens[from];
  const isSigned = sign !== undefined && isSign(sign);
  const at = isSigned ? from + 1 : from;
  const first = tokens[at];
  const inside = first?.kind === "function" ? callAt(tokens, at, first, depth + 1) : factorsAt(tokens, at);
  if (inside === undefined) return undefined;
  return isSigned ? { tokens: [sign, ...inside.tokens], end: inside.end } : inside;
}

function factorsAt(tokens: readonly Token[], from: number): Piece | undefined {
  const first = factorAt(tokens, from, false);
  if (first === undefined) return undefined;
  const out = [...first.tokens];
  let at = first.end;
  let isNumeric = isNumber(tokens[from]);
  for (;;) {
    const factor = isEuler(tokens[at]) && !isNumeric ? undefined : factorAt(tokens, at, isNumeric);
    if (factor === undefined) return { tokens: out, end: at };
    isNumeric = isNumeric && isNumber(tokens[at]);
    out.push(...factor.tokens);
    at = factor.end;
  }
}

function isNumber(token: Token | undefined): boolean {
  return token?.kind === "number" || (token?.kind === "constant" && token.name === "pi");
}

/** sin x e^x is sin(x)·e^x. */
function isEuler(token: Token | undefined): boolean {
  return token?.kind === "constant" && token.name === "e";
}

/** One number or name with its power; a bracket where that is allowed. */
function factorAt(tokens: readonly Token[], at: number, takesBracket: boolean): Piece | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === "open" && takesBracket) {
    const close = closeOf(tokens, at);
    return close === undefined ? undefined : withPower(tokens, rewritten(tokens, at, close + 1), close + 1);
  }
  return ["number", "name", "constant"].includes(token.kind) ? withPower(tokens, [token], at + 1) : undefined;
}

function withPower(tokens: readonly Token[], base: readonly Token[], end: number): Piece {
  const exponent = exponentAt(tokens, end);
  if (exponent === undefined) return { tokens: base, end };
  return { tokens: [...base, ...rewritten(exponent.tokens, 0, exponent.tokens.length)], end: exponent.end };
}

/** The call itself, as the functions there are: `operand` comes in its bracket. */
function calledOn(called: FunctionToken, operand: readonly Token[]): readonly Token[] {
  const { form } = called;
  if (form === undefined || form.composed !== undefined) return [called, ...operand];
  const open = operand[0];
  const close = operand.at(-1);
  if (open === undefined || close === undefined || !endsOperand(close)) return [called, ...operand];
  const before = emptyAt(called.span.start);
  const inside = operand.slice(1, -1);
  const one: readonly Token[] = [
    { kind: "number", text: "1", span: before },
    { kind: "operator", operator: "/", implied: false, span: before },
  ];
  if (form.base !== undefined) {
    if (form.replaceable && hasComma(inside)) return [called, ...operand];
    const behind = emptyAt(close.span.start);
    const base = form.base.map((token) => ({ ...token, span: behind }));
    return [called, open, ...inside, { kind: "comma", span: behind }, ...base, close];
  }
  if (form.reciprocal === "operand") return [called, open, ...one, ...operand, close];
  return [{ kind: "open", span: before }, ...one, called, ...operand, { kind: "close", span: emptyAt(close.span.end) }];
}

/** Whether a comma stands outside all brackets. */
function hasComma(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const { kind } of tokens) {
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    if (kind === "comma" && depth === 0) return true;
  }
  return false;
}
