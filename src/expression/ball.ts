// Arithmetic with sixty digits and a guaranteed error bound: a value is a middle and a radius, in units of 2^exponent.
// It settles what doubles cannot tell apart. It must not know formulas.

import type { Rational } from "../number/rational.ts";
import { bitLength } from "./fixed-point.ts";
import { type Gap, isGap } from "./interpret.ts";

/** (middle ± radius) · 2^exponent; the radius is not negative. */
export interface Ball {
  readonly middle: bigint;
  readonly radius: bigint;
  readonly exponent: number;
}

/** Binary digits that a middle keeps. */
export const precision = 224;
/** Beyond 2^this, in either direction, a value is given up. */
export const mostExponent = 2_000_000;

/** |n| */
export function size(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** The ball cut to the precision. */
export function ball(middle: bigint, radius: bigint, exponent: number): Ball | Gap {
  const excess = Math.max(bitLength(size(middle)), bitLength(radius)) - precision;
  if (Math.abs(exponent + excess) > mostExponent) return "unknown";
  if (excess <= 0) return { middle, radius, exponent };
  const shift = BigInt(excess);
  return {
    middle: middle >> shift,
    radius: radius === 0n && (middle & ((1n << shift) - 1n)) === 0n ? 0n : (radius >> shift) + 2n,
    exponent: exponent + excess,
  };
}

export function literal({ numerator, denominator }: Rational): Ball | Gap {
  if (denominator === 1n) return ball(numerator, 0n, 0);
  const places = precision + bitLength(denominator);
  const middle = (numerator << BigInt(places)) / denominator;
  const isExact = middle * denominator === numerator << BigInt(places);
  return ball(middle, isExact ? 0n : 1n, -places);
}

/** The exact ball of a double. */
export function ballFrom(value: number): Ball | Gap {
  const scaled = value === 0 ? 0 : Math.max(0, 60 - Math.floor(Math.log2(Math.abs(value))));
  const whole = value * 2 ** Math.min(scaled, 1000);
  return Number.isSafeInteger(whole) || Number.isInteger(whole)
    ? ball(BigInt(whole), 0n, -Math.min(scaled, 1000))
    : "unknown";
}

export function negate({ middle, radius, exponent }: Ball): Ball {
  return { middle: -middle, radius, exponent };
}

export function add(x: Ball, y: Ball): Ball | Gap {
  const [low, high] = x.exponent <= y.exponent ? [x, y] : [y, x];
  if (high.middle === 0n && high.radius === 0n) return low;
  if (low.middle === 0n && low.radius === 0n) return high;
  const apart = high.exponent - low.exponent;
  if (apart > 3 * precision)
    return ball(high.middle << 64n, (high.radius << 64n) + 1n + tail(low, high.exponent - 64), high.exponent - 64);
  const shift = BigInt(apart);
  return ball((high.middle << shift) + low.middle, (high.radius << shift) + low.radius, low.exponent);
}

/** A bound of a ball far below, in units of 2^exponent. */
function tail(x: Ball, exponent: number): bigint {
  return (size(x.middle) + x.radius) >> BigInt(exponent - x.exponent);
}

export function multiply(x: Ball, y: Ball): Ball | Gap {
  const radius = size(x.middle) * y.radius + size(y.middle) * x.radius + x.radius * y.radius;
  return ball(x.middle * y.middle, radius, x.exponent + y.exponent);
}

export function quotientOf(x: Ball, y: Ball): Ball | Gap {
  const places = Math.max(0, precision + 8 + bitLength(size(y.middle)) - bitLength(size(x.middle)));
  const shift = BigInt(places);
  const middle = (x.middle << shift) / y.middle;
  const least = size(y.middle) - y.radius;
  const radius = ((x.radius << shift) + size(middle) * y.radius) / least + 2n;
  const isExact = x.radius === 0n && y.radius === 0n && middle * y.middle === x.middle << shift;
  return ball(middle, isExact ? 0n : radius, x.exponent - y.exponent - places);
}

export function sign({ middle, radius }: Ball): -1 | 0 | 1 | undefined {
  if (middle > radius) return 1;
  if (-middle > radius) return -1;
  return middle === 0n && radius === 0n ? 0 : undefined;
}

/** By squaring: x^13 is x · (x^2)^6. */
export function wholePower(x: Ball, exponent: number): Ball | Gap {
  if (exponent === 1) return x;
  const square = multiply(x, x);
  if (isGap(square) || exponent === 2) return square;
  const raised = wholePower(square, Math.floor(exponent / 2));
  return isGap(raised) || exponent % 2 === 0 ? raised : multiply(x, raised);
}

/** What covers both. */
export function hull(x: Ball, y: Ball): Ball {
  const difference = add(x, negate(y));
  const total = isGap(difference)
    ? difference
    : add(x, { ...difference, radius: difference.radius + size(difference.middle), middle: 0n });
  return isGap(total) ? x : total;
}

/** Where two balls lie: apart, or together within 2^-bits of their size, or too wide to tell. */
export function meeting(x: Ball, y: Ball, bits: number): "apart" | "together" | "unclear" {
  const difference = add(x, negate(y));
  if (isGap(difference)) return "unclear";
  if (sign(difference) !== undefined && sign(difference) !== 0) return "apart";
  const reach = size(difference.middle) + difference.radius;
  if (reach === 0n) return "together";
  const spread = bitLength(reach) + difference.exponent;
  const scale = Math.max(bitLength(size(x.middle)) + x.exponent, bitLength(size(y.middle)) + y.exponent);
  return spread < scale - bits || spread < -2 * bits ? "together" : "unclear";
}

/** The double nearest to the middle. */
export function nearestDouble({ middle, exponent }: Ball): number {
  const shift = Math.max(0, bitLength(size(middle)) - 60);
  return Number(middle >> BigInt(shift)) * 2 ** (exponent + shift);
}
