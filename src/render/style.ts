// The styles in which the formulas of one working are printed: Unicode for terminals, plain ASCII, parseable text, TeX.

import type { TexStyle } from "../expression/print-tex.ts";
import type { TextStyle } from "../expression/print-text.ts";
import { countLetter } from "../graph/network/counts.ts";
import { errorTermName, spellingOf } from "../graph/spelling.ts";
import { functionName, type Medium } from "./function-names.ts";
import { baseLength } from "./names.ts";
import { printSymbol } from "./print-symbol.ts";
import { type Notated, symbolOf } from "./symbols.ts";

function isTaken(working: Notated, name: string): boolean {
  return working.graph.nodes.has(name) || working.graph.leaves.includes(name);
}

/** Digits as written by a program, for people: `-8.3e-7` is −8.3·10⁻⁷. */
export function unicodeDigits(text: string): string {
  const [mantissa = text, exponent] = text.replace("-", "−").split(/e/iu);
  if (exponent === undefined) return mantissa;
  const raised = [...String(Number(exponent.replace("−", "-")))].map(
    (each) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(each)],
  );
  return `${mantissa}·10${raised.join("")}`;
}

/** Digits as written by a program, in TeX. */
export function texDigits(text: string): string {
  const [mantissa = text, exponent] = text.split(/e/iu);
  return exponent === undefined ? mantissa : `${mantissa}\\cdot 10^{${Number(exponent)}}`;
}

type NamesByMedium = Readonly<Record<Medium, Map<string, string>>>;

const knownNames = new WeakMap<Notated, NamesByMedium>();

/** Names as a medium writes them, each worked out once for a working: every formula and figure is full of them. */
function printedNames(working: Notated, medium: Medium): (name: string) => string {
  const media: NamesByMedium = knownNames.get(working) ?? { unicode: new Map(), plain: new Map(), tex: new Map() };
  knownNames.set(working, media);
  const known = media[medium];
  return (name) => {
    const printed = known.get(name) ?? printSymbol(symbolOf(name, working), medium, working.graph);
    known.set(name, printed);
    return printed;
  };
}

export function unicodeStyle(working: Notated): TextStyle {
  return {
    name: printedNames(working, "unicode"),
    function: functionName(working.graph, "unicode"),
    number: ({ text, counts }) => countLetter(working.graph, counts) ?? unicodeDigits(text),
    constant: (name) => (name === "e" ? "e" : "π"),
    minus: "−",
    times: " · ",
    prime: "′",
    juxtaposes: true,
    isShort: (name) => isShort(name, working),
    joinsNames: true,
    standsApart: (name) => ["delta", "primed"].includes(symbolOf(name, working).kind),
    bookish: true,
    euler: !isTaken(working, "e"),
  };
}

/** Names of one letter (with indices) stand side by side; derivative quotients and words do not. */
function isShort(name: string, working: Notated): boolean {
  const symbol = symbolOf(name, working);
  return symbol.kind === "delta" || (symbol.kind === "name" && baseLength(spellingOf(working.graph, name)) === 1);
}

export function plainStyle(working: Notated): TextStyle {
  return {
    ...unicodeStyle(working),
    name: printedNames(working, "plain"),
    function: functionName(working.graph, "plain"),
    number: ({ text, counts }) => countLetter(working.graph, counts) ?? text,
    constant: (name) => name,
    minus: "-",
    times: " * ",
    prime: "'",
    joinsNames: false,
    standsApart: () => false,
    bookish: false,
  };
}

/** Text that this and other programs read: every product has its sign. */
export function parseableStyle(working: Notated): TextStyle {
  return {
    ...plainStyle(working),
    name: (name) => parseableName(name, working),
    number: ({ text }) => text,
    times: "*",
    juxtaposes: false,
  };
}

function parseableName(name: string, working: Notated): string {
  const symbol = symbolOf(name, working);
  const spelled = (each: string): string => spellingOf(working.graph, each);
  switch (symbol.kind) {
    case "name":
      return spelled(symbol.name);
    case "rate":
      return "η";
    case "delta":
      return errorTermName(working.graph, symbol.node);
    case "step":
      return `Δ${spelled(symbol.name)}`;
    case "update":
    case "check":
      return `${spelled(symbol.name)}'`;
    case "slope":
    case "contribution":
    case "route":
    case "word":
    case "primed":
    case "left out":
      return printSymbol(symbol, "plain", working.graph);
  }
}

export function texStyle(working: Notated): TexStyle {
  return {
    name: printedNames(working, "tex"),
    function: functionName(working.graph, "tex"),
    number: ({ text, counts }) => countLetter(working.graph, counts) ?? texDigits(text),
    euler: !isTaken(working, "e"),
    isFraction: (name) => ["slope", "contribution"].includes(symbolOf(name, working).kind),
  };
}
