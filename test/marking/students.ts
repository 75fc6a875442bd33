// Simulated students: each makes one known mistake at one place, and enters everything before it rightly.

import { judge } from "../../src/marking/judge.ts";
import type { Verdict } from "../../src/marking/verdict.ts";
import { toRational, unitInLastPlace } from "../../src/number/decimal.ts";
import { show } from "../../src/number/shown.ts";
import { dependencies } from "../../src/working/dependencies.ts";
import { isAccepted } from "../../src/working/interval.ts";
import { adjointId, type LineId } from "../../src/working/line.ts";
import { changesSomething, slipsAtSites } from "../../src/working/slips/applied.ts";
import { slips } from "../../src/working/slips/catalogue.ts";
import type { SlipId } from "../../src/working/slips/slip.ts";
import { inputsOf, type Solved, shownOf } from "../../src/working/solve.ts";
import { writtenLine } from "../../src/working/twin.ts";
import { fairVariants } from "../exercise/fair-variants.ts";

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

/** Fair variants of an exercise, solved: those that the program gives to one rank after the other. */
export function variantsOf(text: string, count: number, seed = "students"): readonly Solved[] {
  const ranks = Array.from({ length: count }, (_, rank) => rank);
  return [...fairVariants(text, ranks, seed)].map(({ solved }) => solved);
}

export interface Mistake {
  readonly slip: SlipId;
  readonly line: LineId;
  /** The wrong number, shown to the digits asked. */
  readonly entry: string;
}

/**
 * The mistakes that can be made in a working and give another number than the right one, each at its own line: about so
 * many of them, evenly spread, beginning with another one in each turn, so that many turns see them all.
 */
export function someMistakes(solved: Solved, turn: number, most: number): readonly Mistake[] {
  const inputs = inputsOf(solved.numbers);
  const isMistake = changesSomething(solved);
  const all = slipsAtSites(solved, slips);
  const step = Math.ceil(all.length / most);
  const some = all.filter((_, index) => (index + turn) % step === 0);
  return some.filter(isMistake).flatMap(({ slip, at, keyed, evaluate }): readonly Mistake[] => {
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

/** Whether the mistake is named, alone or among at most three: no verdict names more. */
export function isNamed(mistake: Mistake, solved: Solved): boolean {
  const verdict = verdictOn(mistake, solved);
  return verdict.kind === "wrong" && verdict.slips.some(({ slip }) => slip === mistake.slip);
}

/** The lines that a student may write: no checks, no dz/dz, and one id for each written line. */
export function linesOnPaper({ working }: Solved): readonly LineId[] {
  return [...working.lines.values()]
    .filter(({ kind, id }) => kind !== "check" && id !== adjointId(working.graph.output))
    .map(({ id }) => id)
    .filter((id) => writtenLine(working, id) === id);
}

/** Random numbers within a factor of ten of the right one, of either sign, and whether each was blamed on a slip. */
export function blames(solved: Solved, line: LineId, count: number, random: () => number): readonly boolean[] {
  const right = solved.values.of(line);
  if (right === 0) return [];
  return Array.from({ length: count }, () => {
    const value = right * 10 ** (2 * random() - 1) * (random() < 0.5 ? -1 : 1);
    const entry = show(value, undefined, solved.digits).text;
    const [judged] = judge([line], new Map([[line, entry]]), solved);
    return judged?.verdict.kind === "wrong" && judged.verdict.slips.length > 0;
  });
}

/** Whether all right values are accepted, shown to so many digits or, in turn, each by itself. */
export function acceptsRight(solved: Solved, digits: number): boolean {
  const lines = linesOnPaper(solved);
  const entries = new Map(lines.map((line) => [line, shownOf({ ...solved, digits }, line).text]));
  return judge(lines, entries, solved).every(({ verdict }) => verdict.kind === "right");
}
