// A network that is too wide for paper, in bands below each other: cut between layers, as evenly as can be. A band begins
// with the units that it reads from bands further up.

import { carriedHeading } from "../words/network-diagram-words.ts";
import type { DiagramSource } from "./diagram-parts.ts";
import { mathLine } from "./math-text.ts";
import type { NetworkLayout } from "./network-layout.ts";
import { type Column, isUnit, isWire, type NetworkParts, plainName, type Unit, type Wire } from "./network-shapes.ts";

/** Layers by their numbers, both ends included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** What stands in one row of columns, and where. */
export interface NetworkBand {
  readonly parts: NetworkParts;
  readonly layout: NetworkLayout;
}

/** The bands no wider than a limit, as few as can be, and among those the narrowest; undefined where a layer does not fit. */
export function networkBands(
  parts: NetworkParts,
  source: DiagramSource,
  limit: number,
  laidOut: (parts: NetworkParts) => NetworkBand,
): readonly NetworkBand[] | undefined {
  const count = parts.columns.filter(({ kind }) => kind === "layer").length;
  const known = new Map<string, NetworkBand>();
  const bandFor = (span: Span): NetworkBand => {
    const key = `${span.first}-${span.last}`;
    const band = known.get(key) ?? laidOut(bandOf(parts, span, count, source));
    known.set(key, band);
    return band;
  };
  const cut = (widest: number): readonly Span[] | undefined =>
    spans(count, (span) => bandFor(span).layout.width <= widest);
  const fewest = cut(limit);
  if (fewest === undefined) return undefined;
  const widths = [...known.values()].map(({ layout }) => layout.width).sort((one, other) => one - other);
  const evenly = widths.map(cut).find((each) => each?.length === fewest.length);
  return (evenly ?? fewest).map(bandFor);
}

/** Each span takes as many layers as fit. */
function spans(count: number, fits: (span: Span) => boolean): readonly Span[] | undefined {
  const found: Span[] = [];
  for (let first = 1; first <= count; ) {
    let last = first;
    if (!fits({ first, last })) return undefined;
    while (last < count && fits({ first, last: last + 1 })) last += 1;
    found.push({ first, last });
    first = last + 1;
  }
  return found;
}

/** The inputs stand in the first band, targets and loss in the last. */
function bandOf(parts: NetworkParts, { first, last }: Span, count: number, source: DiagramSource): NetworkParts {
  const own = parts.columns.slice(first === 1 ? 0 : first, last === count ? undefined : last + 1);
  const here = keysOf(own);
  const wires = [...parts.wires].flatMap(([, incoming]) => incoming.filter(isWire));
  const read = new Set(
    wires.flatMap(({ from, to }) => (from !== undefined && here.has(to) && !here.has(from) ? [from] : [])),
  );
  const carried = parts.columns.flatMap((column) => carriedRows(column, read, source));
  const start: readonly Column[] =
    carried.length === 0 ? [] : [{ kind: "carried", heading: carriedHeading, rows: carried }];
  return {
    columns: [...start, ...own],
    wires: new Map([...parts.wires].filter(([to]) => here.has(to))),
    goesOn: goingOn(own, wires),
  };
}

function keysOf(columns: readonly Column[]): ReadonlySet<string> {
  return new Set(columns.flatMap(({ rows }) => rows.filter(isUnit).map(({ key }) => key)));
}

function carriedRows({ rows }: Column, read: ReadonlySet<string>, source: DiagramSource): Column["rows"] {
  if (!rows.some((row) => isUnit(row) && read.has(row.key))) return [];
  return rows.flatMap((row): Column["rows"] => {
    if (!isUnit(row)) return [row];
    return read.has(row.key) ? [carriedUnit(row, source)] : [];
  });
}

/** Its number stands further up, or is asked there. */
function carriedUnit({ key, cells }: Unit, source: DiagramSource): Unit {
  const named = cells.slice(-1).map(({ name }) => ({
    name,
    label: mathLine(plainName(name, source)),
    value: undefined,
    below: undefined,
  }));
  return { key, kind: "carried", cells: named, stacked: false, below: undefined };
}

/** What leaves the last column of a band, with the routes that go on there. */
function goingOn(own: readonly Column[], wires: readonly Wire[]): NetworkParts["goesOn"] {
  const ends = keysOf(own.slice(-1));
  const routes = new Map<string, readonly number[]>();
  for (const wire of wires) {
    if (wire.from === undefined || !ends.has(wire.from)) continue;
    routes.set(wire.from, [...new Set([...(routes.get(wire.from) ?? []), ...wire.routes])]);
  }
  return routes;
}
