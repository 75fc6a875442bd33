// The committed list of what cannot be separated in fair variants: written from a whole run, read by every part of one.

import type { Counts, Fairness } from "./fairness.ts";

/** The ranks of the whole run. */
export const allRanks: readonly number[] = Array.from({ length: 200 }, (_, rank) => rank);

/** Whether numbers come again only when all that there are have been used: then once more in the same order. */
export function comesRound(codes: readonly string[]): boolean {
  const distinct = new Set(codes).size;
  return codes.every((code, rank) => code === codes[rank % distinct]);
}

const head = `# In the variants of 200 ranks of each exercise: mistakes whose answer is accepted as the right one of an asked line, and
# mistakes that are not named, alone or among at most three, where they are made. Behind each line, how often.
# Written by \`npm run bench -- fair --write\`; \`longhand slips\` says what each mistake is.
`;

/**
 * The list, exercise by exercise, with what was found in the place of what stood there before; exercises where everything
 * is told apart are left out.
 */
export function listWith(found: ReadonlyMap<string, Fairness>, before: string): string {
  const others = sectionsOf(before).filter(([name]) => !found.has(name));
  const own = [...found].map(([name, fairness]) => [name, sectionOf(name, fairness)] as const);
  const sections = [...others, ...own].filter(([, section]) => section !== "");
  return [head, ...sections.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, section]) => section)].join("\n");
}

/** The sections of a list, by the names of the exercises that they begin with. */
function sectionsOf(list: string): readonly (readonly [name: string, section: string])[] {
  const texts = list.split(/^(?=\w)/mu).slice(1);
  return texts.map((text) => [text.slice(0, text.indexOf("\n")), `${text.trimEnd()}\n`] as const);
}

function sectionOf(name: string, { accepted, answers, unnamed, students }: Fairness): string {
  const lines = [
    ...linesOf("accepted", accepted, answers, "answers"),
    ...linesOf("not named", unnamed, students, "students"),
  ];
  return lines.length === 0 ? "" : `${[name, ...lines].join("\n")}\n`;
}

function linesOf(what: string, counts: Counts, of: number, unit: string): readonly string[] {
  if (counts.size === 0) return [];
  const mistakes = new Map<string, Map<string, number>>();
  for (const [key, count] of counts) {
    const [slip = "", at = "", met = ""] = key.split(" ");
    const mistake = `${slip} in ${at}`;
    mistakes.set(mistake, (mistakes.get(mistake) ?? new Map()).set(met, count));
  }
  const sorted = [...mistakes].toSorted(([a, m], [b, n]) => total(n) - total(m) || (a < b ? -1 : 1));
  const lines = sorted.map(([mistake, metIn]) => `    ${mistake}, met in ${listed(metIn)}`);
  return [`  ${what}: ${total(counts)} of ${of} ${unit}`, ...lines];
}

function total(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function listed(metIn: Counts): string {
  const sorted = [...metIn].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.map(([line, count]) => `${line} (${count})`).join(", ");
}

/** The mistakes that a list has for an exercise, each with the line where it is met, by the keys that they are counted by. */
export function listedFor(name: string, list: string): ReadonlySet<string> {
  const [, section = ""] = sectionsOf(list).find(([each]) => each === name) ?? [];
  const lines = [...section.matchAll(/^ {4}(?<slip>\S+) in (?<at>\S+), met in (?<met>.*)$/gmu)];
  return new Set(
    lines.flatMap(([, slip = "", at = "", met = ""]) =>
      met.split(", ").map((each) => `${slip} ${at} ${each.slice(0, each.indexOf(" "))}`),
    ),
  );
}
