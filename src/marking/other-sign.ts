// The sign of an error term δ is a convention: the slope of the loss, or its negative where the error is target − output. A
// student may keep to the other one than the exercise, as long as what is made of the δ's fits: gradients have one sign only.

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
 * The verdicts where all δ's have the other sign: nothing that stands in the exercise's own convention may fall in the
 * other, as a gradient with a lost sign does. Undefined where the own convention judges better or as well.
 */
export function excusing(own: Verdicts, other: Verdicts, { working }: Solved): Verdicts | undefined {
  const stands = (verdicts: Verdicts, line: LineId): boolean => {
    const verdict = verdicts.get(line);
    return verdict !== undefined && isAccepted(verdict);
  };
  const lines = [...own.keys()];
  if (lines.some((line) => stands(own, line) && !stands(other, line))) return undefined;
  const excused = lines.filter((line) => {
    const verdict = other.get(line);
    return isErrorTerm(line, working) && verdict !== undefined && isRight(verdict) && !stands(own, line);
  });
  if (excused.length === 0) return undefined;
  return new Map([...other].map(([line, verdict]) => [line, asConvention(line, verdict, working)]));
}

function asConvention(line: LineId, verdict: Verdict, working: Solved["working"]): Verdict {
  return verdict.kind === "right" && isErrorTerm(line, working) ? { kind: "convention", slip: "C15" } : verdict;
}

function isErrorTerm(line: LineId, { lines }: Solved["working"]): boolean {
  return lines.get(line)?.kind === "delta";
}

function isRight({ kind }: Verdict): boolean {
  return kind === "right" || kind === "imprecise";
}
