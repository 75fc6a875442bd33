// The words around the list of the bank. In English.

import { didYouMean } from "./suggest.ts";
import { quoted } from "./user-text.ts";

export const listHead: { readonly name: string; readonly level: string; readonly trains: string } = {
  name: "name",
  level: "level",
  trains: "trains",
};

/** What one may do next. */
export const bankHints: readonly string[] = [
  "longhand solve <name> shows the worked solution.",
  "longhand list --topic logistic (or --skill tanh, --lecture 000) tells more about each.",
];

export function levelWords(level: string | undefined): string {
  return level === undefined ? "" : `level ${level}`;
}

export function trainsWords(skills: readonly string[]): string {
  return `trains: ${skills.join(", ")}`;
}

/** Said of a choice that nothing in the bank fits. */
export function noneFits(what: "topic" | "skill" | "lecture", written: string, known: readonly string[]): string {
  const meant = didYouMean(written, known);
  const listed = known.length === 0 ? "" : `There are: ${known.join(", ")}.`;
  return `No exercise of the bank has the ${what} ${quoted(written)}. ${meant ?? listed}`.trimEnd();
}
