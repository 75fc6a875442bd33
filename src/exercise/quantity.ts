// A number as the author wrote it: 2.0, -1.5e-3 or 1/3, with its exact value. It must not know what the number is for.

import { parseDecimal, toRational } from "../number/decimal.ts";
import { divide, type Rational, toNumber } from "../number/rational.ts";

export interface Quantity {
  readonly written: string;
  readonly exact: Rational;
  /** The double nearest to the exact value; finite. */
  readonly value: number;
}

export type ReadQuantity =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly reason: "not-a-number" | "number-too-big" };

/** Reads a decimal or a fraction of two decimals. Other notations (0x1F, 1_000, .inf, 50%) are no numbers here. */
export function readQuantity(text: string): ReadQuantity {
  const written = text.trim();
  const exact = exactValue(written);
  const value = exact === undefined ? undefined : toNumber(exact);
  if (exact !== undefined && value !== undefined && Number.isFinite(value)) {
    return { ok: true, quantity: { written, exact, value } };
  }
  const isBeyondDoubles = /^[+-]?[\d.]+(?:[eE]\+?\d+)?$/u.test(written) && !Number.isFinite(Number(written));
  const tooBig = value !== undefined || isBeyondDoubles;
  return { ok: false, reason: tooBig ? "number-too-big" : "not-a-number" };
}

function exactValue(written: string): Rational | undefined {
  const [above = "", below, ...more] = written.split("/");
  const numerator = parseDecimal(above.trim());
  if (numerator === undefined || more.length > 0) return undefined;
  if (below === undefined) return toRational(numerator);
  const denominator = parseDecimal(below.trim());
  return denominator === undefined ? undefined : divide(toRational(numerator), toRational(denominator));
}
