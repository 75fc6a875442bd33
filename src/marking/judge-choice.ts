// Judges a letter: is it the right option, or the one that a known mistake makes people choose? A letter that there is not
// cannot be read, and costs nothing.

import { type ChoiceField, letterOf, type Option } from "../exercise/question.ts";
import type { Span } from "../expression/problem.ts";
import type { Working } from "../working/build.ts";
import { findLine } from "../working/find-line.ts";
import { writtenLine } from "../working/twin.ts";
import type { Judged } from "./judge.ts";
import type { Verdict } from "./verdict.ts";

/** The verdict on a choice. `understood` is the letter that was read. */
export function judgeChoice(field: ChoiceField, given: string | undefined, working: Working): Judged {
  const judged = { line: field.id, given, formula: undefined };
  if (given === undefined || given.trim() === "")
    return { ...judged, understood: undefined, verdict: { kind: "missing" } };
  const index = chosenIn(given, field, working);
  const option = index === undefined ? undefined : field.options[index];
  if (index === undefined || option === undefined) {
    const letters = field.options.map((_, place) => letterOf(place));
    const problem = { code: "no-option", span: wholeOf(given), letters } as const;
    return { ...judged, understood: undefined, verdict: { kind: "unreadable", problem } };
  }
  return { ...judged, understood: letterOf(index), verdict: verdictOf(option) };
}

function verdictOf({ right, slip }: Option): Verdict {
  return right ? { kind: "right", despite: [] } : { kind: "wrong", slips: slip === undefined ? [] : [slip] };
}

/** The option that an entry names: `b`, `B)`, `(b)`, or the number or the line itself. */
function chosenIn(given: string, { options }: ChoiceField, working: Working): number | undefined {
  const written = given.trim();
  const letter = /^\(?\s*(\p{L}{1,2})\s*[).:]?$/u.exec(written)?.[1]?.toLowerCase();
  const byLetter = options.findIndex((_, index) => letterOf(index) === letter);
  const chosen = byLetter >= 0 ? byLetter : options.findIndex(({ content }) => isNamed(content, written, working));
  return chosen >= 0 ? chosen : undefined;
}

function isNamed(content: Option["content"], written: string, working: Working): boolean {
  switch (content.kind) {
    case "value":
      return content.shown.text === written.replaceAll("−", "-");
    case "line": {
      const line = findLine(working, written);
      return line !== undefined && writtenLine(working, line) === content.line;
    }
    case "slip":
    case "way":
    case "reason":
    case "part":
      return false;
  }
}

/** Where an entry stands without the spaces around it. */
export function wholeOf(given: string): Span {
  const start = given.length - given.trimStart().length;
  return { start, end: Math.max(start, given.trimEnd().length) };
}
