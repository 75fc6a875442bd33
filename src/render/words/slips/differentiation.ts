// What is said about slips in the rules of differentiation, A01 to A22. Never the right formula, number or sign.

import { quotient } from "../../../expression/expression.ts";
import { sentence } from "../phrases.ts";
import { about, isSlope, numberIs, type RuleSlip, type SlipWords } from "./slip-context.ts";

export const differentiationWords: Readonly<Record<RuleSlip, SlipWords>> = {
  A01: {
    diagnosis: numberIs(({ siteKind, node, output }) =>
      siteKind === "adjoint" || siteKind === "contribution"
        ? sentence`how fast ${output} changes when ${node} moves`
        : sentence`how fast ${node} changes when its inside moves`,
    ),
    question: about(({ siteKind, variable, node }) =>
      siteKind === "adjoint" || siteKind === "contribution"
        ? sentence`You were asked about ${variable}. When ${variable} moves a little, how far does ${node} move?`
        : sentence`You were asked about ${variable}. When ${variable} moves a little, how far does the inside move?`,
    ),
    name: sentence`A link of the chain was missing: slope of the outside times slope of the inside.`,
  },
  A02: {
    diagnosis: numberIs(() => sentence`a slope in which the power stands as high as before`),
    question: () => sentence`What happens to the power itself when its exponent comes down in front?`,
    name: sentence`The power rule does two things: the exponent comes in front, and the power falls by one.`,
  },
  A03: {
    diagnosis: numberIs(() => sentence`the lowered power by itself`),
    question: () => sentence`The power rule does two things with an exponent. Which two?`,
    name: sentence`The exponent also comes in front, as a factor; it was lost.`,
  },
  A04: {
    diagnosis: numberIs(({ node }) => sentence`the height of the curve, the value of ${node}`),
    question: () => sentence`How would you see from the drawing how steep it is there?`,
    name: sentence`Height and slope were exchanged.`,
  },
  A05: {
    diagnosis: numberIs(({ variable }) => sentence`a slope whose outside was taken at ${variable} itself`),
    question: about(({ node }) => sentence`Which number arrives at the outside of ${node}?`),
    name: sentence`The outside slope is taken where the inside has arrived.`,
  },
  A06: {
    diagnosis: numberIs(() => sentence`the outside slope, taken at the slope of the inside`),
    question: () => sentence`What goes into the outside: a value, or a slope?`,
    name: sentence`The outside slope is taken at the inside's value; the inside's slope is a factor beside it.`,
  },
  A07: {
    diagnosis: numberIs(() => sentence`the outside slope at a number that has the inside's slope in it`),
    question: () => sentence`Which number goes into the outside when its value is worked out?`,
    name: sentence`The inside's slope stands beside the outside's slope, not in it.`,
  },
  A08: {
    diagnosis: numberIs(({ node }) => sentence`how fast ${node} changes when its innermost bracket moves`),
    question: about(
      ({ variable }) =>
        sentence`Look at the innermost bracket: is it ${variable} alone, or is it made from ${variable}?`,
    ),
    name: sentence`The chain stopped before its innermost link.`,
  },
  A09: {
    diagnosis: numberIs(() => sentence`an outer slope times the innermost one`),
    question: about(
      ({ variable, node }) =>
        sentence`Say step by step how ${node} is made from ${variable}. How many steps are there?`,
    ),
    name: sentence`A link in the middle of the chain was missing.`,
  },
  A10: {
    diagnosis: numberIs(() => sentence`the slope of one factor times the slope of the other`),
    question: () => sentence`Let one factor move and the other rest, then the other way round. What does each do?`,
    name: sentence`In a product each factor moves while the other rests, and the two effects add.`,
  },
  A11: {
    diagnosis: numberIs(() => sentence`the effect of one factor moving while the other rests`),
    question: about(({ variable }) => sentence`In which factors does ${variable} stand?`),
    name: sentence`The product rule has a term for each factor that moves; one was left out.`,
  },
  A12: {
    diagnosis: numberIs(() => sentence`the product rule, used on an outside and its inside`),
    question: () => sentence`Read it aloud: is it one thing times another, or a function of something?`,
    name: sentence`A function of a function needs the chain rule, not the product rule.`,
  },
  A13: {
    diagnosis: numberIs(() => sentence`a slope made by dividing by the slope of the bottom`),
    question: about(
      ({ variable }) =>
        sentence`Try the same on ${quotient(variable, variable)}. How steep is that, and what does this way give?`,
    ),
    name: sentence`The slope of a quotient is not the quotient of the slopes.`,
  },
  A14: {
    diagnosis: () => sentence`Every part of the quotient rule has the right size.`,
    question: () => sentence`If only the top of the fraction grows, what does the fraction do?`,
    name: sentence`The two terms on top of the quotient rule stood in the other order.`,
  },
  A15: {
    diagnosis: () => sentence`This has the shape of the quotient rule; one of its parts is another.`,
    question: () => sentence`If the bottom were twice as large everywhere, what would become of fraction and slope?`,
    name: sentence`In the quotient rule the bottom is squared, and each slope meets the other part.`,
  },
  A16: {
    diagnosis: numberIs(() => sentence`what the power rule gives`),
    question: about(({ variable }) => sentence`Where does ${variable} stand: in the base, or in the exponent?`),
    name: sentence`The power rule is for a base that moves; here the exponent moves.`,
  },
  A17: {
    diagnosis: () => sentence`This number has the right size.`,
    question: about(({ node, variable }) => sentence`When ${variable} grows, does ${node} rise or fall?`),
    name: sentence`A minus from the exponent was lost on the way.`,
  },
  A18: {
    diagnosis: numberIs(() => sentence`a slope made with one over the logarithm itself`),
    question: () =>
      sentence`Draw the logarithm. How steep is it where it crosses zero, and what does your rule say there?`,
    name: sentence`The slope of ln is one over what goes into it, not one over what comes out.`,
  },
  A19: {
    diagnosis: numberIs(() => sentence`a slope in which something at rest is counted as well`),
    question: about(({ node, variable }) => sentence`If only ${variable} moves, which parts of ${node} move with it?`),
    name: sentence`A part that does not move has slope 0.`,
  },
  A20: {
    diagnosis: about(({ entry }) => sentence`${entry} comes out when a pair of brackets is left out.`),
    question: () => sentence`How far does the factor in front of the bracket reach?`,
    name: sentence`A factor in front of a bracket multiplies every term in it.`,
  },
  A21: {
    diagnosis: about(({ entry }) => sentence`${entry} comes out with the power, or the root, of each term by itself.`),
    question: () => sentence`Try both ways on one plus one. Do they agree?`,
    name: sentence`A power of a sum is not the sum of the powers; nor is a root.`,
  },
  A22: {
    diagnosis: () => sentence`Everything fits but for a constant factor.`,
    question: about(({ lineKind, node, line }) =>
      isSlope(lineKind)
        ? sentence`Which constant multiplies or divides in ${node}, and where is it in your ${line}?`
        : sentence`Which constant multiplies or divides in ${node}, and where is it in your slope?`,
    ),
    name: sentence`A constant factor stays as it is: what divided the value divides the slope.`,
  },
};
