import { describe, expect, it } from "vitest";
import { judge } from "../../src/marking/judge.ts";
import { show } from "../../src/number/shown.ts";
import type { LineId } from "../../src/working/line.ts";
import { inputsOf, type Solved, shownOf } from "../../src/working/solve.ts";
import { bankNames, solvedBank, spread } from "./exercises.ts";
import { blames, linesOnPaper, seeded } from "./students.ts";

const perLine = 30;
const mostExercises = 12;

/** All lines as a student writes them who makes one error and computes the rest from it, as far as that has values. */
function carriedFrom(solved: Solved, line: LineId, lines: readonly LineId[]): ReadonlyMap<LineId, string> {
  // Smaller, so that what had a logarithm keeps it.
  const value = solved.values.of(line);
  const wrong = show(value === 0 ? 0.0173 : value * 0.63, undefined, 6).text;
  const carried = solved.evaluate(inputsOf(solved.numbers), new Map([[line, Number(wrong)]]));
  const finite = lines.filter((each) => Number.isFinite(carried.of(each)));
  const entries = new Map(finite.map((each) => [each, show(carried.of(each), undefined, 8).text]));
  return entries.set(line, wrong);
}

describe.each(spread(bankNames, mostExercises))("%s", (exercise) => {
  const solved = solvedBank(exercise);
  const lines = linesOnPaper(solved);

  it("blames random numbers on a slip at most once in a hundred", () => {
    const random = seeded(7);
    const blamed = lines.flatMap((line) => blames(solved, line, perLine, random));
    expect(blamed.filter((each) => each).length / blamed.length).toBeLessThanOrEqual(0.01);
  });

  it("takes marks only for the line that is wrong, where the rest follows from it", () => {
    for (const line of lines) {
      const verdicts = judge(lines, carriedFrom(solved, line, lines), solved);
      const lost = verdicts.filter(({ verdict }) => verdict.kind === "wrong").map((each) => each.line);
      expect(lost, line).toEqual([line]);
    }
  });

  it("accepts right answers whatever was shown before", () => {
    const entries = new Map(lines.map((line) => [line, shownOf(solved, line).text]));
    for (const line of lines) {
      const some = new Map([...entries].filter(([each]) => each === line || each.length % 2 === 0));
      expect(judge([line], some, solved)[0]?.verdict.kind, line).toBe("right");
    }
  });
});
