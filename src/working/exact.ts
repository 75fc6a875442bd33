// The rational column of a working: the exact value of each line where it is rational and known. It decides where "=" may
// be written. It must not look at doubles.

import { exactValue } from "../expression/exact.ts";
import type { Rational } from "../number/rational.ts";
import type { Working } from "./build.ts";
import { learningRate, valueId } from "./line.ts";

export interface ExactInputs {
  readonly given: ReadonlyMap<string, Rational>;
  readonly rate: Rational | undefined;
}

/** The exact values by leaf name, node name and line id; what is not known exactly is absent. */
export function exactColumn({ lines }: Working, { given, rate }: ExactInputs): ReadonlyMap<string, Rational> {
  const column = new Map<string, Rational>(given);
  if (rate !== undefined) column.set(learningRate, rate);
  for (const line of lines.values()) {
    const value = exactValue(line.formula, (name) => column.get(name));
    if (value === undefined) continue;
    column.set(line.id, value);
    if (line.id === valueId(line.node)) column.set(line.node, value);
  }
  return column;
}
