// The bank as a list on a screen: one line an exercise, or all that it says about itself where few are chosen.

import type { BankEntry } from "../exercise/bank.ts";
import { widthOf, wrapped } from "./columns.ts";
import { bankHints, levelWords, listHead, trainsWords } from "./words/bank-words.ts";

const indent = "  ";

/** One line for each exercise: its name, level and what it trains. */
export function shortList(entries: readonly BankEntry[], width: number): readonly string[] {
  const longest = Math.max(listHead.name.length, ...entries.map(({ name }) => name.length));
  const columns = (name: string, level: string, trains: string): readonly string[] => {
    const start = `${indent}${name.padEnd(longest)}  ${level.padEnd(listHead.level.length)}  `;
    const [first = "", ...rest] = wrapped(trains, Math.max(width - widthOf(start), 20));
    return [`${start}${first}`.trimEnd(), ...rest.map((line) => " ".repeat(widthOf(start)) + line)];
  };
  const blocks = byTopic(entries).map(({ topic, entries: own }) => [
    topic,
    ...own.flatMap(({ name, source }) => columns(name, source.level ?? "", (source.skills ?? []).join(", "))),
  ]);
  return [
    ...columns(listHead.name, listHead.level, listHead.trains),
    "",
    ...blocks.flatMap((block) => [...block, ""]),
    ...bankHints.flatMap((hint) => wrapped(hint, width)),
  ];
}

/** For each exercise its title, level, source, why it exists and what it trains. */
export function longList(entries: readonly BankEntry[], width: number): readonly string[] {
  const told = (text: string): readonly string[] =>
    wrapped(text, width - 2 * indent.length).map((line) => indent + indent + line);
  const blocks = byTopic(entries).map(({ topic, entries: own }) => [
    topic,
    ...own.flatMap(({ name, source }) => {
      const facts = [source.title ?? "", levelWords(source.level), source.source ?? ""].filter((fact) => fact !== "");
      return [
        `${indent}${name}`,
        ...told(facts.join(" · ")),
        ...(source.why === undefined ? [] : told(source.why)),
        ...(source.skills === undefined ? [] : told(trainsWords(source.skills))),
      ];
    }),
  ]);
  return [...blocks.flatMap((block) => [...block, ""]), ...bankHints.slice(0, 1)];
}

function byTopic(entries: readonly BankEntry[]): readonly { topic: string; entries: readonly BankEntry[] }[] {
  const topics = [...new Set(entries.map(({ topic }) => topic))];
  return topics.map((topic) => ({ topic, entries: entries.filter((entry) => entry.topic === topic) }));
}
