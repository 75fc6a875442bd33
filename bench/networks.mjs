// What a layered network costs from its description to every number of its working: per weight, for nets of 10 to 25,000.
import { fastest } from "./clock.mjs";
import { sources } from "./sources.mjs";

const { exerciseFrom, buildWorking, solve } = sources;

function described(inputs, units) {
  const layers = units.map((count) => ({ units: String(count), activation: "sigmoid" }));
  const targets = Array.from({ length: units.at(-1) }, (_, index) => ({ name: `t${index + 1}`, written: "0.5" }));
  const initialise = { weights: "normal", inputs: "standard normal" };
  const built = exerciseFrom({ graph: [], network: { inputs: String(inputs), layers, initialise }, given: targets });
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return built.exercise;
}

function work({ graph, train, given, learningRate, digits }) {
  const working = buildWorking({ graph, train, direction: "descent" });
  const result = solve(working, { given, rate: learningRate }, digits);
  if (!result.ok) throw new Error(`${result.fault.line.id} has no value`);
}

/** Microseconds for each weight of a network of this shape. */
function perWeight(inputs, units, times) {
  const exercise = described(inputs, units);
  const weights = exercise.train.length;
  return { weights, time: (1000 * fastest(() => work(exercise), times)) / weights };
}

/** The cost of each weight, in that of a network of some 200: it stays about the same however large the network is. */
export function networkRows() {
  const small = perWeight(10, [10, 10], 20);
  const others = [
    [1, [2, 2], 50],
    [100, [20, 10], 5],
    [784, [30, 10], 3],
  ];
  return [
    { name: `${small.weights} weights, µs for each`, amount: small.time },
    ...others.map(([inputs, units, times]) => {
      const { weights, time } = perWeight(inputs, units, times);
      return { name: `${weights} weights, a weight in one of ${small.weights}`, amount: time / small.time, limit: 2.5 };
    }),
  ];
}
