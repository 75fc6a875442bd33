// `longhand slips`: every known mistake, and where in the bank it can be told from the right answer.

import { exerciseFrom } from "../../exercise/build.ts";
import { slipLine } from "../../render/words/slip-list-words.ts";
import { appliedSlips } from "../../working/slips/applied.ts";
import { slips as catalogue } from "../../working/slips/catalogue.ts";
import type { Slip, SlipId } from "../../working/slips/slip.ts";
import { loadBank } from "../bank.ts";
import { work } from "../work.ts";

export interface SlipsArguments {
  readonly json: boolean;
}

/** The names of the exercises in which a slip gives another number. */
type Firing = ReadonlyMap<SlipId, readonly string[]>;

/** Prints the catalogue; the answer is the exit code. */
export async function slips({ json }: SlipsArguments): Promise<number> {
  const firing = await firingInBank();
  const where = (slip: Slip): readonly string[] => firing.get(slip.id) ?? [];
  if (json) {
    const listed = catalogue.map((slip) => {
      const { id, slug, level, kind, source, note } = slip;
      return { id, slug, level, kind, source, ...(note === undefined ? {} : { note }), exercises: where(slip) };
    });
    process.stdout.write(`${JSON.stringify({ version: 1, slips: listed })}\n`);
  } else process.stdout.write(`${catalogue.map((slip) => slipLine(slip, where(slip))).join("\n")}\n`);
  return 0;
}

async function firingInBank(): Promise<Firing> {
  const firing = new Map<SlipId, string[]>();
  for (const { name, source } of await loadBank()) {
    const built = exerciseFrom(source);
    if (!built.ok) throw new Error(`the bank exercise ${name} has problems`);
    const { solved } = work({ name, exercise: built.exercise });
    const found = solved === undefined ? [] : appliedSlips(solved, catalogue).map(({ slip }) => slip.id);
    for (const id of new Set(found)) firing.set(id, [...(firing.get(id) ?? []), name]);
  }
  return firing;
}
