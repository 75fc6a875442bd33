// What reading, building and evaluating workings costs: long chains, a long sum, and a small network evaluated again and again.
import { readFileSync } from "node:fs";
import { fastest } from "./clock.mjs";
import { sources } from "./sources.mjs";

const { buildGraph, buildWorking, evaluatorOf } = sources;

function workingOf(formulas, train) {
  const built = buildGraph({ definitions: Object.entries(formulas).map(([name, formula]) => ({ name, formula })) });
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return buildWorking({ graph: built.graph, train, direction: "descent" });
}

/** The value of a line, expected to be a number: a run that overflows or stops early must not count. */
function expectNumber(values, line) {
  if (!Number.isFinite(values.of(line))) throw new Error(`${line} has no value`);
}

function chain(length) {
  const formulas = { a0: "w" };
  for (let index = 1; index < length; index++) formulas[`a${index}`] = `sigmoid(4*a${index - 1}-2)`;
  const values = evaluatorOf(workingOf(formulas, ["w"]))({ given: new Map([["w", 0.5]]), rate: 0.1 });
  expectNumber(values, "update:w");
}

function longSum(terms) {
  const names = Array.from({ length: terms }, (_, index) => `w${index}`);
  const working = workingOf({ y: names.map((name) => `${name}*x`).join("+"), z: "y^2" }, names);
  const values = evaluatorOf(working)({ given: new Map([["x", 1], ...names.map((name) => [name, 0.5])]), rate: 0.1 });
  expectNumber(values, `update:w${terms - 1}`);
}

/** Microseconds for one evaluation of the built working of a published 2-2-2 network, all lines. */
function evaluationTime() {
  const cases = JSON.parse(readFileSync(new URL("../test/fixtures/seed-cases.json", import.meta.url), "utf8"));
  const { graph, given, wrt, learning_rate: rate } = cases.find(({ id }) => id === "two-two-two-paths");
  const evaluate = evaluatorOf(workingOf(graph, wrt));
  const inputs = { given: new Map(Object.entries(given)), rate };
  const rounds = 10_000;
  const milliseconds = fastest(() => {
    for (let count = 0; count < rounds; count++) evaluate(inputs);
  }, 5);
  return (1000 * milliseconds) / rounds;
}

/** The rows of the table: what, how much, in which unit, and the limit where there is one. */
export function workingRows() {
  const short = fastest(() => chain(1000), 10);
  return [
    { name: "chain of 10,000 logistic nodes", amount: fastest(() => chain(10_000), 3) / short, limit: 15 },
    { name: "chain of 20,000 logistic nodes", amount: fastest(() => chain(20_000), 1) / short },
    { name: "one formula with 20,000 terms", amount: fastest(() => longSum(20_000), 1) / short },
    { name: "one evaluation of a built 2-2-2 working, in µs", amount: evaluationTime(), limit: 20 },
  ];
}
