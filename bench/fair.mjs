// What is promised of fair variants, measured on every exercise of the bank for all 200 ranks: on each variant all answers
// that known mistakes give, and some students with one mistake each. As many exercises at a time as there are processors.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { sources } from "./sources.mjs";

const bank = fileURLToPath(new URL("../exercises/", import.meta.url));
const golden = new URL("../test/golden/inseparable-pairs.txt", import.meta.url);

/** The exercises whose names have one of the words in them, all without any; long ones first, so that none ends late. */
function named(words) {
  const names = readdirSync(bank, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
  const wanted = names.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  return wanted.toSorted().toSorted((a, b) => b.startsWith("networks/") - a.startsWith("networks/"));
}

/** One worker takes one exercise after the other. */
function work(waiting, told) {
  const worker = new Worker(new URL("fair-worker.mjs", import.meta.url));
  return new Promise((resolve, reject) => {
    const next = () => {
      const name = waiting.shift();
      if (name === undefined) worker.terminate().then(resolve);
      else worker.postMessage(name);
    };
    worker.on("message", (answer) => {
      told(answer);
      next();
    });
    worker.on("error", reject);
    next();
  });
}

function total(counts) {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function percent(part, whole) {
  return whole === 0 ? 0 : (100 * part) / whole;
}

/** What decides, for one exercise. */
function measures({ fairness, comesRound }) {
  const { easiest, hardest, accepted, answers, unnamed, students, refused } = fairness;
  return {
    ratio: hardest / easiest,
    accepted: percent(total(accepted), answers),
    unnamed: percent(total(unnamed), students),
    refused: refused.length,
    repeated: comesRound ? 0 : 1,
  };
}

function tell({ name, seconds, problem, fairness, ...rest }) {
  if (problem !== undefined) return console.log(`  ${name}: ${problem}`);
  const { ratio, accepted, unnamed, refused, repeated } = measures({ fairness, ...rest });
  const numbers = [
    `ratio ${ratio.toFixed(3)}`,
    `accepted ${accepted.toFixed(2)} % of ${fairness.answers}`,
    `not named ${unnamed.toFixed(2)} % of ${fairness.students}`,
    `${new Set(fairness.codes).size} different`,
    ...(refused > 0 ? [`right answers refused: ${fairness.refused.join(", ")}`] : []),
    ...(repeated > 0 ? ["numbers come again before all have been used"] : []),
  ];
  console.log(`  ${name.padEnd(50)} ${numbers.join(", ")} (${seconds.toFixed(1)} s)`);
}

/** Rows of the exercises with one of the words in their names, each with a limit; what they hide may be written down. */
export async function fairRows(words = [], write = false) {
  const waiting = named(words);
  const answers = [];
  const told = (answer) => {
    tell(answer);
    answers.push(answer);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(waiting, told)));
  const found = answers.filter(({ fairness }) => fairness !== undefined).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (write) {
    const results = new Map(found.map(({ name, fairness }) => [name, fairness]));
    writeFileSync(golden, sources.listWith(results, words.length === 0 ? "" : readFileSync(golden, "utf8")));
  }
  const all = found.map(measures);
  const most = (key) => Math.max(0, ...all.map((each) => each[key]));
  const sum = (key) => all.reduce((count, each) => count + each[key], 0);
  return [
    { name: "exercises without a fair variant", amount: answers.length - found.length, limit: 0 },
    { name: "exercises whose numbers come again too early", amount: sum("repeated"), limit: 0 },
    { name: "right answers refused", amount: sum("refused"), limit: 0 },
    { name: "hardest to easiest, the worst exercise", amount: most("ratio"), limit: 1.3 },
    { name: "answers of mistakes accepted, the worst, percent", amount: most("accepted"), limit: 5 },
    { name: "mistakes not named, the worst, percent", amount: most("unnamed"), limit: 5 },
  ];
}
