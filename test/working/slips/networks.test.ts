// Slips in networks, each with its wrong values by hand.

import { expect, it } from "vitest";
import { edited } from "../../../src/working/edit.ts";
import type { SlipId } from "../../../src/working/slips/slip.ts";
import { workingFrom } from "../cases.ts";
import { type Numbers, solvedAt, wrongValues } from "./solved.ts";

type Row = readonly [
  id: SlipId,
  network: {
    readonly nodes: Readonly<Record<string, string>>;
    readonly train: readonly string[];
    readonly given: Numbers;
  },
  line: string,
  wrong: readonly number[],
];

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** One unit of each curve: z = 0.7, half squared error. */
function unit(curve: string): Row[1] {
  return {
    nodes: { z: "w1*x1+w2*x2+b", a: `${curve}(z)`, L: "0.5*(a-t)^2" },
    train: ["w1", "w2", "b"],
    given: { w1: 0.5, w2: -0.3, b: 0.6, x1: 2, x2: 3, t: 2 },
  };
}

const z = 0.5 * 2 - 0.3 * 3 + 0.6;
const a = logistic(z);
const above = a - 2;
const delta = above * a * (1 - a);
const th = Math.tanh(z);

/** Two hidden logistic units and two straight outputs: y1 − t1 = e1, y2 − t2 = e2. */
const layers: Row[1] = {
  nodes: {
    z1: "u1*x",
    a1: "sigmoid(z1)",
    z2: "u2*x",
    a2: "sigmoid(z2)",
    y1: "v11*a1+v12*a2",
    y2: "v21*a1+v22*a2",
    E: "0.5*((y1-t1)^2+(y2-t2)^2)",
  },
  train: ["u1", "u2", "v11", "v12", "v21", "v22"],
  given: { x: 1.5, u1: 0.4, u2: -0.6, v11: 0.7, v12: -0.2, v21: 0.5, v22: 0.9, t1: 1, t2: -1 },
};
const [h1, h2] = [logistic(0.6), logistic(-0.9)];
const e1 = 0.7 * h1 - 0.2 * h2 - 1;
const e2 = 0.5 * h1 + 0.9 * h2 + 1;
const determinant = 0.7 * 0.9 + 0.2 * 0.5;

/** Softmax of the scores 1, 2, 0.5 with the second class true. */
const softmax: Row[1] = {
  nodes: {
    z1: "w1*x",
    z2: "w2*x",
    z3: "w3*x",
    p1: "exp(z1)/(exp(z1)+exp(z2)+exp(z3))",
    p2: "exp(z2)/(exp(z1)+exp(z2)+exp(z3))",
    p3: "exp(z3)/(exp(z1)+exp(z2)+exp(z3))",
    E: "-(t1*ln(p1)+t2*ln(p2)+t3*ln(p3))",
  },
  train: ["w1", "w2", "w3"],
  given: { x: 1, w1: 1, w2: 2, w3: 0.5, t1: 0, t2: 1, t3: 0 },
};
const total = Math.exp(1) + Math.exp(2) + Math.exp(0.5);
const [p1, p2] = [Math.exp(1) / total, Math.exp(2) / total];

/** A logistic unit with binary cross-entropy: dC/dz = a − y. */
const entropy: Row[1] = {
  nodes: { z: "w*x+b", a: "sigmoid(z)", C: "-(y*ln(a)+(1-y)*ln(1-a))" },
  train: ["w", "b"],
  given: { w: 0.5, x: 2, b: -0.3, y: 1 },
};
const q = logistic(0.7);

/** A rectified unit that is off (z = −1) and one that is on (z = 2). */
const gates: Row[1] = {
  nodes: { z1: "w1*x", a1: "relu(z1)", z2: "w2*x", a2: "relu(z2)", L: "0.5*(a1+a2-t)^2" },
  train: ["w1", "w2"],
  given: { x: 1, w1: -1, w2: 2, t: 5 },
};

/** One weight for two examples: a1 = 2w, a2 = 3w, mean of the squares. */
const batch: Row[1] = {
  nodes: { z1: "w*x1+b", z2: "w*x2+b", C: "((z1-t1)^2+(z2-t2)^2)/4" },
  train: ["w", "b"],
  given: { w: 0.5, b: 0.2, x1: 2, x2: 3, t1: 1, t2: 2 },
};

