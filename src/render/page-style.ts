// The one style sheet of a page: KaTeX' rules with the fonts that the page needs inside it, then the templates' rules. It
// must not know what the page says.

import type { Paper } from "./sheet.ts";
import { TemplateError } from "./template.ts";

/** How a font shows in the HTML that KaTeX writes; a font that is always there sets the page's own text. */
const fontUses: ReadonlyMap<string, RegExp | "always"> = new Map<string, RegExp | "always">([
  ["KaTeX_Main-Regular", "always"],
  ["KaTeX_Main-Bold", "always"],
  ["KaTeX_Math-Italic", "always"],
  ["KaTeX_Main-Italic", /\bmathit\b/u],
  ["KaTeX_AMS-Regular", /\bamsrm\b/u],
  ["KaTeX_Size1-Regular", /delimsizing size1|delim-size1|small-op/u],
  ["KaTeX_Size2-Regular", /delimsizing size2|large-op/u],
  ["KaTeX_Size3-Regular", /delimsizing size3/u],
  ["KaTeX_Size4-Regular", /delimsizing size4|delim-size4/u],
]);

/** The fonts that a page may need, by the names of KaTeX' files. */
export const fontNames: readonly string[] = [...fontUses.keys()];

/** A body in which every font is used that our formulas can need. */
export const fontEvidence: string =
  "mathit small-op large-op delimsizing size1 delimsizing size2 delimsizing size3 delimsizing size4";

/** The style sheets of the templates, in the order in which they count; a folder of templates may leave some out. */
export const styleSheets: readonly string[] = [
  "sheet.css",
  "key.css",
  "figure.css",
  "script.css",
  "print.css",
  "own.css",
];

export interface StyleParts {
  readonly katexCss: string;
  /** By name, in base64 of WOFF2. */
  readonly fonts: ReadonlyMap<string, string>;
  readonly templates: ReadonlyMap<string, string>;
}

/** The text of the style element for a page with this body. It holds no address that leads out of the page. */
export type PageStyle = (body: string, paper: Paper) => string;

/** Throws a TemplateError where a style sheet closes its element, or loads something. */
export function pageStyle({ katexCss, fonts, templates }: StyleParts): PageStyle {
  const own = styleSheets.map((file) => closed(file, templates.get(file) ?? "")).join("\n");
  const made = new Map<string, string>();
  return (body, paper) => {
    const used = fontNames.filter((font) => isUsed(font, body));
    const key = `${paper} ${used.join(" ")}`;
    const rules = made.get(key) ?? `${withFonts(katexCss, used, fonts)}\n${own}\n@page { size: ${paperSizes[paper]}; }`;
    made.set(key, rules);
    return rules;
  };
}

const paperSizes: Readonly<Record<Paper, string>> = { a4: "A4", letter: "letter" };

function isUsed(font: string, body: string): boolean {
  const use = fontUses.get(font);
  return use === "always" || use?.test(body) === true;
}

/** KaTeX' rules, with the fonts named in them inside and without the others. */
function withFonts(katexCss: string, used: readonly string[], fonts: ReadonlyMap<string, string>): string {
  return katexCss.replace(/@font-face\s*\{[^}]*\}/gu, (rule) => {
    const font = /KaTeX_\w+-\w+(?=\.woff2)/u.exec(rule)?.[0] ?? "";
    const data = used.includes(font) ? fonts.get(font) : undefined;
    return data === undefined
      ? ""
      : rule.replace(/src:[^}]*/u, `src:url(data:font/woff2;base64,${data}) format("woff2")`);
  });
}

/** What a style sheet can reach for, spelled as it is or with escapes, and what would end the style element. */
function closed(file: string, css: string): string {
  const found = /<\/style|@import|\\[\da-f]|\burl\s*\(|\bimage-set\s*\(|\bsrc\s*\(/iu.exec(css);
  if (found === null) return css;
  const line = css.slice(0, found.index).split("\n").length;
  throw new TemplateError(
    `${file}, line ${line}: ${found[0]} is not for the style sheets of a page, which load nothing`,
  );
}
