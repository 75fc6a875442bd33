// A text as one word of a shell's command line, for options that people copy: whatever stands in it, a shell takes it as it is.

/** The text in single quotes, within which a shell reads nothing. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
