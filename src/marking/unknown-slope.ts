// What is wrong with a derivative that no line has: in dz/dw3 it is the w3, not the `dz` at which reading stops. It must not
// read formulas.

import { foldName } from "../expression/names.ts";
import type { FormulaProblem } from "../expression/problem.ts";

/** A name as it may be written, with its layer. */
export const writtenName: string = "[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_₀-₉]*(?:⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾)?";

const slope = new RegExp(`([d∂]\\s?)(${writtenName})(\\s*/\\s*[d∂]\\s?)(${writtenName})`, "uy");

/** The problem at the name that is unknown, or, where both names are known, at the whole derivative. */
export function atUnknownSlope(
  problem: FormulaProblem,
  text: string,
  known: ReadonlyMap<string, string>,
): FormulaProblem {
  if (problem.code !== "unknown-name" && problem.code !== "unexpected-character") return problem;
  const { start } = problem.span;
  slope.lastIndex = start;
  const [whole, before = "", above = "", between = "", below = ""] = slope.exec(text) ?? [];
  if (whole === undefined) return problem;
  const names = [
    { name: below, start: start + before.length + above.length + between.length },
    { name: above, start: start + before.length },
  ];
  const stray = names.find(({ name }) => !known.has(foldName(name))) ?? { name: whole, start };
  const span = { start: stray.start, end: stray.start + stray.name.length };
  return { code: "unknown-name", span, name: stray.name, known: [...new Set(known.values())] };
}
