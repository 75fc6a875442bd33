import { describe, expect, it } from "vitest";
import { judge } from "../../src/marking/judge.ts";
import { show } from "../../src/number/shown.ts";
import { adjointId, type LineId } from "../../src/working/line.ts";
import { type Solved, shownOf } from "../../src/working/solve.ts";
import { writtenLine } from "../../src/working/twin.ts";
import { bankNames, solvedBank } from "./exercises.ts";
import { seeded } from "./students.ts";

const perLine = 30;

/** The lines that a student may write: no checks, no dz/dz, and one id for each written line. */
function linesOnPaper({ working }: Solved): readonly LineId[] {
  return [...working.lines.values()]
    .filter(({ kind, id }) => kind !== "check" && id !== adjointId(working.graph.output))
    .map(({ id }) => id)
    .filter((id) => writtenLine(working, id) === id);
}

describe.each(bankNames)("%s", (exercise) => {
  const solved = solvedBank(exercise);
  const lines = linesOnPaper(solved);

  it("blames random numbers on a slip at most once in a hundred", () => {
    const random = seeded(7);
    let blamed = 0;
    let tried = 0;
    for (const line of lines) {
      const right = solved.values.of(line);
      if (right === 0) continue;
      for (let each = 0; each < perLine; each++) {
        const value = right * 10 ** (2 * random() - 1) * (random() < 0.5 ? -1 : 1);
        const entry = show(value, undefined, solved.digits).text;
        const [judged] = judge([line], new Map([[line, entry]]), solved);
        tried += 1;
        if (judged?.verdict.kind === "wrong" && judged.verdict.slips.length > 0) blamed += 1;
      }
    }
    expect(blamed / tried).toBeLessThanOrEqual(0.01);
  });

  it("takes marks only for the line that is wrong, where the rest follows from it", () => {
    for (const line of lines) {
      const wrong = solved.values.of(line) * 1.37 + 0.0173;
      const entry = show(wrong, undefined, 6).text;
      const carried = solved.evaluate(
        { given: new Map([...solved.numbers.given].map(([name, { value }]) => [name, value])), rate: solved.numbers.rate.value },
        new Map([[line, Number(entry)]]),
      );
      const entries = new Map(lines.map((each) => [each, show(carried.of(each), undefined, 8).text]));
      const verdicts = judge(lines, entries.set(line, entry), solved);
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
