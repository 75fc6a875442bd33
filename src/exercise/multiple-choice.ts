// Multiple choice: for each asked line the right value among values that known mistakes give, as each would be shown. It
// must not know how a choice is judged.

import { toRational, unitInLastPlace } from "../number/decimal.ts";
import { shuffled } from "../number/hash.ts";
import type { Shown } from "../number/shown.ts";
import { isAccepted } from "../working/interval.ts";
import type { LineId } from "../working/line.ts";
import { solvedWith } from "../working/slipped.ts";
import { type AppliedSlip, appliedSlips } from "../working/slips/applied.ts";
import { slips } from "../working/slips/catalogue.ts";
import type { Slip } from "../working/slips/slip.ts";
import { inputsOf, type Solved, shownOf } from "../working/solve.ts";
import { idsOfWritten, writtenLine } from "../working/twin.ts";
import type { Made, NumberedMaking } from "./making.ts";
import type { ChoiceField, Option } from "./question.ts";

const fewestDistractors = 2;

const mostDistractors = 3;

/** A slip with what it gives for every line. */
interface Evaluated {
  readonly slip: AppliedSlip;
  readonly of: (line: LineId) => number;
}

export function multipleChoice({ solved, asked, seed }: NumberedMaking): Made {
  const inputs = inputsOf(solved.numbers);
  const possible = appliedSlips(solved, slips.filter(isTempting)).map(
    (slip): Evaluated => ({ slip, of: slip.evaluate(inputs).of }),
  );
  const lines = [...new Set(asked.map(({ id }) => writtenLine(solved.working, id)))];
  const fields = lines.flatMap((line) => fieldFor(line, possible, solved, seed));
  return fields.length === 0 ? { code: "no-options" } : { printed: [], fields };
}

/** Another convention is no mistake; a digit that went astray, or was rounded off, teaches nothing as an option. */
function isTempting({ level, kind, id }: Slip): boolean {
  return (level === "misconception" || level === "slip") && (kind === "conceptual" || id === "E03");
}

function fieldFor(line: LineId, possible: readonly Evaluated[], solved: Solved, seed: string): readonly ChoiceField[] {
  const shown = shownOf(solved, line);
  const options = new Map<string, Option>([[shown.text, { content: { kind: "value", shown }, right: true }]]);
  for (const slip of inOrder(line, possible, solved)) {
    if (options.size > mostDistractors) break;
    const wrong = wrongValue(line, slip, solved);
    if (wrong === undefined || options.has(wrong.text)) continue;
    const content = { kind: "value", shown: wrong } as const;
    options.set(wrong.text, { content, right: false, slip: { slip: slip.slip.id, site: slip.at } });
  }
  if (options.size <= fewestDistractors) return [];
  const shuffledOptions = shuffled([...options.values()], `${line} ${seed}`);
  return [{ kind: "choice", id: `choice:${line}`, asks: { kind: "value", line }, options: shuffledOptions }];
}

/** The mistakes made in the line itself before those in earlier lines, beliefs before carelessness; each kind once. */
function inOrder(line: LineId, possible: readonly Evaluated[], { working, values }: Solved): readonly AppliedSlip[] {
  const ids = idsOfWritten(working, line);
  const placeOf = ({ at, slip }: AppliedSlip): number =>
    (ids.includes(at) ? 0 : 2) + (slip.level === "misconception" ? 0 : 1);
  const reaching = possible.filter(({ of }) => Number.isFinite(of(line)) && of(line) !== values.of(line));
  const ordered = reaching.map(({ slip }) => slip).sort((a, b) => placeOf(a) - placeOf(b));
  const first = new Map<string, AppliedSlip>();
  for (const each of ordered) if (!first.has(each.slip.id)) first.set(each.slip.id, each);
  return [...new Set([...first.values(), ...ordered])];
}

/** The value of the line with the mistake, as it would be shown; undefined where it would be taken for the right one. */
function wrongValue(line: LineId, { edit }: AppliedSlip, solved: Solved): Shown | undefined {
  const wrong = solvedWith(solved, edit);
  if (wrong === undefined) return undefined;
  const shown = shownOf(wrong, line);
  const isTaken = isAccepted(solved, line, toRational(shown.decimal), unitInLastPlace(shown.decimal));
  return isTaken ? undefined : shown;
}
