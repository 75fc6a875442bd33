// Hints in words. The rungs before the last tell no value that is not on the page; the first two tell no formula either.

import { type Expression, name, namesIn, number, substitute } from "../../expression/expression.ts";
import type { Hint, HintRule, Known } from "../../marking/hints.ts";
import { toRational } from "../../number/decimal.ts";
import type { Working } from "../../working/build.ts";
import { adjointId, type Line, type LineId, stepId } from "../../working/line.ts";
import { type Solved, shownOf } from "../../working/solve.ts";
import { substituted } from "../../working/substitution.ts";
import { displayed } from "../equation.ts";
import type { Text } from "../solution.ts";
import { listed, sentence } from "./phrases.ts";
import { logisticInLetters, ruleInLetters } from "./rule-words.ts";
import { relation } from "./solution-words.ts";

/** A hint as sentences. */
export function hintText(hint: Hint, solved: Solved): Text {
  const { working } = solved;
  const left = name(hint.line);
  switch (hint.kind) {
    case "place":
      return placeText(hint.line, working);
    case "rule":
      return ruleText(hint.rule, working);
    case "formula":
      return sentence`Here: ${left} = ${displayed(working, hint.of)}.`;
    case "constant":
      return sentence`Here nothing that can change is left: ${left} is the same number wherever you are.`;
    case "substitution":
      return sentence`With the numbers: ${left} = ${withNumbers(hint.of, hint.known, solved)}.`;
    case "look up":
      return sentence`You need ${listed(ingredients(hint.of, working))}: find the numbers first, then put them in.`;
    case "definition":
      return definitionText(hint.of, working);
    case "ingredients":
      return ingredientsText(hint.of, working);
    case "value": {
      const value = shownOf(solved, hint.line);
      return sentence`${left} ${relation(value)} ${value}`;
    }
    case "answer":
      return sentence`${left} = ${displayed(working, hint.of)}`;
  }
}

const mostListed = 5;

function placeText(id: LineId, working: Working): Text {
  const { graph, lines, train } = working;
  const line = lines.get(id);
  switch (line?.kind) {
    case undefined:
      return [];
    case "value":
      return sentence`Look at the formula of ${name(line.node)} in the graph. It needs ${needed([...(graph.nodes.get(line.node)?.inputs ?? [])])}.`;
    case "check":
      return train.length === 1
        ? sentence`Look at the formula of ${name(line.node)} again, now with the new value.`
        : sentence`Look at the formula of ${name(line.node)} again, now with the new values.`;
    case "partial":
      return sentence`Look at the node ${name(line.node)} alone. Where in its formula does ${name(line.wrt)} stand?`;
    case "contribution":
      return sentence`Look at the wire from ${name(line.node)} to ${name(line.through)}, and at what has come back as far as ${name(line.through)}.`;
    case "route":
      return sentence`Look at the way from ${name(graph.output)} back to ${name(line.node)} through ${listed(line.names.slice(1, -1).map((each) => name(each)))}.`;
    case "delta":
      return placeOfErrorTerm(line, working);
    case "adjoint":
      return placeOfAdjoint(line, graph.users.get(line.node) ?? [], graph.output);
    case "step":
      return sentence`Look at ${name(adjointId(line.node))} and at the learning rate.`;
    case "update":
      return sentence`Look at the ${name(line.node)} you started from, and at ${name(stepId(line.node))}, its step.`;
  }
}

function needed(inputs: readonly string[]): Text {
  return inputs.length > mostListed ? sentence`all that leads into it` : listed(inputs.map((input) => name(input)));
}

/** An output has no wires that leave it: between its weighted sum and the loss stand its curve and the loss alone. */
function placeOfErrorTerm({ node, formula }: Line, { graph, lines }: Working): Text {
  const isBehind = [...namesIn(formula)].some((each) => lines.get(each)?.kind === "delta");
  return isBehind
    ? sentence`Look at the unit behind ${name(node)}: at the slope of its curve, and at what comes back over the wires that leave it.`
    : sentence`Look at what stands between ${name(node)} and ${name(graph.output)}, and at the convention for its sign.`;
}

function placeOfAdjoint({ node }: Line, users: readonly string[], output: string): Text {
  const [only, second] = users;
  if (only === undefined) return sentence`Look at ${name(output)} itself: it is compared with itself.`;
  if (second !== undefined) {
    return users.length > mostListed
      ? sentence`Look at all wires that leave ${name(node)}.`
      : sentence`Look at the wires that leave ${name(node)}: they lead to ${needed(users)}.`;
  }
  return only === output
    ? sentence`Look at the wire from ${name(node)} to ${name(only)}: there is nothing above it.`
    : sentence`Look at the wire from ${name(node)} to ${name(only)}, and at what has come back as far as ${name(only)}.`;
}

function ruleText(rule: HintRule, working: Working): Text {
  switch (rule.kind) {
    case "value":
      return rule.isLogistic
        ? logisticInLetters(working.graph)
        : sentence`Brackets first, then functions and powers, then products, then sums.`;
    case "slope":
      return ruleInLetters(rule.rules, working.graph);
    case "itself":
      return sentence`A quantity moves exactly as far as itself.`;
    case "along a route":
      return sentence`Along a route slopes multiply: the slope on this wire times the slope from above.`;
    case "error term":
      return sentence`Behind a unit: the slope of its curve, times the sum over the wires that leave it of weight times error term.`;
    case "error term at an output":
      return working.deltas === "target minus output"
        ? sentence`At an output: minus how fast ${name(working.graph.output)} changes with it, times the slope of its curve, if it has one.`
        : sentence`At an output: how fast ${name(working.graph.output)} changes with it, times the slope of its curve, if it has one.`;
    case "across routes":
      return sentence`Along each route slopes multiply; across the routes they add.`;
    case "step":
      return working.direction === "descent" ? sentence`step = −rate · gradient` : sentence`step = rate · gradient`;
    case "update":
      return working.direction === "descent"
        ? sentence`new = old − rate · gradient`
        : sentence`new = old + rate · gradient`;
  }
}

/** What stands in the formula of a line, other than numbers. */
function ingredients(id: LineId, working: Working): readonly Expression[] {
  return [...namesIn(displayed(working, id))].map((each) => name(each));
}

function ingredientsText(id: LineId, working: Working): Text {
  const parts = ingredients(id, working);
  return parts.length === 0
    ? sentence`No letter is left in it: it is a number.`
    : sentence`In the end it is made from ${listed(parts)}.`;
}

function definitionText(id: LineId, working: Working): Text {
  const line = working.lines.get(id);
  const node = line?.kind === "partial" ? working.graph.nodes.get(line.node) : undefined;
  if (line?.kind !== "partial" || node === undefined) return placeText(id, working);
  return sentence`Use it on ${name(node.name)} = ${node.formula}, where only ${name(line.wrt)} moves.`;
}

/** The formula with the numbers that are on the page; what is not, stays a letter. */
function withNumbers(id: LineId, known: Known, solved: Solved): Expression {
  const formula = displayed(solved.working, id);
  if ([...namesIn(formula)].every((each) => known.has(each))) return substituted(solved, formula, shownOf(solved, id));
  return substitute(formula, (each) => {
    if (!known.has(each)) return undefined;
    const { decimal, text } = shownOf(solved, each);
    return number(toRational(decimal), text);
  });
}
