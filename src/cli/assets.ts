// Reads what a page carries with it: the style sheet and fonts of KaTeX from its package, our templates from this one.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PageAssets } from "../render/page.ts";
import { fontNames } from "../render/page-style.ts";
import { packageFile } from "./package-file.ts";

/** The assets of worksheet pages; templates and style sheets in `folder` come before ours of the same name. */
export function pageAssets(folder?: string): PageAssets {
  const locate = createRequire(import.meta.url).resolve;
  const katexFile = (path: string): Buffer => readFileSync(locate(`katex/dist/${path}`));
  return {
    katexCss: katexFile("katex.min.css").toString("utf8"),
    fonts: new Map(fontNames.map((name) => [name, katexFile(`fonts/${name}.woff2`).toString("base64")])),
    templates: new Map([
      ...templatesIn(fileURLToPath(packageFile("templates/"))),
      ...(folder === undefined ? [] : templatesIn(folder)),
    ]),
  };
}

function templatesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:liquid|css)$/u.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}
