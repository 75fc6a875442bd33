// Prints a formula as Python, for one of the libraries. Names are the caller's business. It must not know graphs.

import { needsBrackets, type Position } from "../../expression/brackets.ts";
import { type Expression, hasName, integer, type NumberLiteral, type Power } from "../../expression/expression.ts";
import { sameTree } from "../../expression/keyring.ts";
import { shareOf } from "../../expression/shares.ts";
import { expSumOf } from "../../expression/stable.ts";
import { unaryFunctions } from "../../expression/unary-functions.ts";
import { type Callable, calleeName, type Language, modules } from "./dialect.ts";

export interface PythonStyle {
  readonly language: Language;
  readonly name: (name: string) => string;
  /** Collects what the formulas call, so that a program defines what it needs and no more. */
  readonly called: Set<Callable>;
}

/** The formula as a Python expression; a share of exponentials is an entry of a softmax, which does not overflow. */
export function printPython(expression: Expression, style: PythonStyle): string {
  switch (expression.kind) {
    case "number":
      return literal(expression);
    case "name":
      return style.name(expression.name);
    case "constant":
      return `${modules[style.language]}.${expression.name}`;
    case "negative":
      return `-${inPlace(expression.operand, "operand of minus", style)}`;
    case "sum":
      return printSum(expression.terms, style);
    case "product":
      return expression.factors
        .map((factor, index) => inPlace(factor, index === 0 ? "first factor" : "factor", style))
        .join(" * ");
    case "quotient": {
      const { numerator, denominator } = expression;
      const share = printShare(expression, style);
      return share ?? `${inPlace(numerator, "numerator", style)} / ${inPlace(denominator, "denominator", style)}`;
    }
    case "power":
      return `${isWholeConstant(expression) ? `${literal(expression.base)}.0` : inPlace(expression.base, "base", style)} ** ${inPlace(expression.exponent, "exponent", style)}`;
    case "slope":
      return printPython(unaryFunctions[expression.operation].slope(expression.operand), style);
    case "call":
      style.called.add(expression.operation);
      return `${calleeName(expression.operation, style.language)}(${operands(expression.operands, style).join(", ")})`;
  }
}

/** 10^19 is beyond the whole numbers of the libraries, but no 10.0^19 is. */
function isWholeConstant(power: Power): power is Power & { readonly base: NumberLiteral } {
  return power.base.kind === "number" && /^\d+$/u.test(literal(power.base)) && !hasName(power.exponent);
}

function inPlace(expression: Expression, position: Position, style: PythonStyle): string {
  const printed = printPython(expression, style);
  return needsBrackets(expression, position) ? `(${printed})` : printed;
}

function printSum(terms: readonly Expression[], style: PythonStyle): string {
  const printed = terms.map((term, index) => {
    if (index === 0) return inPlace(term, "first term", style);
    if (term.kind === "negative") return ` - ${inPlace(term.operand, "operand of minus", style)}`;
    return ` + ${inPlace(term, "term", style)}`;
  });
  return printed.join("");
}

/** PyTorch's functions take tensors only, so a number by itself becomes one. */
function operands(parts: readonly Expression[], style: PythonStyle): readonly string[] {
  return parts.map((part) => {
    const printed = printPython(part, style);
    return style.language === "pytorch" && !hasName(part) ? `torch.tensor(float(${printed}))` : printed;
  });
}

const stacked: Readonly<Record<Language, string>> = { numpy: "np.array", pytorch: "torch.stack", jax: "jnp.array" };

/** The softmax of a vector. */
export function printSoftmax(vector: string, { language, called }: Omit<PythonStyle, "name">): string {
  called.add("softmax");
  return `${calleeName("softmax", language)}(${vector}${language === "pytorch" ? ", 0" : ""})`;
}

/** e^u / (e^u + e^v + …) as an entry of softmax(u, v, …). */
function printShare(expression: Expression, style: PythonStyle): string | undefined {
  const share = shareOf(expression);
  if (share === undefined) return undefined;
  const exponents = (expSumOf(share.total) ?? []).map((each) => each ?? integer(0));
  const place = exponents.findIndex((each) => sameTree(each, share.exponent));
  const vector = `${stacked[style.language]}([${operands(exponents, style).join(", ")}])`;
  return `${printSoftmax(vector, style)}[${place}]`;
}

const longestWhole = 15;

/** Python reads no leading zeros, and the libraries no whole numbers beyond 64 bits. */
function literal({ text, value }: NumberLiteral): string {
  if (/^-?(?:0|[1-9]\d*)$/u.test(text) && text.length <= longestWhole) return text;
  if (/^-?\d*\.\d+$/u.test(text)) return text;
  return pythonFloat(Number(text), Number(value.numerator) / Number(value.denominator));
}

/** A double that Python reads back as the same number; the second stands in where the first is none. */
export function pythonFloat(value: number, instead: number = value): string {
  const text = String(Number.isFinite(value) ? value : instead);
  return /^-?\d+$/u.test(text) ? `${text === "-0" ? "0" : text}.0` : text;
}
