// Functions that are written out in others where they are read: ceil, mod, atan2 and binomial coefficients. It must not
// know tokens.

import { call, type Expression, integer, negative, power, product, quotient, sum } from "./expression.ts";
import type { Composed } from "./tokens.ts";

const one = integer(1);
const two = integer(2);

export function isOfOne(composed: Composed): boolean {
  return composed === "ceil" || composed === "trunc";
}

/** The function in terms of those that the tree has; those of one operand leave the second alone. */
export function composition(composed: Composed, x: Expression, y: Expression): Expression {
  switch (composed) {
    case "ceil":
      return negative(call("floor", negative(x)));
    case "trunc":
      return product([call("sgn", x), call("floor", call("abs", x))]);
    case "mod":
      return sum([x, negative(product([y, call("floor", quotient(x, y))]))]);
    case "atan2":
      return angle(x, y);
    case "binomial":
      return quotient(call("factorial", x), product([call("factorial", y), call("factorial", less(x, y))]));
    case "permutations":
      return quotient(call("factorial", x), call("factorial", less(x, y)));
  }
}

/** The angle of the point (x, y), from −π up to π: the arccosine above the axis, its opposite below. */
function angle(y: Expression, x: Expression): Expression {
  const side = sum([one, negative(product([two, call("step", negative(y))]))]);
  const distance = call("sqrt", sum([power(x, two), power(y, two)]));
  return product([side, call("acos", quotient(x, distance))]);
}

function less(x: Expression, y: Expression): Expression {
  return sum([x, negative(y)]);
}
