// Which lines a line needs. Earlier means dependency, not order on the page.

import { reachableFrom } from "../graph/order.ts";
import type { Working } from "./build.ts";
import { readsOf } from "./edit.ts";
import type { LineId } from "./line.ts";

/** The given lines and all lines that they read, directly or through others. */
export function dependencies(working: Working, of: readonly LineId[]): ReadonlySet<LineId> {
  const needed = new Set(of);
  for (const id of of) for (const read of reachableFrom(id, (each) => readsOf(each, working.lines))) needed.add(read);
  return needed;
}
