// `npm run bench [-- REPETITIONS]`: what a start of the built program costs, in starts of bare Node. Ratios, since machines differ.
import { fileURLToPath } from "node:url";
import { coldStartRatios } from "./cold-start.mjs";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** Add a measurement here: the limit is the ratio that it must not pass. */
const measurements = [
  { name: "longhand --version", args: [cli, "--version"], limit: 1.3 },
  { name: "longhand solve weighted-sum", args: [cli, "solve", "weighted-sum"], limit: 2.3 },
];

const repetitions = Number(process.argv[2] ?? 25);
const results = coldStartRatios(measurements, repetitions);

const width = Math.max(...results.map(({ name }) => name.length));
console.log(`${"bare node starts".padEnd(width)}  ratio  limit`);
for (const { name, ratio, limit } of results) {
  const remark = ratio > limit ? "  above the limit" : "";
  console.log(`${name.padEnd(width)}  ${ratio.toFixed(2).padStart(5)}  ${limit.toFixed(2).padStart(5)}${remark}`);
}
if (results.some(({ ratio, limit }) => ratio > limit)) process.exitCode = 1;
