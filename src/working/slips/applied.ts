// Slips on a working with its numbers: the sites where something comes out otherwise, each ready to be evaluated. One way
// for marking, for the choice of variants and for hints to authors.

import type { Edit } from "../edit.ts";
import { editorOf } from "../edited-values.ts";
import { differs, movedInputs } from "../elsewhere.ts";
import type { Evaluator, Values } from "../evaluate.ts";
import type { LineId } from "../line.ts";
import { inputsOf, type Solved } from "../solve.ts";
import type { Slip } from "./slip.ts";

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
export function appliedSlips(solved: Solved, slips: readonly Slip[]): readonly AppliedSlip[] {
  return slipsAtSites(solved, slips).filter(changesSomething(solved));
}

/** The slips at all their sites, not evaluated yet: also those that change nothing. */
export function slipsAtSites({ working, values, digits }: Solved, slips: readonly Slip[]): readonly AppliedSlip[] {
  const editor = editorOf(working);
  const context = { values, digits };
  return slips.flatMap((slip) =>
    slip
      .sites(working, context)
      .map(({ at, edit, keyed }): AppliedSlip => ({ slip, at, edit, keyed, evaluate: editor(edit) })),
  );
}

/** Tells whether a slip at its site gives another number somewhere, here or at other numbers. */
export function changesSomething(solved: Solved): (slip: Omit<AppliedSlip, "slip">) => boolean {
  const { working, values } = solved;
  const here = inputsOf(solved.numbers);
  const elsewhere = movedInputs(here, working);
  const right = solved.evaluate(elsewhere);
  const isOther = (at: LineId, wrong: Values, truth: Values): boolean => {
    const differsAt = (id: LineId): boolean => differs(wrong.of(id), truth.of(id));
    return differsAt(at) || [...working.lines.keys()].some(differsAt);
  };
  return ({ at, keyed, evaluate }) =>
    keyed === undefined
      ? isOther(at, evaluate(here), values) || isOther(at, evaluate(elsewhere), right)
      : differs(keyed, values.of(at));
}
