import { describe, expect, it } from "vitest";
import { bankNames, solvedBank } from "./exercises.ts";
import { type Mistake, mistakesIn, seeded, variantOf, verdictOn } from "./students.ts";

const variants = 2;

/** How the mistakes of one exercise were judged, over several variants of its numbers. */
function outcomes(name: string) {
  const random = seeded(name.length);
  const judged: { readonly mistake: Mistake; readonly kind: string; readonly named: readonly string[] }[] = [];
  for (let made = 0; made < variants; ) {
    const solved = variantOf(solvedBank(name), random);
    if (solved === undefined) continue;
    made += 1;
    for (const mistake of mistakesIn(solved)) {
      const verdict = verdictOn(mistake, solved);
      judged.push({
        mistake,
        kind: verdict.kind,
        named: verdict.kind === "wrong" ? verdict.slips.map(({ slip }) => slip) : [],
      });
    }
  }
  return judged;
}

describe.each(bankNames)("%s", (exercise) => {
  it("names the mistake, alone or among at most three", () => {
    const judged = outcomes(exercise);
    const missed = judged.filter(({ mistake, named }) => !named.includes(mistake.slip));
    const told = missed.map(
      ({ mistake, kind, named }) => `${mistake.slip} ${mistake.line} ${mistake.entry} ${kind} ${named.join()}`,
    );
    expect(judged.length).toBeGreaterThan(0);
    expect(missed.length / judged.length, told.slice(0, 12).join("\n")).toBeLessThanOrEqual(0.01);
  });
});
