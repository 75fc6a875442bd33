// Slips on a working with its numbers: the sites where something comes out otherwise, each ready to be evaluated. One way
// for marking, for the choice of variants and for hints to authors.

import type { Edit } from "../edit.ts";
import { editorOf } from "../edited-values.ts";
import { differs, movedInputs } from "../elsewhere.ts";
import type { Evaluator, Values } from "../evaluate.ts";
import type { LineId } from "../line.ts";
import { inputsOf, type Solved } from "../solve.ts";
import type { NetworkFacts, Slip } from "./slip.ts";

export interface AppliedSlip {
  readonly slip: Slip;
  /** The line where the mistake is made. */
  readonly at: LineId;
  readonly edit: Edit;
  /** The number that stands on the line, where only writing it went wrong. */
  readonly keyed: number | undefined;
  /** The values that follow from the mistake, at any numbers and pins. */
  readonly evaluate: Evaluator;
}

/** The slips at all their sites, without those whose formulas are the right ones: equal here and at other numbers. */
export function appliedSlips(solved: Solved, slips: readonly Slip[], network?: NetworkFacts): readonly AppliedSlip[] {
  const { working, values, digits } = solved;
  const here = inputsOf(solved.numbers);
  const elsewhere = movedInputs(here);
  const right = solved.evaluate(elsewhere);
  const editor = editorOf(working);
  const context = { values, digits, ...(network === undefined ? {} : { network }) };
  const isOther = (at: LineId, wrong: Values, truth: Values): boolean => {
    const differsAt = (id: LineId): boolean => differs(wrong.of(id), truth.of(id));
    return differsAt(at) || [...working.lines.keys()].some(differsAt);
  };
  return slips.flatMap((slip) =>
    slip.sites(working, context).flatMap(({ at, edit, keyed }): readonly AppliedSlip[] => {
      const evaluate = editor(edit);
      const applies =
        keyed === undefined
          ? isOther(at, evaluate(here), values) || isOther(at, evaluate(elsewhere), right)
          : differs(keyed, values.of(at));
      return applies ? [{ slip, at, edit, keyed, evaluate }] : [];
    }),
  );
}
