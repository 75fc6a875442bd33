// Where a page keeps what it hands to its script.

/** The text of the data, as JSON. */
export function sheetData(): string {
  return document.getElementById("sheet-data")?.textContent ?? '{"exercises":[]}';
}
