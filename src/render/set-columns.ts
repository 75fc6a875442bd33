// Sets written lines in columns: equals signs under each other, as on a board, within the width of the screen. Lines that
// do not fit are broken before an equals sign. It must not know mathematics.

import { type Block, indent, isNumbersOnly, type Stops, stopsOf } from "./column-stops.ts";
import { widthOf, wrapped } from "./columns.ts";
import type { Cells } from "./text-cells.ts";

/** How pieces of a written line are coloured; colour only repeats what position says. */
export interface Paint {
  readonly result: (text: string) => string;
  readonly reason: (text: string) => string;
}

/** What one written line became on the screen: usually one line, more where it was broken. */
export type Printed = readonly string[];

/** Sets blocks of written lines: under common columns if they all fit, else each block under its own. */
export function setBlocks(
  blocks: readonly Block[],
  width: number,
  paint: Paint,
): readonly (readonly (readonly Printed[])[])[] {
  const stops = stopsOf(blocks, width);
  return blocks.map(({ groups }, block) =>
    groups.map((lines, group) => {
      const own = stops[block]?.[group];
      return own === undefined ? [] : lines.map((line) => setLine(line, own, width, paint));
    }),
  );
}

function setLine(line: Cells, stops: Stops, width: number, paint: Paint): readonly string[] {
  const row = new Row(stops.equals, width);
  const numbersOnly = isNumbersOnly(line);
  row.text(" ".repeat(indent) + line.left);
  if (line.formula !== "") row.piece(stops.equals, `= ${line.formula}`);
  if (line.substitution !== "") row.piece(numbersOnly ? stops.equals : stops.substitution, `= ${line.substitution}`);
  if (line.result !== "") row.piece(resultStop(line, stops), line.result, paint.result);
  if (line.reason !== "") row.note(stops.reason, line.reason, paint.reason);
  return row.lines();
}

/** A step of arithmetic has neither name nor formula before it: its result stands under the equals sign. */
function resultStop(line: Cells, { equals, result, numbers }: Stops): number {
  if (isNumbersOnly(line)) return numbers;
  return line.formula === "" && line.left === "" ? equals : result;
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
