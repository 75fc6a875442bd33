// What a message about a problem consists of. It holds no sentence of its own.

/** A message in two parts, each of whole sentences: what is there, and what would be right. */
export interface Advice {
  readonly found: string;
  readonly remedy: string;
}

/** The two parts as one text. */
export function adviceText({ found, remedy }: Advice): string {
  return `${found} ${remedy}`;
}
