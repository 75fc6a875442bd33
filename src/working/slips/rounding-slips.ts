// Slips of precision: every line rounded, or cut off, before the next reads it. To as many digits or decimal places as are
// asked, and fewer; never to a single digit, which nobody takes for precision.

import type { Working } from "../build.ts";
import { adjointId } from "../line.ts";
import type { Rounding } from "../rounding.ts";
import { shapeOf } from "./shape.ts";
import type { Slip, SlipSite } from "./slip.ts";

const fewest = 2;

function roundingSites(working: Working, how: Rounding["how"], digits: number): readonly SlipSite[] {
  const [first] = working.lines.keys();
  if (first === undefined) return [];
  const counts = Array.from({ length: Math.max(0, digits - fewest + 1) }, (_, index) => digits - index);
  const extents = extentsOf(working);
  return counts.flatMap((count) =>
    (["digits", "places"] as const).flatMap((to) =>
      extents.map(
        (extent): SlipSite => ({ at: first, edit: { kind: "rounding", rounding: { how, to, count, ...extent } } }),
      ),
    ),
  );
}

/** Every line; the values only; the values and what comes back into the last units, where small numbers begin. */
function extentsOf(working: Working): readonly Pick<Rounding, "only">[] {
  const values = [...working.lines.values()].filter(({ kind }) => kind === "value").map(({ id }) => id);
  const { loss, activations } = shapeOf(working);
  const last = (loss?.predictions ?? []).flatMap((prediction) => {
    const inside = activations.get(prediction)?.inside;
    return inside?.kind === "name" ? [adjointId(inside.name)] : [];
  });
  const both = last.length === 0 ? [] : [{ only: new Set([...values, ...last]) }];
  return [{}, { only: new Set(values) }, ...both];
}

export const roundedEarly: Slip = {
  id: "E01",
  slug: "rounded-early",
  level: "slip",
  kind: "numeric",
  actsOn: "rounding",
  source: "[S78]",
  sites: (working, { digits }) => roundingSites(working, "rounded", digits),
};

export const truncated: Slip = {
  id: "E02",
  slug: "truncated",
  level: "slip",
  kind: "numeric",
  actsOn: "rounding",
  source: "general knowledge",
  sites: (working, { digits }) => roundingSites(working, "truncated", digits),
};
