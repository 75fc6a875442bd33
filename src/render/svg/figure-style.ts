// How formulas are written in figures: as on a terminal, but with every index below the line, since spans can go there.

import { asSubscript } from "../../expression/names.ts";
import type { TextStyle } from "../../expression/print-text.ts";
import type { Working } from "../../working/build.ts";
import { unicodeStyle } from "../style.ts";

const known = new WeakMap<Working, TextStyle>();

/** The style; `t11_1` becomes t₁₁,₁, which `mathLine` reads as one index. Found once: a network asks for it at every wire. */
export function figureStyle(working: Working): TextStyle {
  const style = known.get(working) ?? styleOf(working);
  known.set(working, style);
  return style;
}

function styleOf(working: Working): TextStyle {
  const style = unicodeStyle(working);
  return { ...style, name: (name) => withIndices(style.name(name)) };
}

function withIndices(text: string): string {
  return text.replace(/(?<=\p{L})\d+(?:_\d+)+(?![\p{L}\d_])/gu, (indices) =>
    indices.split("_").map(asSubscript).join(","),
  );
}
