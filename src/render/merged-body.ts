// The body of one sheet among many on a page: its ids, and what refers to them, get a mark of their own, so that no two of the
// page are alike, and its main part is one of many. What people wrote holds no quotes and no tags, so that nothing of theirs is
// taken for one.

import { escapeHtml } from "./escape-html.ts";
import type { MarkedSheet } from "./running-heads.ts";

const references = /\b(id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"/gu;
const links = /\b((?:xlink:)?href)="#([^"]*)"|url\(#([^)]*)\)/gu;

/** The sheet of one student, as a part of the page that has its own name. */
export function mergedSheet(body: string, { mark, name, id }: MarkedSheet): string {
  const label = escapeHtml(`${name}, ${id}`);
  return `<article class="student-sheet" id="${mark}" aria-label="${label}">\n${markedBody(body, `${mark}-`)}</article>\n`;
}

/** An empty page, for the back of a sheet of paper. */
export const blankPage: string = '<div class="blank-page" aria-hidden="true"></div>\n';

/** The body with this mark before all its ids. A page has one main part, which is around all of them. */
export function markedBody(body: string, mark: string): string {
  return body
    .replace(/<main>/gu, '<div class="main">')
    .replace(/<\/main>/gu, "</div>")
    .replace(references, (_, attribute: string, ids: string) => `${attribute}="${marked(ids, mark)}"`)
    .replace(links, (_, attribute: string | undefined, id: string, address: string) =>
      attribute === undefined ? `url(#${mark}${address})` : `${attribute}="#${mark}${id}"`,
    );
}

function marked(ids: string, mark: string): string {
  return ids.replace(/\S+/gu, (id) => mark + id);
}
