// The words for what is wrong with a formula as text, an author's or a student's.

import { nameLimit } from "../../expression/names.ts";
import type { FormulaProblem } from "../../expression/problem.ts";
import type { Advice } from "./advice.ts";
import {
  functionNeedsBracket,
  missingOperand,
  operandCount,
  strayComma,
  unclosedBracket,
  unopenedBracket,
} from "./grammar-problems.ts";
import { refusedSyntaxWords } from "./refused-syntax.ts";
import { didYouMean } from "./suggest.ts";
import { counted, named, nameList, quoted, theNames } from "./user-text.ts";

/** The words for a problem in the text `source`. */
export function formulaProblemWords(problem: FormulaProblem, source: string): Advice {
  const piece = source.slice(problem.span.start, problem.span.end);
  switch (problem.code) {
    case "empty-formula":
      return { found: "There is no formula here.", remedy: "Write one, such as w*x + b." };
    case "formula-too-long":
      return {
        found: `This formula has more than ${counted(problem.limit)} characters.`,
        remedy: "Spread it over several nodes.",
      };
    case "formula-too-deep":
      return {
        found: `Brackets, signs, powers and divisions stand inside each other here, more than ${problem.limit} deep.`,
        remedy: "Spread the formula over several nodes.",
      };
    case "number-too-long":
      return {
        found: `${quoted(piece)} has more digits, or a larger exponent, than can be computed with.`,
        remedy: "Write fewer digits, and an exponent between -300 and 300.",
      };
    case "unexpected-character":
      return unexpectedCharacter(problem.character);
    case "refused-syntax":
      return refusedSyntaxWords(problem.syntax, piece);
    case "unknown-name":
      return unknownName(problem.name, problem.known);
    case "unknown-function":
      return {
        found: `There is no function ${quoted(problem.name)} here; ${nameList(problem.known)} are known.`,
        remedy: didYouMean(problem.name, problem.known) ?? "Write it with those; a product with a bracket has a *.",
      };
    default:
      return grammarProblemWords(problem, source);
  }
}

type GrammarCode =
  | "function-needs-bracket"
  | "operand-count"
  | "no-slope-symbol"
  | "missing-operator"
  | "missing-operand"
  | "unclosed-bracket"
  | "unopened-bracket"
  | "stray-comma";

type GrammarProblem = Extract<FormulaProblem, { readonly code: GrammarCode }>;

function grammarProblemWords(problem: GrammarProblem, source: string): Advice {
  const { start, end } = problem.span;
  switch (problem.code) {
    case "function-needs-bracket":
      return functionNeedsBracket(problem.name, source.slice(end));
    case "operand-count":
      return operandCount(problem.name, problem.expected, problem.found);
    case "no-slope-symbol":
      return {
        found: `${quoted(problem.name)} acts on several values, so that a prime does not say which slope is meant.`,
        remedy: "Write the slope out.",
      };
    case "missing-operator":
      return {
        found: `There is no sign before ${quoted(source.slice(start, end))}.`,
        remedy: "Write one, such as * or +; a number has one decimal point.",
      };
    case "missing-operand":
      return missingOperand(source.slice(0, start), source.slice(start, end));
    case "unclosed-bracket":
      return unclosedBracket(source.slice(start, end));
    case "unopened-bracket":
      return unopenedBracket;
    case "stray-comma":
      return strayComma(source.slice(0, start), source.slice(end));
  }
}

function unknownName(name: string, known: readonly string[]): Advice {
  if (name.length > nameLimit) {
    return {
      found: `${quoted(name)} is ${counted(name.length)} characters long.`,
      remedy: `Names have up to ${nameLimit}; products of names have a * between them.`,
    };
  }
  if (known.length === 0) {
    return { found: `There is no ${named(name)} here, and no other name.`, remedy: "Write a number." };
  }
  return {
    found: `There is no ${named(name)} here; ${theNames(known, "name", "names")}.`,
    remedy: didYouMean(name, known) ?? (known.length === 1 ? "Write that, or a number." : "Write one of them."),
  };
}

const characterRemedies: ReadonlyMap<string, string> = new Map([
  ["½", "Write 1/2."],
  ["⅓", "Write 1/3."],
  ["¼", "Write 1/4."],
  ["¾", "Write 3/4."],
  ["\\", "Write formulas without TeX: sqrt(x), sigma(x), a/b."],
  ["∂", "Write dz/dy with a plain d."],
  ["∑", "Write the sum out, with a + between its terms."],
  ["∞", "Write a number."],
  [".", "Write a digit beside the point."],
]);

function unexpectedCharacter(character: string): Advice {
  const remedy = characterRemedies.get(character);
  if (/^[\p{C}\p{Z}]/u.test(character)) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return { found: `There is an invisible character (U+${code}) here.`, remedy: "Delete it and type the place anew." };
  }
  return {
    found: `${quoted(character)} has no meaning in a formula.`,
    remedy: remedy ?? "Write letters, digits, brackets and the signs + - * / ^.",
  };
}
