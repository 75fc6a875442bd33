// Counts the pages of a PDF as Chromium writes it: its objects stand in it one after the other, uncompressed. It must not know
// what is printed.

/** How many pages there are. */
export function pagesIn(pdf: Uint8Array): number {
  return pageObjects(textOf(pdf)).length;
}

/** How many pages each part of the outline has, by its headings of the highest level; none where there is no outline. */
export function pagesOfParts(pdf: Uint8Array): readonly number[] {
  const text = textOf(pdf);
  const pages = pageObjects(text);
  const [, root] = /(\d+) 0 obj\s*<<\/Type \/Outlines\b/u.exec(text) ?? [];
  const items = text.matchAll(/\/Dest \[(\d+) 0 R[^\]]*\]\s*\/Parent (\d+) 0 R/gu);
  const starts = [...items]
    .flatMap(([, page = "", parent]) => (parent === root ? [pages.indexOf(page)] : []))
    .toSorted((a, b) => a - b);
  return starts.map((start, index) => (starts[index + 1] ?? pages.length) - start);
}

/** The numbers of the page objects, in the order of the pages. */
function pageObjects(text: string): readonly string[] {
  return [...text.matchAll(/(\d+) 0 obj\s*<<\/Type \/Page\b(?!s)/gu)].map(([, id = ""]) => id);
}

function textOf(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString("latin1");
}
