// Building sentences from words, formulas and numbers. It holds no sentence of its own.

import type { Expression } from "../../expression/expression.ts";
import type { Shown } from "../../number/shown.ts";
import type { Fragment, Text } from "../solution.ts";

/** A sentence from its pieces: `` sentence`${y} falls when ${x} falls.` `` */
export function sentence(
  words: TemplateStringsArray,
  ...pieces: readonly (string | Expression | Shown | Text)[]
): Text {
  const fragments: Fragment[] = [];
  words.forEach((each, index) => {
    if (each !== "") fragments.push({ kind: "words", words: each });
    const piece = pieces[index];
    if (piece !== undefined) fragments.push(...fragmentsOf(piece));
  });
  return fragments;
}

function fragmentsOf(piece: string | Expression | Shown | Text): Text {
  if (typeof piece === "string") return [{ kind: "words", words: piece }];
  if (Array.isArray(piece)) return piece;
  if ("decimal" in piece) return [{ kind: "number", shown: piece }];
  return "kind" in piece ? [{ kind: "math", math: piece }] : [];
}

/** x, y and z. */
export function listed(items: readonly Expression[], joint: string = "and"): Text {
  return items.flatMap((math, index): Text => {
    const separator = index === 0 ? "" : index === items.length - 1 ? ` ${joint} ` : ", ";
    const piece: Fragment = { kind: "math", math };
    return separator === "" ? [piece] : [{ kind: "words", words: separator }, piece];
  });
}
