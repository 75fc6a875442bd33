// The slips that the program knows, in the order of the catalogue. A new slip is an entry here, not a new code path.

import {
  activationSkipped,
  hiddenSlopeMissing,
  hyperbolicFormOfInside,
  logisticFormOfInside,
  otherCurve,
  outputSlopeMissing,
  reluGate,
  slopeAtActivation,
} from "./activation-slips.ts";
import { constantFactorLost, constantMishandled, everythingAdditive, lostParentheses } from "./algebra-slips.ts";
import { bracketMissing, degrees, logisticOfMinus, minusBeforePower } from "./calculator-slips.ts";
import {
  compositionAsProduct,
  derivativeInside,
  factorMisplaced,
  innerDerivativeDropped,
  outerEvaluatedAtVariable,
  skipsMiddleLayer,
  stopsOneLayerEarly,
} from "./chain-slips.ts";
import { activationNodeSkipped, crossEntropySign, logarithmBase, slopeWhereItCancels } from "./cross-entropy-slips.ts";
import { digitsTransposed, exponentDropped, pointShifted } from "./keying-slips.ts";
import { inverseForTransposed, notTransposed, updatedWeightsUsed, weightDropped } from "./layer-slips.ts";
import {
  bothMove,
  heldIsZero,
  localOnly,
  otherFactor,
  stoppedEarly,
  wrongEvaluationPoint,
  wrongOutput,
} from "./local-slips.ts";
import { batchMean, errorSign, factorTwo, meanOverOutputs } from "./loss-slips.ts";
import {
  productOfDerivatives,
  productOneTerm,
  quotientDenominatorWrong,
  quotientOfDerivatives,
  quotientOrderFlipped,
} from "./product-slips.ts";
import { roundedEarly, truncated } from "./rounding-slips.ts";
import {
  directOnly,
  factorsAdded,
  lastWriteWins,
  oneRouteOnly,
  passedOnTooEarly,
  routesMultiplied,
  skipConnection,
} from "./route-slips.ts";
import {
  coefficientLost,
  exponentKept,
  linearTermKept,
  logarithmDerivative,
  logisticSign,
  powerRuleOnExponential,
  valueForSlope,
} from "./rule-slips.ts";
import { oneOperation, signLost } from "./sign-slips.ts";
import type { Slip, SlipId } from "./slip.ts";
import { softmaxElementwise } from "./softmax-slips.ts";
import {
  addedForSubtracted,
  bracketsMisplaced,
  changeReported,
  lossForGradient,
  multiplicative,
  oneAfterTheOther,
  otherGradient,
  rateForgotten,
  rateTwice,
  upstreamForGradient,
} from "./update-slips.ts";
import {
  biasForgotten,
  biasGradient,
  neighbourIndex,
  ownActivation,
  staleGradient,
  weightForInput,
} from "./weight-slips.ts";

/** Differentiation rules. */
const ruleSlips: readonly Slip[] = [
  innerDerivativeDropped,
  exponentKept,
  coefficientLost,
  valueForSlope,
  outerEvaluatedAtVariable,
  derivativeInside,
  factorMisplaced,
  stopsOneLayerEarly,
  skipsMiddleLayer,
  productOfDerivatives,
  productOneTerm,
  compositionAsProduct,
  quotientOfDerivatives,
  quotientOrderFlipped,
  quotientDenominatorWrong,
  powerRuleOnExponential,
  logisticSign,
  logarithmDerivative,
  constantMishandled,
  lostParentheses,
  everythingAdditive,
  constantFactorLost,
];

/** Several variables and graphs. */
const graphSlips: readonly Slip[] = [
  oneRouteOnly,
  lastWriteWins,
  routesMultiplied,
  factorsAdded,
  otherFactor,
  bothMove,
  heldIsZero,
  linearTermKept,
  wrongEvaluationPoint,
  passedOnTooEarly,
  wrongOutput,
  localOnly,
  stoppedEarly,
  directOnly,
];

/** Backpropagation in networks. */
const networkSlips: readonly Slip[] = [
  slopeAtActivation,
  logisticFormOfInside,
  hiddenSlopeMissing,
  outputSlopeMissing,
  slopeWhereItCancels,
  otherCurve,
  hyperbolicFormOfInside,
  reluGate,
  updatedWeightsUsed,
  notTransposed,
  inverseForTransposed,
  weightDropped,
  ownActivation,
  weightForInput,
  errorSign,
  factorTwo,
  meanOverOutputs,
  batchMean,
  biasForgotten,
  biasGradient,
  skipConnection,
  logarithmBase,
  softmaxElementwise,
  activationNodeSkipped,
  crossEntropySign,
  neighbourIndex,
  staleGradient,
  activationSkipped,
];

/** The update. */
const stepSlips: readonly Slip[] = [
  addedForSubtracted,
  rateForgotten,
  rateTwice,
  changeReported,
  otherGradient,
  oneAfterTheOther,
  multiplicative,
  bracketsMisplaced,
  upstreamForGradient,
  lossForGradient,
];

/** Numbers and keys. */
const numberSlips: readonly Slip[] = [
  roundedEarly,
  truncated,
  signLost,
  digitsTransposed,
  pointShifted,
  minusBeforePower,
  degrees,
  logisticOfMinus,
  bracketMissing,
  exponentDropped,
  oneOperation,
];

export const slips: readonly Slip[] = [...ruleSlips, ...graphSlips, ...networkSlips, ...stepSlips, ...numberSlips];

/** What an author should hear of: mistakes in the mathematics that the numbers of an exercise can hide. */
export const authorSlips: readonly Slip[] = slips.filter(
  ({ kind, level }) => kind === "conceptual" && level !== "convention" && level !== "keying",
);

const byId: ReadonlyMap<SlipId, Slip> = new Map(slips.map((slip) => [slip.id, slip]));

export function slipOf(id: SlipId): Slip | undefined {
  return byId.get(id);
}

/** Whether the mathematics or only a number went wrong. */
export function slipKind(id: SlipId): Slip["kind"] {
  return byId.get(id)?.kind ?? "conceptual";
}
