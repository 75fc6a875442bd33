// The one style sheet of a page: KaTeX' rules with the fonts that the page needs inside it, then the template's rules. It
// must not know what the page says.

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

export interface StyleParts {
  readonly katexCss: string;
  /** By name, in base64 of WOFF2. */
  readonly fonts: ReadonlyMap<string, string>;
  readonly ownCss: string;
}

/** The text of the style element for a page with this body. It holds no address that leads out of the page. */
export function pageStyle({ katexCss, fonts, ownCss }: StyleParts, body: string): string {
  const rules = katexCss.replace(/@font-face\s*\{[^}]*\}/gu, (rule) => fontRule(rule, fonts, body));
  const style = `${rules}\n${ownCss}`;
  if (/<\/style|url\((?!data:)|@import/iu.test(style)) {
    throw new RangeError("The style sheet of a page closes its own element, or loads something from outside.");
  }
  return style;
}

function fontRule(rule: string, fonts: ReadonlyMap<string, string>, body: string): string {
  const name = /KaTeX_\w+-\w+(?=\.woff2)/u.exec(rule)?.[0] ?? "";
  const use = fontUses.get(name);
  const data = fonts.get(name);
  if (use === undefined || data === undefined || (use !== "always" && !use.test(body))) return "";
  return rule.replace(/src:[^}]*/u, `src:url(data:font/woff2;base64,${data}) format("woff2")`);
}
