// A network of two inputs, two hidden units and two outputs, all logistic, with two sets of numbers, as data for tests.

import type { Numbers } from "./slips/solved.ts";

export const network = {
  zh1: "w1*i1+w2*i2+b1",
  h1: "sigmoid(zh1)",
  zh2: "w3*i1+w4*i2+b2",
  h2: "sigmoid(zh2)",
  zo1: "w5*h1+w6*h2+b3",
  o1: "sigmoid(zo1)",
  zo2: "w7*h1+w8*h2+b4",
  o2: "sigmoid(zo2)",
  E: "0.5*((t1-o1)^2+(t2-o2)^2)",
};

export const weights = ["w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8"];

function weighted(w: readonly number[], others: Numbers): Numbers {
  return { ...Object.fromEntries(weights.map((each, index) => [each, w[index] ?? 0])), ...others };
}

/** The published numbers of Mazur. */
export const mazur = weighted([0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55], {
  ...{ b1: 0.35, b2: 0.35, b3: 0.6, b4: 0.6 },
  ...{ i1: 0.05, i2: 0.1, t1: 0.01, t2: 0.99 },
});

/** Numbers at which the slips lie far apart. */
export const apart = weighted([-0.7, 0.1, -0.9, 1.3, -0.3, 0.8, 0.2, -0.1], {
  ...{ b1: 0.4, b2: 0.3, b3: 0.7, b4: -1 },
  ...{ i1: -2, i2: -1.5, t1: 0, t2: 0 },
});
