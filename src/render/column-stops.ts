// Where the columns of written lines begin: the first equals sign, the numbers put in, the result, the reason. Blocks that do
// not all fit under common columns have their own. It must not know mathematics, nor how a line is put together.

import { widthOf } from "./columns.ts";
import { type Cells, hasSign } from "./text-cells.ts";

/** Where the columns begin, counted from 0. */
export interface Stops {
  readonly equals: number;
  readonly substitution: number;
  readonly result: number;
  /** The result of a line whose numbers stand in the place of its formula. */
  readonly numbers: number;
  readonly reason: number;
}

/** Written lines that stand under the same columns. */
export interface Block {
  readonly groups: readonly (readonly Cells[])[];
  /** Whether only the equals signs of one group stand under each other. */
  readonly ownEquals: boolean;
  /** Whether results stand under those of the block before, where there is room. */
  readonly follows: boolean;
}

export const indent = 2;

/** Whether the numbers of a line stand in the place of its formula, as in the product along a route. */
export function isNumbersOnly({ left, formula, substitution }: Cells): boolean {
  return left !== "" && formula === "" && substitution !== "";
}

/** The stops of each group of each block. */
export function stopsOf(blocks: readonly Block[], width: number): readonly (readonly Stops[])[] {
  const common = commonStops(
    blocks.flatMap(({ groups }) => groups.flat()),
    width,
  );
  if (common !== undefined) return blocks.map(({ groups }) => groups.map(() => common));
  let digits: number | undefined;
  return blocks.map((block) => {
    const own = ownStops(block, width, block.follows ? digits : undefined);
    digits = own.digits ?? digits;
    return own.stops;
  });
}

interface Widths {
  readonly left: number;
  readonly formula: number;
  readonly substitution: number;
  readonly result: number;
  readonly reason: number;
  /** Numbers in the place of a formula: they run over the columns and widen none. */
  readonly numbers: number;
}

function most(lines: readonly Cells[], cell: (line: Cells) => string): number {
  return lines.reduce((width, line) => Math.max(width, widthOf(cell(line))), 0);
}

function widthsOf(lines: readonly Cells[]): Widths {
  const inColumns = lines.filter((line) => !isNumbersOnly(line));
  const aligned = inColumns.filter((line) => line.substitution !== "" || line.result !== "");
  return {
    left: most(lines, ({ left }) => left),
    formula: most(aligned, ({ formula }) => formula),
    substitution: most(inColumns, ({ substitution }) => substitution),
    result: most(lines, ({ result }) => result),
    reason: most(aligned, ({ reason }) => reason),
    numbers: most(lines.filter(isNumbersOnly), ({ substitution }) => substitution),
  };
}

/** Spaces between the columns; the first that fits is taken. */
const gaps = [
  { left: 2, formula: 5, substitution: 2, result: 2 },
  { left: 1, formula: 1, substitution: 2, result: 2 },
] as const;

const tight = gaps[1];

/** Short workings without reasons beside results spread out to these columns. */
const roomy = { substitution: 33, reason: 44, result: 60, numbers: 60 } as const;

/** Columns in which all lines fit, or undefined. In narrow columns reasons may stand wherever there is room. */
function commonStops(lines: readonly Cells[], width: number): Stops | undefined {
  const widths = widthsOf(lines);
  const spread = roomyStops(widths, width);
  if (spread !== undefined) return spread;
  const fitting = gaps.map((gap) => stopsWith(gap, widths)).find((stops) => stops.reason + widths.reason <= width);
  if (fitting !== undefined) return fitting;
  const narrow = stopsWith(tight, widths);
  return narrow.numbers + widths.result <= width ? narrow : undefined;
}

function roomyStops(widths: Widths, width: number): Stops | undefined {
  const equals = indent + widths.left + 1;
  const fits =
    widths.reason === 0 &&
    equals + 2 + Math.max(widths.formula, widths.numbers) < roomy.substitution &&
    roomy.substitution + 2 + widths.substitution < roomy.result &&
    roomy.result + widths.result <= width;
  return fits ? { equals, ...roomy } : undefined;
}

