// Which line to ask for next, where an entry is wrong and no single mistake explains it: the one whose value tells the
// candidates apart, or the one that halves what lies between the givens and the answer.

import { dependencies } from "../working/dependencies.ts";
import { editorOf } from "../working/edited-values.ts";
import type { LineId } from "../working/line.ts";
import { slips } from "../working/slips/catalogue.ts";
import { inputsOf, type Solved } from "../working/solve.ts";
import { writtenLine } from "../working/twin.ts";
import type { SlipMatch } from "./verdict.ts";

/** The nearest earlier line, not entered, at which all the candidate mistakes give different numbers. */
export function separatingLine(
  line: LineId,
  matches: readonly SlipMatch[],
  entered: ReadonlySet<LineId>,
  solved: Solved,
): LineId | undefined {
  const open = openLines(line, entered, solved).reverse();
  const values = matches.map((match) => valuesWith(match, solved));
  return open.find((each) => new Set(values.map((valueAt) => valueAt(each).toPrecision(6))).size === matches.length);
}

/** The open line with half of the others before it; undefined where nothing lies between. */
export function halvingLine(line: LineId, entered: ReadonlySet<LineId>, solved: Solved): LineId | undefined {
  const open = openLines(line, entered, solved);
  const half = open.length / 2;
  let best: LineId | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const each of open) {
    const before = openLines(each, entered, solved).length + 1;
    if (Math.abs(before - half) < distance) [best, distance] = [each, Math.abs(before - half)];
  }
  return best;
}

/** The written lines that a line needs and that nobody entered, in the order of the working; trivial ones left out. */
export function openLines(line: LineId, entered: ReadonlySet<LineId>, { working }: Solved): LineId[] {
  const needed = dependencies(working, [line]);
  const known = new Set([line, ...entered].map((id) => writtenLine(working, id)));
  return [...working.lines.values()]
    .filter(({ id, formula }) => needed.has(id) && formula.kind !== "number" && writtenLine(working, id) === id)
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => id);
}

function valuesWith({ slip, site }: SlipMatch, solved: Solved): (line: LineId) => number {
  const sites = slips.find(({ id }) => id === slip)?.sites(solved.working, solved) ?? [];
  const found = sites.find(({ at }) => at === site);
  return found === undefined ? solved.values.of : editorOf(solved.working)(found.edit)(inputsOf(solved.numbers)).of;
}
