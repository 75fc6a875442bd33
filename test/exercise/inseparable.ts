// The committed list of what cannot be separated in fair variants: written from a whole run, read by every part of one.

import type { Fairness } from "./fairness.ts";

/** The ranks of the whole run. */
export const allRanks: readonly number[] = Array.from({ length: 200 }, (_, rank) => rank);

/** Whether numbers come again only when all that there are have been used: then once more in the same order. */
export function comesRound(codes: readonly string[]): boolean {
  const distinct = new Set(codes).size;
  return codes.every((code, rank) => code === codes[rank % distinct]);
}

const head = `# In the variants of 200 ranks of each exercise: mistakes whose answer is accepted as the right one of an asked line, and
# mistakes that are not named, alone or among at most three, where they are made. Before each, how often.
# Written by \`npm run bench -- fair --write\`.
`;

/** The list, exercise by exercise; those where everything is told apart are left out. */
export function listOf(found: ReadonlyMap<string, Fairness>): string {
  return [head, ...[...found].flatMap(([name, fairness]) => sectionOf(name, fairness))].join("\n");
}

function sectionOf(name: string, { accepted, answers, unnamed, students }: Fairness): readonly string[] {
  const lines = [
    ...linesOf("accepted", accepted, answers, "answers"),
    ...linesOf("not named", unnamed, students, "students"),
  ];
  return lines.length === 0 ? [] : [name, ...lines, ""];
}

function linesOf(what: string, counts: Fairness["accepted"], of: number, unit: string): readonly string[] {
  if (counts.size === 0) return [];
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    `  ${what}: ${total} of ${of} ${unit}`,
    ...sorted.map(([key, count]) => `${String(count).padStart(8)}  ${key}`),
  ];
}

/** The mistakes that a list has for an exercise. */
export function listedFor(name: string, list: string): ReadonlySet<string> {
  const section = list.split(/\n(?=\S)/u).find((each) => each.startsWith(`${name}\n`));
  return new Set([...(section ?? "").matchAll(/^ *\d+ {2}(.*)$/gmu)].map(([, key = ""]) => key));
}
