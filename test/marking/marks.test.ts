// Marks by verdict: half for the method, half for the answer.

import { expect, it } from "vitest";
import { marksOf, totalMarks, writtenMarks } from "../../src/marking/marks.ts";
import type { SlipMatch, Verdict } from "../../src/marking/verdict.ts";
import { rational } from "../../src/number/rational.ts";
import type { LineId } from "../../src/working/line.ts";

const line: LineId = "value:y";
/** A sign in the arithmetic, a slip of a key, and a route left out. */
const sign: SlipMatch = { slip: "E03", site: line };
const key: SlipMatch = { slip: "E06", site: line };
const route: SlipMatch = { slip: "B01", site: line };
const imprecise: Verdict = { kind: "imprecise", digits: 4 };
const right: Verdict = { kind: "right", despite: [] };

const cases: readonly [title: string, verdicts: readonly Verdict[], marks: readonly string[]][] = [
  ["all for a right line and one that follows", [right, { kind: "follows", from: [line] }], ["2/2", "2/2"]],
  ["the method for one slip in the numbers", [{ kind: "wrong", slips: [sign] }], ["1/2"]],
  ["none where a slip in the numbers is one of two readings", [{ kind: "wrong", slips: [sign, route] }], ["0/2"]],
  ["none where two slips in the numbers are possible", [{ kind: "wrong", slips: [sign, key] }], ["0/2"]],
  [
    "none for a slip of thought, or one that is not known",
    [
      { kind: "wrong", slips: [route] },
      { kind: "wrong", slips: [] },
    ],
    ["0/2", "0/2"],
  ],
  [
    "none where nothing is entered, and where nothing can be seen",
    [{ kind: "missing" }, { kind: "void", from: [line] }],
    ["0/2", "0/2"],
  ],
  ["one mark less for few digits, once", [imprecise, right, imprecise], ["1/2", "2/2", "2/2"]],
  [
    "nothing for or against where a person decides",
    [{ kind: "undecided" }, { kind: "ambiguous", spans: [] }],
    ["0/0", "0/0"],
  ],
];

it.each(cases)("%s", (_, verdicts, marks) => {
  const judged = verdicts.map((verdict) => ({ line, verdict }));
  const earned = marksOf(judged, () => rational(2n, 1n));
  expect(earned.map((each) => `${writtenMarks(totalMarks(each))}/${writtenMarks(each.of)}`)).toEqual(marks);
});
