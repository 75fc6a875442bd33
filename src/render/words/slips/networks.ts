// What is said about slips in layered networks, C01 to C28. Never the right formula, number or sign.

import { sentence } from "../phrases.ts";
import { otherFactorWords, timesAsFar } from "./graphs.ts";
import { about, hereOrLater, movesOrSlopes, type NetworkSlip, numberIs, type SlipWords } from "./slip-context.ts";

const constantFactor: SlipWords["diagnosis"] = () => sentence`Everything fits but for a constant factor.`;

const shortForm: SlipWords["question"] = () =>
  sentence`That short form is written in one particular quantity: the one going into the curve, or the one coming out?`;

const betweenThem: SlipWords["question"] = about(
  ({ node, variable }) => sentence`What stands between ${node} and ${variable} in the drawing?`,
);

export const networkWords: Readonly<Record<NetworkSlip, SlipWords>> = {
  C01: {
    diagnosis: numberIs(({ node }) => sentence`the slope of the curve, taken at ${node}`),
    question: about(({ node }) => sentence`At which number did ${node} itself evaluate its curve?`),
    name: sentence`The number was squashed twice: the slope belongs to the value before the squash.`,
  },
  C02: {
    diagnosis: numberIs(() => sentence`the number that goes into the curve, times one minus that number`),
    question: shortForm,
    name: sentence`u(1 − u) is the slope of the logistic function in terms of its output.`,
  },
  C03: {
    diagnosis: hereOrLater(
      ({ entry, node }) => sentence`The sum is right: ${entry} is what arrives at ${node}.`,
      ({ entry, node, variable }) =>
        sentence`${entry} comes out when all that arrives at ${node} goes on to ${variable}.`,
    ),
    question: betweenThem,
    name: sentence`The signal passed a curve going forward; going back it passes the curve's slope.`,
  },
  C04: {
    diagnosis: hereOrLater(
      ({ entry, output, node }) => sentence`${entry} is how fast ${output} changes with ${node}.`,
      ({ entry, node, variable }) =>
        sentence`${entry} comes out when the slope at ${node} is given to ${variable} as it is.`,
    ),
    question: betweenThem,
    name: sentence`"Output minus target" alone is enough only for certain pairs of loss and activation.`,
  },
  C05: {
    diagnosis: about(({ entry }) => sentence`${entry} would be right if the loss were the half squared error.`),
    question: () =>
      sentence`Write the slopes of loss and curve beneath each other. What happens when you multiply them?`,
    name: sentence`With cross-entropy that factor cancels; it was counted once too often.`,
  },
  C06: {
    diagnosis: hereOrLater(
      ({ entry }) => sentence`${entry} is the slope of another kind of curve.`,
      ({ entry, node }) => sentence`${entry} comes out with the slope of another kind of curve at ${node}.`,
    ),
    question: about(({ node }) => sentence`What is the function of ${node} called?`),
    name: sentence`Each curve has a slope of its own; that of another curve was taken.`,
  },
  C07: {
    diagnosis: numberIs(() => sentence`one minus the square of what goes into the curve`),
    question: shortForm,
    name: sentence`1 − u² is the slope of tanh in terms of its output.`,
  },
  C08: {
    diagnosis: about(({ entry, node }) => sentence`${entry} comes out with the switch at ${node} in another position.`),
    question: about(({ node }) => sentence`In the forward pass, was ${node} on or off?`),
    name: sentence`A ReLU lets the slope through where it was on in the forward pass.`,
  },
  C09: {
    diagnosis: about(({ entry }) => sentence`${entry} is right for weights after their update.`),
    question: about(({ output }) => sentence`With which weights was this ${output} computed in the forward pass?`),
    name: sentence`All gradients belong to one forward pass; then all weights move together.`,
  },
  C10: {
    diagnosis: about(({ entry }) => sentence`${entry} uses a weight that lies on a wire of another unit.`),
    question: about(({ variable }) => sentence`Follow the wires that leave ${variable}. Which weights lie on them?`),
    name: sentence`Backwards a unit hears through the wires that leave it: a column, not a row.`,
  },
  C11: {
    diagnosis: about(({ entry }) => sentence`${entry} is what undoing the weights gives.`),
    question: () => sentence`If the weight on a wire were larger, would more come back along that wire, or less?`,
    name: sentence`Going back, slopes pass through the same weights, transposed; nothing is inverted.`,
  },
  C12: {
    diagnosis: about(
      ({ entry, variable }) => sentence`${entry} would be right if no wire that leaves ${variable} had a weight.`,
    ),
    question: about(({ variable }) => sentence`Does each wire that leaves ${variable} carry it equally strongly?`),
    name: sentence`On each wire back stands its weight.`,
  },
  C13: {
    diagnosis: about(({ entry }) => sentence`${entry} uses the number that leaves this unit.`),
    question: about(({ variable }) => sentence`Which number did ${variable} multiply in the forward pass?`),
    name: sentence`The slope for a weight is the number that came in along its wire.`,
  },
  C14: otherFactorWords,
  C15: {
    diagnosis: movesOrSlopes(
      ({ start }) => sentence`${start} has moved by the right amount.`,
      () => sentence`This number has the right size.`,
    ),
    question: movesOrSlopes(
      ({ gradient, output }) => sentence`What sign has your ${gradient}? And should ${output} go up or down?`,
      ({ output }) => sentence`If an output is above its target and rises further, what does ${output} do?`,
    ),
    name: sentence`The sign was lost earlier, at output minus target.`,
  },
  C16: {
    diagnosis: constantFactor,
    question: about(({ output }) => sentence`Read ${output} once more as it is written here: what stands in front?`),
    name: sentence`The constant of the loss goes through into every gradient.`,
  },
  C17: {
    diagnosis: constantFactor,
    question: about(({ output }) => sentence`Read ${output} once more: a sum over the outputs, or their mean?`),
    name: sentence`A mean divides by the number of outputs, and so does its slope.`,
  },
  C18: {
    diagnosis: constantFactor,
    question: about(({ line }) => sentence`How often is the number of examples used on the way to ${line}?`),
    name: sentence`The number of examples divides once, in the loss; the gradients follow from that.`,
  },
  C19: {
    diagnosis: about(({ entry }) => sentence`${entry} comes out when a bias stays out of it.`),
    question: () => sentence`Which parameter has no wire from the layer before, and where does it come in?`,
    name: sentence`A bias is added going forward, and learns like every weight.`,
  },
  C20: {
    diagnosis: about(
      ({ entry, node, variable }) =>
        sentence`${entry} has a value in it where the slope of ${node} for ${variable} belongs.`,
    ),
    question: timesAsFar,
    name: sentence`A sum has slope 1 in its bias.`,
  },
  C21: {
    diagnosis: about(
      ({ variable }) => sentence`Not every road that leaves ${variable} is in this number exactly once.`,
    ),
    question: about(({ variable, output }) => sentence`Which roads lead from ${variable} to ${output}? Draw each one.`),
    name: sentence`A skip connection is a route of its own, with slope 1; each route counts once.`,
  },
  C22: {
    diagnosis: about(({ entry }) => sentence`${entry} is right for a logarithm to another base.`),
    question: about(({ output }) => sentence`Which base has the logarithm in ${output}, as it is written here?`),
    name: sentence`Another base brings a constant factor into every slope.`,
  },
  C23: {
    diagnosis: about(({ entry }) => sentence`${entry} follows one probability only.`),
    question: about(
      ({ variable }) =>
        sentence`If ${variable} rises a little, what happens to the other probabilities? (Rise, fall, stay.)`,
    ),
    name: sentence`Every probability depends on every score.`,
  },
  C24: {
    diagnosis: about(({ entry }) => sentence`${entry} is a slope for the number on the other side of the curve.`),
    question: () => sentence`For which number is the slope asked: the one before the curve, or the one after it?`,
    name: sentence`The slopes before and after a curve differ by the slope of the curve.`,
  },
  C25: {
    diagnosis: about(({ entry }) => sentence`${entry} belongs to a loss with another sign or another class.`),
    question: () => sentence`Should more confidence in the right class raise the loss, or lower it?`,
    name: sentence`Cross-entropy is minus the logarithm of the right class's probability.`,
  },
  C26: {
    diagnosis: about(({ entry }) => sentence`${entry} uses the number of a neighbouring wire.`),
    question: about(
      ({ variable }) => sentence`Put a finger on ${variable}. Where does its wire begin, and where does it end?`,
    ),
    name: sentence`The gradient of a weight is made from the two ends of its own wire.`,
  },
  C27: {
    diagnosis: about(({ entry }) => sentence`${entry} holds the gradients of more than one step.`),
    question: () => sentence`Which part of this number comes from this step, and which from the one before?`,
    name: sentence`Every step begins with an empty gradient.`,
  },
  C28: {
    diagnosis: hereOrLater(
      ({ entry, node }) => sentence`${entry} is the number that goes into the curve of ${node}.`,
      ({ entry, node }) => sentence`${entry} comes out when ${node} hands on what goes into its curve.`,
    ),
    question: about(({ node }) => sentence`What does ${node} do with the number that arrives there?`),
    name: sentence`A unit hands on what its curve makes of the number that arrives.`,
  },
};
