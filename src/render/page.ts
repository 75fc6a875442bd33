// A worksheet as one self-contained page: a string that needs nothing else, loads nothing and runs nothing. Its looks come
// from Liquid templates and a style sheet that the caller hands in; it must not know where they are kept.

import { Liquid } from "liquidjs";
import { pageStyle } from "./page-style.ts";
import { exerciseView, type PageExercise } from "./page-view.ts";
import { nameLabel, sheetTitle } from "./words/sheet-words.ts";

export interface PageAssets {
  readonly katexCss: string;
  /** The fonts of KaTeX by name (`fontNames` of page-style.ts), in base64 of WOFF2. */
  readonly fonts: ReadonlyMap<string, string>;
  /** Texts by file name: worksheet.liquid, what it renders, and worksheet.css. */
  readonly templates: ReadonlyMap<string, string>;
}

export interface PageRequest {
  /** What stands above several exercises; one exercise alone is its own title. */
  readonly title?: string | undefined;
  readonly exercises: readonly PageExercise[];
  readonly assets: PageAssets;
  /** SHA-256 of a text in UTF-8, in base64. */
  readonly sha256: (text: string) => string;
}

const limits: { readonly parseLimit: number; readonly renderLimit: number; readonly memoryLimit: number } = {
  parseLimit: 1_000_000,
  renderLimit: 20_000,
  memoryLimit: 100_000_000,
};

/** The page. A template that Liquid refuses makes it throw Liquid's error, which names the file and the line. */
export function worksheetPage({ title, exercises, assets, sha256 }: PageRequest): string {
  const alone = exercises.length === 1 && title === undefined;
  const views = exercises.map((exercise, index) => exerciseView(exercise, index, alone));
  const liquid = sandboxed(assets.templates);
  const heading = alone ? null : (title ?? sheetTitle);
  const body: string = liquid.renderFileSync("body.liquid", { heading, exercises: views, nameLabel });
  const ownCss = ownStyle(assets.templates, body);
  const style = pageStyle({ ...assets, ownCss }, body);
  const policy = contentPolicy(sha256(style));
  return liquid.renderFileSync("worksheet.liquid", {
    title: shortened(heading ?? views[0]?.title ?? ""),
    policy,
    style,
    body,
  });
}

/** Our style sheets, that of figures only where there are some. */
function ownStyle(templates: ReadonlyMap<string, string>, body: string): string {
  const sheets = ["worksheet.css", ...(body.includes('class="figure ') ? ["figure.css"] : [])];
  return sheets.map((name) => templates.get(name) ?? "").join("\n");
}

/** The title of a window or a tab has room for so many characters. */
const longestTitle = 70;

function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= longestTitle ? title : `${characters.slice(0, longestTitle - 1).join("")}…`;
}

/** Templates may print what they are given, and nothing else: no files, no code, no inherited properties, bounded work. */
function sandboxed(templates: ReadonlyMap<string, string>): Liquid {
  return new Liquid({
    ...limits,
    templates: Object.fromEntries(templates),
    outputEscape: "escape",
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    relativeReference: false,
  });
}

/** Nothing is loaded and nothing runs; KaTeX places its glyphs by style attributes. */
function contentPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
