// Reads what a page carries with it: the style sheet and fonts of KaTeX from its package, our templates from this one.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PageAssets } from "../render/page.ts";
import { fontNames } from "../render/page-style.ts";
import { fileTrouble } from "./file-trouble.ts";
import { InputError } from "./input-error.ts";
import { packageFile } from "./package-file.ts";

/** The assets of worksheet pages; templates and style sheets in `folder` come before ours of the same name. */
export function pageAssets(folder?: string): PageAssets {
  const locate = createRequire(import.meta.url).resolve;
  const katexFile = (path: string): Buffer => readFileSync(locate(`katex/dist/${path}`));
  const ours = shippedTemplates();
  return {
    katexCss: katexFile("katex.min.css").toString("utf8"),
    fonts: new Map(fontNames.map((name) => [name, katexFile(`fonts/${name}.woff2`).toString("base64")])),
    templates: folder === undefined ? ours : new Map([...ours, ...ownTemplates(folder, [...ours.keys()])]),
  };
}

/** The templates and style sheets that come with the program. */
export function shippedTemplates(): ReadonlyMap<string, string> {
  return templatesIn(fileURLToPath(packageFile("templates/")));
}

/** An instructor's templates. Throws an InputError where the folder has none that would be used. */
function ownTemplates(folder: string, known: readonly string[]): ReadonlyMap<string, string> {
  const own = readable(folder, () => templatesIn(folder));
  if (known.some((name) => own.has(name))) return own;
  throw new InputError(`${folder}: no template in this folder is used. Templates are called ${known.join(", ")}.`);
}

function readable<Result>(folder: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new InputError(`${folder}: cannot be read as a folder of templates: ${fileTrouble(error)}.`);
  }
}

function templatesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(?:liquid|css)$/u.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
