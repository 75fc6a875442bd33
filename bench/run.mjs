// `npm run bench [-- REPETITIONS]`: what the program costs, as ratios within one run, since machines differ. Exit code 1
// where a limit is passed. The starts are those of the built program: `npm run build` comes first.
// `npm run bench -- fair [--write] [WORDS…]`: only the variants of all ranks, of the exercises with one of the words in
// their names; `--write` lists anew what they cannot separate.
import { fileURLToPath } from "node:url";
import { coldStartRatios } from "./cold-start.mjs";
import { derivativeRows } from "./derivatives.mjs";
import { fairRows } from "./fair.mjs";
import { homeworkRows } from "./homework.mjs";
import { networkRows } from "./networks.mjs";
import { textRows } from "./texts.mjs";
import { diagnosisRows } from "./variants.mjs";
import { workingRows } from "./workings.mjs";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** Add a start here: the limit is the ratio that it must not pass. */
const starts = [
  { name: "longhand --version", args: [cli, "--version"], limit: 1.3 },
  { name: "longhand solve weighted-sum", args: [cli, "solve", "weighted-sum"], limit: 2.3 },
  { name: "longhand check weighted-sum", args: [cli, "check", "weighted-sum", "-a", "dz/dw1 = 13"], limit: 2.5 },
];

function isAbove({ amount, limit }) {
  return limit !== undefined && amount > limit;
}

/** Prints a table and tells whether every row keeps its limit. */
function print(title, rows) {
  console.log(`${title.padEnd(48)}   ratio  limit`);
  for (const row of rows) {
    const limit = row.limit === undefined ? "" : String(row.limit).padStart(7);
    console.log(
      `  ${row.name.padEnd(46)}${row.amount.toFixed(2).padStart(8)}${limit}${isAbove(row) ? "  above the limit" : ""}`,
    );
  }
  return !rows.some(isAbove);
}

const fairTitle = "Fair variants, 200 ranks of each exercise";

async function keepsAll(repetitions) {
  return [
    print("In starts of bare Node", coldStartRatios(starts, repetitions)),
    print("In chains of 1,000 logistic nodes", workingRows()),
    print("Layered networks, per weight", networkRows()),
    print("mathjs.derivative, in derivatives of ours", derivativeRows()),
    print("Texts, in milliseconds", textRows()),
    print("Simulated students, in percent", diagnosisRows()),
    print("A homework set", await homeworkRows()),
    print(fairTitle, await fairRows()),
  ].every((kept) => kept);
}

async function keepsFair(words) {
  const wanted = words.filter((word) => word !== "--write");
  return print(fairTitle, await fairRows(wanted, words.includes("--write")));
}

const [first, ...words] = process.argv.slice(2);
if (!(await (first === "fair" ? keepsFair(words) : keepsAll(Number(first ?? 25))))) process.exitCode = 1;
