// `node bench/working.mjs`: what building and evaluating workings costs, as ratios, with mathjs' own derivative beside it.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { derivative } from "mathjs";

const source = `
  export { buildGraph } from "./src/graph/graph.ts";
  export { buildWorking } from "./src/working/build.ts";
  export { evaluatorOf } from "./src/working/evaluate.ts";
`;
const bundled = await build({
  stdin: { contents: source, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
});
const { buildGraph, buildWorking, evaluatorOf } = await import(
  `data:text/javascript,${encodeURIComponent(bundled.outputFiles[0].text)}`
);

/** The milliseconds of the fastest of some runs. */
function fastest(run, times = 3) {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < times; count++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The milliseconds of one of ten runs in a row, collecting garbage as one run of ten times the size does. */
function average(run) {
  return (
    fastest(() => {
      for (let count = 0; count < 10; count++) run();
    }) / 10
  );
}

function workingOf(formulas, train) {
  const built = buildGraph({ definitions: Object.entries(formulas).map(([name, formula]) => ({ name, formula })) });
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return buildWorking({ graph: built.graph, train, direction: "descent" });
}

function chain(length) {
  const nodes = Array.from({ length: length - 1 }, (_, index) => [`a${index + 1}`, `sigmoid(4*a${index}-2)`]);
  evaluatorOf(workingOf({ a0: "w", ...Object.fromEntries(nodes) }, ["w"]))({ given: new Map([["w", 0.5]]), rate: 0.1 });
}

function manyTerms(length) {
  const names = Array.from({ length }, (_, index) => `w${index}`);
  const working = workingOf({ y: names.map((name) => `${name}*x`).join("+"), z: "y^2" }, names);
  evaluatorOf(working)({ given: new Map([["x", 1], ...names.map((name) => [name, 0.5])]), rate: 0.1 });
}

const hidden = {
  z1: "w1*x1+w2*x2",
  a1: "sigmoid(z1)",
  z2: "w3*x1+w4*x2",
  a2: "sigmoid(z2)",
  z3: "w5*a1+w6*a2",
  a3: "sigmoid(z3)",
  z4: "w7*a1+w8*a2",
  a4: "sigmoid(z4)",
  J: "0.25*((t1-a3)^2+(t2-a4)^2)",
};
const weights = ["w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8"];
const given = new Map([...weights, "x1", "x2", "t1", "t2"].map((name, index) => [name, 0.1 * (index + 1)]));
const evaluate = evaluatorOf(workingOf(hidden, weights));
const rounds = 20_000;
const microseconds =
  (1000 / rounds) *
  fastest(() => {
    for (let count = 0; count < rounds; count++) evaluate({ given, rate: 0.1 });
  });

const build222 = fastest(() => workingOf(hidden, weights), 20);
const nested = "1/(1+exp(-(w*(1/(1+exp(-(w*(1/(1+exp(-(w*x)))))))))))";
const results = [
  ["chain of 10,000 nodes, in chains of 1,000", fastest(() => chain(10_000)) / average(() => chain(1000)), 15],
  ["formula of 20,000 terms, in formulas of 2,000", fastest(() => manyTerms(20_000)) / average(() => manyTerms(2000))],
  ["evaluating a 2-2-2 working, in µs", microseconds, 20],
  [
    "mathjs.derivative of three nested logistic functions, in whole 2-2-2 workings built",
    fastest(() => derivative(nested, "w")) / build222,
  ],
];
for (const [name, ratio, limit] of results) {
  console.log(`${ratio.toFixed(2).padStart(9)}  ${limit === undefined ? "  " : String(limit).padStart(2)}  ${name}`);
}
if (results.some(([, ratio, limit]) => limit !== undefined && ratio > limit)) process.exitCode = 1;
