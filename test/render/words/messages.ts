// Messages as a reader sees them, and what they must not hold, for the tests of words.

import { printText } from "../../../src/expression/print-text.ts";
import { wrapped } from "../../../src/render/columns.ts";
import { displayed, opened } from "../../../src/render/equation.ts";
import type { Text } from "../../../src/render/solution.ts";
import { parseableStyle, plainStyle, unicodeDigits, unicodeStyle } from "../../../src/render/style.ts";
import { printFragments, type TextMedium } from "../../../src/render/text-cells.ts";
import type { Working } from "../../../src/working/build.ts";
import type { LineId } from "../../../src/working/line.ts";
import type { Solved } from "../../../src/working/solve.ts";
import { bankNames, solvedAsTold, solvedBank, solvedText } from "../../marking/exercises.ts";

function unicodeMedium(working: Working): TextMedium {
  const style = unicodeStyle(working);
  return {
    style,
    digits: unicodeDigits,
    inSentence: (math) => printText(math, style),
    approximately: "≈",
    ascii: false,
  };
}

function plainMedium(working: Working): TextMedium {
  const style = plainStyle(working);
  return {
    style,
    digits: (text) => text,
    inSentence: (math) => printText(math, style),
    approximately: "about",
    ascii: true,
  };
}

export function unicode(text: Text, working: Working): string {
  return printFragments(text, unicodeMedium(working));
}

export function plain(text: Text, working: Working): string {
  return printFragments(text, plainMedium(working));
}

/** On how many lines of 72 characters a text stands. */
export function lineCount(text: string): number {
  return wrapped(text, 72).length;
}

/** The numbers in a message; digits that belong to a name are none. */
export function numbersIn(message: string): readonly string[] {
  return message.match(/(?<![\p{L}\p{N}_.^(#]|⁽)\d+(?:\.\d+)?(?:e-?\d+)?/gu) ?? [];
}

const pieceOfName = "[\\p{L}\\p{N}_₀-₉⁰¹²³⁴-⁹⁽⁾′'∂/]";

/** Whether a formula stands in a message, not as a part of a longer name. */
export function holds(message: string, formula: string): boolean {
  if (!message.includes(formula)) return false;
  const escaped = formula.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`(?<!${pieceOfName})${escaped}(?!${pieceOfName})`, "u").test(message);
}

/** The printed forms of a line's formula; not where it is a number, or a name that the line itself has. */
export function formulasOf(id: LineId, working: Working): readonly string[] {
  const line = working.lines.get(id);
  if (line === undefined) return [];
  const forms = [line.formula, opened(working, id), displayed(working, id)];
  const own = new Set([line.node, line.kind === "partial" ? line.wrt : line.node, working.graph.output]);
  const told = forms.filter(
    (form) => form.kind !== "number" && form.kind !== "negative" && !(form.kind === "name" && own.has(form.name)),
  );
  const styles = [unicodeStyle(working), plainStyle(working), parseableStyle(working)];
  const printed = told.flatMap((form) => styles.map((style) => printText(form, style)));
  const symbols = styles.map((style) => style.name(id));
  return [...new Set(printed)].filter(
    (form) => !symbols.includes(form.replaceAll("∂", "d")) && !symbols.includes(form),
  );
}

const ownExercises: Readonly<Record<string, string>> = {
  "two by two by two": `
graph:
  z1: w1*x1 + w2*x2 + b1
  a1: sigmoid(z1)
  z2: w3*x1 + w4*x2 + b2
  a2: tanh(z2)
  z3: w5*a1 + w6*a2
  a3: sigmoid(z3)
  z4: w7*a1 + w8*a2
  a4: relu(z4)
  L: 0.5*((a3 - t1)^2 + (a4 - t2)^2)
given: { x1: -2, x2: -1.5, w1: -0.7, w2: 0.1, w3: -0.9, w4: 1.3, b1: 0.4, b2: 0.3,
  w5: -0.3, w6: 0.8, w7: 0.2, w8: -0.1, t1: 0, t2: 0.25 }
train: [w1, w2, w3, w4, b1, b2, w5, w6, w7, w8]
learningRate: 0.3
`,
  "every rule": `
graph:
  p: x^3*exp(-x) + sqrt(x)
  q: ln(p)/(1 + p^2) - cos(x)
  L: (q - 2*x)^2/16
given: { x: 1.7 }
learningRate: 0.05
`,
};

/** Networks in the notation of a lecture, each with error terms as lines. */
const networks: Readonly<Record<string, string>> = {
  "a network in Bishop's letters": `profile: bishop
notation: delta
network:
  inputs: 2
  layers: [{ units: 2, activation: tanh }, { units: 2, activation: sigmoid, bias: false }]
given: { x1: 0.9, x2: -0.4, W1: [[0.3, -0.2], [0.5, 0.8]], b1: [0.1, -0.3], W2: [[-0.6, 0.7], [0.9, -0.4]], t1: 1, t2: 0 }
`,
  "a network with target minus output": `profile: aima
notation: delta
network:
  inputs: 2
  layers: [{ units: 2, activation: sigmoid }, { units: 1, activation: identity }]
given: { x1: 0.9, x2: -0.4, W1: [[0.3, -0.2], [0.5, 0.8]], b1: [0.1, -0.3], W2: [[-0.6, 0.7]], b2: [0.2], t1: 1 }
`,
  "a softmax network": `notation: matrix
network:
  inputs: 2
  layers: [{ units: 3, activation: softmax }]
  loss: cross entropy
given: { x1: 0.9, x2: -0.4, W1: [[0.3, -0.2], [0.5, 0.8], [-0.1, 0.6]], b1: [0.1, -0.3, 0.2], t1: 0, t2: 1, t3: 0 }
`,
};

/** Exercises that all laws about messages are checked on, solved. */
export const exercises: readonly (readonly [title: string, solved: Solved])[] = [
  ...bankNames.map((name) => [name, solvedBank(name)] as const),
  ...Object.entries(ownExercises).map(([title, text]) => [title, solvedText(text)] as const),
  ...Object.entries(networks).map(([title, text]) => [title, solvedAsTold(text)] as const),
];

export function exercise(title: string): Solved {
  const found = exercises.find(([each]) => each.includes(title));
  if (found === undefined) throw new Error(`no exercise ${title}`);
  return found[1];
}

/** What no message to a student may hold: blame, and wordings that state a rule as a riddle. */
export const unkind: readonly RegExp[] = [
  /!/u,
  /you (?:forgot|confused|missed|failed|misunderst)/iu,
  /careless/iu,
  /\bwrong\b/iu,
  /\bmistakes?\b/iu,
  /are you sure/iu,
  /multiplied, not nested/iu,
  /one factor per layer/iu,
  /\bgears?\b/iu,
  /held fixed in the/iu,
  /slope of a straight line\./iu,
  /where is its slope/iu,
  /jump at the same moment/iu,
  /subtract an amount/iu,
  /square first/iu,
];
