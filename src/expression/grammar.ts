// Checks that tokens form one formula, before any parser sees them: brackets, operands and operators in their places,
// and the number of operands of each function. It builds nothing.

import { isBinary } from "./binary-functions.ts";
import { isOfOne } from "./composed.ts";
import { nestingProblem } from "./nesting.ts";
import type { FormulaProblem } from "./problem.ts";
import { endsOperand, type FunctionToken, isSign, type Token } from "./tokens.ts";

/** A bracket that is open, the function it belongs to, and the commas seen in it. */
interface Frame {
  readonly token: Token;
  readonly call: FunctionToken | undefined;
  commas: number;
}

/** The first problem in the tokens, or undefined if they form a formula. */
export function grammarProblem(tokens: readonly Token[]): FormulaProblem | undefined {
  return orderProblem(tokens) ?? nestingProblem(tokens);
}

function orderProblem(tokens: readonly Token[]): FormulaProblem | undefined {
  const frames: Frame[] = [];
  let previous: Token | undefined;
  for (const token of tokens) {
    const problem = emptyCallProblem(frames, previous, token) ?? neighbourProblem(previous, token);
    if (problem !== undefined) return problem;
    const bracketed = bracketProblem(frames, previous, token);
    if (bracketed !== undefined) return bracketed;
    previous = token;
  }
  return endProblem(frames, previous);
}

function emptyCallProblem(
  frames: readonly Frame[],
  previous: Token | undefined,
  token: Token,
): FormulaProblem | undefined {
  const call = frames.at(-1)?.call;
  const isEmpty = call !== undefined && previous?.kind === "open" && token.kind === "close";
  return isEmpty ? operandsProblem(call, 0) : undefined;
}

function neighbourProblem(previous: Token | undefined, token: Token): FormulaProblem | undefined {
  if (previous?.kind === "function" && token.kind !== "open") return needsBracket(previous);
  if (endsOperand(previous)) return undefined;
  if (token.kind === "operator" && !isSign(token)) {
    return { code: "missing-operand", span: token.span, before: token.operator };
  }
  if (token.kind === "close") return { code: "missing-operand", span: token.span, before: ")" };
  return token.kind === "comma" ? { code: "missing-operand", span: token.span, before: "," } : undefined;
}

function needsBracket({ span, written }: FunctionToken): FormulaProblem {
  return { code: "function-needs-bracket", span, name: written };
}

function bracketProblem(frames: Frame[], previous: Token | undefined, token: Token): FormulaProblem | undefined {
  if (token.kind === "open") {
    frames.push({ token, call: previous?.kind === "function" ? previous : undefined, commas: 0 });
  } else if (token.kind === "comma") {
    const frame = frames.at(-1);
    if (frame?.call === undefined) return { code: "stray-comma", span: token.span };
    frame.commas += 1;
  } else if (token.kind === "close") {
    const frame = frames.pop();
    if (frame === undefined) return { code: "unopened-bracket", span: token.span };
    return frame.call === undefined ? undefined : operandsProblem(frame.call, frame.commas + 1);
  }
  return undefined;
}

function endProblem(frames: readonly Frame[], last: Token | undefined): FormulaProblem | undefined {
  if (last?.kind === "function") return needsBracket(last);
  if (!endsOperand(last)) {
    const end = last?.span.end ?? 0;
    return { code: "missing-operand", span: { start: end, end }, before: "" };
  }
  const unclosed = frames.at(-1);
  return unclosed === undefined ? undefined : { code: "unclosed-bracket", span: unclosed.token.span };
}

/** What is wrong with the number of operands, or with a prime on a function that has no one slope. */
function operandsProblem(call: FunctionToken, found: number): FormulaProblem | undefined {
  const { operation, span, written } = call;
  const [least, most, expected] = operandCounts(call);
  const given = found - (hasOwnBase(call) ? 1 : 0);
  if (given < least || given > most) return { code: "operand-count", span, name: written, expected, found: given };
  const hasSlope = call.form === undefined && (!isBinary(operation) || (operation === "log" && found === 1));
  return call.slope && !hasSlope ? { code: "no-slope-symbol", span, name: written } : undefined;
}

/** Whether the word brings its base along: log₂, as the operand that was put in last. */
function hasOwnBase({ form }: FunctionToken): boolean {
  return form?.base !== undefined && form.replaceable !== true;
}

function operandCounts(call: FunctionToken): readonly [least: number, most: number, expected: string] {
  const { operation } = call;
  if (hasOwnBase(call)) return [1, 1, "1"];
  if (call.form?.composed !== undefined) return isOfOne(call.form.composed) ? [1, 1, "1"] : [2, 2, "2"];
  if (operation === "log" || operation === "root") return [1, 2, "1 or 2"];
  if (operation === "leakyrelu") return [2, 2, "2"];
  return isBinary(operation) ? [2, Number.POSITIVE_INFINITY, "2 or more"] : [1, 1, "1"];
}
