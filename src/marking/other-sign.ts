// The sign of an error term δ is a convention: the slope of the loss, or its negative where the error is target − output. A
// student may keep to the other one than the exercise. Gradients have one sign only, whatever δ has.

import { buildWorking } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import type { DeltaSign } from "../working/plan.ts";
import { type Solved, solve } from "../working/solve.ts";
import { isAccepted, type Verdict } from "./verdict.ts";

type Verdicts = ReadonlyMap<LineId, Verdict>;

const otherSign: Readonly<Record<DeltaSign, DeltaSign>> = {
  derivative: "target minus output",
  "target minus output": "derivative",
};

const known = new WeakMap<Solved, Solved>();

/** The same exercise told with error terms of the other sign; undefined where it has none. */
export function inOtherSign(solved: Solved): Solved | undefined {
  const { working, numbers, digits } = solved;
  if (working.deltas === undefined) return undefined;
  const before = known.get(solved);
  if (before !== undefined) return before;
  const { graph, train, direction, deltas } = working;
  const result = solve(buildWorking({ graph, train, direction, deltas: otherSign[deltas] }), numbers, digits);
  if (result.ok) known.set(solved, result.solved);
  return result.ok ? result.solved : undefined;
}

/** Whether an error term is not right as the exercise has it: only then the other sign is tried. */
export function mayHaveOtherSign(own: Verdicts, { working }: Solved): boolean {
  return [...own].some(([line, verdict]) => isErrorTerm(line, working) && !isRight(verdict));
}

/**
 * The verdicts where δ has the other sign throughout. Undefined where one δ has the exercise's own, or where more would be
 * wrong then, as on a sheet whose gradients have all lost their sign: there the δ's are at fault, and the rest follows.
 */
export function excusing(own: Verdicts, other: Verdicts, { working, values }: Solved): Verdicts | undefined {
  const terms = [...own.keys()].filter((line) => isErrorTerm(line, working) && values.of(line) !== 0);
  const isMixed = terms.some((line) => isRightIn(own, line));
  const isKept = terms.some((line) => isRightIn(other, line));
  if (isMixed || !isKept || standing(other) < standing(own)) return undefined;
  return new Map([...other].map(([line, verdict]) => [line, asConvention(line, verdict, working)]));
}

function standing(verdicts: Verdicts): number {
  return [...verdicts.values()].filter(isAccepted).length;
}

function asConvention(line: LineId, verdict: Verdict, working: Solved["working"]): Verdict {
  return verdict.kind === "right" && isErrorTerm(line, working) ? { kind: "convention", slip: "C15" } : verdict;
}

function isErrorTerm(line: LineId, { lines }: Solved["working"]): boolean {
  return lines.get(line)?.kind === "delta";
}

function isRightIn(verdicts: Verdicts, line: LineId): boolean {
  const verdict = verdicts.get(line);
  return verdict !== undefined && isRight(verdict);
}

function isRight({ kind }: Verdict): boolean {
  return kind === "right" || kind === "imprecise";
}
