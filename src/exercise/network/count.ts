// Reads a count: a whole number from 1 to a limit.

/** The number, or undefined where the text is none. */
export function readCount(written: string, most: number): number | undefined {
  const count = /^\d{1,6}$/u.test(written.trim()) ? Number(written) : 0;
  return count >= 1 && count <= most ? count : undefined;
}
