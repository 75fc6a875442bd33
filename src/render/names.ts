// How a name of the author's looks in each medium: w1 is w₁, w_1 or w1; theta is θ. What it looks like reads back as the
// same name.

import { asSubscript, asSuperscript, greekLetter, greekSpelling, withoutScripts } from "../expression/names.ts";

interface NameParts {
  readonly base: string;
  /** What stands below, its parts separated by underscores. */
  readonly below: string;
  readonly above: string;
}

function partsOfName(name: string): NameParts {
  const found = /^(\p{L}+)_?([\p{L}\p{Nd}_]*?)(?:\^\(([\p{L}\p{Nd}]+)\))?$/u.exec(withoutScripts(name));
  const [, base = name, below = "", above = ""] = found ?? [];
  return { base, below, above };
}

/** The name with Greek letters, subscripts and a superscript in brackets, as far as Unicode has them. */
export function unicodeName(name: string): string {
  const { base, below, above } = partsOfName(name);
  const letter = greekLetter(base) ?? base;
  if (/^\d*$/u.test(below) && /^\d*$/u.test(above)) {
    return `${letter}${asSubscript(below)}${above === "" ? "" : `⁽${asSuperscript(above)}⁾`}`;
  }
  const plain = withoutScripts(name);
  return plain.startsWith(base) ? `${letter}${plain.slice(base.length)}` : plain;
}

/** The name in ASCII where the author's spelling has an ASCII form; a layer above stands before the indices. */
export function plainName(name: string): string {
  const { base, below, above } = partsOfName(name);
  const plain = withoutScripts(name);
  if (!/^\d+$/u.test(below)) return plain;
  if (above === "") return `${base}${below}`;
  return /^\d+$/u.test(above) ? `${base}${above}_${below}` : `${base}${below}^(${above})`;
}

/** The name in TeX math mode. */
export function texName(name: string): string {
  const { base, below, above } = partsOfName(name);
  const spelled = texLetters(base);
  const subscript = below === "" ? "" : `_{${below.split("_").map(texIndex).join(",")}}`;
  return `${spelled}${subscript}${above === "" ? "" : `^{(${texIndex(above)})}`}`;
}

function texLetters(letters: string): string {
  const spelled = greekLetter(letters) === undefined ? greekSpelling(letters) : letters;
  if (spelled !== undefined) return `\\${spelled}`;
  return [...letters].length <= 1 ? letters : `\\mathit{${letters.replaceAll("_", "\\_")}}`;
}

function texIndex(index: string): string {
  return /^(?:\d+|\p{L})$/u.test(index) ? index : `\\mathrm{${index}}`;
}

/** How many letters the base of a name has: names of one letter may stand side by side in a product. */
export function baseLength(name: string): number {
  const { base } = partsOfName(name);
  return greekLetter(base) === undefined ? [...base].length : 1;
}
