// What the numbers of a working share changes nothing: slips found at other numbers of a working that has been used are
// those of a working that has not.

import { expect, test } from "vitest";
import { appliedSlips } from "../../../src/working/slips/applied.ts";
import { slips } from "../../../src/working/slips/catalogue.ts";
import { inputsOf, type Numbers, type Solved, solve, solveAgain } from "../../../src/working/solve.ts";
import { bank, solutionOf } from "../../render/solutions.ts";

/** The numbers with every other sign turned, so that mistakes in signs stand elsewhere. */
function turned({ given, ...others }: Numbers): Numbers {
  const changed = [...given].map(([name, number], index) => {
    const value = index % 2 === 0 ? -number.value : 1.5 * number.value;
    return [name, { exact: undefined, value }] as const;
  });
  return { ...others, given: new Map(changed) };
}

function told(solved: Solved): readonly string[] {
  return appliedSlips(solved, slips).map(({ slip, at, keyed, evaluate }) => {
    const values = evaluate(inputsOf(solved.numbers));
    const numbers = [...solved.working.lines.keys()].map(values.of);
    return JSON.stringify([slip.id, at, keyed, numbers]);
  });
}

const small = [...bank.keys()].filter((name) => {
  const { solved } = solutionOf(name);
  return solved !== undefined && solved.working.lines.size <= 40;
});

test.each(small)("%s", (name) => {
  const { solved } = solutionOf(name);
  if (solved === undefined) throw new Error("an exercise with numbers");
  const numbers = turned(solved.numbers);
  told(solved);
  const again = solveAgain(solved, numbers);
  const fresh = solve({ ...solved.working }, numbers, solved.digits);
  expect(again.ok).toBe(fresh.ok);
  if (again.ok && fresh.ok) expect(told(again.solved)).toEqual(told(fresh.solved));
});
