// SVG elements as strings: escaped, numbers rounded to two decimals, so that the same drawing has the same bytes. It must
// not know what is drawn.

import { visible } from "../characters.ts";
import { escapeHtml } from "../escape-html.ts";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text for XML, in elements and in quoted attributes; characters that XML forbids become visible ones. */
export function escapeXml(text: string): string {
  return escapeHtml(visible(text));
}

/** A length or place to two decimals, never "-0". */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a drawing has no place for ${value}`);
  return String(Math.round(value * 100) / 100 + 0);
}

/** One element; its children are finished markup. */
export function element(tag: string, attributes: Attributes, children: readonly string[] = []): string {
  let opening = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) opening += ` ${name}="${typeof value === "number" ? rounded(value) : escapeXml(value)}"`;
  }
  return children.length === 0 ? `${opening}/>` : `${opening}>${children.join("")}</${tag}>`;
}

/** A picture with a name and a description, for those who see it and those who hear it. */
export interface Picture {
  /** Before every id in the picture: one page holds many. */
  readonly prefix: string;
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly content: readonly string[];
}

export function picture({ prefix, kind, width, height, title, description, content }: Picture): string {
  const titleId = `${prefix}-title`;
  const descriptionId = `${prefix}-desc`;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: `figure ${kind}`,
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${titleId} ${descriptionId}`,
    },
    [
      element("title", { id: titleId }, [escapeXml(title)]),
      element("desc", { id: descriptionId }, [escapeXml(description)]),
      ...content,
    ],
  );
}
