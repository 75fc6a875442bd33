// What can happen in a session, and how a typed line is read as one of these. A key that is also a name of the graph is
// never guessed at. It must not know the answer to anything.

import { foldName } from "../expression/names.ts";
import { spellingOf } from "../graph/spelling.ts";
import type { Working } from "../working/build.ts";

export type KeyName = "help" | "hint" | "show" | "back" | "skip" | "list" | "quit" | "keep" | "repair" | "twin";

export type SessionEvent =
  /** An entry for the line being asked, or `dz/dy = 13` for another, or the name of a line to go to. */
  | { readonly kind: "entry"; readonly text: string }
  | { readonly kind: "jump"; readonly line: string }
  | { readonly [Key in KeyName]: { readonly kind: Key } }[KeyName]
  /** A key that is a name of this exercise as well. */
  | { readonly kind: "unclear"; readonly key: string; readonly means: KeyName };

export const keyLetters: Readonly<Record<KeyName, string>> = {
  help: "?",
  hint: "h",
  show: "s",
  back: "b",
  skip: "n",
  list: "l",
  quit: "q",
  keep: "k",
  repair: "r",
  twin: "t",
};

const keys: ReadonlyMap<string, KeyName> = new Map([
  ["?", "help"],
  ["h", "hint"],
  ["s", "show"],
  ["b", "back"],
  ["n", "skip"],
  ["l", "list"],
  ["q", "quit"],
  ["k", "keep"],
  ["r", "repair"],
  ["t", "twin"],
  ["help", "help"],
  ["hint", "hint"],
  ["show", "show"],
  ["back", "back"],
  ["next", "skip"],
  ["skip", "skip"],
  ["list", "list"],
  ["quit", "quit"],
  ["exit", "quit"],
  ["keep", "keep"],
  ["repair", "repair"],
  ["twin", "twin"],
]);

/** Reads what was typed. `:q` is always the key, `=q` always the entry; the letter of an option is never a key. */
export function readTyped(typed: string, working: Working, letters: readonly string[] = []): SessionEvent {
  const text = typed.trim();
  if (text.startsWith("=")) return { kind: "entry", text: text.slice(1).trim() };
  const isMarked = text.startsWith(":");
  const word = isMarked ? text.slice(1).trim() : text;
  if (!isMarked && letters.includes(word.toLowerCase())) return { kind: "entry", text };
  const key = keys.get(word.toLowerCase());
  if (key === undefined) return isMarked ? { kind: "jump", line: word } : { kind: "entry", text };
  return !isMarked && isName(word, working) ? { kind: "unclear", key: word, means: key } : { kind: key };
}

/** Whether a word is a name on the page; one in capitals may also be meant in small letters, as a key is read. */
export function isName(word: string, { graph }: Working): boolean {
  const names = [...graph.nodes.keys(), ...graph.leaves].map((name) => spellingOf(graph, name));
  const folded = new Set(names.map((name) => foldName(name)));
  return folded.has(foldName(word)) || folded.has(foldName(word.toLowerCase()));
}
