// Orders and searches on named things that read each other, without recursion, so that a chain of any length will do.

export type Ordering =
  | { readonly kind: "order"; readonly names: readonly string[] }
  /** Each name reads the next and the last reads the first. */
  | { readonly kind: "cycle"; readonly names: readonly string[] };

/**
 * The names so that each comes after all that it reads; names already in such an order stay as they are. Names that are
 * read but not listed count as known from the start.
 */
export function topologicalOrder(names: Iterable<string>, readsOf: (name: string) => Iterable<string>): Ordering {
  const listed = new Set(names);
  const placed = new Set<string>();
  for (const start of listed) {
    const cycle = placed.has(start) ? undefined : placeAfterReads(start, { listed, placed, readsOf });
    if (cycle !== undefined) return { kind: "cycle", names: cycle };
  }
  return { kind: "order", names: [...placed] };
}

interface Placing {
  readonly listed: ReadonlySet<string>;
  readonly placed: Set<string>;
  readonly readsOf: (name: string) => Iterable<string>;
}

/** Depth first from one name: places it after all that it reads, or returns the cycle that prevents it. */
function placeAfterReads(start: string, { listed, placed, readsOf }: Placing): readonly string[] | undefined {
  const path: { readonly name: string; readonly rest: Iterator<string> }[] = [];
  const depth = new Map<string, number>();
  const enter = (name: string): void => {
    depth.set(name, path.length);
    path.push({ name, rest: readsOf(name)[Symbol.iterator]() });
  };
  enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.rest.next();
    if (next.done === true) {
      placed.add(top.name);
      depth.delete(top.name);
      path.pop();
    } else if (depth.has(next.value)) {
      return path.slice(depth.get(next.value)).map(({ name }) => name);
    } else if (listed.has(next.value) && !placed.has(next.value)) enter(next.value);
  }
  return undefined;
}

/** Everything that can be reached from a name by following `next`, without the name itself unless it is on a cycle. */
export function reachableFrom(name: string, next: (name: string) => Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [name];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    for (const following of next(each)) {
      if (found.has(following)) continue;
      found.add(following);
      pending.push(following);
    }
  }
  return found;
}
