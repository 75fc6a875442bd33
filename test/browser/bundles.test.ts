// What the scripts of pages are made of, by the module list of the bundler: a homework page can work nothing out.

import { build } from "esbuild";
import { expect, it } from "vitest";

async function modulesOf(entry: string): Promise<ReadonlyMap<string, number>> {
  const { metafile } = await build({
    entryPoints: [`src/browser/${entry}.ts`],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    mainFields: ["module", "main"],
    outdir: "out",
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  return new Map(Object.entries(output?.inputs ?? {}).map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
}

/** The names of our modules in a room, without their ending; those of which nothing is left in the bundle do not count. */
function inRoom(modules: ReadonlyMap<string, number>, room: string): readonly string[] {
  const used = [...modules].filter(([path, bytes]) => bytes > 0 && path.startsWith(`src/${room}/`));
  return used.map(([path]) => path.slice(`src/${room}/`.length, -".ts".length)).sort();
}

it("a homework page reads formulas, and can neither evaluate nor differentiate, nor judge", async () => {
  const modules = await modulesOf("homework");
  const [expression, working, marking] = ["expression", "working", "marking"].map((room) => inRoom(modules, room));
  expect(expression).toContain("read");
  const workingOut = /evaluat|arithmetic|exact|derive|differen|slope|interval|ball|compare|sample|compil|tidy|stable/u;
  expect(expression?.filter((name) => workingOut.test(name))).toEqual([]);
  expect(working).toContain("find-line");
  expect(
    working?.filter((name) => /build|plan|solve|evaluat|edit|exact|interval|substitut|round|slips/u.test(name)),
  ).toEqual([]);
  expect(marking).toContain("entry-text");
  expect(marking?.filter((name) => /judg|diagnos|candidat|follow|hint|marks|read-entry|wrong/u.test(name))).toEqual([]);
  expect(inRoom(modules, "tutor")).toEqual([]);
});

it.each(["practice", "homework"])(
  "the script of a %s page carries nothing heavy that it does not need",
  async (entry) => {
    const modules = [...(await modulesOf(entry)).keys()];
    expect(modules.length).toBeGreaterThan(20);
    expect(modules.filter((path) => /node_modules\/(?:zod|yaml|liquidjs|csv-parse|yargs)\//u.test(path))).toEqual([]);
    if (entry === "homework") expect(modules.filter((path) => path.includes("/katex/"))).toEqual([]);
  },
);
