// A long formula on several lines: broken before an operator, outside as many brackets as can be. It must not know where
// the formula stands.

import { lineWidth, type MathLine, mathLine } from "./math-text.ts";

/** Longer formulas are broken, in the size of their letters. */
const longest = 11;

/** The formula of a text in Unicode, on as many lines as it takes. */
export function broken(text: string): readonly MathLine[] {
  return pieces(text).map(mathLine);
}

function pieces(text: string): readonly string[] {
  if (lineWidth(mathLine(text), 1) <= longest) return [text];
  const places = breaks(text);
  const shallowest = Math.min(...places.map(({ depth }) => depth));
  const middle = text.length / 2;
  const [best] = places
    .filter(({ depth }) => depth === shallowest)
    .sort((one, other) => Math.abs(one.at - middle) - Math.abs(other.at - middle));
  if (best === undefined) return [text];
  return [...pieces(text.slice(0, best.at)), ...pieces(text.slice(best.at + 1))];
}

/**
 * The spaces before operators, with how many brackets are open there, and half a bracket more for a product. An exponent
 * in brackets is not broken.
 */
function breaks(text: string): readonly { readonly at: number; readonly depth: number }[] {
  const open: string[] = [];
  return text.split("").flatMap((character, at) => {
    if (character === "(") open.push(text[at - 1] ?? "");
    if (character === ")") open.pop();
    const operator = /^ ([+−·]) /u.exec(text.slice(at, at + 3))?.[1];
    if (operator === undefined || at === 0 || open.includes("^")) return [];
    return [{ at, depth: open.length + (operator === "·" ? 0.5 : 0) }];
  });
}
