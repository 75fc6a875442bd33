// How many columns of a screen a text takes, and where it is broken. It must not know what is written.

export function widthOf(text: string): number {
  return [...text.normalize("NFC")].length;
}

/** A text broken at spaces into lines of at most `width`; a word that is longer stands alone. */
export function wrapped(text: string, width: number): readonly string[] {
  const indent = /^ */u.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let current = "";
  for (const word of text.slice(indent.length).split(" ")) {
    const longer = current === "" ? `${lines.length === 0 ? indent : ""}${word}` : `${current} ${word}`;
    if (current !== "" && widthOf(longer) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
