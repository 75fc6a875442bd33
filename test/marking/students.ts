// Simulated students: each makes one known mistake at one place, and enters everything before it rightly.

import { judge } from "../../src/marking/judge.ts";
import type { Verdict } from "../../src/marking/verdict.ts";
import { decimalFromNumber, toRational, unitInLastPlace } from "../../src/number/decimal.ts";
import { show } from "../../src/number/shown.ts";
import { dependencies } from "../../src/working/dependencies.ts";
import { isAccepted } from "../../src/working/interval.ts";
import type { LineId } from "../../src/working/line.ts";
import { appliedSlips } from "../../src/working/slips/applied.ts";
import { slips } from "../../src/working/slips/catalogue.ts";
import type { SlipId } from "../../src/working/slips/slip.ts";
import { inputsOf, type Numbers, type Solved, shownOf, solve } from "../../src/working/solve.ts";

/** A generator of numbers in [0, 1) that every run repeats (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The exercise with other numbers of two digits; undefined where they give no working. */
export function variantOf(solved: Solved, random: () => number): Solved | undefined {
  const given: Numbers["given"] = new Map(
    [...solved.numbers.given.keys()].map((name) => {
      const size = (11 + Math.floor(random() * 24)) / 10;
      const value = random() < 0.4 ? -size : size;
      return [name, { value, exact: toRational(decimalFromNumber(value)) }];
    }),
  );
  const result = solve(solved.working, { given, rate: solved.numbers.rate }, solved.digits);
  return result.ok ? result.solved : undefined;
}

export interface Mistake {
  readonly slip: SlipId;
  readonly line: LineId;
  /** The wrong number, shown to the digits asked. */
  readonly entry: string;
}

/** Every mistake that can be made in a working and gives another number than the right one, each at its own line. */
export function mistakesIn(solved: Solved): readonly Mistake[] {
  const inputs = inputsOf(solved.numbers);
  return appliedSlips(solved, slips).flatMap(({ slip, at, keyed, evaluate }): readonly Mistake[] => {
    const value = keyed ?? evaluate(inputs).of(at);
    if (!Number.isFinite(value)) return [];
    const { text, decimal } = show(value, undefined, solved.digits);
    const isTaken = isAccepted(solved, at, toRational(decimal), unitInLastPlace(decimal));
    return isTaken ? [] : [{ slip: slip.id, line: at, entry: text }];
  });
}

/** The verdict on a mistake, all lines that it needs having been entered rightly. */
export function verdictOn({ line, entry }: Mistake, solved: Solved): Verdict {
  const before = [...dependencies(solved.working, [line])].filter((each) => each !== line);
  const entries = new Map(before.map((each) => [each, shownOf(solved, each).text]));
  const [judged] = judge([line], entries.set(line, entry), solved);
  if (judged === undefined) throw new Error("nothing was judged");
  return judged.verdict;
}
