// What is said about a wrong entry: what the number is, as far as that is known, and one question that leads on. Never the
// right value, never blame.

import { name } from "../../expression/expression.ts";
import type { SlipMatch } from "../../marking/verdict.ts";
import { readsOf } from "../../working/edit.ts";
import type { SlipId } from "../../working/slips/slip.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";
import { entryWritten } from "./slips/slip-context.ts";
import { slipWords } from "./slips/slip-words.ts";
import type { VerdictContext, VerdictText } from "./verdict-text.ts";

/** What is said about a wrong entry: where, what the number is if that is known, one question, the name of the slip. */
export function wrongText(slips: readonly SlipMatch[], context: VerdictContext): VerdictText {
  const [only, second] = slips;
  const place = wrongPlace(slips.length > 0, context);
  if (only === undefined) return { place, question: searching(context) };
  const first = told(only, context);
  if (second === undefined) return { place, ...first, name: slipWords(only.slip).name };
  const all = slips.map((match) => told(match, context));
  const apart = separating(slips.length, context);
  if (!all.every(({ diagnosis }) => sameText(diagnosis, first.diagnosis))) return { place, ...apart };
  const isOneQuestion = all.every(({ question }) => sameText(question, first.question));
  return { place, ...first, question: isOneQuestion || context.probe === undefined ? first.question : apart.question };
}

/** A mistake with a slip of the pen on top. */
export function twice(diagnosis: Text | undefined, pen: SlipId): Text {
  const what = pen === "E03" ? "the other sign" : "its point moved";
  return sentence`${diagnosis ?? []} Here it has ${what} as well.`;
}

function wrongPlace(isKnown: boolean, { working, line, entry, above, probe }: VerdictContext): Text {
  const asked = name(line);
  const number = entryWritten(entry);
  if (readsOf(line, working.lines).length === 0) {
    return sentence`${asked} = ${number} does not follow from the numbers given.`;
  }
  if (!isKnown && above === "all right") {
    return sentence`${asked} does not follow from your lines above. All of those are right, so the slip is in this step.`;
  }
  if (!isKnown && above === "none" && probe !== undefined) return sentence`${number} is not it.`;
  return sentence`${asked} = ${number} does not follow from the lines above it.`;
}

function searching({ above, probe }: VerdictContext): Text | undefined {
  if (probe === undefined) return undefined;
  return above === "none"
    ? sentence`Let us halve the search: what do you have for ${name(probe)}?`
    : sentence`What do you have for ${name(probe)}?`;
}

interface Told {
  readonly diagnosis: Text;
  readonly question: Text;
}

function told({ slip, site }: SlipMatch, { working, line, entry }: VerdictContext): Told {
  const { diagnosis, question } = slipWords(slip);
  const context = { working, line, site, entry };
  return { diagnosis: diagnosis(context), question: question(context) };
}

/** The texts of slips hold words and names only, so that equal ones are spelled equally. */
function sameText(a: Text, b: Text): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function separating(count: number, { line, probe }: VerdictContext): Told {
  const ways = count === 2 ? "two" : "several";
  return {
    diagnosis: sentence`There are ${ways} ways to this number.`,
    question:
      probe === undefined
        ? sentence`Which line did you work out just before ${name(line)}? Write it down as well.`
        : sentence`What is your ${name(probe)}? That tells them apart.`,
  };
}
