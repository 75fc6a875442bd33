// Turns a formula into flat instructions over numbered slots, in forms that keep their digits (1 − σ, log-sum-exp, softmax,
// 0·log 0 = 0 in losses). No recursion at run time, no generated code.

import { toNumber } from "../number/rational.ts";
import { binaryFunctions, isBinary } from "./binary-functions.ts";
import type { Call, Expression, Power, Quotient, Sum } from "./expression.ts";
import { type ExponentialQuotient, exponentialQuotient } from "./softmax.ts";
import { expSumOf, isOneMinus, type Remainder } from "./stable.ts";
import { logarithmOfLogistic, logSumExp, remainderValue, timesLogarithm } from "./stable-values.ts";
import { unaryFunctions } from "./unary-functions.ts";

/** The numbers of a computation. A plain array of doubles: these are copied by the hundred thousand, and typed arrays cost more. */
export type Slots = number[];

/** So many slots with no number in them; never a hole, so that they stay doubles for the engine. */
export function emptySlots(size: number): Slots {
  const slots: Slots = [];
  for (let slot = 0; slot < size; slot++) slots.push(Number.NaN);
  return slots;
}

/** One step of a computation on the slots. */
export type Instruction = (slots: Slots) => void;

/** Where the instructions of a formula find and leave numbers. */
export interface Tape {
  /** A slot that nothing else uses. */
  readonly allocate: () => number;
  /** A slot of its own that holds this number from the start. */
  readonly constant: (value: number) => number;
  readonly emit: (instruction: Instruction) => void;
  readonly slotOf: (name: string) => number;
  /** Where 1 − a or 1 − a² stands for a name whose value a comes from a curve that saturates, if it is kept. */
  readonly remainderOf: (name: string, remainder: Remainder) => number | undefined;
}

/** Emits the instructions for a formula and returns the slot of its value. */
export function compile(expression: Expression, tape: Tape): number {
  switch (expression.kind) {
    case "number":
      return tape.constant(toNumber(expression.value));
    case "constant":
      return tape.constant(expression.name === "e" ? Math.E : Math.PI);
    case "name":
      return tape.slotOf(expression.name);
    case "negative":
      return unary(compile(expression.operand, tape), (x) => -x, tape);
    case "slope":
      return unary(compile(expression.operand, tape), unaryFunctions[expression.operation].slopeValue, tape);
    case "sum":
      return compileSum(expression, tape);
    case "product":
      return compileProduct(expression.factors, tape);
    case "quotient":
      return compileQuotient(expression, tape);
    case "power":
      return compilePower(expression, tape);
    case "call":
      return compileCall(expression, tape);
  }
}

/** Emits a function of one slot. */
export function unary(operand: number, operation: (x: number) => number, tape: Tape): number {
  const slot = tape.allocate();
  tape.emit((slots) => {
    slots[slot] = operation(slots[operand] ?? Number.NaN);
  });
  return slot;
}

function binary(left: number, right: number, operation: (x: number, y: number) => number, tape: Tape): number {
  const slot = tape.allocate();
  tape.emit((slots) => {
    slots[slot] = operation(slots[left] ?? Number.NaN, slots[right] ?? Number.NaN);
  });
  return slot;
}

function folded(
  operands: readonly number[],
  start: number,
  step: (total: number, x: number) => number,
  tape: Tape,
): number {
  const slot = tape.allocate();
  tape.emit((slots) => {
    let total = start;
    for (const operand of operands) total = step(total, slots[operand] ?? Number.NaN);
    slots[slot] = total;
  });
  return slot;
}

function compileSum(expression: Sum, tape: Tape): number {
  const remaining = isOneMinus(expression);
  if (remaining !== undefined) {
    const slot = compileRemainder(remaining.of, remaining.remainder, tape);
    if (slot !== undefined) return slot;
  }
  const operands = expression.terms.map((term) => compile(term, tape));
  return folded(operands, 0, (total, x) => total + x, tape);
}

/** 1 − σ(u) is σ(−u), 1 − tanh²(u) the slope of tanh: no digits cancel. */
function compileRemainder(of: Expression, remainder: Remainder, tape: Tape): number | undefined {
  if (of.kind === "name") return tape.remainderOf(of.name, remainder);
  if (of.kind !== "call" || of.operation !== remainder) return undefined;
  const [operand] = of.operands;
  return operand === undefined ? undefined : unary(compile(operand, tape), remainderValue(remainder), tape);
}

