// What is said about slips in the step and the update, D01 to D10. Never the right formula, number or sign.

import { sentence } from "../phrases.ts";
import { bottomOfFraction } from "./graphs.ts";
import { about, type SlipWords, type UpdateSlip } from "./slip-context.ts";

export const updateWords: Readonly<Record<UpdateSlip, SlipWords>> = {
  D01: {
    diagnosis: about(({ variable }) => sentence`${variable} has moved by the right amount.`),
    question: about(
      ({ gradient, output }) => sentence`What sign has your ${gradient}? And should ${output} go up or down?`,
    ),
    name: sentence`The step went the other way: uphill where down was wanted, or downhill where up was.`,
  },
  D02: {
    diagnosis: about(({ lineKind, entry, variable }) =>
      lineKind === "step"
        ? sentence`${entry} is the whole gradient, taken as a step.`
        : sentence`${entry} is ${variable} moved by the whole gradient.`,
    ),
    question: () => sentence`How large a part of it were you allowed?`,
    name: sentence`The learning rate scales the step.`,
  },
  D03: {
    diagnosis: about(({ variable }) => sentence`The learning rate has scaled this move of ${variable} more than once.`),
    question: () => sentence`Which number does the learning rate multiply, and in which line does that happen?`,
    name: sentence`The learning rate scales the step once.`,
  },
  D04: {
    diagnosis: about(({ entry }) => sentence`${entry} is a good number: it says how to move, not yet where to.`),
    question: about(({ variable }) => sentence`Where does ${variable} stand after that step?`),
    name: sentence`The change was given; the new value was asked.`,
  },
  D05: {
    diagnosis: about(({ entry, variable }) => sentence`${entry} is ${variable} moved by another parameter's gradient.`),
    question: () => sentence`Whose gradient is in this number?`,
    name: sentence`Each parameter moves by its own gradient.`,
  },
  D06: {
    diagnosis: about(({ entry }) => sentence`${entry} comes out when the parameters move one after another.`),
    question: () => sentence`At which values of the parameters was each gradient worked out?`,
    name: sentence`All gradients belong to one forward pass; then all parameters move together.`,
  },
  D07: {
    diagnosis: about(
      ({ entry, variable }) => sentence`${entry} is ${variable} made larger or smaller by a fraction of itself.`,
    ),
    question: about(({ variable }) => sentence`If ${variable} were zero, could this way of moving ever change it?`),
    name: sentence`The step has its own size; it is not a fraction of the old value.`,
  },
  D08: {
    diagnosis: about(
      ({ entry, variable }) => sentence`In ${entry} the learning rate has scaled the old ${variable} as well.`,
    ),
    question: () => sentence`What does the learning rate multiply?`,
    name: sentence`The learning rate scales the gradient only; the old value stands outside the brackets.`,
  },
  D09: {
    diagnosis: about(({ entry, variable, node }) => sentence`${entry} is ${variable} moved by the slope at ${node}.`),
    question: bottomOfFraction,
    name: sentence`The chain ended one link early; the last link was missing.`,
  },
  D10: {
    diagnosis: about(({ entry, variable, output }) => sentence`${entry} is ${variable} moved by ${output} itself.`),
    question: about(
      ({ output }) => sentence`${output} says how far off things are. Which number says which way to go?`,
    ),
    name: sentence`The gradient moves the parameter, not the value of the loss.`,
  },
};
