// What a schema refuses in the data of a YAML file, as problems with their paths: shared by every kind of file that authors
// write. It must not know which keys a file has.

import type { z } from "zod";
import type { Finding } from "./place.ts";
import type { Shape, ShapeProblem } from "./problem.ts";
import type { Data } from "./yaml.ts";

export type Path = readonly (string | number)[];

/** A file is a mapping at its top: anything else is refused before a schema looks at it. */
export function notAMapping(data: Data): Finding<ShapeProblem> {
  const found = { code: "not-a-mapping", found: Array.isArray(data) ? "list" : "text" } as const;
  return { found, at: { path: [], part: "value" } };
}

/** The problems behind one issue of a schema; `knownAt` tells the keys of the mapping at a path. */
export function shapeProblems(
  issue: z.core.$ZodIssue,
  data: Data,
  knownAt: (path: Path) => readonly string[],
): readonly Finding<ShapeProblem>[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "invalid_union") {
    return likeliest(issue.errors, valueAt(data, path)).flatMap((inner) =>
      shapeProblems({ ...inner, path: [...issue.path, ...inner.path] }, data, knownAt),
    );
  }
  if (issue.code === "unrecognized_keys") {
    const known = knownAt(path);
    return issue.keys.map((key) => ({
      found: { code: "unknown-key", key, known },
      at: { path: [...path, key], part: "key" },
    }));
  }
  const key = String(path.findLast((step) => typeof step === "string") ?? "");
  const value = valueAt(data, path);
  if (value === undefined) {
    return [{ found: { code: "missing-key", key }, at: { path: path.slice(0, -1), part: "value" } }];
  }
  return [{ found: valueProblem(issue, key, value), at: { path, part: "value" } }];
}

/** Of several shapes that a value can have, the one that its author meant: where it is right from the outside. */
function likeliest(
  alternatives: readonly (readonly z.core.$ZodIssue[])[],
  value: Data | undefined,
): readonly z.core.$ZodIssue[] {
  const inside = alternatives.find((issues) => issues.length > 0 && issues.every(({ path }) => path.length > 0));
  return inside ?? (typeof value === "string" ? alternatives[0] : alternatives.at(-1)) ?? [];
}

function valueProblem(issue: z.core.$ZodIssue, key: string, value: Data): ShapeProblem {
  if (value === null) return { code: "no-value", key };
  if (issue.code === "invalid_value" && typeof value === "string") {
    return { code: "not-one-of", key, written: value, options: issue.values.map(String) };
  }
  const wanted = issue.code === "invalid_type" ? (shapes.get(issue.expected) ?? "text") : "text";
  return { code: "wrong-shape", key, expected: wanted, found: shapeOf(value) };
}

const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ["array", "list"],
  ["map", "mapping"],
  ["object", "mapping"],
]);

export function isMapping(data: Data | undefined): data is ReadonlyMap<string, Data> {
  return data instanceof Map;
}

/** Mappings as the objects that most schemas look at. */
export function plainData(data: Data): unknown {
  if (isMapping(data)) return Object.fromEntries([...data].map(([key, value]) => [key, plainData(value)]));
  return Array.isArray(data) ? data.map(plainData) : data;
}

function shapeOf(value: Exclude<Data, null>): Shape {
  if (typeof value === "string") return "text";
  return isMapping(value) ? "mapping" : "list";
}

function valueAt(data: Data, path: Path): Data | undefined {
  let value: Data | undefined = data;
  for (const step of path) {
    if (isMapping(value)) value = value.get(String(step));
    else if (typeof step === "number" && Array.isArray(value)) value = value[step];
    else return undefined;
  }
  return value;
}
