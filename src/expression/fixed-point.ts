// The elementary functions on fixed-point numbers: a bigint stands for itself over 2^fraction. Results are good to a few
// units in the last place, from series whose terms shrink fast. It must not know error bounds or formulas.

/** The binary places of every fixed-point number here. */
export const fraction = 288;

const fractionBits: bigint = BigInt(fraction);
export const unity: bigint = 1n << fractionBits;

export function timesFixed(x: bigint, y: bigint): bigint {
  return (x * y) >> fractionBits;
}

export function dividedFixed(x: bigint, y: bigint): bigint {
  return (x << fractionBits) / y;
}

/** The number of binary digits of a non-negative integer. */
export function bitLength(n: bigint): number {
  if (n === 0n) return 0;
  const hexadecimal = n.toString(16);
  return 4 * (hexadecimal.length - 1) + 32 - Math.clz32(Number.parseInt(hexadecimal.slice(0, 1), 16));
}

/** The fixed-point number of a double of moderate size. */
export function fixedFrom(value: number): bigint {
  return BigInt(Math.round(value * 2 ** 60)) << BigInt(fraction - 60);
}

/** arctan(1/n), by its series. */
function inverseTangent(n: bigint): bigint {
  let term = unity / n;
  let total = 0n;
  for (let odd = 1n; term !== 0n; odd += 2n) {
    total += (odd % 4n === 1n ? term : -term) / odd;
    term /= n * n;
  }
  return total;
}

/** Machin's formula. */
export const pi: bigint = 4n * (4n * inverseTangent(5n) - inverseTangent(239n));

/** 2 artanh(1/3), by its series. */
export const logarithmOfTwo: bigint = ((): bigint => {
  let term = unity / 3n;
  let total = 0n;
  for (let odd = 1n; term !== 0n; odd += 2n) {
    total += term / odd;
    term /= 9n;
  }
  return 2n * total;
})();

const halvings = 12n;

/** e^t for |t| up to 1: the series at t/2^12, squared twelve times. */
export function exponential(t: bigint): bigint {
  const reduced = t >> halvings;
  let term = unity;
  let total = unity;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = timesFixed(term, reduced) / n;
    total += term;
  }
  for (let squared = 0n; squared < halvings; squared++) total = timesFixed(total, total);
  return total;
}

/** ln f for f from 1 to 2: Halley's iteration on e^y = f from the logarithm of a double. */
export function logarithm(f: bigint): bigint {
  let y = fixedFrom(Math.log(Number(f >> BigInt(fraction - 60)) / 2 ** 60));
  for (let round = 0; round < 2; round++) {
    const grown = exponential(y);
    y += 2n * dividedFixed(f - grown, f + grown);
  }
  return y;
}

/** The sine and cosine of an angle from −1 to 1: each by its series. */
export function sineAndCosine(t: bigint): readonly [sine: bigint, cosine: bigint] {
  const square = timesFixed(t, t);
  let term = t;
  let sine = 0n;
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    sine += term;
    term = -timesFixed(term, square) / ((n + 1n) * (n + 2n));
  }
  term = unity;
  let cosine = 0n;
  for (let n = 0n; term !== 0n && term !== -1n; n += 2n) {
    cosine += term;
    term = -timesFixed(term, square) / ((n + 1n) * (n + 2n));
  }
  return [sine, cosine];
}

/** arctan of a number from −1 to 1: what is left to the arctangent of a double, which is tiny, by the series. */
export function arctangent(x: bigint): bigint {
  const start = fixedFrom(Math.atan(Number(x >> BigInt(fraction - 60)) / 2 ** 60));
  const [sine, cosine] = sineAndCosine(start);
  const rest = dividedFixed(timesFixed(x, cosine) - sine, cosine + timesFixed(x, sine));
  const square = timesFixed(rest, rest);
  let term = rest;
  let total = start;
  for (let odd = 1n; term !== 0n && term !== -1n; odd += 2n) {
    total += term / odd;
    term = -timesFixed(term, square);
  }
  return total;
}

/** The largest integer whose square is at most n. */
export function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
