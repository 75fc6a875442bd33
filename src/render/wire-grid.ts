// A sheet of characters on which wires and texts are drawn for a terminal. Where two wires cross, one passes the other; a
// joint is a sign of its own. It must not know what is drawn.

/** Which ways wires leave a cell. */
const ways = { left: 1, right: 2, up: 4, down: 8 } as const;

/** The sign of a cell by the sum of its ways, from 0 to 15. */
const unicodeSigns = [..." ───│╯╰┴│╮╭┬│┤├┼"];
const plainSigns = [..." ---|+++|+++|++|"];

export interface WireGrid {
  readonly text: (x: number, y: number, text: string) => void;
  /** Both ends included. */
  readonly across: (y: number, from: number, to: number) => void;
  readonly down: (x: number, from: number, to: number) => void;
  /** Where what crosses is joined. */
  readonly joint: (x: number, y: number) => void;
  readonly lines: () => readonly string[];
}

export function wireGrid(plain: boolean): WireGrid {
  const cells = new Map<number, Map<number, number | string>>();
  const joints = new Set<string>();
  const signs = plain ? plainSigns : unicodeSigns;
  const row = (y: number): Map<number, number | string> => {
    const found = cells.get(y) ?? new Map<number, number | string>();
    cells.set(y, found);
    return found;
  };
  const add = (x: number, y: number, way: number): void => {
    const before = row(y).get(x) ?? 0;
    if (typeof before === "number") row(y).set(x, before | way);
  };
  const signAt = (x: number, y: number): string => {
    const cell = row(y).get(x) ?? 0;
    if (typeof cell === "string") return cell;
    const isCrossing = cell === ways.left + ways.right + ways.up + ways.down;
    return isCrossing && joints.has(`${x} ${y}`) ? (plain ? "+" : "●") : (signs[cell] ?? " ");
  };
  return {
    text: (x, y, text) => {
      for (const [index, sign] of [...text.normalize("NFC")].entries()) row(y).set(x + index, sign);
    },
    across: (y, from, to) => {
      for (let x = from; x < to; x++) {
        add(x, y, ways.right);
        add(x + 1, y, ways.left);
      }
    },
    down: (x, from, to) => {
      for (let y = from; y < to; y++) {
        add(x, y, ways.down);
        add(x, y + 1, ways.up);
      }
    },
    joint: (x, y) => joints.add(`${x} ${y}`),
    lines: () =>
      Array.from({ length: Math.max(-1, ...cells.keys()) + 1 }, (_, y) => {
        const width = Math.max(-1, ...row(y).keys()) + 1;
        return Array.from({ length: width }, (__, x) => signAt(x, y))
          .join("")
          .trimEnd();
      }),
  };
}
