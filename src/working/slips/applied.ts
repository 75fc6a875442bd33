// Slips on a working with its numbers: the sites where something comes out otherwise, each ready to be evaluated. One way
// for marking, for the choice of variants and for hints to authors.

import type { Working } from "../build.ts";
import type { Edit } from "../edit.ts";
import { type Editor, editorOf } from "../edited-values.ts";
import { differs, movedInputs } from "../elsewhere.ts";
import type { Evaluator, Values } from "../evaluate.ts";
import type { LineId } from "../line.ts";
import { inputsOf, type Solved } from "../solve.ts";
import type { Slip, SlipContext, SlipSite } from "./slip.ts";

export interface AppliedSlip {
  readonly slip: Slip;
  /** The line where the mistake is made. */
  readonly at: LineId;
  readonly edit: Edit;
  /** The number that stands on the line, where only writing it went wrong. */
  readonly keyed: number | undefined;
  /** Whether it is there at all numbers: then it is one object for all of them. */
  readonly isFixed: boolean;
  /** The values that follow from the mistake, at any numbers and pins. */
  readonly evaluate: Evaluator;
}

/** The slips at all their sites, without those whose formulas are the right ones: equal here and at other numbers. */
export function appliedSlips(solved: Solved, slips: readonly Slip[]): readonly AppliedSlip[] {
  return slipsAtSites(solved, slips).filter(changesSomething(solved));
}

/** The slips at all their sites, not evaluated yet: also those that change nothing. */
export function slipsAtSites({ working, values, digits }: Solved, slips: readonly Slip[]): readonly AppliedSlip[] {
  const context = { values, digits };
  const shared = sharedIn(working);
  return slips.flatMap((slip) => {
    const known = shared.fixed.get(slip);
    if (known?.digits === digits) return known.applied;
    const { sites, reads } = sitesReading(slip, working, context);
    const applied = sites.map((site) => appliedAt(site, slip, !reads, shared));
    if (!reads) shared.fixed.set(slip, { digits, applied });
    return applied;
  });
}

/** A slip that makes the same site again, at other numbers, is compiled once. */
function appliedAt(site: SlipSite, slip: Slip, isFixed: boolean, { bySite, editor }: Shared): AppliedSlip {
  const { at, edit, keyed } = site;
  const applied = bySite.get(site) ?? { slip, at, edit, keyed, isFixed, evaluate: editor(edit) };
  bySite.set(site, applied);
  return applied;
}

/** What all numbers of a working share: its editor, the sites, and the slips whose sites do not hang on the numbers. */
interface Shared {
  readonly editor: Editor;
  readonly bySite: WeakMap<SlipSite, AppliedSlip>;
  readonly fixed: Map<Slip, Fixed>;
}

interface Fixed {
  readonly digits: number;
  readonly applied: readonly AppliedSlip[];
}

const knownShared = new WeakMap<Working, Shared>();

function sharedIn(working: Working): Shared {
  const shared = knownShared.get(working) ?? { editor: editorOf(working), bySite: new WeakMap(), fixed: new Map() };
  knownShared.set(working, shared);
  return shared;
}

/** The sites of a slip, and whether finding them looked at a value: if not, they are the same at all numbers. */
export function sitesReading(
  slip: Slip,
  working: Working,
  context: SlipContext,
): { readonly sites: readonly SlipSite[]; readonly reads: boolean } {
  let reads = false;
  const { values } = context;
  const noted: Values = {
    of: (name) => {
      reads = true;
      return values.of(name);
    },
    computed: (id) => {
      reads = true;
      return values.computed(id);
    },
  };
  const sites = slip.sites(working, { ...context, values: noted });
  return { sites, reads };
}

/**
 * Tells whether a slip at its site gives another number somewhere, here or at other numbers. `wrongHere` gives its values
 * here, to a caller who has them already.
 */
export function changesSomething<Known extends Omit<AppliedSlip, "slip">>(
  solved: Solved,
  wrongHere: (slip: Known) => Values = ({ evaluate }) => evaluate(inputsOf(solved.numbers)),
): (slip: Known) => boolean {
  const { values } = solved;
  const lines = [...solved.working.lines.keys()];
  const elsewhere = movedInputs(inputsOf(solved.numbers), solved.working);
  const right = solved.evaluate(elsewhere);
  const isOther = (at: LineId, wrong: Values, truth: Values): boolean => {
    const differsAt = (id: LineId): boolean => differs(wrong.of(id), truth.of(id));
    return differsAt(at) || lines.some(differsAt);
  };
  return (slip) =>
    slip.keyed === undefined
      ? isOther(slip.at, wrongHere(slip), values) || isOther(slip.at, slip.evaluate(elsewhere), right)
      : differs(slip.keyed, values.of(slip.at));
}
