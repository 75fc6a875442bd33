// `longhand list`: the bank by topic, with what each exercise trains.

import type { BankEntry } from "../../exercise/bank.ts";
import { chosen, skillsOf, topicsOf, type Wanted } from "../../exercise/choose.ts";
import { lectureOf } from "../../exercise/lecture.ts";
import { longList, shortList } from "../../render/bank-list.ts";
import { noneFits } from "../../render/words/bank-words.ts";
import { loadBank } from "../bank.ts";
import { InputError } from "../input-error.ts";
import { screenWidth } from "../screen.ts";

export interface ListArguments extends Wanted {
  readonly json: boolean;
}

/** Prints the bank or what is chosen from it; the answer is the exit code. */
export async function list({ json, ...wanted }: ListArguments): Promise<number> {
  const bank = await loadBank();
  const entries = chosen(bank, wanted);
  if (entries.length === 0) throw new InputError(nothingFits(bank, wanted));
  const isChosen = Object.values(wanted).some((each) => each !== undefined);
  const lines = isChosen ? longList(entries, screenWidth()) : shortList(entries, screenWidth());
  process.stdout.write(`${json ? jsonText(entries) : lines.join("\n")}\n`);
  return 0;
}

function jsonText(entries: readonly BankEntry[]): string {
  const exercises = entries.map(({ name, topic, source }) => ({
    name,
    topic,
    title: source.title,
    source: source.source,
    lecture: lectureOf(source.source),
    why: source.why,
    skills: source.skills ?? [],
    level: source.level,
  }));
  return JSON.stringify({ version: 1, exercises });
}

/** The first of the wishes that nothing fits, or all of them together. */
function nothingFits(bank: readonly BankEntry[], wanted: Wanted): string {
  const known = {
    topic: topicsOf(bank),
    skill: [...new Set(bank.flatMap(skillsOf))].sort(),
    lecture: [...new Set(bank.flatMap(({ source }) => lectureOf(source.source) ?? []))].sort(),
  };
  for (const what of ["topic", "skill", "lecture"] as const) {
    const written = wanted[what];
    if (written !== undefined && chosen(bank, { [what]: written }).length === 0)
      return noneFits(what, written, known[what]);
  }
  return "No exercise of the bank fits all of that: leave one of the options out.";
}
