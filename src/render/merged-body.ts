// The body of one sheet among many on a page: its ids, and what refers to them, get a mark of their own, so that no two of the
// page are alike. What people wrote holds no quotes, so that nothing of theirs is taken for an attribute.

const references = /\b(id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"/gu;
const links = /\b((?:xlink:)?href)="#([^"]*)"|url\(#([^)]*)\)/gu;

/** The body with this mark before all its ids. */
export function markedBody(body: string, mark: string): string {
  return body
    .replace(references, (_, attribute: string, ids: string) => `${attribute}="${marked(ids, mark)}"`)
    .replace(links, (_, attribute: string | undefined, id: string, address: string) =>
      attribute === undefined ? `url(#${mark}${address})` : `${attribute}="#${mark}${id}"`,
    );
}

function marked(ids: string, mark: string): string {
  return ids.replace(/\S+/gu, (id) => mark + id);
}
