// Python identifiers for the names of a graph and for what is derived from them. Every name gets one of its own; names
// that Python cannot spell get the nearest that it can. It must not know formulas.

import { greekSpelling, withoutScripts } from "../../expression/names.ts";
import { helperNames } from "./dialect.ts";

const keywords =
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case type";

/** What the programs call their own things. */
const ours =
  "np torch jax jnp sys h k abs max min zip dict list float print passes forward gradients parameters printed loss output slopes losses values all_examples one_example computed agree name start at bump above here below left right central expected found same";

const reserved: ReadonlySet<string> = new Set([...keywords.split(" "), ...ours.split(" "), ...helperNames()]);

/** An identifier for each key, made from the text that it is known by; earlier ones have the first choice. */
export function identifiersFor(wanted: readonly (readonly [key: string, text: string])[]): ReadonlyMap<string, string> {
  const taken = new Set(reserved);
  const identifiers = new Map<string, string>();
  for (const [key, text] of wanted) {
    const nearest = nearestIdentifier(text);
    let identifier = nearest;
    for (let number = 2; taken.has(identifier); number++) identifier = `${nearest}_${number}`;
    taken.add(identifier);
    identifiers.set(key, identifier);
  }
  return identifiers;
}

/** θ₁₁⁽¹⁾ is theta_11_1, x1#2 is x1_2; a letter that is neither Latin nor Greek is spelled by its number. */
function nearestIdentifier(text: string): string {
  const spelled = [...withoutScripts(text).normalize("NFC")].map((letter) => greekSpelling(letter) ?? letter).join("");
  const plain = [...spelled].map((letter) => (/[A-Za-z\d_]/u.test(letter) ? letter : standIn(letter))).join("");
  const trimmed = plain.replace(/__+/gu, "_").replace(/(?<=.)_$/u, "");
  return /^[A-Za-z_]/u.test(trimmed) ? trimmed : `_${trimmed}`;
}

function standIn(letter: string): string {
  return /[\p{L}\p{M}\p{Nd}]/u.test(letter) ? `u${(letter.codePointAt(0) ?? 0).toString(16)}` : "_";
}
