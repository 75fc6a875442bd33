// What is said about an answer, whatever its field: lines as always; of a choice or an order what it says, and one question.
// Mistakes are asked about in the words of their slips. Never the right option.

import { anOrder, visitedTooEarly } from "../../exercise/order-of-visits.ts";
import {
  type Asks,
  type ChoiceField,
  type Field,
  letterOf,
  type Option,
  type OrderField,
  rightLetter,
} from "../../exercise/question.ts";
import { name } from "../../expression/expression.ts";
import type { Judged } from "../../marking/judge.ts";
import type { SlipMatch } from "../../marking/verdict.ts";
import type { Working } from "../../working/build.ts";
import { type LineId, updateId } from "../../working/line.ts";
import { type Solved, shownOf } from "../../working/solve.ts";
import { writtenLine } from "../../working/twin.ts";
import { displayed } from "../equation.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";
import { optionText } from "./question-words.ts";
import { entryWritten } from "./slips/slip-context.ts";
import { slipWords } from "./slips/slip-words.ts";
import type { VerdictContext, VerdictText } from "./verdict-text.ts";
import { verdictText } from "./verdict-words.ts";

/** What is said about the answer to a field; without a field, about an entry for a line. */
export function answerText(judged: Judged, field: Field | undefined, context: VerdictContext): VerdictText {
  const { verdict } = judged;
  if (field === undefined || (field.kind === "line" && field.unnamed !== true)) return verdictText(verdict, context);
  if (verdict.kind !== "right" && verdict.kind !== "wrong") return verdictText(verdict, context);
  switch (field.kind) {
    case "line":
      return verdict.kind === "right" ? verdictText(verdict, { ...context, line: field.line }) : notRepaired(context);
    case "order":
      return orderText(judged, context);
    case "choice":
      return choiceText(judged, field, context);
  }
}

/** The one question about a field that no rule of a line helps with. */
export function nudgeText(field: Field, context: VerdictContext): Text {
  switch (field.kind) {
    case "line":
      return notRepaired(context).question ?? [];
    case "order":
      return sentence`Which of these can be visited first, because nothing else uses it?`;
    case "choice":
      return questionAbout(field.asks, undefined, context);
  }
}

/** The line is not named: it may not have been found yet. */
function notRepaired({ entry }: VerdictContext): VerdictText {
  return {
    place: sentence`${entryWritten(entry)} does not put the line right.`,
    question: sentence`What does that line say in letters, and which numbers from above go into it?`,
  };
}

function orderText({ understood = "" }: Judged, { working }: VerdictContext): VerdictText {
  const early = visitedTooEarly(understood.split(", "), working);
  if (early === undefined) return { place: sentence`This order will do.` };
  const { name: visited, user } = early;
  return {
    place: sentence`${name(visited)} is visited here before ${name(user)}, which uses it.`,
    question: sentence`What must have arrived at ${name(visited)} before its slope is complete?`,
  };
}

function choiceText({ understood, verdict }: Judged, field: ChoiceField, context: VerdictContext): VerdictText {
  const option = field.options.find((_, index) => letterOf(index) === understood);
  if (option === undefined) return verdictText(verdict, context);
  const said = optionText(option.content, context.working);
  return option.right ? { place: rightText(field.asks, said) } : wrongText(field.asks, option, context);
}

function rightText(asks: Asks, said: Text): Text {
  switch (asks.kind) {
    case "value":
      return sentence`${name(asks.line)} = ${said}`;
    case "way":
      return sentence`${name(asks.parameter)} should ${said}`;
    case "part":
      return sentence`${name(asks.line)}: ${said}`;
    case "mistake":
    case "name of the mistake":
    case "why":
    case "procedure":
      return said;
  }
}

function wrongText(asks: Asks, option: Option, context: VerdictContext): VerdictText {
  if (asks.kind === "value") return valueText(asks.line, option, context);
  const said = optionText(option.content, context.working);
  return { place: wrongPlace(asks, said), question: questionAbout(asks, option.slip, context) };
}

function wrongPlace(asks: Exclude<Asks, { readonly kind: "value" }>, said: Text): Text {
  switch (asks.kind) {
    case "mistake":
      return sentence`${said} follows from the lines above it.`;
    case "name of the mistake":
      return sentence`That would have given another number.`;
    case "way":
      return sentence`${name(asks.parameter)} should not ${said}.`;
    case "why":
      return sentence`That is not the reason.`;
    case "part":
      return sentence`${name(asks.line)} belongs elsewhere.`;
    case "procedure":
      return sentence`That part has another name.`;
  }
}

/** What to ask oneself; where a mistake leads to an option, in the words of that mistake. */
function questionAbout(asks: Asks, slip: SlipMatch | undefined, context: VerdictContext): Text {
  switch (asks.kind) {
    case "mistake":
      return sentence`Work out the lines one by one from those above them. Which one comes out otherwise?`;
    case "name of the mistake":
      return sentence`Look at the line that does not follow: what was done there, step by step?`;
    case "way":
      return slipQuestion({ slip: "D01", site: updateId(asks.parameter) }, context);
    case "why":
      return slipQuestion(slip ?? { slip: "D01", site: updateId(asks.parameter) }, context);
    case "value":
      return sentence`How is ${name(asks.line)} worked out, step by step?`;
    case "part":
      return sentence`What does this line give: a value, a slope, or a new parameter?`;
    case "procedure":
      return sentence`Which part finds the slopes, and which one uses them to move?`;
  }
}

/** A number that a known mistake gives: what it is, as for a number that was entered. */
function valueText(line: LineId, { content, slip }: Option, context: VerdictContext): VerdictText {
  const number = content.kind === "value" ? content.shown.text : context.entry;
  const slips = slip === undefined ? [] : [slip];
  const told = verdictText({ kind: "wrong", slips }, { ...context, line, entry: number });
  return { ...told, place: sentence`${name(line)} is not ${optionText(content, context.working)}.` };
}

function slipQuestion({ slip, site }: SlipMatch, { working, entry }: VerdictContext): Text {
  return slipWords(slip).question({ working, line: site, site, entry });
}

/** The right answer to any field: for keys. Without numbers only formulas, choices and orders have one. */
export function fieldAnswer(field: Field, working: Working, solved: Solved | undefined): Text {
  if (field.kind !== "line") return answerShown(field, working);
  if (field.form === "formula") return sentence`${displayed(working, writtenLine(working, field.line))}`;
  return solved === undefined ? [] : sentence`${shownOf(solved, field.line)}`;
}

/** The answer, on request. */
export function answerShown(field: ChoiceField | OrderField, working: Working): Text {
  if (field.kind === "order") return sentence`For example ${inARow(anOrder(field.items, working))}.`;
  const right = field.options.find((option) => option.right);
  const said = right === undefined ? [] : optionText(right.content, working);
  return sentence`${rightLetter(field)}: ${said}`;
}

function inARow(names: readonly string[]): Text {
  return names.flatMap((each, index): Text => sentence`${index === 0 ? "" : ", "}${name(each)}`);
}
