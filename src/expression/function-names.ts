// The names under which functions are written in lecture notes. It must not know what a function does.

import type { FunctionName } from "./expression.ts";

/** The function a written name stands for, or undefined. Names are those of lecture notes; `log` alone is natural. */
export function functionNamed(written: string): FunctionName | undefined {
  return writtenNames.get(written);
}

/** The names under which functions may be written. */
export function writtenFunctionNames(): readonly string[] {
  return [...writtenNames.keys()];
}

const writtenNames: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ["exp", "exp"],
  ["ln", "ln"],
  ["log", "log"],
  ["sqrt", "sqrt"],
  ["√", "sqrt"],
  ["abs", "abs"],
  ["sin", "sin"],
  ["cos", "cos"],
  ["tan", "tan"],
  ["sinh", "sinh"],
  ["cosh", "cosh"],
  ["tanh", "tanh"],
  ["sigmoid", "sigmoid"],
  ["σ", "sigmoid"],
  ["sigma", "sigmoid"],
  ["logistic", "sigmoid"],
  ["relu", "relu"],
  ["ReLU", "relu"],
  ["leakyrelu", "leakyrelu"],
  ["leakyReLU", "leakyrelu"],
  ["softplus", "softplus"],
  ["softsign", "softsign"],
  ["min", "min"],
  ["max", "max"],
  ["step", "step"],
  ["sgn", "sgn"],
]);
