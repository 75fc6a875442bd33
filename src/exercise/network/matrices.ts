// Numbers given together: W1 and b1 for a layer, x for the inputs, t for the targets. Rows go to units, columns come from
// sources, as the layer's own weights stand.

import type { Network } from "../../graph/network/network.ts";
import { parseDecimal } from "../../number/decimal.ts";
import type { Written } from "./leaf.ts";
import type { NetworkReport } from "./report.ts";
import { checkMatrix } from "./size.ts";
import type { WrittenMatrix } from "./written.ts";

/** A place of a matrix: the leaf whose number it holds, or the number that stands there in any case. */
type Slot = { readonly kind: "leaf"; readonly name: string } | { readonly kind: "fixed"; readonly written: string };

/** The numbers that the matrices give to the leaves. */
export function matrixNumbers(
  network: Network,
  matrices: readonly WrittenMatrix[],
  report: NetworkReport,
): readonly Written[] {
  const known = slotsOf(network);
  return matrices.flatMap(({ name, entries }) => {
    const path = ["given", name];
    const target = known.get(name.trim());
    if (target === undefined) {
      report({ code: "not-in-network", name, known: [...known.keys()] }, path, { part: "key" });
      return [];
    }
    const { slots, layer } = target;
    const rows = rowsOf(entries);
    const expected = { rows: slots.length, columns: slots[0]?.length ?? 0 };
    if (!checkMatrix(name, rows, expected, { layer, path }, report)) return [];
    const isList = rows.length === 1 && typeof entries[0] === "string";
    return rows.flatMap((row, index) =>
      row.flatMap((written, column) => {
        const at = [...path, ...(isList ? [column] : [index, column])];
        return numberAt(slots[index]?.[column], { name: "", written, within: name, path: at }, report);
      }),
    );
  });
}

/** A list is a matrix of one row; a number among rows is a row of its own. */
function rowsOf(entries: WrittenMatrix["entries"]): readonly (readonly string[])[] {
  const list = entries.filter((each) => typeof each === "string");
  return list.length === entries.length ? [list] : entries.map((each) => (typeof each === "string" ? [each] : each));
}

function numberAt(slot: Slot | undefined, at: Written, report: NetworkReport): readonly Written[] {
  if (slot?.kind === "leaf") return [{ ...at, name: slot.name }];
  const expected = slot?.written ?? "0";
  if (Number(at.written) === Number(expected) && parseDecimal(at.written.trim()) !== undefined) return [];
  report({ code: "not-a-weight", what: at.within, written: at.written, expected }, at.path);
  return [];
}

interface Slots {
  readonly slots: readonly (readonly Slot[])[];
  readonly layer: number;
}

function slotsOf({ layers, inputs, targets, batch }: Network): ReadonlyMap<string, Slots> {
  const found = new Map<string, Slots>();
  const list = (names: readonly string[]): readonly (readonly Slot[])[] => [
    names.map((name) => ({ kind: "leaf", name })),
  ];
  if (batch === 1) found.set("x", { slots: list(inputs), layer: 0 });
  layers.forEach(({ weights, biases }, index) => {
    const layer = index + 1;
    const slots = weights.map((row) =>
      row.map((each): Slot => {
        if (each.kind === "weight") return { kind: "leaf", name: each.name };
        return { kind: "fixed", written: each.kind === "fixed" ? each.written : "0" };
      }),
    );
    found.set(`W${layer}`, { slots, layer });
    const row = biases.map(
      (each): Slot => (each === undefined ? { kind: "fixed", written: "0" } : { kind: "leaf", name: each }),
    );
    if (biases.some((each) => each !== undefined)) found.set(`b${layer}`, { slots: [row], layer });
  });
  if (batch === 1) found.set("t", { slots: list(targets), layer: layers.length });
  return found;
}
