// Judges an entry that is a formula: is it the same function of the leaves as the line? Nodes and other lines in it stand
// for what they are, so 2y, 2(x1+2x2) and 2x1+4x2 are all right for dz/dy.

import { functionOf } from "../expression/evaluate.ts";
import { type Expression, namesIn, partsOf } from "../expression/expression.ts";
import { dependencies } from "../working/dependencies.ts";
import type { Evaluator, Inputs, Values } from "../working/evaluate.ts";
import { type LineId, lineNamed } from "../working/line.ts";
import type { SlipId } from "../working/slips/slip.ts";
import { inputsOf, type Solved } from "../working/solve.ts";
import { idsOfWritten } from "../working/twin.ts";
import { slipsChanging } from "./candidates.ts";
import { type Judging, strayLines } from "./judging.ts";
import type { ReadEntry } from "./read-entry.ts";
import { sampleInputs } from "./samples.ts";
import type { SlipMatch, Verdict } from "./verdict.ts";

/** Fewer points with finite values on both sides decide nothing. */
const fewestPoints = 5;

type Comparison = "same" | "different" | "undecided";

type FormulaEntry = ReadEntry & { readonly kind: "formula" };

/**
 * The verdict on a formula. One with numbers put in (13·x₂) stands for its number where the value is asked; any other for
 * the function that it is.
 */
export function judgeFormula(line: LineId, entry: FormulaEntry, judging: Judging): Verdict {
  const { solved } = judging;
  const { expression } = entry;
  const circle = circularity(line, expression, solved);
  if (circle !== undefined) return { kind: "unreadable", problem: { code: circle, span: entry.span } };
  const given = functionOf(expression);
  const inTruth = compareOn(solved.evaluate, solved, given, (values) => values.of(line));
  const mayBeNumber = !judging.formulas.has(line) && hasNumber(expression);
  const isNumber = mayBeNumber && isClose(given(solved.values.of), solved.values.of(line));
  if (inTruth === "same" || isNumber) return { kind: "right", despite: [] };
  if (inTruth === "undecided") return { kind: "undecided" };
  const from = strayLines(line, judging);
  return from.length > 0 && followsFromOwn(given, line, judging)
    ? { kind: "follows", from }
    : { kind: "wrong", slips: slipsGiving(given, line, solved) };
}

/** A formula as a function of the values of its names. */
type Given = ReturnType<typeof functionOf>;

/** More mistakes than this are no diagnosis. */
const mostNamed = 3;

/** The mistakes in this line that give the very function that was entered. */
function slipsGiving(given: Given, line: LineId, solved: Solved): readonly SlipMatch[] {
  const found = new Map<SlipId, SlipMatch>();
  const samples = [...sampleInputs(inputsOf(solved.numbers))];
  const known = new Map<Inputs, number>();
  const entered = (inputs: Inputs): number => {
    const value = known.get(inputs) ?? given(solved.evaluate(inputs).of);
    known.set(inputs, value);
    return value;
  };
  for (const { slip, at, evaluate: wrongly } of slipsChanging(line, solved)) {
    const slipped = (inputs: Inputs): number => wrongly(inputs).computed(line);
    if (comparison(samples, entered, slipped) === "same") found.set(slip.id, { slip: slip.id, site: at });
  }
  return found.size > mostNamed ? [] : [...found.values()];
}

/** Whether the entry names the asked line itself, or reads a line that is computed from it. */
function circularity(line: LineId, expression: Expression, { working }: Solved): "own-name" | "circular" | undefined {
  const reads = [...namesIn(expression)].flatMap((name) => lineNamed(name, working.lines) ?? []);
  const asked = idsOfWritten(working, line);
  if (expression.kind === "name" && reads.some((read) => asked.includes(read))) return "own-name";
  const needed = dependencies(working, reads);
  return asked.some((id) => needed.has(id)) ? "circular" : undefined;
}

/** Whether a number stands in a formula: then numbers may have been put in. */
function hasNumber(expression: Expression): boolean {
  return expression.kind === "number" || partsOf(expression).some(hasNumber);
}

/** Whether the formula does with the student's own lines what the line's formula does with them, at any given numbers. */
function followsFromOwn(given: Given, line: LineId, { followed, solved }: Judging): boolean {
  const formula = solved.working.lines.get(line)?.formula;
  if (formula === undefined) return false;
  const own: Evaluator = (inputs) => followed.solved.evaluate(inputs, followed.pins);
  const expected = functionOf(formula);
  return compareOn(own, solved, given, (values) => expected(values.of)) === "same";
}

function compareOn(
  evaluateAt: Evaluator,
  solved: Solved,
  given: Given,
  expectedFrom: (values: Values) => number,
): Comparison {
  return comparison(
    sampleInputs(inputsOf(solved.numbers)),
    (inputs) => given(evaluateAt(inputs).of),
    (inputs) => expectedFrom(evaluateAt(inputs)),
  );
}

function comparison(
  samples: Iterable<Inputs>,
  left: (inputs: Inputs) => number,
  right: (inputs: Inputs) => number,
): Comparison {
  let finite = 0;
  for (const inputs of samples) {
    const [one, other] = [left(inputs), right(inputs)];
    if (!Number.isFinite(one) || !Number.isFinite(other)) continue;
    if (!isClose(one, other)) return "different";
    finite += 1;
  }
  return finite >= fewestPoints ? "same" : "undecided";
}

function isClose(a: number, b: number): boolean {
  return (
    Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-12)
  );
}
