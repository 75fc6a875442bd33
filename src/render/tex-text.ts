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
  ["²", "$^2$"],
  ["³", "$^3$"],
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
  const escaped = [...plain].map((character) => escapes.get(character) ?? greek(character) ?? character).join("");
  return escaped.replaceAll(/(?<!\\)\$\$/gu, "");
}

function greek(character: string): string | undefined {
  const spelled = greekSpelling(character);
  return spelled === undefined ? undefined : `$\\${spelled}$`;
}