function stopsWith(gap: (typeof gaps)[number], widths: Widths): Stops {
  const equals = indent + widths.left + gap.left;
  const substitution = equals + 2 + widths.formula + gap.formula;
  const result = widths.substitution === 0 ? substitution : substitution + 2 + widths.substitution + gap.substitution;
  const numbers = widths.numbers === 0 ? result : Math.max(result, equals + 2 + widths.numbers + gap.substitution);
  return { equals, substitution, result, numbers, reason: numbers + widths.result + gap.result };
}

/** A line with the place of its first equals sign. */
interface Placed {
  readonly cells: Cells;
  readonly equals: number;
}

/** How much of the room that is left goes before the numbers: a formula stands further off than a result. */
const shareBefore = 2 / 3;

interface OwnStops {
  readonly stops: readonly Stops[];
  /** Where the digits of the results begin; undefined for a line by itself. */
  readonly digits: number | undefined;
}

/**
 * The columns of one block, as narrow as they can be. Where a line must be broken, results stand at the right margin; where
 * numbers in the place of a formula run further, at their end; else under the results above.
 */
function ownStops({ groups, ownEquals }: Block, width: number, above: number | undefined): OwnStops {
  const equals = groups.map(
    (group) => indent + most(ownEquals ? group : groups.flat(), ({ left }) => left) + tight.left,
  );
  const lines = groups.flatMap((group, index): readonly Placed[] =>
    group.map((cells) => ({ cells, equals: equals[index] ?? indent })),
  );
  const widest = most(groups.flat(), ({ result }) => result);
  const inColumns = lines.filter(({ cells }) => !isNumbersOnly(cells));
  const ends = lines.filter(({ cells }) => isNumbersOnly(cells)).map(endOfNumbers);
  const fitting = fittingLines(inColumns, width - widest);
  const narrow = narrowest(fitting);
  const longest = Math.max(0, ...ends.filter((end) => end + tight.substitution + widest <= width));
  const isBroken = fitting.length < inColumns.length || ends.some((end) => end > longest);
  const sign = inColumns.some(({ cells }) => hasSign(cells)) ? 3 : 2;
  const beneath = above === undefined || above - sign + widest > width ? 0 : above - sign;
  const wanted = isBroken ? width - widest : longest;
  const room = Math.max(0, wanted - narrow.result);
  const substitution = narrow.substitution + Math.round(shareBefore * room);
  const result = Math.max(narrow.result, wanted, isBroken || longest > narrow.result ? 0 : beneath);
  const isAlone = inColumns.length === 0;
  const numbers = isAlone ? longest + 1 : Math.max(result, longest + tight.substitution);
  const reason = reasonStop(groups.flat(), Math.max(result, numbers) + widest + tight.result, width);
  const stops = equals.map((own) => ({ equals: own, substitution, result, numbers, reason }));
  return { stops, digits: isAlone ? undefined : result + sign };
}

function endOfNumbers({ cells, equals }: Placed): number {
  return equals + 2 + widthOf(cells.substitution);
}

/** The reason of a line by itself stands at the right margin. */
function reasonStop([only, second]: readonly Cells[], stop: number, width: number): number {
  return only !== undefined && second === undefined ? Math.max(stop, width - widthOf(only.reason)) : stop;
}

/** As many lines as possible whose results begin by `limit` at the latest: the longest are left out, to be broken. */
function fittingLines(lines: readonly Placed[], limit: number): readonly Placed[] {
  const length = ({ cells, equals }: Placed): number => equals + widthOf(cells.formula) + widthOf(cells.substitution);
  const byLength = [...lines].sort((a, b) => length(a) - length(b));
  for (let count = byLength.length; count > 0; count--) {
    const shorter = byLength.slice(0, count);
    if (narrowest(shorter).result <= limit) return shorter;
  }
  return [];
}

function narrowest(lines: readonly Placed[]): Pick<Stops, "substitution" | "result"> {
  const aligned = lines.filter(({ cells }) => cells.substitution !== "" || cells.result !== "");
  const formulas = aligned.map(({ cells, equals }) => equals + 2 + widthOf(cells.formula));
  const substitution = Math.max(0, ...formulas) + tight.formula;
  const numbers = most(
    lines.map(({ cells }) => cells),
    (cells) => cells.substitution,
  );
  return { substitution, result: numbers === 0 ? substitution : substitution + 2 + numbers + tight.substitution };
}
