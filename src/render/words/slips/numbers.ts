// What is said about slips in arithmetic and in keying, E01 to E11. Never the right number or sign.

import { sentence } from "../phrases.ts";
import { about, hereOrLater, type NumberSlip, type SlipWords } from "./slip-context.ts";

export const numberWords: Readonly<Record<NumberSlip, SlipWords>> = {
  E01: {
    diagnosis: hereOrLater(
      () => sentence`This is what comes out when a number is rounded on the way.`,
      ({ site }) => sentence`This is what comes out when ${site} is rounded on the way.`,
    ),
    question: () => sentence`How many digits can you carry until the last line?`,
    name: sentence`A number was rounded early; it is best done once, at the end.`,
  },
  E02: {
    diagnosis: about(({ entry }) => sentence`The digits of ${entry} were cut off, not rounded.`),
    question: () => sentence`Which digit comes next, and what does it do to the last one?`,
    name: sentence`The number was cut; rounding looks at the digit that follows.`,
  },
  E03: {
    diagnosis: about(({ lineKind }) =>
      lineKind === "value" || lineKind === "update" || lineKind === "check"
        ? sentence`Every part has the right size.`
        : sentence`Every factor has the right size.`,
    ),
    question: about(({ line }) => sentence`Count the minus signs on the way to ${line}. How many are there?`),
    name: sentence`An even number of minus signs gives plus, an odd number minus.`,
  },
  E04: {
    diagnosis: about(({ entry }) => sentence`The right digits are in ${entry}.`),
    question: () => sentence`Compare with your calculation, digit by digit: do they stand in the same order?`,
    name: sentence`Two neighbouring digits had changed places.`,
  },
  E05: {
    diagnosis: about(({ entry }) => sentence`The digits of ${entry} fit.`),
    question: about(({ line }) => sentence`Estimate ${line} with round numbers: about how large is it?`),
    name: sentence`The decimal point stood in another place.`,
  },
  E06: {
    diagnosis: about(({ entry }) => sentence`${entry} comes out with the power and the minus sign in the other order.`),
    question: () => sentence`What is raised to the power here: the number, or the number with its minus sign?`,
    name: sentence`Without brackets a power comes before the minus sign in front of it.`,
  },
  E07: {
    diagnosis: about(({ entry }) => sentence`${entry} is right for an angle in degrees.`),
    question: () => sentence`Which unit for angles does your calculator show?`,
    name: sentence`In calculus angles are in radians; otherwise the slopes of sine and cosine are others.`,
  },
  E08: {
    diagnosis: about(({ entry }) => sentence`${entry} belongs to the mirror image of this curve.`),
    question: about(
      ({ node }) => sentence`If what goes into ${node} is large and positive, is ${node} near its top or its bottom?`,
    ),
    name: sentence`The sign in the exponent was turned round.`,
  },
  E09: {
    diagnosis: about(({ entry }) => sentence`${entry} comes out with a part of the bottom beside the fraction.`),
    question: () => sentence`What is under the fraction bar, all of it?`,
    name: sentence`Typed in one line, the bottom of a fraction needs brackets.`,
  },
  E10: {
    diagnosis: about(({ entry }) => sentence`The digits of ${entry} fit.`),
    question: () => sentence`What did the calculator show behind these digits?`,
    name: sentence`A power of ten behind the digits was left out.`,
  },
  E11: {
    diagnosis: hereOrLater(
      () => sentence`The method fits; one operation has given another number.`,
      ({ site }) => sentence`Everything after ${site} fits together.`,
    ),
    question: about(({ site }) => sentence`What comes out when you work out ${site} once more?`),
    name: sentence`One operation went astray; everything after it was worked out rightly.`,
  },
};
