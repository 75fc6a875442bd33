// What is said about slips with several variables and routes, B01 to B14. Never the right formula, number or sign.

import type { Text } from "../../solution.ts";
import { sentence } from "../phrases.ts";
import { about, type GraphSlip, hereOrLater, isSlope, numberIs, type Places, type SlipWords } from "./slip-context.ts";

/** How steep a node is in one of its inputs, asked without saying slope. */
export const timesAsFar: SlipWords["question"] = about(
  ({ variable, node }) =>
    sentence`If ${variable} moves a little and nothing else does, how many times as far does ${node} move?`,
);

/** Taking the factor itself for the other one: the same on a weight's wire, C14. */
export const otherFactorWords: SlipWords = {
  diagnosis: numberIs(({ siteKind, node, variable }) =>
    siteKind === "partial"
      ? sentence`the value of ${variable} itself`
      : sentence`what arrives at ${node}, times ${variable} itself`,
  ),
  question: timesAsFar,
  name: sentence`In a product the slope for one factor is the other factor.`,
};

/** Names the bottom of the fraction, for chains that end early. */
export const bottomOfFraction: SlipWords["question"] = about(({ lineKind, variable }) =>
  isSlope(lineKind)
    ? sentence`Which variable is named in the bottom of the fraction you were asked for?`
    : sentence`Which variable stands in the bottom of the gradient that moves ${variable}?`,
);

function oneRoute({ lineKind, users, start, output }: Places): Text {
  const whole = isSlope(lineKind) ? "This is" : "Behind this number is";
  return users <= 2
    ? sentence`${whole} the whole of one route from ${start} to ${output}, and that route is right.`
    : sentence`Not every route from ${start} to ${output} is in this number; those that are, are right.`;
}

export const graphWords: Readonly<Record<GraphSlip, SlipWords>> = {
  B01: {
    diagnosis: about(oneRoute),
    question: about(({ variable }) => sentence`Put a finger on ${variable}. Which nodes does it feed?`),
    name: sentence`Effects along different routes add; one was left out.`,
  },
  B02: {
    diagnosis: about(({ variable }) => sentence`This is what came to ${variable} last, and that part is right.`),
    question: about(
      ({ variable }) => sentence`When a second effect of ${variable} arrives, what becomes of the first?`,
    ),
    name: sentence`A second effect is added to the first; it does not replace it.`,
  },
  B03: {
    diagnosis: numberIs(() => sentence`the effect along one route times the effect along another`),
    question: about(
      ({ variable, output }) =>
        sentence`Each route from ${variable} moves ${output} a little, by itself. How far do they move it together?`,
    ),
    name: sentence`Effects along different routes add; here they were multiplied.`,
  },
  B04: {
    diagnosis: numberIs(() => sentence`the sum of the slopes along the route`),
    question: () => sentence`If one node doubles a change and the next one triples it, how large has it become?`,
    name: sentence`Along one route the slopes are multiplied.`,
  },
  B05: otherFactorWords,
  B06: {
    diagnosis: numberIs(({ node }) => sentence`how fast ${node} changes when all its inputs move together`),
    question: about(({ site }) => sentence`Which variable may move for ${site}, and which ones rest?`),
    name: sentence`For a partial slope one variable moves and the others rest.`,
  },
  B07: {
    diagnosis: hereOrLater(
      ({ entry, variable }) => sentence`${entry} is right as long as ${variable} is held still.`,
      ({ entry, variable, node }) => sentence`${entry} comes out when ${variable} is held still in ${node}.`,
    ),
    question: about(({ site }) => sentence`Which variable moves in ${site}, this time?`),
    name: sentence`What rested in one question may move in the next.`,
  },
  B08: {
    diagnosis: numberIs(({ variable }) => sentence`the value of the term, with ${variable} still in it`),
    question: about(
      ({ variable }) => sentence`When ${variable} moves a little, how many times as far does its term move?`,
    ),
    name: sentence`The slope of a straight line is its factor, the same everywhere.`,
  },
  B09: {
    diagnosis: hereOrLater(
      ({ entry }) => sentence`${entry} is this slope with a number put in from further back.`,
      ({ entry, site }) => sentence`${entry} comes out when a number from further back is put into ${site}.`,
    ),
    question: about(({ variable, node }) => sentence`Which number is on the wire from ${variable} to ${node}?`),
    name: sentence`A slope is taken at the number that arrives at its node.`,
  },
  B10: {
    diagnosis: () => sentence`A part of what flows back is in this number twice.`,
    question: about(({ node }) => sentence`What must have arrived at ${node} before anything is passed on from there?`),
    name: sentence`A node passes its slope on once, when all that use it have been worked out.`,
  },
  B11: {
    diagnosis: about(({ entry, output }) => sentence`${entry} is the slope of something that comes before ${output}.`),
    question: about(({ lineKind }) =>
      isSlope(lineKind)
        ? sentence`Which quantity is named in the top of the fraction you were asked for?`
        : sentence`Which quantity is this step meant to improve?`,
    ),
    name: sentence`The slope of an earlier quantity was given; the way from there to the output was missing.`,
  },
  B12: {
    diagnosis: numberIs(({ node, variable }) => sentence`how fast ${node} changes with ${variable}`),
    question: about(({ isBelowOutput, node, output }) =>
      isBelowOutput
        ? sentence`What comes to ${node} from above?`
        : sentence`The question is about ${output}. What happens between ${node} and ${output}?`,
    ),
    name: sentence`The rate that comes from above was missing.`,
  },
  B13: {
    diagnosis: hereOrLater(
      ({ entry, output, node }) =>
        sentence`${entry} is right for an earlier line: it is how fast ${output} changes with ${node}.`,
      ({ entry, site, output, node }) =>
        sentence`${entry} comes out with this for ${site}: how fast ${output} changes with ${node}.`,
    ),
    question: bottomOfFraction,
    name: sentence`The chain ended one link early; the last link was missing.`,
  },
  B14: {
    diagnosis: about(
      ({ variable, output }) =>
        sentence`One way in which ${variable} acts on ${output} is in this number, and that way is right.`,
    ),
    question: about(
      ({ variable, output }) =>
        sentence`In which ways does ${variable} reach ${output}: directly, through others, both?`,
    ),
    name: sentence`A variable can act directly and through other nodes; the effects add.`,
  },
};
