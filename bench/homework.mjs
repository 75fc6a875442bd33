// What building a homework set costs beside what nobody can save: KaTeX setting each distinct formula of it once, on the same
// cores, in seconds of processor time. HOMEWORK_STUDENTS=500 measures the size that is promised; fewer students share fewer formulas.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";

const project = fileURLToPath(new URL("..", import.meta.url));
const students = Number(process.env.HOMEWORK_STUDENTS ?? 40);
const exercises = 8;
const cores = availableParallelism();

function inputs(folder) {
  const bank = JSON.parse(readFileSync(join(project, "dist/bank.json"), "utf8"));
  const names = bank.filter(({ source }) => source.given !== undefined).map(({ name }) => name);
  const chosen = Array.from({ length: exercises }, (_, index) => names[Math.floor((index * names.length) / exercises)]);
  const items = chosen.map((name, index) => `  - { exercise: ${name}, as: part-${index + 1} }\n`);
  writeFileSync(join(folder, "set.yaml"), `title: Measured\nid: measured\nexercises:\n${items.join("")}`);
  const rows = Array.from({ length: students }, (_, index) => `s${10_000 + index},Student ${index}\n`);
  writeFileSync(join(folder, "class.csv"), `id,name\n${rows.join("")}`);
}

/** Seconds of all cores together, and megabytes, of the command: a busy machine changes them little. */
function commandCost(folder) {
  const tell = `process.on("exit", () => {
    const { maxRSS, userCPUTime } = process.resourceUsage();
    process.stderr.write(JSON.stringify({ megabytes: maxRSS / 1024, seconds: userCPUTime / 1e6 }) + "\\n");
  });`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(tell)}`, join(project, "dist/cli.js")];
  const own = ["homework", "set.yaml", "--roster", "class.csv", "-o", "built", "--jobs", String(cores)];
  const { status, stderr } = spawnSync(process.execPath, [...args, ...own], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stderr.trim().split("\n").at(-1) ?? "");
}

/** A module in the place of KaTeX that notes each formula it is asked for. */
const noting = {
  name: "note formulas",
  setup({ onResolve, onLoad }) {
    const real = join(project, "node_modules/katex/dist/katex.mjs");
    onResolve({ filter: /^katex$/ }, () => ({ path: "katex", namespace: "noting" }));
    onLoad({ filter: /^katex$/, namespace: "noting" }, () => ({
      contents: `import katex from ${JSON.stringify(real)};
        export default { ...katex, renderToString: (tex, settings) => {
          globalThis.noted.add(JSON.stringify([tex, settings]));
          return katex.renderToString(tex, settings);
        } };`,
      resolveDir: project,
    }));
  },
};

/** Every distinct formula of the built set, with the settings it is set with. */
async function formulasOf(folder) {
  const outfile = join(project, "dist/homework-formulas.js");
  await build({
    stdin: {
      contents: `export { buildIn } from "./src/cli/homework/folder.ts";
        export { recipeFor } from "./src/cli/homework/student-files.ts";
        export { exerciseAt } from "./src/cli/homework/variant.ts";
        export { studentPages } from "./src/cli/homework/pages.ts";`,
      resolveDir: project,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    outfile,
    plugins: [noting],
    logLevel: "warning",
  });
  globalThis.noted = new Set();
  const { buildIn, recipeFor, exerciseAt, studentPages } = await import(pathToFileURL(outfile).href);
  const { manifest, set } = buildIn(join(folder, "built"));
  const { bases } = recipeFor(folder, set, "");
  for (const student of manifest.students) {
    studentPages(
      set,
      student,
      bases.map((base) => exerciseAt(base, set.seed, student.rank)),
    );
  }
  rmSync(outfile);
  return [...globalThis.noted];
}

const setter = `
import { parentPort, workerData } from "node:worker_threads";
const { default: katex } = await import(workerData.katex);
const formulas = workerData.formulas.map((each) => JSON.parse(each));
parentPort.on("message", () => {
  for (const [tex, settings] of formulas) {
    try { katex.renderToString(tex, settings); } catch { /* refused formulas cost as well */ }
  }
  parentPort.postMessage("done");
});
parentPort.postMessage("ready");
`;

/** Seconds of all cores together in which KaTeX alone sets the formulas. */
async function floorCost(formulas) {
  const katex = pathToFileURL(join(project, "node_modules/katex/dist/katex.mjs")).href;
  const shares = Array.from({ length: cores }, (_, core) => formulas.filter((_, index) => index % cores === core));
  const address = new URL(`data:text/javascript,${encodeURIComponent(setter)}`);
  const workers = shares.map((share) => new Worker(address, { workerData: { katex, formulas: share } }));
  const answers = () => Promise.all(workers.map((worker) => new Promise((resolve) => worker.once("message", resolve))));
  await answers();
  const start = process.cpuUsage();
  const done = answers();
  for (const worker of workers) worker.postMessage("go");
  await done;
  const seconds = process.cpuUsage(start).user / 1e6;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return seconds;
}

/** The rows of the table. */
export async function homeworkRows() {
  const folder = mkdtempSync(join(tmpdir(), "longhand-bench-"));
  try {
    inputs(folder);
    const command = commandCost(folder);
    const formulas = await formulasOf(folder);
    const floor = await floorCost(formulas);
    const sheets = `${students} students × ${exercises} exercises`;
    return [
      { name: `${sheets}, with keys, in seconds`, amount: command.seconds },
      { name: `KaTeX alone, ${formulas.length} distinct formulas, in seconds`, amount: floor },
      // 1.5 is aimed at and not reached, so that it is no limit yet: beside KaTeX, every student costs a fair choice of numbers,
      // the wrong values of a key (each known mistake, evaluated), two drawings and three layouts of templates; and the first
      // students pay for warming up, so that the ratio falls as the class grows.
      { name: "the first in the second, to be 1.5", amount: command.seconds / floor },
      { name: "memory, in MB", amount: command.megabytes, limit: 400 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
