// What the commands themselves say: unknown names, and the three commands to try.

import { didYouMean } from "./suggest.ts";
import { named } from "./user-text.ts";

export function unknownExercise(name: string, known: readonly string[]): string {
  return asked(`There is no exercise ${named(name)} in the bank, and no such file.`, name, known, "longhand list shows the bank.");
}

export function unknownLine(written: string, known: readonly string[]): string {
  return asked(`There is no line ${named(written)} in this working.`, written, known, "Lines are named as in dz/dy, w1' or value:y.");
}

function asked(found: string, written: string, known: readonly string[], remedy: string): string {
  const meant = didYouMean(written, known);
  return [found, ...(meant === undefined ? [] : [meant]), remedy].join(" ");
}

export const welcome: string = `longhand writes out backpropagation line by line. Three commands to try:

  longhand solve weighted-sum              the worked solution, at the terminal
  longhand worksheet weighted-sum -o w.html   a page to hand out
  longhand check weighted-sum -a "dz/dw1 = 13"   is that right?

longhand --help lists all commands.
`;
