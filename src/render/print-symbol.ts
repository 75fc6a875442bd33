// A symbol as each medium writes it: dz/dy, ∂y/∂w₁, w₁′, Δw₁, η. It must not know what a line is.

import { foldName } from "../expression/names.ts";
import type { Graph } from "../graph/graph.ts";
import { errorTermName, spellingOf } from "../graph/spelling.ts";
import { functionName, type Medium } from "./function-names.ts";
import { plainName, texName, unicodeName } from "./names.ts";
import { type LineSymbol, leftOut } from "./symbols.ts";

/** The symbol in a medium. */
export function printSymbol(symbol: LineSymbol, medium: Medium, graph: Graph): string {
  const name = printName(medium, graph);
  switch (symbol.kind) {
    case "name":
      return name(symbol.name);
    case "rate":
      return printRate(medium, graph);
    case "left out":
      return { unicode: leftOut, plain: "...", tex: "\\cdots " }[medium];
    case "slope":
      return printSlope(symbol, medium, graph);
    case "contribution":
      return `${printSlope({ ...symbol, kind: "slope", ordinary: false }, medium, graph)}${through(name(symbol.through), medium)}`;
    case "route": {
      const words = `route ${symbol.number} to `;
      return `${medium === "tex" ? `\\text{${words}}` : words}${name(symbol.to)}`;
    }
    case "delta":
      return printName(medium, {})(errorTermName(graph, symbol.node));
    case "primed":
      return printPrimed(symbol, medium, graph);
    case "word":
      return medium === "tex" ? `\\text{${symbol.word}}` : symbol.word;
    case "step":
      return {
        unicode: `Δ${name(symbol.name)}`,
        plain: `change of ${name(symbol.name)}`,
        tex: `\\Delta ${name(symbol.name)}`,
      }[medium];
    case "update":
    case "check":
      return { unicode: `${name(symbol.name)}′`, plain: `new ${name(symbol.name)}`, tex: texPrimed(name(symbol.name)) }[
        medium
      ];
  }
}

/** Prints a name of the graph in the spelling of its notation. */
export function printName(medium: Medium, graph: Pick<Graph, "spellings">): (name: string) => string {
  const print = { unicode: unicodeName, plain: plainName, tex: texName }[medium];
  return (name) => print(spellingOf(graph, name));
}

/** A prime beside a superscript goes up with it, as TeX demands. */
function texPrimed(name: string): string {
  return /\^\{.*\}$/u.test(name) ? `${name.slice(0, -1)}\\prime}` : `${name}'`;
}

/** σ′(z₁): the slope of a curve where the unit evaluated it. */
function printPrimed(
  { operation, at }: LineSymbol & { readonly kind: "primed" },
  medium: Medium,
  graph: Graph,
): string {
  const prime = medium === "unicode" ? "′" : "'";
  return `${functionName(graph, medium)(operation)}${prime}(${printName(medium, graph)(at)})`;
}

function through(name: string, medium: Medium): string {
  return medium === "tex" ? `\\big|_{\\text{via }${name}}` : ` via ${name}`;
}

function printSlope(symbol: LineSymbol & { readonly kind: "slope" }, medium: Medium, graph: Graph): string {
  const name = printName(medium, graph);
  const { of, wrt, ordinary, part } = symbol;
  const fraction = {
    unicode: ordinary ? `d${name(of)}/d${name(wrt)}` : `∂${name(of)}/∂${name(wrt)}`,
    plain: `d${name(of)}/d${name(wrt)}`,
    tex: texFraction(ordinary ? "d" : "\\partial ", name(of), name(wrt)),
  }[medium];
  if (part === undefined) return fraction;
  return medium === "tex" ? `${fraction}_{\\text{${part}}}` : `${part} ${fraction}`;
}

function texFraction(d: string, above: string, below: string): string {
  const space = d === "d" && above.startsWith("\\") ? " " : "";
  const spaceBelow = d === "d" && below.startsWith("\\") ? " " : "";
  return `\\frac{${d}${space}${above}}{${d}${spaceBelow}${below}}`;
}

/** η, unless the author uses that letter for something else. */
function printRate(medium: Medium, graph: Graph): string {
  const names = [...graph.nodes.keys(), ...graph.leaves];
  const taken = names.some((name) => foldName(name) === "eta");
  if (medium === "plain" || taken) return medium === "tex" ? "\\text{rate}" : "rate";
  return medium === "tex" ? "\\eta" : "η";
}
