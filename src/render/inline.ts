// Sentences for media that set formulas apart from words ($…$, KaTeX): a relation between two formulas belongs to them, so
// that y = 0.47² = 0.2209 is one formula and not five. It must not know which medium.

import type { Fragment, Text } from "./solution.ts";
import type { FormulaPrinter } from "./tex-rows.ts";

/** A stretch of a sentence: words, or one formula in TeX and in plain letters. */
export type Piece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "math"; readonly tex: string; readonly text: string };

/** Signs that join two formulas into one, with their TeX. */
const joints: ReadonlyMap<string, string> = new Map([
  ["=", " = "],
  ["≈", " \\approx "],
  ["±", " \\pm "],
  ["−", " - "],
  ["+", " + "],
  ["·", " \\cdot "],
  ["/", " / "],
  ["<", " < "],
  [">", " > "],
  ["(", "("],
  [")", ")"],
  [" ", ""],
]);

/** Formulas, with the words and the joining signs between them still apart. */
type Atom = Piece | { readonly kind: "joint"; readonly text: string };

/** The sentence in stretches, neighbouring ones of different kinds. */
export function piecesOf(text: Text, printer: FormulaPrinter): readonly Piece[] {
  const atoms = text.flatMap((fragment) => atomsOf(fragment, printer));
  return merged(stretches(atoms).flatMap(settled));
}

function atomsOf(fragment: Fragment, printer: FormulaPrinter): readonly Atom[] {
  switch (fragment.kind) {
    case "words":
      return splitWords(fragment.words);
    case "math":
      return [{ kind: "math", ...printer.inSentence(fragment.math) }];
    case "number":
      return [{ kind: "math", ...printer.number(fragment.shown.text) }];
  }
}

function isJoint(character: string): boolean {
  return joints.has(character);
}

/** Joining signs at either end of the words, one atom each. */
function splitWords(words: string): readonly Atom[] {
  const characters = [...words];
  const first = characters.findIndex((each) => !isJoint(each));
  const joint = (text: string): Atom => ({ kind: "joint", text });
  if (first === -1) return characters.map(joint);
  const last = characters.findLastIndex((each) => !isJoint(each));
  return [
    ...characters.slice(0, first).map(joint),
    { kind: "words", text: characters.slice(first, last + 1).join("") },
    ...characters.slice(last + 1).map(joint),
  ];
}

/** Runs of formulas and joints, cut at words. */
function stretches(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const runs: Atom[][] = [];
  for (const atom of atoms) {
    const run = runs.at(-1);
    const isAlone = atom.kind === "words" || run === undefined || run.some((each) => each.kind === "words");
    if (isAlone) runs.push([atom]);
    else run.push(atom);
  }
  return runs;
}

/** One formula from a run, with joints at its ends given back to the words unless they are brackets that match. */
function settled(run: readonly Atom[]): readonly Piece[] {
  const first = run.findIndex((atom) => atom.kind === "math");
  if (first === -1) return [{ kind: "words", text: run.map(({ text }) => text).join("") }];
  const last = run.findLastIndex((atom) => atom.kind === "math");
  const [start, end] = widened(run, first, last);
  const math = run.slice(start, end + 1);
  const text = math.map((atom) => atom.text).join("");
  return [
    wordsOf(run.slice(0, start)),
    { kind: "math", tex: math.map(texOf).join(""), text },
    wordsOf(run.slice(end + 1)),
  ];
}

function texOf(atom: Atom): string {
  return atom.kind === "math" ? atom.tex : (joints.get(atom.text) ?? "");
}

function wordsOf(atoms: readonly Atom[]): Piece {
  return { kind: "words", text: atoms.map(({ text }) => text).join("") };
}

/** Takes in the brackets around formulas where they close inside the run. */
function widened(run: readonly Atom[], first: number, last: number): readonly [number, number] {
  const depth = run.slice(first, last + 1).reduce((sum, { kind, text }) => sum + weight(kind, text), 0);
  const opens = (index: number): boolean => run[index]?.kind === "joint" && run[index]?.text === "(";
  const closes = (index: number): boolean => run[index]?.kind === "joint" && run[index]?.text === ")";
  if (depth < 0 && opens(first - 1)) return widened(run, first - 1, last);
  if (depth > 0 && closes(last + 1)) return widened(run, first, last + 1);
  return depth === 0 && opens(first - 1) && closes(last + 1) ? widened(run, first - 1, last + 1) : [first, last];
}

function weight(kind: Atom["kind"], text: string): number {
  if (kind !== "joint") return 0;
  return text === "(" ? 1 : text === ")" ? -1 : 0;
}

function merged(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const previous = result.at(-1);
    if (piece.text === "") continue;
    if (previous?.kind === "words" && piece.kind === "words") {
      result[result.length - 1] = { kind: "words", text: previous.text + piece.text };
    } else result.push(piece);
  }
  return result;
}
