// Where something stands in what the author wrote: a file, or the text of an option. It turns the path of a value
// (graph, y) and a piece of its text into a line and a column. It must not know what the value means.

import type { Span } from "../expression/problem.ts";

/** A text of the author: a file (no name: the caller knows it) or an option of the command line. */
export interface Origin {
  readonly name?: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A place in a text: line and column count from 1; start and end are offsets in UTF-16 units. */
export interface Place extends Span {
  readonly line: number;
  readonly column: number;
}

/** A place, with the text that it is in where that is an option and not the file. */
export interface Located {
  readonly place: Place;
  readonly within?: { readonly name: string; readonly text: string };
}

/** Where a value stands: its key, itself, and the values inside it. */
export interface Spot {
  /** Where it differs from that of the value around it. */
  readonly origin?: Origin;
  readonly key?: Span;
  readonly value: Span;
  /** The offset of the first character of a text that stands there letter by letter; undefined with escapes or folding. */
  readonly content?: number;
  readonly inside: ReadonlyMap<string | number, Spot>;
}

/** Which part of an exercise is meant: the path from the top, the key or the value there, and a piece of its text. */
export interface At {
  readonly path: readonly (string | number)[];
  readonly part: "key" | "value";
  readonly span?: Span;
}

/** Something found in an exercise, and which part it is about. */
export interface Finding<Found> {
  readonly found: Found;
  readonly at: At;
}

export function originOf(text: string, name?: string): Origin {
  const lineStarts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) lineStarts.push(end + 1);
  return name === undefined ? { text, lineStarts } : { name, text, lineStarts };
}

/** The place of a span. */
export function placeIn(origin: Origin, span: Span): Place {
  const { lineStarts } = origin;
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= span.start) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: span.start - (lineStarts[low] ?? 0) + 1, start: span.start, end: span.end };
}

export function locate(origin: Origin, span: Span): Located {
  const place = placeIn(origin, span);
  return origin.name === undefined ? { place } : { place, within: { name: origin.name, text: origin.text } };
}

/** Where a part of the exercise stands; a part that the author left out stands where its container does. */
export function placeOf(root: Spot, origin: Origin, at: At): Located {
  let spot = root;
  let within = origin;
  for (const [index, step] of at.path.entries()) {
    const next = spot.inside.get(step);
    if (next === undefined) return locate(within, keyOrValue(spot, index === 0 ? "value" : "key"));
    spot = next;
    within = next.origin ?? within;
  }
  const { span } = at;
  if (span === undefined || spot.content === undefined) return locate(within, keyOrValue(spot, at.part));
  return locate(within, { start: spot.content + span.start, end: spot.content + span.end });
}

/** An empty value cannot be underlined: its key stands for it. */
function keyOrValue({ key, value }: Spot, part: "key" | "value"): Span {
  return key !== undefined && (part === "key" || value.start === value.end) ? key : value;
}
