// Words in TeX: every character that TeX reads as a command is escaped, and letters that a plain LaTeX lacks become formulas.

import { asSubscript, greekSpelling } from "../expression/names.ts";

const escapes: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["$", "\\$"],
  ["&", "\\&"],
  ["#", "\\#"],
  ["%", "\\%"],
  ["_", "\\_"],
  ["^", "\\textasciicircum{}"],
  ["~", "\\textasciitilde{}"],
  ["<", "$<$"],
  [">", "$>$"],
  ["|", "$|$"],
  ["−", "$-$"],
  ["·", "$\\cdot$"],
  ["×", "$\\times$"],
  ["÷", "$\\div$"],
  ["±", "$\\pm$"],
  ["≈", "$\\approx$"],
  ["≠", "$\\neq$"],
  ["≤", "$\\le$"],
  ["≥", "$\\ge$"],
  ["∂", "$\\partial$"],
  ["√", "$\\surd$"],
  ["∞", "$\\infty$"],
  ["→", "$\\to$"],
  ["′", "$'$"],
  ["ᵢ", "$_i$"],
  ["ⱼ", "$_j$"],
  ["ₖ", "$_k$"],
  ["…", "\\ldots{}"],
  ["–", "--"],
  ["—", "---"],
  ["’", "'"],
  ["‘", "`"],
  ["“", "``"],
  ["”", "''"],
  ...[..."0123456789"].map((digit): readonly [string, string] => [asSubscript(digit), `$_${digit}$`]),
]);

/** Words for the text mode of TeX. Line ends become spaces; control characters are dropped. */
export function escapeTex(words: string): string {
  const plain = words.replace(/\s+/gu, " ").replace(/\p{Cc}/gu, "");
  const escaped = plain
    .split(/([⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]+)/u)
    .map((part, index) => (index % 2 === 1 ? raised(part) : [...part].map(escapedCharacter).join("")))
    .join("");
  return escaped.replaceAll(/(?<!\\)\$\$/gu, "");
}

function escapedCharacter(character: string): string {
  return escapes.get(character) ?? greek(character) ?? character;
}

/** ⁽²⁾ is one exponent. */
function raised(superscripts: string): string {
  return `$^{${superscripts.normalize("NFKC")}}$`;
}

function greek(character: string): string | undefined {
  const spelled = greekSpelling(character);
  return spelled === undefined ? undefined : `$\\${spelled}$`;
}
