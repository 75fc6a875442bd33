// Which units of a wide layer are drawn: all of a narrow one, else the first and the last with a gap between.

import type { Elision } from "./network-shapes.ts";

const mostUnits = 8;
const shownOfWide = { first: 4, last: 2 };

/** Whether a unit of so many is drawn; units count from 1. */
export function isDrawn(unit: number, count: number): boolean {
  return count <= mostUnits || unit <= shownOfWide.first || unit > count - shownOfWide.last;
}

/** A row for each unit that is drawn, and one for the gap. */
export function rowsOf<T, R>(all: readonly T[], make: (each: T, unit: number) => R): readonly (R | Elision)[] {
  return all.flatMap((each, index): readonly (R | Elision)[] =>
    isDrawn(index + 1, all.length) ? [make(each, index + 1)] : gapAt(index + 1, all.length),
  );
}

/** The gap, in the place of the first unit that is left out. */
export function gapAt(unit: number, count: number): readonly Elision[] {
  return unit === shownOfWide.first + 1
    ? [{ kind: "elision", count: count - shownOfWide.first - shownOfWide.last }]
    : [];
}
