// Formulas with letters for indices, δⱼ⁽ˡ⁾ = σ′(zⱼ⁽ˡ⁾) Σₖ wₖⱼ⁽ˡ⁺¹⁾ δₖ⁽ˡ⁺¹⁾, in every medium. They stand for a whole network, so
// they are no lines of its working. It must not know what they say.

import { greekLetter } from "../expression/names.ts";
import type { GeneralFormula, Text } from "./solution.ts";

/** A piece of such a formula. */
export type GeneralPiece =
  | { readonly kind: "symbol"; readonly letter: string; readonly indices: string; readonly layer: string }
  /** A curve of a symbol: σ(z), σ′(z). */
  | { readonly kind: "curve"; readonly curve: Curve; readonly primed: boolean; readonly of: GeneralPiece }
  | { readonly kind: "slope"; readonly of: GeneralPiece; readonly wrt: GeneralPiece }
  | { readonly kind: "sum"; readonly over: string }
  | { readonly kind: "sign"; readonly sign: Sign };

/** What a curve is called in text and in TeX. */
export interface Curve {
  readonly text: string;
  readonly plain: string;
  readonly tex: string;
}

export type Sign = "=" | "−" | "·" | " " | "(" | ")";

export function symbol(letter: string, indices: string, layer: string): GeneralPiece {
  return { kind: "symbol", letter, indices, layer };
}

export function sign(each: Sign): GeneralPiece {
  return { kind: "sign", sign: each };
}

/** The formula as a row, with its reason. */
export function generalFormula(pieces: readonly GeneralPiece[], reason: Text): GeneralFormula {
  return {
    kind: "general",
    reason,
    text: pieces.map(unicode).join(""),
    plain: pieces.map(plain).join(""),
    tex: pieces.map(tex).join(""),
  };
}

const below: ReadonlyMap<string, string> = new Map([
  ["0", "₀"],
  ["i", "ᵢ"],
  ["j", "ⱼ"],
  ["k", "ₖ"],
]);

const above: ReadonlyMap<string, string> = new Map([
  ["l", "ˡ"],
  ["L", "ᴸ"],
  ["+", "⁺"],
  ["−", "⁻"],
  ["1", "¹"],
]);

function raised(layer: string): string {
  return layer === "" ? "" : `⁽${[...layer].map((each) => above.get(each) ?? each).join("")}⁾`;
}

function unicode(piece: GeneralPiece): string {
  switch (piece.kind) {
    case "symbol": {
      const indices = [...piece.indices].map((each) => below.get(each) ?? each).join("");
      return `${greekLetter(piece.letter) ?? piece.letter}${indices}${raised(piece.layer)}`;
    }
    case "curve":
      return `${piece.curve.text}${piece.primed ? "′" : ""}(${unicode(piece.of)})`;
    case "slope":
      return `∂${unicode(piece.of)}/∂${unicode(piece.wrt)}`;
    case "sum":
      return `Σ${below.get(piece.over) ?? piece.over} `;
    case "sign":
      return spaced(piece.sign, piece.sign);
  }
}

const plainSigns: Readonly<Record<Sign, string>> = { "=": "=", "−": "-", "·": "*", " ": " ", "(": "(", ")": ")" };

function plain(piece: GeneralPiece): string {
  switch (piece.kind) {
    case "symbol": {
      const layer = piece.layer === "" ? "" : `^(${piece.layer.replace("−", "-")})`;
      return `${piece.letter}${piece.indices === "" ? "" : `_${piece.indices}`}${layer}`;
    }
    case "curve":
      return `${piece.curve.plain}${piece.primed ? "'" : ""}(${plain(piece.of)})`;
    case "slope":
      return `d${plain(piece.of)}/d${plain(piece.wrt)}`;
    case "sum":
      return `sum over ${piece.over} of `;
    case "sign":
      return spaced(piece.sign, plainSigns[piece.sign]);
  }
}

function tex(piece: GeneralPiece): string {
  switch (piece.kind) {
    case "symbol": {
      const letter = greekLetter(piece.letter) === undefined ? piece.letter : `\\${piece.letter}`;
      const spelled = [...piece.letter].length > 1 && letter === piece.letter ? `\\mathit{${letter}}` : letter;
      const layer = piece.layer === "" ? "" : `^{(${piece.layer.replace("−", "-")})}`;
      return `${spelled}${piece.indices === "" ? "" : `_{${piece.indices}}`}${layer}`;
    }
    case "curve":
      return `${piece.curve.tex}${piece.primed ? "'" : ""}(${tex(piece.of)})`;
    case "slope":
      return `\\frac{\\partial ${tex(piece.of)}}{\\partial ${tex(piece.wrt)}}`;
    case "sum":
      return `\\sum_{${piece.over}} `;
    case "sign":
      return { "=": " = ", "−": " - ", "·": "\\,", " ": "\\,", "(": "\\bigl(", ")": "\\bigr)" }[piece.sign];
  }
}

function spaced(each: Sign, written: string): string {
  return each === " " || each === "(" || each === ")" ? written : ` ${written} `;
}
