// How a name of the author's looks in each medium: w1 is w₁, w_1 or w1; theta is θ. What it looks like reads back as the
// same name.

import { asSubscript, asSuperscript, greekLetter, greekSpelling, withoutScripts } from "../expression/names.ts";

interface NameParts {
  readonly base: string;
  /** What stands below, its parts separated by underscores. */
  readonly below: string;
  readonly above: string;
  /** The number of an example; k for any of them. */
  readonly example: string;
}

function partsOfName(name: string): NameParts {
  const found = /^(\p{L}+)_?([\p{L}\p{Nd}_]*?)(?:\^\(([\p{L}\p{Nd}]+)\))?(?:#(\d+|k))?$/u.exec(withoutScripts(name));
  const [, base = name, below = "", above = "", example = ""] = found ?? [];
  return { base, below, above, example };
}

/** The name with Greek letters, subscripts and a superscript in brackets, as far as Unicode has them. */
export function unicodeName(name: string): string {
  const { base, below, above, example } = partsOfName(name);
  const letter = greekLetter(base) ?? base;
  if (/^\d*$/u.test(below) && /^\d*$/u.test(above)) {
    const raised = above === "" ? "" : `⁽${asSuperscript(above)}⁾`;
    return `${letter}${asSubscript(below)}${raised}${exampleMark(example)}`;
  }
  const plain = withoutScripts(name);
  return plain.startsWith(base) ? `${letter}${plain.slice(base.length)}` : plain;
}

function exampleMark(example: string): string {
  return example === "" ? "" : `#${example}`;
}

/** The name in ASCII where the author's spelling has an ASCII form; a layer above stands before the indices. */
export function plainName(name: string): string {
  const { base, below, above, example } = partsOfName(name);
  const plain = withoutScripts(name);
  if (!/^\d+$/u.test(below)) return plain;
  const indices = above === "" ? below : /^\d+$/u.test(above) ? `${above}_${below}` : `${below}^(${above})`;
  return `${base}${indices}${exampleMark(example)}`;
}

/** The name in TeX math mode. */
export function texName(name: string): string {
  const { base, below, above, example } = partsOfName(name);
  const spelled = texLetters(base);
  const subscript = below === "" ? "" : `_{${below.split("_").map(texIndex).join(",")}}`;
  const raised = `${above === "" ? "" : `(${texIndex(above)})`}${example === "" ? "" : `\\#${example}`}`;
  return `${spelled}${subscript}${raised === "" ? "" : `^{${raised}}`}`;
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
