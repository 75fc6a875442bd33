// The elementary functions of balls, each with its error bound, and with them the arithmetic that evaluates formulas to
// sixty digits. It must not know which formulas are compared.

import {
  add,
  type Ball,
  ball,
  hull,
  literal,
  mostExponent,
  multiply,
  negate,
  precision,
  quotientOf,
  sign,
  size,
  wholePower,
} from "./ball.ts";
import { call, type Expression, integer, name, negative, power, product, quotient, sum } from "./expression.ts";
import {
  arctangent,
  bitLength,
  exponential,
  fraction,
  integerRoot,
  logarithm,
  logarithmOfTwo,
  pi,
  sineAndCosine,
  unity,
} from "./fixed-point.ts";
import { type Arithmetic, type Gap, interpreter, isGap } from "./interpret.ts";
import { realArithmetic, type SmoothFunction } from "./real-arithmetic.ts";

/** The error of a function of `fixed-point`, in its last places: small beside what rounding to `precision` leaves. */
const functionError: bigint = 1n << 30n;

function wholeNumber(y: Ball): number | undefined | "unknown" {
  const { low, high } = fixedBounds(y);
  if (low === undefined) return "unknown";
  if (low === high) return low % unity === 0n ? Number(low / unity) : undefined;
  return "unknown";
}

function floor(y: Ball): Ball | Gap {
  const { low, high } = fixedBounds(y);
  if (low === undefined || high === undefined) return "unknown";
  const whole = low >> BigInt(fraction);
  return high >> BigInt(fraction) === whole ? literal({ numerator: whole, denominator: 1n }) : "unknown";
}

/** The ends as fixed-point numbers, or undefined where they are too large. */
function fixedBounds({ middle, radius, exponent }: Ball): {
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
} {
  if (bitLength(size(middle) + radius) + exponent > 64) return { low: undefined, high: undefined };
  const shift = exponent + fraction;
  const fix = (n: bigint): bigint => (shift >= 0 ? n << BigInt(shift) : n >> BigInt(-shift));
  return { low: fix(middle - radius), high: fix(middle + radius) + (radius === 0n && shift >= 0 ? 0n : 1n) };
}

/** The middle and radius in fixed-point units; undefined where the number is too large or too little of it is known. */
function fixed(x: Ball): { readonly at: bigint; readonly radius: bigint } | undefined {
  const { low, high } = fixedBounds(x);
  if (low === undefined || high === undefined) return undefined;
  const radius = (high - low) / 2n + 1n;
  return radius > unity >> 40n ? undefined : { at: low + (high - low) / 2n, radius };
}

function exp(x: Ball): Ball | Gap {
  const inside = fixed(x);
  if (inside === undefined) return "unknown";
  const turns = inside.at / logarithmOfTwo;
  if (size(turns) > BigInt(mostExponent)) return "unknown";
  const grown = exponential(inside.at - turns * logarithmOfTwo);
  const radius = functionError + size(turns) + ((grown * inside.radius) >> BigInt(fraction - 1));
  return ball(grown, radius, Number(turns) - fraction);
}

function ln(x: Ball): Ball | Gap {
  const side = sign(x);
  if (side !== 1) return side === undefined ? "unknown" : "undefined";
  const length = bitLength(x.middle);
  const shift = BigInt(fraction + 1 - length);
  const mantissa = shift >= 0n ? x.middle << shift : x.middle >> -shift;
  const doublings = x.exponent + length - 1;
  const radius = (x.radius * unity) / (x.middle - x.radius) + functionError + BigInt(Math.abs(doublings));
  return ball(logarithm(mantissa) + BigInt(doublings) * logarithmOfTwo, radius, -fraction);
}

function wave(operation: "sin" | "cos", x: Ball): Ball | Gap {
  const inside = fixed(x);
  if (inside === undefined) return "unknown";
  const quarters = (2n * inside.at + pi / 2n) / pi - (2n * inside.at + pi / 2n < 0n ? 1n : 0n);
  const [sine, cosine] = sineAndCosine(inside.at - (quarters * pi) / 2n);
  const turn = Number(((quarters % 4n) + 4n + (operation === "cos" ? 1n : 0n)) % 4n);
  const value = [sine, cosine, -sine, -cosine][turn] ?? 0n;
  return ball(value, inside.radius + functionError + size(quarters), -fraction);
}

