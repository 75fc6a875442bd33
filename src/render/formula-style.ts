// The styles in which a formula by itself is printed, without a working: Unicode, plain ASCII, parseable text. What they
// print reads back, in the wide dialect too, as the same formula.

import type { FunctionName } from "../expression/expression.ts";
import { greekSpelling } from "../expression/names.ts";
import type { TextStyle } from "../expression/print-text.ts";
import { plainName, unicodeName } from "./names.ts";
import { unicodeDigits } from "./style.ts";

function unicodeFunction(operation: FunctionName): string {
  if (operation === "sigmoid") return "σ";
  return operation === "sqrt" ? "√" : operation;
}

/** One letter with digits, and neither σ(…), which calls a function, nor e1 behind a digit, which is a power of ten. */
function isShort(name: string): boolean {
  return /^\p{L}\d*$/u.test(name) && !/^(?:σ|sigma$|e|E)/u.test(name);
}

/** θ1 is theta1. */
function spelledOut(name: string): string {
  return [...name].map((letter) => greekSpelling(letter) ?? letter).join("");
}

/** Names never stand side by side: `s·i·n` is no sine. */
export const unicodeFormula: TextStyle = {
  name: unicodeName,
  function: unicodeFunction,
  number: ({ text }) => unicodeDigits(text),
  constant: (name) => (name === "e" ? "e" : "π"),
  minus: "−",
  times: " · ",
  prime: "′",
  juxtaposes: true,
  isShort,
  joinsNames: false,
  standsApart: () => false,
  bookish: true,
  euler: true,
};

export const plainFormula: TextStyle = {
  ...unicodeFormula,
  name: (name) => plainName(spelledOut(name)),
  function: (operation) => operation,
  number: ({ text }) => text,
  constant: (name) => name,
  minus: "-",
  times: " * ",
  prime: "'",
  bookish: false,
};

export const parseableFormula: TextStyle = { ...plainFormula, times: "*", juxtaposes: false };
