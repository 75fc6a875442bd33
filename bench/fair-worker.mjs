// Measures the variants of one exercise after the other, by the names that `fair.mjs` sends.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { sources } from "./sources.mjs";

const { allRanks, comesRound, fairnessOf } = sources;

parentPort.on("message", (name) => {
  const text = readFileSync(new URL(`../exercises/${name}`, import.meta.url), "utf8");
  const before = performance.now();
  const seconds = () => (performance.now() - before) / 1000;
  try {
    const fairness = fairnessOf(text, allRanks);
    parentPort.postMessage({ name, seconds: seconds(), fairness, comesRound: comesRound(fairness.codes) });
  } catch (error) {
    parentPort.postMessage({ name, seconds: seconds(), problem: error.message });
  }
});
