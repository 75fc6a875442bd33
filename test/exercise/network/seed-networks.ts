// The networks among the published examples, each described as a network in the names of its lecture.

/** From the id of the example to its description and the names that it has for other things than the example. */
export const seedNetworks: Readonly<
  Record<string, { readonly text: string; readonly renamed?: Record<string, string> }>
> = {
  "eight-weights": {
    text: `
network:
  inputs: 2
  layers:
    - { units: [h1, h2], sums: [s1, s2], activation: logistic, bias: none, weights: [[w1, w2], [w3, w4]] }
    - { units: [h3, h4], sums: [s3, s4], activation: logistic, bias: none, weights: [[w5, w6], [w7, w8]] }
output: z
`,
  },
  "tanh-two-layer-regression": {
    text: `
network:
  inputs: 2
  layers:
    - { units: [z1, z2], sums: [a1, a2], activation: tanh, bias: none, weights: [[u11, u12], [u21, u22]] }
    - { units: [y1, y2], bias: none, weights: [[v11, v12], [v21, v22]] }
output: E
`,
  },
  "softmax-cross-entropy": {
    text: `
network:
  inputs: 2
  layers: [{ units: [y1, y2, y3], sums: [a1, a2, a3], bias: none, weights: [[w11, w12], [w21, w22], [w31, w32]] }]
  loss: softmax cross entropy
output: E
`,
  },
  "skip-connection": {
    text: `
network:
  inputs: [x]
  layers:
    - { units: [z], sums: [a], activation: tanh, bias: none, weights: [[w1]] }
    - { units: [y], from: [z, x], bias: none, weights: [[w2, w3]], plus: [z*x] }
  targets: [t]
output: E
`,
  },
  "logistic-least-squares": {
    text: `
network:
  inputs: [x]
  layers: [{ units: [y], sums: [z], activation: sigmoid, weights: [[theta1]], biases: [theta2] }]
  targets: [t]
output: J
`,
  },
  "one-one-one-network": {
    text: `
network:
  inputs: [x]
  layers:
    - { units: [a2], sums: [z2], activation: sigmoid, bias: none, weights: [[theta1]] }
    - { units: [a3], sums: [z3], activation: sigmoid, bias: none, weights: [[theta2]] }
  targets: [y]
  error: target - output
output: J
`,
  },
  "two-two-two-paths": {
    text: `
network:
  inputs: 2
  layers:
    - units: [a1_2, a2_2]
      sums: [z1_2, z2_2]
      activation: sigmoid
      bias: none
      weights: [[t11_1, t12_1], [t21_1, t22_1]]
    - units: [a1_3, a2_3]
      sums: [z1_3, z2_3]
      activation: sigmoid
      bias: none
      weights: [[t11_2, t12_2], [t21_2, t22_2]]
  targets: [y1, y2]
  loss: half mean squared error
  error: target - output
output: J
`,
  },
  "deep-single-output": {
    text: `
network:
  inputs: 2
  layers:
    - units: [a21, a22]
      sums: [z21, z22]
      activation: sigmoid
      weights: [[w211, w212], [w221, w222]]
      biases: [b21, b22]
    - { units: [a31], sums: [z31], activation: sigmoid, weights: [[w311, w312]], biases: [b31] }
  targets: [y]
  error: target - output
output: C
`,
  },
  "batch-mean": {
    text: `
network:
  inputs: [x]
  layers: [{ units: [a], sums: [z], activation: sigmoid, weights: [[w]], biases: [b] }]
  targets: [y]
  error: target - output
  examples: 2
output: C
`,
    renamed: { z_1: "z#1", a_1: "a#1", z_2: "z#2", a_2: "a#2", x_1: "x#1", x_2: "x#2", y_1: "y#1", y_2: "y#2" },
  },
  "binary-cross-entropy": {
    text: `
network:
  inputs: 2
  layers: [{ units: [a], sums: [z], activation: sigmoid, weights: [[w1, w2]], biases: [b] }]
  targets: [y]
  loss: binary cross entropy
output: C
`,
  },
  "vanishing-chain": {
    text: `
network:
  inputs: [x]
  layers:
    - { units: [a1], sums: [z1], activation: sigmoid, weights: [[1]], biases: [b1] }
    - { units: [a2], sums: [z2], activation: sigmoid, weights: [[w2]], biases: [b2] }
    - { units: [a3], sums: [z3], activation: sigmoid, weights: [[w3]], biases: [b3] }
    - { units: [a4], sums: [z4], activation: sigmoid, weights: [[w4]], biases: [b4] }
  targets: [y]
  error: target - output
output: C
`,
  },
  "saturated-unit": {
    text: `
network:
  inputs: [x]
  layers: [{ units: [a], sums: [z], activation: sigmoid, weights: [[w]], biases: [b] }]
  targets: [y]
output: C
`,
  },
  "relu-hidden": {
    text: `
network:
  inputs: [x]
  layers:
    - { units: [a1, a2], sums: [z1, z2], activation: ReLU, weights: [[w1], [w2]], biases: [b1, b2] }
    - { units: [y], bias: none, weights: [[v1, v2]] }
  targets: [t]
output: C
`,
  },
  "softplus-hidden": {
    text: `
network:
  inputs: [x]
  layers:
    - { units: [a1], sums: [z1], activation: softplus, weights: [[w1]], biases: [b1] }
    - { units: [y], bias: none, weights: [[v1]] }
  targets: [t]
output: C
`,
  },
};