function atan(x: Ball): Ball | Gap {
  const length = bitLength(size(x.middle) + x.radius) + x.exponent;
  if (length > 0) {
    if (sign(x) === undefined) return "unknown";
    const inverse = quotientOf({ middle: 1n, radius: 0n, exponent: 0 }, x);
    const rest = isGap(inverse) ? inverse : atanInside(inverse);
    const quarter = ball(x.middle < 0n ? -pi / 2n : pi / 2n, functionError, -fraction);
    return isGap(rest) || isGap(quarter) ? "unknown" : add(quarter, negate(rest));
  }
  return atanInside(x);
}

/** arctan x for x from −1 to 1, of small x as x times what is near 1, so that it keeps its digits. */
function atanInside(x: Ball): Ball | Gap {
  const inside = fixed(x);
  if (inside === undefined || size(inside.at) > unity) return "unknown";
  return ball(arctangent(inside.at), inside.radius + functionError, -fraction);
}

function sqrt(x: Ball): Ball | Gap {
  const side = sign(x);
  if (side === 0) return x;
  if (side !== 1) return side === undefined ? "unknown" : "undefined";
  const places = Math.max(0, 2 * precision - bitLength(x.middle));
  const even = places + ((((x.exponent - places) % 2) + 2) % 2);
  const scaled = x.middle << BigInt(even);
  const root = integerRoot(scaled);
  const radius = (x.radius << BigInt(even)) / root + 2n;
  const isExact = x.radius === 0n && root * root === scaled;
  return ball(root, isExact ? 0n : radius, (x.exponent - even) / 2);
}

const u = name("u");
const one = integer(1);
const two = integer(2);

/** The other functions in terms of these (Abramowitz and Stegun, chapter 4), for the operand u. */
const writtenOut: ReadonlyMap<SmoothFunction, Expression> = new Map<SmoothFunction, Expression>([
  ["tan", quotient(call("sin", u), call("cos", u))],
  ["sinh", quotient(sum([call("exp", u), negative(call("exp", negative(u)))]), two)],
  ["cosh", quotient(sum([call("exp", u), call("exp", negative(u))]), two)],
  ["tanh", sum([one, negative(quotient(two, sum([call("exp", product([two, u])), one])))])],
  ["sigmoid", quotient(one, sum([one, call("exp", negative(u))]))],
  ["softplus", sum([call("relu", u), call("ln", sum([one, call("exp", negative(call("abs", u)))]))])],
  ["asin", product([two, call("atan", quotient(u, sum([one, call("sqrt", sum([one, negative(power(u, two))]))])))])],
  [
    "acos",
    sum([
      quotient({ kind: "constant", name: "pi" }, two),
      negative(
        product([two, call("atan", quotient(u, sum([one, call("sqrt", sum([one, negative(power(u, two))]))])))]),
      ),
    ]),
  ],
  ["asinh", product([call("sgn", u), call("ln", sum([call("abs", u), call("sqrt", sum([power(u, two), one]))]))])],
  ["acosh", call("ln", sum([u, call("sqrt", product([sum([u, negative(one)]), sum([u, one])]))]))],
  ["atanh", quotient(call("ln", quotient(sum([one, u]), sum([one, negative(u)]))), two)],
]);

function smooth(operation: SmoothFunction, x: Ball): Ball | Gap {
  switch (operation) {
    case "exp":
      return exp(x);
    case "ln":
      return ln(x);
    case "sin":
    case "cos":
      return wave(operation, x);
    case "atan":
      return atan(x);
    case "sqrt":
      return sqrt(x);
    default: {
      const form = writtenOut.get(operation);
      return form === undefined ? "unknown" : interpretBalls(form, () => x);
    }
  }
}

function positivePower(x: Ball, y: Ball): Ball | Gap {
  const logarithmOfBase = ln(x);
  const product = isGap(logarithmOfBase) ? logarithmOfBase : multiply(y, logarithmOfBase);
  return isGap(product) ? product : exp(product);
}

function constant(which: "e" | "pi"): Ball | Gap {
  return which === "pi" ? ball(pi, functionError, -fraction) : exp({ middle: 1n, radius: 0n, exponent: 0 });
}

export const balls: Arithmetic<Ball> = realArithmetic<Ball>({
  literal,
  constant,
  negate,
  add,
  multiply,
  quotient: quotientOf,
  sign,
  hull,
  wholePower,
  positivePower,
  wholeNumber,
  floor,
  smooth,
});

const interpretBalls = interpreter(balls);
