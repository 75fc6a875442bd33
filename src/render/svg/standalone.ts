// A figure as a file of its own, for slides: with its style and fonts inside, light, on white.

import { element } from "./markup.ts";

export interface FigureAssets {
  /** The text of figure.css. */
  readonly css: string;
  /** Fonts by KaTeX' names, in base64 of WOFF2. */
  readonly fonts: ReadonlyMap<string, string>;
}

const faces: readonly (readonly [family: string, font: string, style: "normal" | "italic"])[] = [
  ["KaTeX_Main", "KaTeX_Main-Regular", "normal"],
  ["KaTeX_Math", "KaTeX_Math-Italic", "italic"],
];

/** The picture with all that it needs. */
export function standalone(svg: string, { css, fonts }: FigureAssets): string {
  const rules = faces.map(([family, font, style]) => {
    const data = fonts.get(font);
    if (data === undefined) return "";
    return `@font-face{font-family:${family};font-style:${style};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  });
  const opening = svg.slice(0, svg.indexOf(">") + 1);
  const style = element("style", {}, [escapeCss(`${rules.join("\n")}\n${css}`)]);
  const paper = element("rect", { class: "paper", width: "100%", height: "100%" });
  const [title, ...rest] = svg.slice(opening.length).split("</desc>");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${opening}${title}</desc>${style}${paper}${rest.join("</desc>")}\n`;
}

function escapeCss(css: string): string {
  return css.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
