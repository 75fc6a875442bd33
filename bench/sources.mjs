// The rooms of src that are measured, bundled in memory, so that no build has to come before.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const entry = `
  export { differentiator, rebuild, withoutSlopeSymbols } from "./src/expression/derive.ts";
  export { compareTexts } from "./src/expression/compare-text.ts";
  export { readFormula } from "./src/expression/read.ts";
  export { tidy } from "./src/expression/tidy.ts";
  export { exerciseFrom } from "./src/exercise/build.ts";
  export { buildGraph } from "./src/graph/graph.ts";
  export { buildWorking } from "./src/working/build.ts";
  export { evaluatorOf } from "./src/working/evaluate.ts";
  export { judge } from "./src/marking/judge.ts";
  export { readEntry } from "./src/marking/read-entry.ts";
  export { solve } from "./src/working/solve.ts";
  export * from "./test/marking/students.ts";
  export { fairnessOf } from "./test/exercise/fairness.ts";
  export { allRanks, comesRound, listWith } from "./test/exercise/inseparable.ts";
  export { everyPair } from "./test/expression/compare-pairs.ts";
  export { hostileTexts } from "./test/expression/hostile-texts.ts";
  export { scraps } from "./test/expression/scraps.ts";
`;

// yaml requires Node's own modules, which a bundle in the form of a module has no `require` for.
globalThis.require ??= createRequire(import.meta.url);

const { outputFiles } = await build({
  stdin: { contents: entry, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
});

/** @type {Record<string, Function>} */
export const sources = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
