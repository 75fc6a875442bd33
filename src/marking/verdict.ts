// What is said of an entry, as data. Unreadable is not wrong, and undecided is for a person. Words live in `render`.

import type { FormulaProblem, Span } from "../expression/problem.ts";
import type { LineId } from "../working/line.ts";
import type { SlipId } from "../working/slips/slip.ts";

/** A known mistake that gives the student's number, and the line where it is made. */
export interface SlipMatch {
  readonly slip: SlipId;
  readonly site: LineId;
}

/**
 * What makes an entry unreadable: its text, arithmetic without a value such as 1/0, the name of the asked line itself or
 * of a line computed from it, a number where the formula is asked, or the formula of a node where its value is; for
 * fields that are no line, no option and no order.
 */
export type EntryProblem =
  | FormulaProblem
  | { readonly code: "no-value"; readonly span: Span }
  | { readonly code: "own-name"; readonly span: Span }
  | { readonly code: "circular"; readonly span: Span }
  | { readonly code: "wanted-formula"; readonly span: Span }
  | { readonly code: "wanted-number"; readonly span: Span }
  /** No option has this letter; `letters` are those there are. */
  | { readonly code: "no-option"; readonly span: Span; readonly letters: readonly string[] }
  /** A name that is not among those to be put in order, which are told as the notation spells them. */
  | { readonly code: "no-item"; readonly span: Span; readonly known: readonly string[] }
  | { readonly code: "item-twice"; readonly span: Span }
  /** Names that the order leaves out. */
  | { readonly code: "items-left"; readonly span: Span; readonly left: readonly string[] };

export type Verdict =
  /** `despite` names earlier lines of the student's that it does not follow from: probably a copying error there. */
  | { readonly kind: "right"; readonly despite: readonly LineId[] }
  | { readonly kind: "missing" }
  /** The right value, with fewer digits than asked; of a new parameter, fewer decimal places than its step has. */
  | { readonly kind: "imprecise"; readonly digits: number; readonly places?: number }
  /** Right, computed from the student's own earlier lines, which are not. */
  | { readonly kind: "follows"; readonly from: readonly LineId[] }
  /** Follows from a line that is zero and should not be: everything does, so nothing can be seen. */
  | { readonly kind: "void"; readonly from: readonly LineId[] }
  /** Right under another convention that the exercise leaves open. */
  | { readonly kind: "convention"; readonly slip: SlipId }
  /** No known mistake gives this number, or one, or several; `also` where a slip of the pen came on top of the one. */
  | { readonly kind: "wrong"; readonly slips: readonly SlipMatch[]; readonly also?: SlipMatch }
  | { readonly kind: "unreadable"; readonly problem: EntryProblem }
  /** Two readings of the text would get different verdicts; the places where brackets would decide. */
  | { readonly kind: "ambiguous"; readonly spans: readonly Span[] }
  /** It cannot be told whether the formula is right: kept for a person. */
  | { readonly kind: "undecided" };

export type VerdictKind = Verdict["kind"];

/** Whether an entry of this verdict earns its marks. */
export function isAccepted({ kind }: Verdict): boolean {
  switch (kind) {
    case "right":
    case "imprecise":
    case "follows":
    case "convention":
      return true;
    case "missing":
    case "void":
    case "wrong":
    case "unreadable":
    case "ambiguous":
    case "undecided":
      return false;
  }
}
