// How each answer of an exercise is marked by hand: the right one, what it is worth, and what the commonest wrong ones mean.

import { minutesFor } from "../exercise/minutes.ts";
import { type Field, letterOf, type Question } from "../exercise/question.ts";
import { name } from "../expression/expression.ts";
import type { SlipMatch } from "../marking/verdict.ts";
import { type WrongOf, wrongFormulas, wrongValuesFor } from "../marking/wrong-answers.ts";
import { divide, fromInteger, type Rational } from "../number/rational.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { idsOfWritten, writtenLine } from "../working/twin.ts";
import { displayed } from "./equation.ts";
import type { MarkedLine, Marking, WrongAnswer } from "./sheet.ts";
import type { Text } from "./solution.ts";
import { meaningText } from "./words/marking-words.ts";
import { sentence } from "./words/phrases.ts";
import { fieldText, optionText } from "./words/question-words.ts";

export function markingOf(question: Question, points: Rational | undefined, solved: Solved): Marking {
  const { fields } = question;
  const { working } = solved;
  const share = points === undefined ? undefined : divide(points, fromInteger(fields.length));
  const asked = new Set(
    fields.flatMap((field) => (field.kind === "line" ? idsOfWritten(working, writtenLine(working, field.line)) : [])),
  );
  const wrongValues = wrongValuesFor(asked, solved);
  return {
    minutes: minutesFor(question, solved),
    lines: fields.map((field) => ({
      left: fieldText(field, working),
      marks: share,
      ...answersOf(field, wrongValues, solved),
    })),
  };
}

type WrongValues = ReturnType<typeof wrongValuesFor>;

function answersOf(field: Field, wrongValues: WrongValues, solved: Solved): Pick<MarkedLine, "answer" | "wrong"> {
  switch (field.kind) {
    case "line":
      return field.form === "value"
        ? valueAnswers(field.line, wrongValues, solved)
        : formulaAnswers(field.line, solved);
    case "choice":
      return choiceAnswers(field, solved);
    case "order":
      return { answer: visitsOf(field.items, solved), wrong: [] };
  }
}

function valueAnswers(line: LineId, wrongValues: WrongValues, solved: Solved): Pick<MarkedLine, "answer" | "wrong"> {
  const wrong = wrongValues(line).map((each) => told(each, sentence`${each.answer}`, line, solved.working));
  return { answer: sentence`${shownOf(solved, line)}`, wrong };
}

function formulaAnswers(line: LineId, solved: Solved): Pick<MarkedLine, "answer" | "wrong"> {
  const wrong = wrongFormulas(line, solved).map((each) => told(each, sentence`${each.answer}`, line, solved.working));
  return { answer: sentence`${displayed(solved.working, writtenLine(solved.working, line))}`, wrong };
}

function told({ slips }: WrongOf<unknown>, answer: Text, line: LineId, working: Working): WrongAnswer {
  return { answer, meanings: slips.map((match) => meaningOf(match, line, working)) };
}

const knownMeanings = new WeakMap<Working, Map<string, Text>>();

/** No number is in it: one text for a class, which is also printed once. */
function meaningOf(match: SlipMatch, line: LineId, working: Working): Text {
  const known = knownMeanings.get(working) ?? new Map<string, Text>();
  knownMeanings.set(working, known);
  const key = `${match.slip} ${match.site} ${match.site === line}`;
  const text = known.get(key) ?? meaningText(match, line, working);
  known.set(key, text);
  return text;
}

function choiceAnswers(
  { options, asks }: Field & { readonly kind: "choice" },
  { working }: Solved,
): Pick<MarkedLine, "answer" | "wrong"> {
  const lettered = options.map(({ content, right, slip }, index) => ({
    right,
    slip,
    text: sentence`${letterOf(index)}) ${optionText(content, working)}`,
  }));
  const wrong = lettered.flatMap(({ text, slip }): readonly WrongAnswer[] =>
    slip === undefined
      ? []
      : [{ answer: text, meanings: [meaningText(slip, asks.kind === "value" ? asks.line : slip.site, working)] }],
  );
  return { answer: lettered.find(({ right }) => right)?.text ?? [], wrong };
}

/** One order of several: that in which the working has the slopes. */
function visitsOf(items: readonly string[], { working }: Solved): Text {
  const visited = [...working.lines.values()].flatMap((line) =>
    line.kind === "adjoint" && items.includes(line.node) ? [line.node] : [],
  );
  return visited.flatMap((node, index) => (index === 0 ? sentence`${name(node)}` : sentence`, ${name(node)}`));
}
