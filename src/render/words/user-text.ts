// Names, numbers and texts of the author's inside a sentence: quoted, shortened, and without control characters.
// It holds no sentence of its own.

import { isName } from "../../expression/names.ts";
import { visible } from "../characters.ts";

/** Characters of a quoted text, and names of a list, that are shown. */
const mostCharacters = 40;
const mostNames = 6;

/** The text without control characters, cut to a length that fits in a sentence. */
export function clipped(text: string, most: number = mostCharacters): string {
  // Two UTF-16 units make one character at most, so that no more of a long text need be looked at.
  const characters = [...text.slice(0, 2 * most + 2)];
  const isWhole = characters.length <= most;
  return visible(isWhole ? text : `${characters.slice(0, most - 1).join("")}…`);
}

/** What somebody typed, in backticks. */
export function quoted(text: string): string {
  return `\`${clipped(text)}\``;
}

/** A name inside a sentence: in backticks where it would read as a word (a, loss), or is no name at all. */
export function named(name: string): string {
  const readsAsWord = /^(?:[aAiI]|[A-Za-z]{2,})$/u.test(name);
  return isName(name) && !readsAsWord ? clipped(name) : quoted(name);
}

/** w1, w2 and x1; of a long list the first six, and 12 more. */
export function nameList(names: readonly string[], joint: "and" | "or" = "and"): string {
  const shown = names.slice(0, mostNames).map((name) => clipped(name));
  const more = names.length - shown.length;
  const items = more > 0 ? [...shown, `${more} more`] : shown;
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${more > 0 ? "and" : joint} ${last}`;
}

/** “the names are w1, w2 and x1”, “the only name is x”, “there are no names”. */
export function theNames(names: readonly string[], singular: string, plural: string): string {
  const [only] = names;
  if (only === undefined) return `there are no ${plural}`;
  return names.length === 1 ? `the only ${singular} is ${named(only)}` : `the ${plural} are ${nameList(names)}`;
}

/** 400,000 */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
