// A line of a working that has no value at the numbers given, for people: which line, which part of its formula, which
// value. It must not know where the numbers stand in a file.

import { type Expression, namesIn, partsOf } from "../expression/expression.ts";
import type { Fault } from "../expression/fault.ts";
import { printText, type TextStyle } from "../expression/print-text.ts";
import { reachableFrom } from "../graph/order.ts";
import { decimalFromNumber, toRational } from "../number/decimal.ts";
import { show } from "../number/shown.ts";
import type { Working } from "../working/build.ts";
import { type Line, learningRate, lineNamed } from "../working/line.ts";
import type { LineFault } from "../working/solve.ts";
import { unicodeDigits, unicodeStyle } from "./style.ts";
import { type Advice, adviceText } from "./words/advice.ts";
import { faultReason, faultRemedy, faultyLine, type PrintedFault } from "./words/fault-words.ts";
import { clipped } from "./words/user-text.ts";

const mostCharacters = 60;
const digits = 4;

/** What is there and what to change: “In z = 1/(x − 1): x − 1 is 0, so this divides by zero. Choose another x.” */
export function faultText(working: Working, lineFault: LineFault): string {
  return adviceText(faultAdvice(working, lineFault));
}

/** The two parts of the message, in the notation of the working. */
export function faultAdvice(working: Working, { line, fault }: LineFault): Advice {
  const style = unicodeStyle(working);
  const reason = fault === undefined ? undefined : faultReason(printedFault(fault, line, style));
  const { leaves, hasRate } = sources(fault === undefined ? line.formula : culprit(fault), working);
  return faultyLine(style.name(line.id), print(line.formula, style), reason, faultRemedy(leaves, hasRate));
}

function print(expression: Expression, style: TextStyle): string {
  return clipped(printText(expression, style), mostCharacters);
}

function printedFault({ kind, at, values }: Fault, line: Line, style: TextStyle): PrintedFault {
  return {
    kind,
    at: at === line.formula && kind === "division by zero" ? "this" : print(at, style),
    parts: partsOf(at).map((part, index) => ({
      formula: print(part, style),
      value: printValue(values[index] ?? Number.NaN),
    })),
  };
}

/** A double with few digits is shown with those: −0.5. */
function printValue(value: number): string {
  return unicodeDigits(show(value, toRational(decimalFromNumber(value)), digits).text);
}

/** The part that has to change for the fault to go. */
function culprit({ kind, at }: Fault): Expression {
  const [first = at, second = at] = partsOf(at);
  switch (kind) {
    case "division by zero":
    case "logarithm base":
      return second;
    case "power of zero":
    case "power of a negative number":
    case "logarithm":
    case "root":
      return first;
    case "overflow":
      return at;
  }
}

/** The leaves that an expression's value comes from, in the order of the graph, and whether the learning rate is one. */
function sources(
  expression: Expression,
  { graph, lines }: Working,
): { readonly leaves: readonly string[]; readonly hasRate: boolean } {
  const readBy = (name: string): Iterable<string> => {
    const line = lines.get(lineNamed(name, lines) ?? "");
    return line === undefined ? [] : namesIn(line.formula);
  };
  const direct = namesIn(expression);
  const all = new Set([...direct, ...[...direct].flatMap((name) => [...reachableFrom(name, readBy)])]);
  return { leaves: graph.leaves.filter((leaf) => all.has(leaf)), hasRate: all.has(learningRate) };
}
