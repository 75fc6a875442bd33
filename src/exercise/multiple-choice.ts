// Multiple choice: for each asked line the right value among values that known mistakes give, as each would be shown. It
// must not know how a choice is judged.

import { shuffled } from "../number/hash.ts";
import type { Shown } from "../number/shown.ts";
import { type Acceptance, acceptanceOf } from "../working/acceptance.ts";
import { dependencies } from "../working/dependencies.ts";
import type { LineId } from "../working/line.ts";
import { looksOn } from "../working/shown-as.ts";
import { type AppliedSlip, slipsAtSites } from "../working/slips/applied.ts";
import { slips } from "../working/slips/catalogue.ts";
import type { Slip } from "../working/slips/slip.ts";
import { inputsOf, type Solved, shownOf } from "../working/solve.ts";
import { idsOfWritten, writtenLine } from "../working/twin.ts";
import type { Made, NumberedMaking } from "./making.ts";
import type { ChoiceField, Option } from "./question.ts";

const fewestDistractors = 2;

const mostDistractors = 3;

export function multipleChoice({ solved, asked, seed }: NumberedMaking): Made {
  const possible = slipsAtSites(solved, slips.filter(isTempting));
  const lines = [...new Set(asked.map(({ id }) => writtenLine(solved.working, id)))];
  const fields = lines.flatMap((line) => fieldFor(line, possible, solved, seed));
  return fields.length === 0 ? { code: "no-options" } : { printed: [], fields };
}

/** Another convention is no mistake; a digit that went astray, or was rounded off, teaches nothing as an option. */
function isTempting({ level, kind, id }: Slip): boolean {
  return (level === "misconception" || level === "slip") && (kind === "conceptual" || id === "E03");
}

function fieldFor(
  line: LineId,
  possible: readonly AppliedSlip[],
  solved: Solved,
  seed: string,
): readonly ChoiceField[] {
  const shown = shownOf(solved, line);
  const options = new Map<string, Option>([[shown.text, { content: { kind: "value", shown }, right: true }]]);
  const { isClear } = acceptanceOf(solved, [line]);
  for (const slip of inOrder(line, possible, solved)) {
    if (options.size > mostDistractors) break;
    const wrong = wrongValue(line, slip, solved, isClear);
    if (wrong === undefined || options.has(wrong.text)) continue;
    const content = { kind: "value", shown: wrong } as const;
    options.set(wrong.text, { content, right: false, slip: { slip: slip.slip.id, site: slip.at } });
  }
  if (options.size <= fewestDistractors) return [];
  const shuffledOptions = shuffled([...options.values()], `${line} ${seed}`);
  return [{ kind: "choice", id: `choice:${line}`, asks: { kind: "value", line }, options: shuffledOptions }];
}

/** The mistakes made in the line itself before those in earlier lines, beliefs before carelessness; each kind once first. */
function inOrder(line: LineId, possible: readonly AppliedSlip[], { working }: Solved): readonly AppliedSlip[] {
  const own = new Set(idsOfWritten(working, line));
  const needed = dependencies(working, [line]);
  const placeOf = ({ at, slip }: AppliedSlip): number =>
    (own.has(at) ? 0 : 2) + (slip.level === "misconception" ? 0 : 1);
  const ordered = possible.filter(({ at }) => own.has(at) || needed.has(at)).sort((a, b) => placeOf(a) - placeOf(b));
  const first = new Map<string, AppliedSlip>();
  for (const each of ordered) if (!first.has(each.slip.id)) first.set(each.slip.id, each);
  return [...new Set([...first.values(), ...ordered])];
}

/** The value of the line with the mistake, as it would be shown; undefined where it could be taken for the right one. */
function wrongValue(
  line: LineId,
  { evaluate }: AppliedSlip,
  solved: Solved,
  isClear: Acceptance["isClear"],
): Shown | undefined {
  const value = evaluate(inputsOf(solved.numbers)).of(line);
  return Number.isFinite(value) && isClear(line, value) ? looksOn(line, solved).shown(value) : undefined;
}
