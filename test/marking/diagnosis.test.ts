// Simulated students on fair variants of every exercise of the bank. Few variants and some of the mistakes here;
// `npm run bench` takes 20 variants and all of them in turn.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bankNames, spread } from "./exercises.ts";
import { acceptsRight, isNamed, someMistakes, variantsOf } from "./students.ts";

const variants = 2;
const mistakesEach = 100;
const mostExercises = 12;

describe.each(spread(bankNames, mostExercises))("%s", (name) => {
  const solved = variantsOf(readFileSync(new URL(`../../exercises/${name}`, import.meta.url), "utf8"), variants);

  it("names the mistake, alone or among at most three", () => {
    const judged = solved.flatMap((variant, turn) =>
      someMistakes(variant, turn, mistakesEach).map((mistake) => ({ mistake, named: isNamed(mistake, variant) })),
    );
    const missed = judged.filter(({ named }) => !named);
    const told = missed.map(({ mistake }) => `${mistake.slip} ${mistake.line} ${mistake.entry}`);
    expect(judged.length).toBeGreaterThan(0);
    expect(missed.length / judged.length, told.slice(0, 12).join("\n")).toBeLessThanOrEqual(0.01);
  });

  it.each([4, 6, 9])("accepts right answers with %i digits", (digits) => {
    expect(solved.filter((variant) => !acceptsRight(variant, digits))).toEqual([]);
  });
});
