// Rounding a line before the next one reads it: to significant digits or decimal places, rounded or cut off.
// It must not know what lines are.

export interface Rounding {
  readonly how: "rounded" | "truncated";
  readonly to: "digits" | "places";
  readonly count: number;
  /** The lines that are rounded; all where absent. */
  readonly only?: ReadonlySet<string>;
}

/**
 * The double nearest to the rounded value, halves away from zero as people round; what is not finite stays as it is. It
 * works on the shortest decimal of the double, without big numbers: slips round every line many times over.
 */
export function roundedAs(value: number, { how, to, count }: Rounding): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const [mantissa = "", power = "0"] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const exponent = Number(power);
  const kept = Math.max(0, to === "digits" ? count : exponent + 1 + count);
  if (digits.length <= kept) return value;
  const isUp = how === "rounded" && (to === "digits" || exponent + 1 + count >= 0) && (digits[kept] ?? "0") >= "5";
  const size = Number(`${Number(digits.slice(0, kept)) + (isUp ? 1 : 0)}e${exponent + 1 - kept}`);
  return value < 0 && size !== 0 ? -size : size;
}
