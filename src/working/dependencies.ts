// Which lines a line needs. Earlier means dependency, not order on the page.

import { reachableFrom } from "../graph/order.ts";
import type { Working } from "./build.ts";
import { readsOf } from "./edit.ts";
import type { LineId } from "./line.ts";

/** The given lines and all lines that they read, directly or through others. */
export function dependencies(working: Working, of: readonly LineId[]): ReadonlySet<LineId> {
  const needed = new Set(of);
  for (const id of of) for (const read of reachableFrom(id, (each) => readBy(working, each))) needed.add(read);
  return needed;
}

const knownReads = new WeakMap<Working, Map<LineId, readonly LineId[]>>();

/** The lines that a line reads directly; looked up in its formula once. */
export function readBy(working: Working, id: LineId): readonly LineId[] {
  const known = knownReads.get(working) ?? new Map<LineId, readonly LineId[]>();
  knownReads.set(working, known);
  const reads = known.get(id) ?? readsOf(id, working.lines);
  known.set(id, reads);
  return reads;
}

/** For each of the chosen lines, how many of the others it needs. One pass over the working, with sets of bits. */
export function countNeeded(working: Working, chosen: readonly LineId[]): ReadonlyMap<LineId, number> {
  const bitOf = new Map(chosen.map((id, bit) => [id, bit]));
  const words = Math.ceil(chosen.length / 32);
  const before = new Map<LineId, Uint32Array>();
  const counts = new Map<LineId, number>();
  for (const id of working.lines.keys()) {
    const bits = new Uint32Array(words);
    for (const read of readBy(working, id)) {
      before.get(read)?.forEach((word, at) => {
        bits[at] = (bits[at] ?? 0) | word;
      });
    }
    const own = bitOf.get(id);
    if (own !== undefined) {
      counts.set(id, countBits(bits));
      bits[own >>> 5] = (bits[own >>> 5] ?? 0) | (1 << (own & 31));
    }
    before.set(id, bits);
  }
  return counts;
}

function countBits(bits: Uint32Array): number {
  let count = 0;
  for (const word of bits) for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
