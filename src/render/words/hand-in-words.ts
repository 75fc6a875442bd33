// What a homework page says: whether an entry can be read, how much is filled in, how to hand in. Nothing about answers.

export const handInTitle = "Hand in";

export function filledWords(filled: number, of: number, unreadable: number): string {
  const count = `${filled} of ${of} answers filled in.`;
  if (unreadable === 0) return count;
  return `${count} ${unreadable === 1 ? "1 cannot be read yet." : `${unreadable} cannot be read yet.`}`;
}

export const keptHere = "What you enter is kept in this browser. It is not marked here.";

export const bracketsWanted = "This can be read in two ways. Put brackets where you mean them.";

export function downloadLabel(file: string): string {
  return `Download ${file}`;
}

export const codeLabel = "Text code, for a system that takes only text";

export const copyLabel = "Copy the code";

export const copied = "Copied.";

export const notCopied = "Select the code and copy it.";

export const noCode = "The answers are too long for a code: hand in the file.";
