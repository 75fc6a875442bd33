// The direction of imports between the rooms of src, as a pure check over source texts. It knows no file system.
import { builtinModules } from "node:module";
import { posix } from "node:path";

/** From left to right. A room imports only from rooms to its left; cli and browser stand side by side at the right end. */
export const order: readonly string[] = [
  "number",
  "expression",
  "graph",
  "working",
  "exercise",
  "marking",
  "tutor",
  "render",
  "export",
];
export const ends: readonly string[] = ["cli", "browser"];

/** Which room alone may import a package; `d3-` stands for every package that begins so. */
export const packageRooms: ReadonlyMap<string, string> = new Map([
  ["mathjs", "expression"],
  ["yaml", "exercise"],
  ["zod", "exercise"],
  ["csv-parse", "exercise"],
  ["fastest-levenshtein", "render"],
  ["katex", "render"],
  ["liquidjs", "render"],
  ["d3-", "render"],
  ["dagre", "render"],
  ["@dagrejs/dagre", "render"],
  ["yargs", "cli"],
  ["playwright-core", "cli"],
]);

/** What the script inside a worksheet page must not load, by however many steps (types weigh nothing). */
const tooHeavyForPages = ["yaml", "zod", "liquidjs"];

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Source texts by their path from the project's folder, such as `src/number/decimal.ts`. */
export type Sources = ReadonlyMap<string, string>;

function withoutComments(source: string): string {
  const commentOrString = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)/g;
  return source.replace(commentOrString, (_, text: string | undefined) => text ?? " ");
}

/** Everything a source text imports or re-exports, dynamically or for its types too. */
export function importsOf(source: string): readonly Import[] {
  const text = withoutComments(source);
  const named = text.matchAll(/(?:^|;)\s*(?:import|export)\s+(type\s)?[^"';]*?\bfrom\s*["']([^"']+)["']/gm);
  const bare = text.matchAll(/(?:^|;)\s*import\s*["']([^"']+)["']/gm);
  const dynamic = text.matchAll(/\b(?:import|require)\s*\(\s*(?:["'`]([^"'`]*)["'`]\s*[,)])?/g);
  return [
    ...[...named].map(([, type, specifier = ""]) => ({ specifier, typeOnly: type !== undefined })),
    ...[...bare].map(([, specifier = ""]) => ({ specifier, typeOnly: false })),
    ...[...dynamic].map(([, specifier = ""]) => ({ specifier, typeOnly: false })),
  ];
}

function roomOf(path: string): string {
  const [top, room, file] = path.split("/");
  if (path === "src/index.ts") return "index";
  return top === "src" && room !== undefined && file !== undefined ? room : "";
}

function isRoom(room: string): boolean {
  return order.includes(room) || ends.includes(room);
}

function relativeFault(from: string, to: string): string | undefined {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (!isRoom(there)) return `${from} imports ${to}, which is in no room: move it into the room of what it is about.`;
  if (here === there) return undefined;
  if (here === "index") {
    return ends.includes(there) ? `${from} imports ${to}: the library offers nothing of ${there}.` : undefined;
  }
  if (ends.includes(there)) {
    return `${from} imports ${to}: no room imports ${there}. Move what both need into the leftmost room that can hold it.`;
  }
  if (ends.includes(here) || order.indexOf(there) < order.indexOf(here)) return undefined;
  return `${from} imports ${to}, to its right: move what it needs into ${here} or further left, or move this code into ${there}.`;
}

function packageFault(from: string, specifier: string): string | undefined {
  const here = roomOf(from);
  if (specifier.startsWith("node:") || builtinModules.includes(specifier)) {
    return here === "cli" ? undefined : `${from} imports ${specifier}: files, clock and environment belong in cli.`;
  }
  const owner = [...packageRooms].find(([name]) =>
    name.endsWith("-") ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
  if (owner === undefined)
    return `${from} imports ${specifier}: no room has this package yet. Give it one in test/rooms.ts.`;
  const [, room] = owner;
  return here === room
    ? undefined
    : `${from} imports ${specifier}: only ${room} may. Move the code that needs it there.`;
}

function importFault(from: string, specifier: string): string | undefined {
  if (specifier === "")
    return `${from} computes the name of an import: write it out, so that its direction can be checked.`;
  return specifier.startsWith(".")
    ? relativeFault(from, posix.join(posix.dirname(from), specifier))
    : packageFault(from, specifier);
}

/** Every import that goes the wrong way, as a sentence that says where the code should go. */
export function directionFaults(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, source]) => {
    const here = roomOf(path);
    if (here !== "index" && !isRoom(here)) return [`${path} is in no room: move it into the room of what it is about.`];
    return importsOf(source).flatMap(({ specifier }) => importFault(path, specifier) ?? []);
  });
}

function neighbours(sources: Sources, path: string, types: boolean): readonly string[] {
  return importsOf(sources.get(path) ?? "")
    .filter(({ specifier, typeOnly }) => specifier.startsWith(".") && (types || !typeOnly))
    .map(({ specifier }) => posix.join(posix.dirname(path), specifier));
}

function reachable(sources: Sources, start: string, types: boolean): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...neighbours(sources, start, types)];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    open.push(...neighbours(sources, path, types));
  }
  return seen;
}

/** Files that import themselves by some way round, imports of types counted too. */
export function cycleFaults(sources: Sources): readonly string[] {
  return [...sources.keys()]
    .filter((path) => reachable(sources, path, true).has(path))
    .map((path) => `${path} is part of a cycle of imports: put what the files share into a file that imports neither.`);
}

/** Packages too heavy for a worksheet page that its script reaches through the modules it loads. */
export function pageFaults(sources: Sources): readonly string[] {
  return [...sources.keys()]
    .filter((path) => roomOf(path) === "browser")
    .flatMap((start) => [start, ...reachable(sources, start, false)].map((path) => [start, path] as const))
    .flatMap(([start, path]) =>
      importsOf(sources.get(path) ?? "")
        .filter(({ specifier, typeOnly }) => !typeOnly && tooHeavyForPages.includes(specifier))
        .map(
          ({ specifier }) => `${start} loads ${specifier} by way of ${path}: split ${path}, so that pages load it not.`,
        ),
    );
}
