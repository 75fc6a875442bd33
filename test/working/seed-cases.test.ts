// Every figure of the published examples, to 1e-9 relative.

import { describe, expect, it } from "vitest";
import { evaluatorOf } from "../../src/working/evaluate.ts";
import { adjointId, updateId, valueId } from "../../src/working/line.ts";
import { seedCases, workingOfCase } from "./cases.ts";

it("has all examples", () => expect(seedCases).toHaveLength(21));

describe.each(seedCases.map((example) => [example.id, example] as const))("%s", (_, example) => {
  const values = evaluatorOf(workingOfCase(example))({
    given: new Map(Object.entries(example.given)),
    rate: example.learning_rate,
  });
  const figures = [
    ...Object.entries(example.values).map(([name, value]) => [valueId(name), value] as const),
    ...Object.entries(example.adjoints).map(([name, value]) => [adjointId(name), value] as const),
    ...Object.entries(example.gradients).map(([name, value]) => [adjointId(name), value] as const),
    ...Object.entries(example.updated ?? {}).map(([name, value]) => [updateId(name), value] as const),
  ];

  it.each(figures)("%s is %d", (id, expected) => {
    expect(Math.abs(values.of(id) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
  });
});
