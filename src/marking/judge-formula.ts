// Judges an entry that is a formula: is it the same function of the leaves as the line? Nodes and other lines in it stand
// for what they are, so 2y, 2(x1+2x2) and 2x1+4x2 are all right for dz/dy.

import { evaluate } from "../expression/evaluate.ts";
import type { Expression } from "../expression/expression.ts";
import type { Values } from "../working/evaluate.ts";
import { type LineId, lineNamed } from "../working/line.ts";
import { inputsOf, type Solved } from "../working/solve.ts";
import { writtenLine } from "../working/twin.ts";
import { enteredBefore } from "./follow.ts";
import type { Judging } from "./judging.ts";
import type { ReadEntry } from "./read-entry.ts";
import { sampleInputs } from "./samples.ts";
import type { Verdict } from "./verdict.ts";

/** Fewer points with finite values on both sides decide nothing. */
const fewestPoints = 5;

type Comparison = "same" | "different" | "undecided";

/** The verdict on a formula; with two readings that would get different verdicts, the student is asked for brackets. */
export function judgeFormula(line: LineId, entry: ReadEntry & { readonly kind: "formula" }, judging: Judging): Verdict {
  const { solved } = judging;
  if (isOwnName(line, entry.expression, solved)) {
    return { kind: "unreadable", problem: { code: "own-name", span: { start: 0, end: 0 } } };
  }
  const inTruth = compareOnSamples(line, entry.expression, solved);
  if (inTruth === "same") return { kind: "right", despite: [] };
  if (entry.ambiguous.length > 0) return { kind: "ambiguous", spans: entry.ambiguous };
  if (inTruth === "undecided") return { kind: "undecided" };
  const from = enteredBefore(line, new Set(judging.entries.keys()), solved);
  const followsOwn = from.length > 0 && agreesHere(entry.expression, line, judging);
  return followsOwn ? { kind: "follows", from } : { kind: "wrong", slips: [] };
}

/** Whether the entry only names the line that is asked. */
function isOwnName(line: LineId, expression: Expression, { working }: Solved): boolean {
  if (expression.kind !== "name") return false;
  const named = lineNamed(expression.name, working.lines);
  return named !== undefined && writtenLine(working, named) === writtenLine(working, line);
}

/** Whether the formula gives, from the student's own lines, what the line's own formula gives from them. */
function agreesHere(expression: Expression, line: LineId, { followed, solved }: Judging): boolean {
  const own = followed.values;
  const formula = solved.working.lines.get(line)?.formula;
  return formula !== undefined && isClose(evaluate(expression, own.of), evaluate(formula, own.of));
}

function compareOnSamples(line: LineId, expression: Expression, solved: Solved): Comparison {
  let finite = 0;
  for (const inputs of sampleInputs(inputsOf(solved.numbers))) {
    const values: Values = solved.evaluate(inputs);
    const expected = values.of(line);
    const entered = evaluate(expression, values.of);
    if (!Number.isFinite(expected) || !Number.isFinite(entered)) continue;
    if (!isClose(expected, entered)) return "different";
    finite += 1;
  }
  return finite >= fewestPoints ? "same" : "undecided";
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-12);
}
