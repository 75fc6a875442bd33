// Slips of the keys: they act on the digits of a line's own number as it would be written. Each gives candidate numbers.

import { type Expression, negative, number } from "../../expression/expression.ts";
import {
  type Decimal,
  decimalFromNumber,
  formatDecimal,
  roundToDigits,
  roundToPlaces,
  significantDigits,
  toRational,
} from "../../number/decimal.ts";
import { toNumber } from "../../number/rational.ts";
import type { Working } from "../build.ts";
import type { Edit } from "../edit.ts";
import { type Line, stepId } from "../line.ts";
import type { Slip, SlipContext, SlipId, SlipSite } from "./slip.ts";

function keyingSlip(id: SlipId, slug: string, source: string, change: (written: Decimal) => readonly Decimal[]): Slip {
  return {
    ...{ id, slug, source, level: "keying", kind: "numeric", actsOn: "digits" },
    sites: (working, at) => keyedSites(working, at, change),
  };
}

function keyedSites(
  working: Working,
  at: SlipContext,
  change: (written: Decimal) => readonly Decimal[],
): readonly SlipSite[] {
  return [...working.lines.values()].flatMap((line) => {
    const written = writtenAs(line, at);
    if (written === undefined) return [];
    return change(written).map((keyed): SlipSite => {
      const edit: Edit = { kind: "lines", formulas: new Map([[line.id, literal(keyed)]]) };
      return { at: line.id, edit, keyed: toNumber(toRational(keyed)) };
    });
  });
}

/** The number of a line as people write it; a new parameter has the decimal places of its step. */
function writtenAs(line: Line, { values, digits }: SlipContext): Decimal | undefined {
  const value = values.of(line.id);
  if (!Number.isFinite(value) || value === 0) return undefined;
  const exact = decimalFromNumber(value);
  if (significantDigits(exact) <= digits) return exact;
  const step = line.kind === "update" ? values.of(stepId(line.node)) : 0;
  if (step === 0 || !Number.isFinite(step)) return roundToDigits(exact, digits);
  const places = Math.max(0, -roundToDigits(decimalFromNumber(step), digits).exponent);
  return roundToPlaces(exact, Math.min(places, 12));
}

function literal(decimal: Decimal): Expression {
  const size = { ...decimal, negative: false };
  const written = number(toRational(size), formatDecimal(size));
  return decimal.negative ? negative(written) : written;
}

export const digitsTransposed: Slip = keyingSlip("E04", "digits-transposed", "[S79]", (written) => {
  const digits = written.coefficient.toString();
  return [...digits].slice(1).flatMap((second, index) => {
    const first = digits[index] ?? second;
    const swapped = `${digits.slice(0, index)}${second}${first}${digits.slice(index + 2)}`;
    return first === second || (index === 0 && second === "0") ? [] : [{ ...written, coefficient: BigInt(swapped) }];
  });
});

const shifts: readonly number[] = [-3, -2, -1, 1, 2, 3];

export const pointShifted: Slip = keyingSlip("E05", "point-shifted", "general knowledge", (written) =>
  shifts.map((shift) => ({ ...written, exponent: written.exponent + shift })),
);

/** Where a calculator shows an exponent that no shift of the point explains. */
const leastExponent = 4;

export const exponentDropped: Slip = keyingSlip("E10", "exponent-dropped", "general knowledge", (written) => {
  const places = written.coefficient.toString().length - 1;
  return Math.abs(written.exponent + places) < leastExponent ? [] : [{ ...written, exponent: -places }];
});
