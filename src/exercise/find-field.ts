// Finds the field that people mean: by its id, with the line or parameter in it as they write it (choice:dz/dw1), or by the
// line alone where a field is about it. It must not know answers.

import { foldName } from "../expression/names.ts";
import { namesBySpelling } from "../graph/spelling.ts";
import type { Working } from "../working/build.ts";
import { findLine } from "../working/find-line.ts";
import type { LineId } from "../working/line.ts";
import { writtenLine } from "../working/twin.ts";
import type { Field } from "./question.ts";

/** The field that a text names, or undefined. */
export function findField(fields: readonly Field[], written: string, working: Working): Field | undefined {
  const text = written.trim();
  const byId = fields.find(({ id }) => id === text);
  if (byId !== undefined) return byId;
  const [, prefix, rest = text] = /^(choice|sort|way|why)\s*:\s*(.+)$/u.exec(text) ?? [];
  const line = findLine(working, rest);
  return fields.find((field) => {
    if (prefix !== undefined && !field.id.startsWith(`${prefix}:`)) return false;
    const parameter = parameterOf(field);
    if (parameter !== undefined)
      return prefix !== undefined && namesBySpelling(working.graph).get(foldName(rest)) === parameter;
    const own = lineOfField(field);
    return own !== undefined && line !== undefined && writtenLine(working, own) === writtenLine(working, line);
  });
}

/** The line that a field is about, where it is about one and that may be told: not the one that is to be found. */
export function lineOfField(field: Field): LineId | undefined {
  switch (field.kind) {
    case "line":
      return field.unnamed === true ? undefined : field.line;
    case "choice":
      return field.asks.kind === "value" || field.asks.kind === "part" ? field.asks.line : undefined;
    case "order":
      return undefined;
  }
}

function parameterOf(field: Field): string | undefined {
  if (field.kind !== "choice") return undefined;
  return field.asks.kind === "way" || field.asks.kind === "why" ? field.asks.parameter : undefined;
}
