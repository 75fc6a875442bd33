// The cells into which turnings cut the points of a comparison, and whether enough of them were seen for two formulas to
// be called the same. It must not evaluate the formulas that are compared.

import { type Expression, namesIn } from "./expression.ts";
import { interpreter, isGap } from "./interpret.ts";
import { point } from "./interval.ts";
import { intervals } from "./interval-functions.ts";
import type { Point } from "./samples.ts";

/** The points on the same side of every turning. */
export interface Cell {
  /** For each turning "+", "-" or "0"; "0" also where its sign cannot be told. */
  readonly signs: string;
  /** Points where both formulas have a value. */
  readonly common: readonly Point[];
  /** How many points there are where one of the two has none. */
  readonly outside: number;
}

/** The cells, those first that show a side, or two sides together, that no cell before shows. */
export function cellsOf(
  turnings: readonly Expression[],
  common: readonly Point[],
  outside: readonly Point[],
): readonly Cell[] {
  const signsAt = signReader(turnings);
  const cells = new Map<string, { signs: string; common: Point[]; outside: number }>();
  const cellAt = (at: Point): { common: Point[]; outside: number } => {
    const signs = signsAt(at);
    const cell = cells.get(signs) ?? { signs, common: [], outside: 0 };
    cells.set(signs, cell);
    return cell;
  };
  for (const at of common) cellAt(at).common.push(at);
  for (const at of outside) cellAt(at).outside += 1;
  return newestFirst([...cells.values()], turnings);
}

function signReader(turnings: readonly Expression[]): (at: Point) => string {
  const interpret = interpreter(intervals);
  return (at) =>
    turnings
      .map((turning) => {
        const value = interpret(turning, (name) => point(at.get(name) ?? Number.NaN));
        if (isGap(value)) return "0";
        if (value.low > 0) return "+";
        return value.high < 0 ? "-" : "0";
      })
      .join("");
}

function newestFirst(cells: readonly Cell[], turnings: readonly Expression[]): readonly Cell[] {
  const wanted = wantedSides(turnings);
  const shown = new Set<Side>();
  const telling: Cell[] = [];
  const others: Cell[] = [];
  for (const cell of cells.filter(({ common }) => common.length > 0)) {
    const fresh = wanted.filter((side) => !shown.has(side) && isOn(cell.signs, side));
    for (const side of fresh) shown.add(side);
    (fresh.length > 0 ? telling : others).push(cell);
  }
  return [...telling, ...others, ...cells.filter(({ common }) => common.length === 0)];
}

/** One side of a turning, or of two turnings at once. */
type Side = readonly (readonly [turning: number, sign: "+" | "-"])[];

function isOn(signs: string, side: Side): boolean {
  return side.every(([turning, sign]) => signs[turning] === sign);
}

const bothSigns = ["+", "-"] as const;

/** Both sides of each turning; for turnings without a common name, which are independent, all four together. */
function wantedSides(turnings: readonly Expression[]): readonly Side[] {
  const single = turnings.flatMap((_, index) => bothSigns.map((sign): Side => [[index, sign]]));
  const double = turnings.flatMap((first, index) =>
    turnings.slice(index + 1).flatMap((second, offset) => {
      if ([...namesIn(first)].some((name) => namesIn(second).has(name))) return [];
      const other = index + 1 + offset;
      return bothSigns.flatMap((a) =>
        bothSigns.map(
          (b): Side => [
            [index, a],
            [other, b],
          ],
        ),
      );
    }),
  );
  return [...single, ...double];
}

/** As many points without a value show that the formulas have none on a side. */
const fewestOutside = 4;

/** Whether the formulas were seen to agree on every side, or to have no common value there. */
export function isSettled(
  turnings: readonly Expression[],
  cells: readonly Cell[],
  agreeing: readonly string[],
): boolean {
  return wantedSides(turnings).every((side) => {
    if (agreeing.some((signs) => isOn(signs, side))) return true;
    const there = cells.filter(({ signs }) => isOn(signs, side));
    const outside = there.reduce((count, cell) => count + cell.outside, 0);
    return outside >= fewestOutside && there.every(({ common }) => common.length === 0);
  });
}
