// What a formula may not contain although calculators and programming languages read it: each kind with its place, so
// that the message can say what to write instead. It must not know tokens.

import { foldName } from "./names.ts";
import type { FormulaProblem, RefusedSyntax } from "./problem.ts";
import type { Vocabulary } from "./vocabulary.ts";

const patterns: readonly (readonly [RefusedSyntax, RegExp])[] = [
  ["text", /["“”„`]|(?<![\p{L}\p{M}\p{Nd}_₀-₉⁾)])'(?=[^'′]*')/uy],
  ["comparison", /[=<>!]=|[<>≤≥≠]/uy],
  ["assignment", /=/uy],
  ["matrix", /[[\]]/uy],
  ["object", /[{}]/uy],
  ["factorial", /!/uy],
  ["percent", /%/uy],
  ["comment", /#|\/\/|\/\*/uy],
  ["range", /:/uy],
  ["condition", /\?/uy],
  ["several formulas", /;/uy],
  ["logic", /[&~]/uy],
  ["double star", /\*\*/uy],
  ["digit separator", /\d+_\d+/uy],
  ["property", /\.(?=[\p{L}_.*/^])/uy],
  ["prime", /['′’]/uy],
];

const hexadecimal = /0[xXbBoO][0-9a-fA-F]+/uy;
const booleans = /(?:true|false|null|undefined|NaN|Infinity|not|and|or|xor|mod)(?![\p{L}\p{M}\p{Nd}_₀-₉⁽])/uy;

/** mod(7, 3) is a function of the wide dialect. */
const booleansOfWide = new RegExp(booleans.source.replace("|mod)", "|mod(?!\\s*\\())"), "uy");

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Characters with which nothing that is refused begins. */
const harmless = /[\s()+\-−·×^,|]/uy;

/** The refusal for what stands at `at`, or undefined where nothing is refused. The author's own names are never refused. */
export function refusedAt(text: string, at: number, vocabulary: Vocabulary): FormulaProblem | undefined {
  if (matchAt(harmless, text, at) !== undefined) return undefined;
  for (const [syntax, pattern] of patterns) {
    const found = matchAt(pattern, text, at);
    if (found === undefined || (vocabulary.wide && syntax === "double star")) continue;
    return refusal(syntax, at, found);
  }
  const isOwn = (written: string): boolean => vocabulary.known.has(foldName(written));
  const hex = matchAt(hexadecimal, text, at);
  if (hex !== undefined && !isOwn(hex.slice(1))) return refusal("hexadecimal", at, hex);
  const truth = matchAt(vocabulary.wide ? booleansOfWide : booleans, text, at);
  return truth === undefined || isOwn(truth) ? undefined : refusal("boolean", at, truth);
}

function refusal(syntax: RefusedSyntax, at: number, found: string): FormulaProblem {
  return { code: "refused-syntax", syntax, span: { start: at, end: at + Math.max(found.length, 1) } };
}
