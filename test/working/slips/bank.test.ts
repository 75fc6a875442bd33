// Which slips fire on which exercise of the bank, with the number of their sites: a table to read when a guard changes.

import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { exerciseFrom } from "../../../src/exercise/build.ts";
import { readSource } from "../../../src/exercise/read.ts";
import { buildWorking } from "../../../src/working/build.ts";
import { type AppliedSlip, appliedSlips } from "../../../src/working/slips/applied.ts";
import { slips } from "../../../src/working/slips/catalogue.ts";
import { solve } from "../../../src/working/solve.ts";

const folder = new URL("../../../exercises/", import.meta.url);

const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .sort();

function appliedOn(path: string): readonly AppliedSlip[] {
  const read = readSource(readFileSync(new URL(path, folder), "utf8"));
  const built = read.ok ? exerciseFrom(read.source) : undefined;
  if (built?.ok !== true) throw new Error(`not an exercise: ${path}`);
  const { graph, train, update, given, learningRate, digits } = built.exercise;
  if (given === undefined) return [];
  const result = solve(buildWorking({ graph, train, direction: update }), { given, rate: learningRate }, digits);
  return result.ok ? appliedSlips(result.solved, slips) : [];
}

it("the bank", async () => {
  const fired = new Set<string>();
  const rows = files.map((path) => {
    const counts = new Map<string, number>();
    for (const { slip } of appliedOn(path)) counts.set(slip.id, (counts.get(slip.id) ?? 0) + 1);
    for (const id of counts.keys()) fired.add(id);
    return `${path}\n${[...counts].map(([id, count]) => `  ${id} ${count}`).join("")}`;
  });
  const nowhere = slips.map(({ id }) => id).filter((id) => !fired.has(id));
  await expect(`${[...rows, `nowhere\n  ${nowhere.join("  ")}`].join("\n")}\n`).toMatchFileSnapshot(
    "../../golden/slips-on-the-bank.txt",
  );
});
