// How names are spelled: one name may be written x1, x_1 or x₁, theta or θ. It folds spellings to one key and knows
// which spellings can be a name at all. It must not know what a name stands for.

const subscriptDigits = "₀₁₂₃₄₅₆₇₈₉";
const superscriptDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const greekNames: ReadonlyMap<string, string> = new Map([
  ["α", "alpha"],
  ["β", "beta"],
  ["γ", "gamma"],
  ["δ", "delta"],
  ["ε", "epsilon"],
  ["ζ", "zeta"],
  ["η", "eta"],
  ["θ", "theta"],
  ["ϑ", "theta"],
  ["ι", "iota"],
  ["κ", "kappa"],
  ["λ", "lambda"],
  ["μ", "mu"],
  ["µ", "mu"],
  ["ν", "nu"],
  ["ξ", "xi"],
  ["π", "pi"],
  ["ρ", "rho"],
  ["σ", "sigma"],
  ["τ", "tau"],
  ["υ", "upsilon"],
  ["φ", "phi"],
  ["ϕ", "phi"],
  ["χ", "chi"],
  ["ψ", "psi"],
  ["ω", "omega"],
  ["Γ", "Gamma"],
  ["Δ", "Delta"],
  ["Θ", "Theta"],
  ["Λ", "Lambda"],
  ["Ξ", "Xi"],
  ["Π", "Pi"],
  ["Σ", "Sigma"],
  ["Φ", "Phi"],
  ["Ψ", "Psi"],
  ["Ω", "Omega"],
]);

const greekLetters: ReadonlyMap<string, string> = new Map(
  [...greekNames].filter(([letter]) => !"ϑµϕ".includes(letter)).map(([letter, spelled]) => [spelled, letter]),
);

/** The Greek letter that a Latin spelling names, or undefined. */
export function greekLetter(spelled: string): string | undefined {
  return greekLetters.get(spelled);
}

/** A digit for each subscript digit, an underscore before a run of them: `x₁` is `x_1`. Superscript ⁽¹⁾ becomes ^(1). */
export function withoutScripts(text: string): string {
  return text
    .replace(/[₀-₉]+/gu, (run) => `_${digitsOf(run, subscriptDigits)}`)
    .replace(/⁽([⁰¹²³⁴⁵⁶⁷⁸⁹]+)⁾/gu, (_whole, run: string) => `^(${digitsOf(run, superscriptDigits)})`);
}

/** The plain digits of a run of super- or subscript digits. */
export function digitsOf(run: string, alphabet: string = superscriptDigits): string {
  return [...run].map((character) => alphabet.indexOf(character)).join("");
}

/** The digits of a text as subscripts. */
export function asSubscript(digits: string): string {
  return [...digits].map((digit) => subscriptDigits[Number(digit)] ?? digit).join("");
}

/** A whole number as a superscript, with its sign. */
export function asSuperscript(digits: string): string {
  return [...digits].map((digit) => (digit === "-" ? "⁻" : (superscriptDigits[Number(digit)] ?? digit))).join("");
}

/**
 * One key for all spellings of a name: `x_1`, `x₁` and `x1` fold together, and so do `θ` and `theta`. One underscore
 * between letters and final digits goes; `t1_11` and `t11_1` stay apart. A layer above stands before the indices where
 * there is no room for it: `t_11^(1)` is `t1_11`.
 */
export function foldName(written: string): string {
  // Most names are this plain, and an identifier that is taken apart asks for the key of each of its pieces.
  if (/^[A-Za-z\d]*$/u.test(written)) return written;
  const plain = withoutScripts(written).normalize("NFC");
  const spelled = [...plain].map((letter) => greekNames.get(letter) ?? letter).join("");
  return spelled
    .normalize("NFC")
    .replace(/^([\p{L}\p{M}]+)_(\d+)(?=$|[\^#])/u, "$1$2")
    .replace(/^([\p{L}\p{M}]+)(\d+)\^\((\d+)\)(?=$|#)/u, "$1$3_$2");
}

/** The longest name of a node, in UTF-16 units. */
export const nameLimit = 64;

const nameShape = /^[\p{L}_][\p{L}\p{M}\p{Nd}_]*(\^\([\p{L}\p{Nd}]+\))?(#\d+)?$/u;

/**
 * Whether a text can be the name of a node: letters, digits and underscores, not a digit first, then perhaps ^(1) for a
 * layer and #3 for an example.
 */
export function isName(written: string): boolean {
  // The tables of Unicode letters cost a millisecond at their first use, and most names need none.
  if (/^[A-Za-z_][A-Za-z\d_]*$/u.test(written)) return written.length <= nameLimit;
  return written.length <= nameLimit && /^[\p{L}_]/u.test(written) && nameShape.test(withoutScripts(written));
}

/** The Latin spelling of a Greek letter, or undefined: `theta` for θ. */
export function greekSpelling(letter: string): string | undefined {
  return greekNames.get(letter);
}

/** The name of a quantity that each example has for itself: x1#3 for the third one. */
export function atExample(name: string, example: number): string {
  return `${name}#${example}`;
}
