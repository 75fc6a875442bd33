// Sets written lines in columns: equals signs under each other, as on a board, within the width of the screen. Lines that
// do not fit are broken before an equals sign. It must not know mathematics.

import type { Cells } from "./text-cells.ts";

/** Where the columns begin, counted from 0. */
interface Stops {
  readonly equals: number;
  readonly substitution: number;
  readonly result: number;
  readonly reason: number;
}

interface Widths {
  readonly left: number;
  readonly formula: number;
  readonly substitution: number;
  readonly result: number;
  readonly reason: number;
}

const indent = 2;

export function widthOf(text: string): number {
  return [...text.normalize("NFC")].length;
}

function widthsOf(lines: readonly Cells[]): Widths {
  const most = (cell: (line: Cells) => string): number =>
    lines.reduce((width, line) => Math.max(width, widthOf(cell(line))), 0);
  const aligned = lines.filter((line) => line.substitution !== "" || line.result !== "");
  const formula = aligned.reduce((width, line) => Math.max(width, widthOf(line.formula)), 0);
  return {
    left: most((line) => line.left),
    formula,
    substitution: most((line) => line.substitution),
    result: most((line) => line.result),
    reason: aligned.reduce((width, line) => Math.max(width, widthOf(line.reason)), 0),
  };
}

/** Spaces between the columns; the first that fits is taken. */
const gaps = [
  { left: 2, formula: 5, substitution: 2, result: 2 },
  { left: 1, formula: 1, substitution: 2, result: 2 },
] as const;

/** Short workings without reasons beside results spread out to these columns. */
const roomy = { substitution: 33, reason: 44, result: 60 } as const;

function roomyStops(widths: Widths, width: number): Stops | undefined {
  const equals = indent + widths.left + 1;
  const fits =
    widths.reason === 0 &&
    equals + 2 + widths.formula < roomy.substitution &&
    roomy.substitution + 2 + widths.substitution < roomy.result &&
    roomy.result + widths.result <= width;
  return fits ? { equals, ...roomy } : undefined;
}

function stopsWith(gap: (typeof gaps)[number], widths: Widths): Stops {
  const equals = indent + widths.left + gap.left;
  const substitution = equals + 2 + widths.formula + gap.formula;
  const result = widths.substitution === 0 ? substitution : substitution + 2 + widths.substitution + gap.substitution;
  return { equals, substitution, result, reason: result + widths.result + gap.result };
}

/** Columns in which these lines all fit, or undefined. In narrow columns reasons may stand wherever there is room. */
function fittingStops(lines: readonly Cells[], width: number): Stops | undefined {
  const widths = widthsOf(lines);
  const withReasons = gaps.map((gap) => stopsWith(gap, widths));
  const fitting = withReasons.find((stops) => stops.reason + widths.reason <= width);
  if (fitting !== undefined) return fitting;
  const tight = stopsWith(gaps[1], widths);
  return tight.result + widths.result <= width ? tight : undefined;
}

/** Columns that suit as many lines as possible: the longest are left out, to be broken. */
function stopsForMost(lines: readonly Cells[], width: number): Stops {
  const length = (line: Cells): number => widthOf(line.formula) + widthOf(line.substitution) + widthOf(line.result);
  const byLength = [...lines].sort((a, b) => length(a) - length(b));
  for (let count = byLength.length; count > 0; count--) {
    const stops = fittingStops(byLength.slice(0, count), width);
    if (stops !== undefined) return stops;
  }
  return stopsWith(gaps[1], widthsOf([]));
}

/** How pieces of a written line are coloured; colour only repeats what position says. */
export interface Paint {
  readonly result: (text: string) => string;
  readonly reason: (text: string) => string;
}

/** What one written line became on the screen: usually one line, more where it was broken. */
export type Printed = readonly string[];

/** Sets groups of written lines: under common columns if they all fit, else each group under its own. */
export function setGroups(
  groups: readonly (readonly Cells[])[],
  width: number,
  paint: Paint,
): readonly (readonly Printed[])[] {
  const all = groups.flat();
  const common = roomyStops(widthsOf(all), width) ?? fittingStops(all, width);
  return groups.map((lines) => {
    const stops = common ?? stopsForMost(lines, width);
    return lines.map((line) => setLine(line, stops, width, paint));
  });
}

function setLine(line: Cells, stops: Stops, width: number, paint: Paint): readonly string[] {
  const row = new Row(stops.equals, width);
  row.text(" ".repeat(indent) + line.left);
  if (line.formula !== "") row.piece(stops.equals, `= ${line.formula}`);
  if (line.substitution !== "") row.piece(stops.substitution, `= ${line.substitution}`);
  if (line.result !== "")
    row.piece(line.formula === "" && line.left === "" ? stops.equals : stops.result, line.result, paint.result);
  if (line.reason !== "") row.note(stops.reason, line.reason, paint.reason);
  return row.lines();
}

/** A written line in the making; a piece that does not fit begins a new one under the first equals sign. */
class Row {
  private readonly finished: string[] = [];
  private current = "";
  private length = 0;
  private readonly equals: number;
  private readonly width: number;

  constructor(equals: number, width: number) {
    this.equals = equals;
    this.width = width;
  }

  text(text: string): void {
    this.current += text;
    this.length += widthOf(text);
  }

  piece(stop: number, text: string, paint: (text: string) => string = (plain) => plain): void {
    const start = this.length === 0 ? stop : Math.max(stop, this.length + 1);
    if (start + widthOf(text) > this.width && this.length > this.equals) {
      this.newLine();
      this.place(stop + widthOf(text) <= this.width ? stop : this.equals, text, paint);
    } else this.place(start, text, paint);
  }

  /** A reason stands at its column, or right after the line where there is room, or on a line of its own. */
  note(stop: number, text: string, paint: (text: string) => string): void {
    const start = Math.max(stop, this.length + 2);
    if (start + widthOf(text) <= this.width) this.place(start, text, paint);
    else if (this.length + 2 + widthOf(text) <= this.width) this.place(this.width - widthOf(text), text, paint);
    else {
      this.newLine();
      this.place(Math.max(this.equals, this.width - widthOf(text)), text, paint);
    }
  }

  lines(): readonly string[] {
    return [...this.finished, this.current];
  }

  private newLine(): void {
    this.finished.push(this.current);
    this.current = "";
    this.length = 0;
  }

  /** Words that are too long for the line go on under themselves. */
  private place(start: number, text: string, paint: (text: string) => string): void {
    const [first = "", ...rest] = wrapped(text, Math.max(this.width - start, 20));
    this.current += " ".repeat(Math.max(start - this.length, 0)) + paint(first);
    this.length = start + widthOf(first);
    for (const line of rest) {
      this.newLine();
      this.current = " ".repeat(start + 2) + paint(line);
      this.length = start + 2 + widthOf(line);
    }
  }
}

/** A text broken at spaces into lines of at most `width`; a word that is longer stands alone. */
export function wrapped(text: string, width: number): readonly string[] {
  const indent = /^ */u.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let current = "";
  for (const word of text.slice(indent.length).split(" ")) {
    const longer = current === "" ? `${lines.length === 0 ? indent : ""}${word}` : `${current} ${word}`;
    if (current !== "" && widthOf(longer) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
