// What `longhand new` asks and says. In English.

import { quoted } from "./user-text.ts";

export const newWords = {
  intro:
    "A new exercise, question by question. Enter takes what stands in brackets; Ctrl-C leaves, and writes nothing.",
  title: "Title: ",
  formulasHint: "The graph: one formula a line, as in  y = w1*x1 + w2*x2 . An empty line ends it.",
  formula: "  ",
  noFormula: "At least one formula is needed.",
  again: "Write the formulas again, please.",
  numbersHint: "A number for each name, as in 0.5, -3 or 1/3. Enter at the first leaves all of them open.",
  number: (name: string): string => `  ${name} = `,
  notNumber: (written: string): string => `${quoted(written)} is no number: write one as in 0.5, -3 or 1/3.`,
  missingNumber: "This one needs a number too, since the others have theirs.",
  train: (names: readonly string[]): string => `To adjust [${names.join(", ")}]: `,
  rate: "Learning rate [0.01]: ",
  file: (name: string): string => `File [${name}]: `,
  nothingWritten: "Nothing is written.",
  written: (path: string): string => `${path} is written. Lines that begin with # are for you to fill in.`,
  exists: (path: string): string =>
    `${path}: there is a file already, and it stays as it is. Name another with -o, or add --force to replace it.`,
  existsHere: (path: string): string => `${path}: there is a file already. Name another.`,
  needsGraph:
    'A new exercise needs formulas: give them as in --graph "y = w*x; z = y^2", or run longhand new at a terminal, which asks.',
  needsFile: "Name the file to write, as in -o mine.yaml.",
} as const;
