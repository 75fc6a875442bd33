// What is said about an answer, whatever its field: lines as always; of a choice or an order what it says, and one question.
// Mistakes are asked about in the words of their slips. Never the right option.

import { visitedTooEarly } from "../../exercise/order-of-visits.ts";
import { type Asks, type ChoiceField, type Field, letterOf, type Option } from "../../exercise/question.ts";
import { name } from "../../expression/expression.ts";
import type { Judged } from "../../marking/judge.ts";
import type { SlipMatch } from "../../marking/verdict.ts";
import { type LineId, updateId } from "../../working/line.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";
import { optionText } from "./question-words.ts";
import { entryWritten } from "./slips/slip-context.ts";
import { slipWords } from "./slips/slip-words.ts";
import { type VerdictContext, type VerdictText, verdictText } from "./verdict-words.ts";

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
  const said = optionText(option.content, context.working);
  switch (asks.kind) {
    case "value":
      return valueText(asks.line, option, context);
    case "mistake":
      return {
        place: sentence`${said} follows from the lines above it.`,
        question: sentence`Work out the lines one by one from those above them. Which one comes out otherwise?`,
      };
    case "name of the mistake":
      return {
        place: sentence`That would have given another number.`,
        question: sentence`Look at the line that does not follow: what was done there, step by step?`,
      };
    case "way":
      return {
        place: sentence`${name(asks.parameter)} should not ${said}.`,
        question: questionOf({ slip: "D01", site: updateId(asks.parameter) }, context),
      };
    case "why":
      return {
        place: sentence`That is not the reason.`,
        question: questionOf(option.slip ?? { slip: "D01", site: updateId(asks.parameter) }, context),
      };
    case "part":
      return {
        place: sentence`${name(asks.line)} belongs elsewhere.`,
        question: sentence`What does this line give: a value, a slope, or a new parameter?`,
      };
    case "procedure":
      return {
        place: sentence`That part has another name.`,
        question: sentence`Which part finds the slopes, and which one uses them to move?`,
      };
  }
}

/** A number that a known mistake gives: what it is, as for a number that was entered. */
function valueText(line: LineId, { content, slip }: Option, context: VerdictContext): VerdictText {
  const number = content.kind === "value" ? content.shown.text : context.entry;
  const slips = slip === undefined ? [] : [slip];
  const told = verdictText({ kind: "wrong", slips }, { ...context, line, entry: number });
  return { ...told, place: sentence`${name(line)} is not ${optionText(content, context.working)}.` };
}

function questionOf({ slip, site }: SlipMatch, { working, entry }: VerdictContext): Text {
  return slipWords(slip).question({ working, line: site, site, entry });
}
