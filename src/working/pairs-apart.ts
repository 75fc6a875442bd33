// How many pairs of mistakes some numbers tell apart. It must not know how mistakes are found.

import { type Numbers, shownUnit } from "./acceptance.ts";
import type { LineId } from "./line.ts";
import type { Made } from "./slip-on-line.ts";
import type { SlipId } from "./slips/slip.ts";

/** How many pairs of different slips give numbers, on a line that both reach, that look different at the digits asked. */
export function pairsApart(made: readonly Made[], numbers: Numbers): number {
  const onLine = new Map<LineId, { readonly slip: SlipId; readonly value: number }[]>();
  for (const { wrong, reached } of made) {
    for (const [index, { slip, line }] of reached.entries()) {
      const value = wrong[index] ?? Number.NaN;
      if (!Number.isFinite(value)) continue;
      const found = onLine.get(line);
      if (found === undefined) onLine.set(line, [{ slip, value }]);
      else found.push({ slip, value });
    }
  }
  let count = 0;
  for (const [line, found] of onLine) count += apartOn(line, found, numbers);
  return count;
}

function apartOn(
  line: LineId,
  found: readonly { readonly slip: SlipId; readonly value: number }[],
  numbers: Numbers,
): number {
  const sorted = found.toSorted((a, b) => a.value - b.value);
  const bySlip = new Map<SlipId, number>();
  for (const { slip } of sorted) bySlip.set(slip, (bySlip.get(slip) ?? 0) + 1);
  const same = [...bySlip.values()].reduce((total, count) => total + (count * (count - 1)) / 2, 0);
  let count = (sorted.length * (sorted.length - 1)) / 2 - same;
  for (const [index, { slip, value }] of sorted.entries()) {
    const unit = shownUnit(numbers, line, value);
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.value - value > unit) break;
      if (other.slip !== slip) count -= 1;
    }
  }
  return count;
}
