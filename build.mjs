// Bundles the sources with esbuild: dist/cli.js (each command a chunk of its own, loaded when it runs), dist/index.js, and the
// scripts of pages.
// Cold start is the reason for every choice here; `npm run bench` measures it. Declarations come from tsc (npm run build).
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Replaces a package by a few lines of source, so that neither its files nor its start-up work reach the bundle. */
function replace(name, source) {
  return {
    name: `replace ${name}`,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: "replaced" }));
      onLoad({ filter: new RegExp(`^${name}$`), namespace: "replaced" }, () => ({ contents: source, loader: "js" }));
    },
  };
}

// yargs measures the columns of its help with string-width, whose Unicode tables and emoji patterns cost more at every start
// than the rest of yargs together. Help is Latin and Greek: a column for each code point, none for colour.
const stringWidth = replace(
  "string-width",
  String.raw`export default (text) => [...text.replace(/\u001b\[[0-9;]*m/g, "")].length;`,
);

// yargs looks for its translations in a folder that a bundle does not have. English is in the code; updateStrings works.
const y18n = replace(
  "y18n",
  `import { format } from "node:util";
  export default () => {
    const words = new Map();
    const say = (text, values) => {
      const known = words.get(text) ?? text;
      return format(known, ...values.slice(0, (known.match(/%[sd]/g) ?? []).length));
    };
    return {
      __: (text, ...values) => say(text, values),
      __n: (one, many, count, ...values) => {
        const text = count === 1 ? one : many;
        return say(text, text.includes("%d") ? [count, ...values] : values);
      },
      getLocale: () => "en",
      setLocale: () => {},
      updateLocale: (changes) => {
        for (const [text, word] of Object.entries(changes)) words.set(text, word);
      },
    };
  };`,
);

// yargs asserts what its callers hand it. The assert of Node formats differences, and loads long for that.
const assert = replace(
  "assert",
  `const fail = (message) => { throw new Error(message); };
  export const strictEqual = (a, b, message) => { if (!Object.is(a, b)) fail(message ?? "expected equal values"); };
  export const notStrictEqual = (a, b, message) => { if (Object.is(a, b)) fail(message ?? "expected different values"); };`,
);

/** Takes a statement out of a file of a package; the build stops where the package no longer has it. */
function leaveOut(file, statement) {
  return {
    name: `leave out ${statement}`,
    setup({ onLoad }) {
      onLoad({ filter: new RegExp(`${file.replaceAll("/", "[\\\\/]")}$`) }, async ({ path }) => {
        const [before, after, ...more] = (await readFile(path, "utf8")).split(statement);
        if (after === undefined || more.length > 0) throw new Error(`${file} has changed: look for ${statement}`);
        return { contents: before + after, loader: "js" };
      });
    },
  };
}

// At every command yargs lays out its help, should the command fail and the help be shown. Ours never is.
const unseenHelp = leaveOut(
  "yargs/build/lib/command.js",
  "yargs.getInternalMethods().getUsageInstance().cacheHelpMessage();",
);

const options = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  outdir: "dist",
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "linked",
  logLevel: "warning",
  // The ES module of yaml instead of its CommonJS twin: half the size, and no require in the bundle.
  // The ES module of a package (liquidjs) before its CommonJS twin.
  mainFields: ["module", "main"],
  alias: { yaml: "./node_modules/yaml/browser/index.js" },
  plugins: [stringWidth, y18n, assert, unseenHelp],
  // Only --pdf wants it, from wherever the user has installed it.
  external: ["playwright-core"],
};

await rm("dist", { recursive: true, force: true });
await build({
  ...options,
  entryPoints: { cli: "src/cli/main.ts", "homework-worker": "src/cli/homework/worker.ts" },
  splitting: true,
});
await build({ ...options, entryPoints: { index: "src/index.ts" } });

// The scripts that pages carry inside them: one file each, as small as can be.
await build({
  bundle: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  entryPoints: {
    practice: "src/browser/practice.ts",
    homework: "src/browser/homework.ts",
    unpack: "src/browser/unpack.ts",
  },
  outdir: "dist/pages",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  mainFields: ["module", "main"],
});

// The script is the larger part of a page: it goes into it compressed.
for (const name of ["practice", "homework"]) {
  const code = await readFile(`dist/pages/${name}.js`);
  await writeFile(`dist/pages/${name}.js.gz`, gzipSync(code, { level: 9 }));
}

// The bank as plain data: a cold start then reads one JSON file and loads neither yaml nor zod.
await build({ ...options, entryPoints: { "bank-reader": "src/cli/bank.ts" } });
const { loadBank } = await import("./dist/bank-reader.js");
await writeFile("dist/bank.json", JSON.stringify(await loadBank()));
await rm("dist/bank-reader.js");

// What editors complete and check exercise files with, from the one declaration of their keys.
const { exerciseJsonSchema } = await import("./dist/index.js");
await writeFile("dist/exercise.schema.json", `${JSON.stringify(exerciseJsonSchema(), undefined, 2)}\n`);

await chmod("dist/cli.js", 0o755);
