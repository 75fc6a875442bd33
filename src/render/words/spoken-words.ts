// How formulas sound: the names of lines and the signs between them, in words for a screen reader.

import type { LineSymbol } from "../symbols.ts";

/** Signs that screen readers leave out or spell. */
export const spokenOperators: { readonly minus: string; readonly times: string } = {
  minus: "minus ",
  times: " times ",
};

/** What a line is called in words; `nameOf` spells the author's names. */
export function spokenSymbol(symbol: LineSymbol, nameOf: (name: string) => string): string {
  switch (symbol.kind) {
    case "name":
      return nameOf(symbol.name);
    case "rate":
      return "learning rate";
    case "left out":
      return "and so on";
    case "slope": {
      const part = symbol.part === undefined ? "" : `${symbol.part} `;
      return `${part}slope of ${nameOf(symbol.of)} with respect to ${nameOf(symbol.wrt)}`;
    }
    case "contribution":
      return `slope of ${nameOf(symbol.of)} with respect to ${nameOf(symbol.wrt)} by way of ${nameOf(symbol.through)}`;
    case "route":
      return `route ${symbol.number} to ${nameOf(symbol.to)}`;
    case "word":
      return symbol.word;
    case "delta":
      return `error term of ${nameOf(symbol.node)}`;
    case "primed":
      return `slope of ${symbol.operation} at ${nameOf(symbol.at)}`;
    case "step":
      return `change of ${nameOf(symbol.name)}`;
    case "update":
    case "check":
      return `new ${nameOf(symbol.name)}`;
  }
}
