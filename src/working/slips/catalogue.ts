// The slips that the program knows, in the order of the catalogue. A new slip is an entry here, not a new code path.

import { exponentKept, innerDerivativeDropped } from "./derivation-slips.ts";
import { localOnly, otherFactor, stoppedEarly, valueForSlope } from "./line-slips.ts";
import type { Slip } from "./slip.ts";

export const slips: readonly Slip[] = [
  innerDerivativeDropped,
  exponentKept,
  valueForSlope,
  otherFactor,
  localOnly,
  stoppedEarly,
];