const rows: readonly Row[] = [
  ["C01", unit("sigmoid"), "adjoint:z", [above * logistic(a) * (1 - logistic(a))]],
  ["C01", unit("tanh"), "adjoint:z", [(th - 2) * (1 - Math.tanh(th) ** 2)]],
  ["C02", unit("sigmoid"), "adjoint:z", [above * z * (1 - z)]],
  ["C02", unit("tanh"), "adjoint:z", []],
  ["C03", layers, "adjoint:z1", [e1 * 0.7 + e2 * 0.5]],
  ["C03", unit("sigmoid"), "adjoint:z", []],
  ["C04", unit("sigmoid"), "adjoint:z", [above]],
  ["C04", entropy, "adjoint:z", []],
  ["C05", entropy, "adjoint:z", [(q - 1) * q * (1 - q)]],
  ["C05", softmax, "adjoint:z2", [(p2 - 1) * p2 * (1 - p2)]],
  ["C05", unit("sigmoid"), "adjoint:z", []],
  ["C06", unit("sigmoid"), "adjoint:z", [above * (1 - a * a)]],
  ["C06", unit("tanh"), "adjoint:z", [(th - 2) * th * (1 - th), (th - 2) / (1 + z * z)]],
  ["C07", unit("tanh"), "adjoint:z", [(th - 2) * (1 - z * z)]],
  ["C07", unit("sigmoid"), "adjoint:z", []],
  ["C08", gates, "adjoint:z1", [2 - 5]],
  ["C08", gates, "adjoint:z2", [0]],
  ["C09", layers, "adjoint:a1", [e1 * (0.7 - 0.1 * e1 * h1) + e2 * (0.5 - 0.1 * e2 * h1)]],
  ["C10", layers, "adjoint:a1", [e1 * 0.7 + e2 * -0.2]],
  ["C10", layers, "adjoint:a2", [e1 * 0.5 + e2 * 0.9]],
  ["C11", layers, "adjoint:a1", [(e1 * 0.9 + e2 * 0.2) / determinant]],
  ["C11", layers, "adjoint:a2", [(e1 * -0.5 + e2 * 0.7) / determinant]],
  ["C12", layers, "adjoint:a1", [e1 + e2]],
  ["C13", unit("sigmoid"), "adjoint:w1", [delta * a]],
  ["C14", unit("sigmoid"), "adjoint:w1", [delta * 0.5]],
  ["C15", unit("sigmoid"), "adjoint:a", [-above]],
  ["C16", unit("sigmoid"), "adjoint:a", [2 * above, above / 2]],
  ["C17", layers, "adjoint:y1", [2 * e1, e1 / 2]],
  ["C17", unit("sigmoid"), "adjoint:a", []],
  ["C18", batch, "adjoint:b", []],
  ["C19", unit("sigmoid"), "value:z", [0.1]],
  ["C19", unit("sigmoid"), "update:b", [0.6 - 0.1 * (logistic(0.1) - 2) * logistic(0.1) * (1 - logistic(0.1)), 0.6]],
  ["C20", unit("sigmoid"), "adjoint:b", [delta * 0.6, delta * 2, delta * 3, 0.6]],
  ["C22", entropy, "adjoint:a", [-1 / (q * Math.LN2), -1 / (q * Math.LN10)]],
  ["C22", entropy, "value:C", [-Math.log2(q), -Math.log10(q)]],
  ["C23", softmax, "adjoint:z1", [0]],
  ["C24", entropy, "adjoint:z", [-1 / q]],
  ["C24", softmax, "adjoint:z2", [-1 / p2]],
  ["C25", entropy, "adjoint:z", [1 - q]],
  ["C25", softmax, "adjoint:z1", [-p1, p1 - 1]],
  ["C26", unit("sigmoid"), "adjoint:w1", [delta * 3]],
  ["C26", layers, "adjoint:v11", [e1 * h2, e2 * h1]],
  ["C28", unit("sigmoid"), "value:a", [z]],
  ["C28", unit("sigmoid"), "adjoint:z", [(z - 2) * z * (1 - z), z - 2]],
];

it.each(rows)("%s on %j gives %s = %j", (id, { nodes, train, given }, line, wrong) => {
  const solved = solvedAt(workingFrom(nodes, train), given, 0.1);
  expect(wrongValues(id, solved, line)).toEqual(wrong.map((each) => expect.closeTo(each, 9)));
});

it("C27 adds the gradient of the step before, from the second step on", () => {
  const working = workingFrom({ y: "w*x", z: "(y-t)^2" }, ["w"]);
  const given = { w: 2, x: 3, t: 1 };
  const twice = solvedAt(edited(working, { kind: "pass" }), given, 0.01);
  expect(wrongValues("C27", solvedAt(working, given, 0.01), "step:w")).toEqual([]);
  expect(wrongValues("C27", twice, "update:w@2")).toEqual([expect.closeTo(1.7 - 0.01 * (24.6 + 30), 12)]);
});
