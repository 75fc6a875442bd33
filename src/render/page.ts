// A sheet as one self-contained page: a string that needs nothing else and loads nothing. What it says and how it looks
// come from Liquid templates and style sheets that the caller hands in; what keeps it closed (the policy, the style and
// script elements) is written here and in document-frame.ts, where no template reaches. It must not know where templates
// and scripts are kept.

import { documentFrame, type Frame } from "./document-frame.ts";
import { fontEvidence, type PageStyle, pageStyle } from "./page-style.ts";
import { type MarkedSheet, runningHead, runningHeads } from "./running-heads.ts";
import type { Paper, Sheet } from "./sheet.ts";
import { type SheetView, sheetView } from "./sheet-view.ts";
import { type Render, sandbox, TemplateError } from "./template.ts";

export interface PageAssets {
  readonly katexCss: string;
  /** The fonts of KaTeX by name (`fontNames` of page-style.ts), in base64 of WOFF2. */
  readonly fonts: ReadonlyMap<string, string>;
  /** Texts by file name: sheet.liquid, what it renders, and the style sheets. */
  readonly templates: ReadonlyMap<string, string>;
}

/** The program of a page, and what it works on. */
export interface PageScript {
  readonly code: string;
  /** A long program stands in the page compressed. */
  readonly packed?: PackedCode | undefined;
  /** Found by the script in the element `sheet-data`, as JSON. */
  readonly data: unknown;
}

export interface PackedCode {
  /** The code compressed by gzip, in base64. */
  readonly gzip: string;
  /** A short program that unpacks it from the element `sheet-script` and runs it. */
  readonly unpack: string;
}

export interface PageRequest {
  readonly sheet: Sheet;
  readonly assets: PageAssets;
  /** SHA-256 of a text in UTF-8, in base64. */
  readonly sha256: (text: string) => string;
  readonly script?: PageScript | undefined;
}

/** The page. Throws a TemplateError where a template or a style sheet cannot be used. */
export function sheetPage({ sheet, assets, sha256, script }: PageRequest): string {
  const { render, styles } = preparedFrom(assets, sha256);
  const view = sheetView(sheet, script !== undefined);
  const body = bodyOf(view, render);
  // The script of a practice page sets formulas that nobody knows yet.
  const style = headed(styles(sheet.edition === "practice" ? fontEvidence : body, sheet.paper), sheet, sha256);
  const frame = documentFrame({
    title: shortened(view.heading ?? view.exercises[0]?.title ?? ""),
    style: style.text,
    policy: contentPolicy(style.hash, script === undefined ? [] : programs(script).map(sha256)),
  });
  return `${frame.before}${body}${script === undefined ? "" : scriptElements(script)}${frame.after}`;
}

/** On the sheets that are made for paper, name and id stand at the head of every page: loose ones find back to each other. */
function headed(style: HashedStyle, { edition, student }: Sheet, sha256: PageRequest["sha256"]): HashedStyle {
  if (student === undefined || (edition !== "student" && edition !== "key")) return style;
  const text = `${style.text}\n${runningHead(student)}`;
  return { text, hash: sha256(text) };
}

/** A sheet as one of many on a page for the printer. Throws a TemplateError where a template cannot be used. */
export function sheetBody({ sheet, assets, sha256 }: Omit<PageRequest, "script">): string {
  return bodyOf(sheetView(sheet, false), preparedFrom(assets, sha256).render);
}

export interface MergedRequest extends Pick<PageRequest, "assets" | "sha256"> {
  readonly title: string;
  readonly paper: Paper;
  /** Whose sheets stand on it, in any order. */
  readonly sheets: readonly MarkedSheet[];
}

/**
 * The frame of a page that holds the sheets of many (`mergedSheet`), since those are too many to be held at once. It carries
 * every font, whatever the sheets turn out to need.
 */
export function mergedFrame({ title, paper, sheets, assets, sha256 }: MergedRequest): Frame {
  const style = `${preparedFrom(assets, sha256).styles(fontEvidence, paper).text}\n${runningHeads(sheets)}`;
  const { before, after } = documentFrame({
    title: shortened(title),
    style,
    policy: contentPolicy(sha256(style), []),
  });
  return { before: `${before}<main>\n`, after: `</main>\n${after}` };
}

function bodyOf(view: SheetView, render: Render): string {
  const body = render("sheet.liquid", view);
  expectHarmless(body);
  return `<div class="edition-${view.edition}">\n${body}\n</div>\n`;
}

interface Prepared {
  readonly render: Render;
  readonly styles: (body: string, paper: Paper) => HashedStyle;
}

interface HashedStyle {
  readonly text: string;
  readonly hash: string;
}

const prepared = new WeakMap<PageAssets, Prepared>();

/** What all pages with the same assets share: parsed templates, and style sheets by the fonts that they carry. */
function preparedFrom(assets: PageAssets, sha256: PageRequest["sha256"]): Prepared {
  const known = prepared.get(assets);
  if (known !== undefined) return known;
  const style: PageStyle = pageStyle(assets);
  const hashed = new Map<string, HashedStyle>();
  const styles = (body: string, paper: Paper): HashedStyle => {
    const text = style(body, paper);
    const already = hashed.get(text) ?? { text, hash: sha256(text) };
    hashed.set(text, already);
    return already;
  };
  const made: Prepared = { render: sandbox(assets.templates), styles };
  prepared.set(assets, made);
  return made;
}

/** The title of a window or a tab has room for so many characters. */
const longestTitle = 70;

function shortened(title: string): string {
  const start = [...title.slice(0, 2 * longestTitle)];
  return start.length <= longestTitle ? title : `${start.slice(0, longestTitle - 1).join("")}…`;
}

/** Elements that load, run, send or lead elsewhere by themselves. The policy stops most of them; a page has none. */
const unwanted = /<(script|meta|link|base|iframe|frame|object|embed|form|portal|style)\b/iu;

/** Whatever an author wrote is escaped, so such an element can only come from a template. */
function expectHarmless(body: string): void {
  const [, element] = unwanted.exec(body) ?? [];
  if (element !== undefined)
    throw new TemplateError(`the templates write a <${element}> element; a page may have none`);
}

/** Nothing is loaded, and nothing runs but the page's own script; KaTeX places its glyphs by style attributes. */
function contentPolicy(styleHash: string, scriptHashes: readonly string[]): string {
  const scripts = scriptHashes.map((hash) => `'sha256-${hash}'`).join(" ");
  return [
    "default-src 'none'",
    ...(scripts === "" ? [] : [`script-src ${scripts}`]),
    `style-src 'sha256-${styleHash}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Whatever runs in the page, the one that stands in it as it is first. */
function programs({ code, packed }: PageScript): readonly [first: string, ...others: string[]] {
  return packed === undefined ? [code] : [packed.unpack, code];
}

/** The data cannot end its element: JSON needs no `<` outside texts, and reads it escaped inside them. */
function scriptElements(script: PageScript): string {
  const [code] = programs(script);
  if (/<\/script|<!--/iu.test(code)) throw new RangeError("the script of a page closes its own element");
  const json = JSON.stringify(script.data).replaceAll("<", "\\u003c");
  const { gzip } = script.packed ?? {};
  const packed = gzip === undefined ? "" : `<script type="application/gzip" id="sheet-script">${gzip}</script>\n`;
  return `<script type="application/json" id="sheet-data">${json}</script>\n${packed}<script>${code}</script>\n`;
}