function compileProduct(factors: readonly Expression[], tape: Tape): number {
  const logarithm = factors.findIndex(isLogarithm);
  const others = factors.filter((_, index) => index !== logarithm);
  const last = factors[logarithm];
  if (last === undefined || others.length === 0) {
    return folded(
      factors.map((factor) => compile(factor, tape)),
      1,
      (total, x) => total * x,
      tape,
    );
  }
  const weight = folded(
    others.map((factor) => compile(factor, tape)),
    1,
    (total, x) => total * x,
    tape,
  );
  return binary(weight, compile(last, tape), timesLogarithm, tape);
}

function isLogarithm(factor: Expression): boolean {
  if (factor.kind === "negative") return isLogarithm(factor.operand);
  return factor.kind === "call" && (factor.operation === "ln" || factor.operation === "log");
}

function compileQuotient(expression: Quotient, tape: Tape): number {
  const exponential = exponentialQuotient(expression);
  if (exponential !== undefined) return compileExponential(exponential, tape);
  const { numerator, denominator } = expression;
  return binary(compile(numerator, tape), compile(denominator, tape), (x, y) => x / y, tape);
}

/** Each term as weight · e^(its exponents − what is left of log S). */
function compileExponential({ total, power, terms }: ExponentialQuotient, tape: Tape): number {
  const logarithm = compileLogSumExp(total, tape);
  const values = terms.map(({ weight, exponents, sums }) => {
    const above = exponents.map((each) => compile(each, tape));
    const exponent = folded(above, 0, (left, right) => left + right, tape);
    const grown = binary(exponent, logarithm, (up, log) => Math.exp(up - (power - sums) * log), tape);
    return binary(compile(weight, tape), grown, (x, y) => x * y, tape);
  });
  return folded(values, 0, (left, right) => left + right, tape);
}

function compileLogSumExp(exponents: readonly (Expression | undefined)[], tape: Tape): number {
  const operands = exponents.map((each) => (each === undefined ? tape.constant(0) : compile(each, tape)));
  const slot = tape.allocate();
  tape.emit((slots) => {
    slots[slot] = logSumExp(operands, slots);
  });
  return slot;
}

function compilePower({ base, exponent }: Power, tape: Tape): number {
  const operand = compile(base, tape);
  if (exponent.kind === "number" && exponent.value.numerator === 2n && exponent.value.denominator === 1n) {
    return unary(operand, (x) => x * x, tape);
  }
  return binary(operand, compile(exponent, tape), (x, y) => x ** y, tape);
}

function compileCall(expression: Call, tape: Tape): number {
  const { operation, operands } = expression;
  const [first, second] = operands;
  if (first === undefined) throw new Error(`a call without operands: ${operation}`);
  if (isBinary(operation)) {
    if (second === undefined) throw new Error(`a call without its second operand: ${operation}`);
    return binary(compile(first, tape), compile(second, tape), binaryFunctions[operation].value, tape);
  }
  return operation === "ln"
    ? compileLogarithm(first, tape)
    : unary(compile(first, tape), unaryFunctions[operation].value, tape);
}

function compileLogarithm(operand: Expression, tape: Tape): number {
  const exponents = expSumOf(operand);
  if (exponents !== undefined) return compileLogSumExp(exponents, tape);
  const missing = operand.kind === "sum" ? isOneMinus(operand) : undefined;
  if (missing?.remainder === "sigmoid") return compileLogarithmOfRest(missing.of, tape);
  const remainder = operand.kind === "name" ? tape.remainderOf(operand.name, "sigmoid") : undefined;
  const value = compile(operand, tape);
  if (remainder !== undefined) return binary(value, remainder, logarithmOfLogistic, tape);
  if (operand.kind !== "call" || operand.operation !== "sigmoid") return unary(value, Math.log, tape);
  const [inside] = operand.operands;
  return inside === undefined ? value : unary(compile(inside, tape), (x) => -unaryFunctions.softplus.value(-x), tape);
}

/** log(1 − a), where a is a logistic value from what is missing to 1, otherwise by log1p. */
function compileLogarithmOfRest(of: Expression, tape: Tape): number {
  const [inside] = of.kind === "call" && of.operation === "sigmoid" ? of.operands : [];
  if (inside !== undefined) return unary(compile(inside, tape), (x) => -unaryFunctions.softplus.value(x), tape);
  const value = compile(of, tape);
  const remainder = of.kind === "name" ? tape.remainderOf(of.name, "sigmoid") : undefined;
  if (remainder === undefined) return unary(value, (x) => Math.log1p(-x), tape);
  return binary(remainder, value, logarithmOfLogistic, tape);
}
