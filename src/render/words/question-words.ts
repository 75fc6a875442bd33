// What a question says: what to do, what each field asks for, and what its options are. It must not know which is right.

import type {
  Asks,
  Field,
  OptionContent,
  Part,
  Procedure,
  QuestionKind,
  Reason,
  Sign,
  Way,
} from "../../exercise/question.ts";
import { type Expression, name } from "../../expression/expression.ts";
import type { Working } from "../../working/build.ts";
import { adjointId } from "../../working/line.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";
import { slipWords } from "./slips/slip-words.ts";

/** What to do, above the fields. */
export function taskText(kind: QuestionKind, { graph, direction }: Working): Text {
  const output = name(graph.output);
  switch (kind) {
    case "numbers":
      return sentence`Work out each of these.`;
    case "formulas":
      return sentence`Write each of these as a formula, in letters.`;
    case "table":
      return sentence`Fill in the whole table, from the values forward to the slopes back.`;
    case "faded":
      return sentence`Some lines of this worked example are blank. Fill them in.`;
    case "find the mistake":
      return sentence`One of these lines does not follow from those above it; all others do. Find it, name the mistake, and put the line right.`;
    case "multiple choice":
      return sentence`Choose the value of each of these.`;
    case "which way":
      return sentence`Which way should each of these go so that ${output} becomes ${direction === "descent" ? "smaller" : "larger"}, and why? Signs are enough to tell.`;
    case "order of visits":
      return sentence`In which order can the backward pass visit these? Write the names with commas between them. More than one order may be right.`;
    case "sort the lines":
      return sentence`These lines have lost their order. To which part of the work does each of them belong?`;
  }
}

/** What a field asks for: the line itself, or words. */
export function fieldText(field: Field, { direction }: Working): Text {
  switch (field.kind) {
    case "line":
      if (field.unnamed === true) return sentence`The line, put right`;
      return field.form === "formula" ? sentence`Formula of ${name(field.line)}` : sentence`${name(field.line)}`;
    case "choice":
      return choiceText(field.asks, direction);
    case "order":
      return sentence`Order of visits`;
  }
}

/** Stands where a line is to be filled in. */
export const blank = "________";

/** What a field is called in a list or beside an answer: the line, or what it asks for. */
export function fieldLabel(field: Field, working: Working): Text {
  return isLineLabel(field) ? sentence`${name(field.line)}` : fieldText(field, working);
}

/** Whether what a field is called is a line, of which the answer is the value or the formula. */
export function isLineLabel(field: Field): field is Extract<Field, { readonly kind: "line" }> {
  return field.kind === "line" && field.unnamed !== true;
}

function choiceText(asks: Asks, direction: Working["direction"]): Text {
  switch (asks.kind) {
    case "value":
    case "part":
      return sentence`${name(asks.line)}`;
    case "mistake":
      return sentence`The line that does not follow`;
    case "name of the mistake":
      return sentence`The name of the mistake`;
    case "way":
      return sentence`${name(asks.parameter)} should`;
    case "why":
      return sentence`The reason, for ${name(asks.parameter)}`;
    case "procedure":
      return sentence`${procedureWords(asks.procedure, direction)} is the`;
  }
}

function procedureWords(procedure: Procedure, direction: Working["direction"]): string {
  return procedure === "backpropagation" ? "Backpropagation" : `Gradient ${direction}`;
}

/** What stands as an option. */
export function optionText(content: OptionContent, { graph }: Working): Text {
  switch (content.kind) {
    case "value":
      return sentence`${content.shown}`;
    case "line":
      return sentence`${name(content.line)}`;
    case "slip":
      return slipWords(content.slip).name;
    case "way":
      return sentence`${ways[content.way]}`;
    case "reason":
      return reasonText(content.reason, content.parameter, name(graph.output));
    case "part":
      return sentence`${parts[content.part]}`;
  }
}

const ways: Readonly<Record<Way, string>> = { rise: "rise", fall: "fall", stay: "stay where it is" };

const parts: Readonly<Record<Part, string>> = { forward: "forward pass", backward: "backward pass", update: "update" };

const signs: Readonly<Record<Sign, string>> = { positive: "positive", negative: "negative", zero: "zero" };

function reasonText(reason: Reason, parameter: string, output: Expression): Text {
  const moved = name(parameter);
  switch (reason.kind) {
    case "gradient":
      return sentence`${name(adjointId(parameter))} is ${signs[reason.sign]}: ${effect(reason.sign, moved, output)}.`;
    case "own sign":
      return sentence`${moved} is ${signs[reason.sign]}.`;
    case "output":
      return sentence`${output} is ${signs[reason.sign]}.`;
  }
}

function effect(sign: Sign, moved: Expression, output: Expression): Text {
  switch (sign) {
    case "positive":
      return sentence`${output} grows when ${moved} grows`;
    case "negative":
      return sentence`${output} falls when ${moved} grows`;
    case "zero":
      return sentence`${output} is level here`;
  }
}
