// Which line to ask for next, where an entry is wrong and no single mistake explains it: the one whose value tells the
// candidates apart, or the one that halves what lies between the givens and the answer.

import { countNeeded, dependencies } from "../working/dependencies.ts";
import { editorOf } from "../working/edited-values.ts";
import type { LineId } from "../working/line.ts";
import { slipOf } from "../working/slips/catalogue.ts";
import { inputsOf, type Solved } from "../working/solve.ts";
import { writtenLine } from "../working/twin.ts";
import type { SlipMatch } from "./verdict.ts";

/**
 * The earlier line, not entered, at which the candidate mistakes give the most different numbers; of several, the nearest. A
 * mistake can be made in several ways at one place: with the number that was entered, the way nearest to it is meant.
 */
export function separatingLine(
  line: LineId,
  matches: readonly SlipMatch[],
  entered: ReadonlySet<LineId>,
  solved: Solved,
  number?: number,
): LineId | undefined {
  const open = openLines(line, entered, solved).reverse();
  const values = matches.map((match) => valuesWith(match, line, number, solved));
  const differing = (each: LineId): number => new Set(values.map((valueAt) => valueAt(each).toPrecision(6))).size;
  const most = Math.max(1, ...open.map(differing));
  return most === 1 ? undefined : open.find((each) => differing(each) === most);
}

/** The open line with half of the others before it; undefined where nothing lies between. A share is no line of its own. */
export function halvingLine(line: LineId, entered: ReadonlySet<LineId>, solved: Solved): LineId | undefined {
  const { lines } = solved.working;
  const open = openLines(line, entered, solved).filter((each) => lines.get(each)?.kind !== "contribution");
  const needed = countNeeded(solved.working, open);
  const half = open.length / 2;
  let best: LineId | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const each of open) {
    const before = (needed.get(each) ?? 0) + 1;
    if (Math.abs(before - half) < distance) [best, distance] = [each, Math.abs(before - half)];
  }
  return best;
}

/** The written lines that a line needs and that nobody entered, in the order of the working; constant ones left out. */
export function openLines(line: LineId, entered: ReadonlySet<LineId>, solved: Solved): LineId[] {
  const { lines } = solved.working;
  return notEntered(line, entered, solved).filter((id) => lines.get(id)?.formula.kind !== "number");
}

/** All written lines that a line needs and that nobody entered: a mistake can also be made where the right one is a constant. */
export function notEntered(line: LineId, entered: ReadonlySet<LineId>, { working }: Solved): LineId[] {
  const needed = dependencies(working, [line]);
  const known = new Set([line, ...entered].map((id) => writtenLine(working, id)));
  return [...working.lines.keys()].filter((id) => needed.has(id) && writtenLine(working, id) === id && !known.has(id));
}

function valuesWith(
  { slip, site }: SlipMatch,
  line: LineId,
  number: number | undefined,
  solved: Solved,
): (line: LineId) => number {
  const inputs = inputsOf(solved.numbers);
  const editor = editorOf(solved.working);
  const ways = (slipOf(slip)?.sites(solved.working, solved) ?? [])
    .filter(({ at }) => at === site)
    .map(({ edit, keyed }) => {
      const values = editor(edit)(inputs);
      const distance = number === undefined ? 0 : Math.abs((keyed ?? values.of(line)) - number);
      return { of: values.of, distance: Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance };
    });
  const [first, ...others] = ways;
  const nearest = others.reduce(
    (best, way) => (best !== undefined && best.distance <= way.distance ? best : way),
    first,
  );
  return nearest?.of ?? solved.values.of;
}
