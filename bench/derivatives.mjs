// mathjs.derivative beside ours, both from the text of a formula to its derivative; ours tidied, theirs as it comes and simplified.
import { derivative } from "mathjs";
import { fastest } from "./clock.mjs";
import { sources } from "./sources.mjs";

const { differentiator, readFormula, rebuild, tidy, withoutSlopeSymbols } = sources;

function logistic(inside) {
  return `1/(1+exp(-(${inside})))`;
}

function nestedLogistics(depth) {
  return depth === 0 ? "x" : logistic(`w*${nestedLogistics(depth - 1)}`);
}

function networkLoss() {
  const hidden = [logistic("w1*x1+w2*x2"), logistic("w3*x1+w4*x2")];
  const outputs = [`w5*${hidden[0]}+w6*${hidden[1]}`, `w7*${hidden[0]}+w8*${hidden[1]}`].map(logistic);
  return outputs.map((output, index) => `(t${index + 1}-${output})^2`).join("+");
}

const formulas = [
  { name: "(x + x³)²", text: "(x+x^3)^2", variable: "x" },
  { name: "six nested logistic functions", text: nestedLogistics(6), variable: "w" },
  { name: "the loss of a 2-2-2 network", text: networkLoss(), variable: "w1" },
];

function ours(text, variable) {
  const read = readFormula(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return tidy(withoutSlopeSymbols(rebuild(differentiator(read.value.expression)(variable))));
}

/** The time of mathjs for each formula, in times of ours. */
export function derivativeRows() {
  return formulas.flatMap(({ name, text, variable }) => {
    const own = fastest(() => ours(text, variable), 100);
    return [
      {
        name: `${name}, as it comes`,
        amount: fastest(() => derivative(text, variable, { simplify: false }), 20) / own,
      },
      { name: `${name}, simplified`, amount: fastest(() => derivative(text, variable), 1) / own },
    ];
  });
}
