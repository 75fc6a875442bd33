// What the commands themselves say: unknown names, and the three commands to try.

import type { CsvProblem } from "../../exercise/answers.ts";
import { type Advice, adviceText } from "./advice.ts";
import { didYouMean, suggestion } from "./suggest.ts";
import { clipped, counted, named, nameList, quoted } from "./user-text.ts";

export function unknownExercise(name: string, known: readonly string[]): string {
  return asked(
    `There is no exercise ${named(name)} in the bank, and no such file.`,
    name,
    known,
    "longhand list shows the bank.",
  );
}

export function unknownLine(written: string, known: readonly string[]): string {
  return adviceText(unknownLineAdvice(written, known));
}

/** A working that is too long for an exercise, however it is asked. */
export function tooManyToAsk(name: string, lines: number, parameter = "w"): string {
  const remedy = `Ask about a smaller network; longhand solve ${name} --for ${parameter} shows what one parameter needs.`;
  return `The working of ${name} has ${counted(lines)} lines: too many to ask about or to judge. ${remedy}`;
}

/** A working that nobody would read to its end. */
export function tooManyLines(name: string, lines: number, parameter: string | undefined): string {
  const remedy = `--for ${parameter ?? "w"} prints what one parameter needs, --json gives every line to a program.`;
  return `The working of ${name} has ${counted(lines)} lines: too many to write out. ${remedy}`;
}

/** The same in its two parts. */
export function unknownLineAdvice(written: string, known: readonly string[]): Advice {
  const meant = didYouMean(written, known);
  const found = `There is no line ${named(written)} in this working.`;
  return {
    found: meant === undefined ? found : `${found} ${meant}`,
    remedy: "Lines are named as in dz/dy, w1' or value:y.",
  };
}

export function unknownCommand(written: string, known: readonly string[]): string {
  return [`There is no command ${quoted(written)}.`, didYouMean(written, known) ?? ""].join(" ").trim();
}

export function unknownOption(written: string, known: readonly string[]): string {
  const meant = suggestion(
    written.replace(/^-+/u, ""),
    known.map((option) => option.slice(2)),
  );
  return `There is no option ${quoted(written)} here.${meant === undefined ? "" : ` Did you mean \`--${meant}\`?`}`;
}

/** A word in a place that takes none. */
export function tooMany(written: string): string {
  return `${quoted(written)} is more than this command takes: leave it out, or quote what belongs together.`;
}

/** A homework page without an id of its set or its student. */
export const whoseHomework: string =
  "A homework page is handed in under two names: give it --id, the homework set, and --student.";

export const damagedHandIn: string = "this hand-in is damaged: a part is missing or has changed. Ask for it again.";

export const newerHandIn: string = "this hand-in is from a newer longhand.";

/** A hand-in that does not answer the exercise being checked. */
export function otherAnswers(exercises: readonly string[]): string {
  const has = exercises.length === 0 ? "no exercise" : nameList(exercises);
  return `this hand-in answers ${has}: check one of these, as in longhand check NAME --answers FILE.`;
}

/** A hand-in with other numbers than those being checked. */
export function otherNumbers(variant: string | undefined): string {
  return variant === undefined
    ? "these answers are for the exercise's own numbers: check them without --variant."
    : `these answers are for other numbers: check them with --variant ${clipped(variant)}.`;
}

export const missingCommand: string = "Name a command.";

export const usageRemedy: string = "longhand --help lists the commands; longhand <command> --help explains one.";

/** What an option parser's word for unknown options and arguments begins with. */
export const notUnderstood: string = "Not understood: ";

/** The sentences of the option parser, by its own wording. */
export const optionWords: Readonly<Record<string, string>> = {
  "Unknown argument: %s": `${notUnderstood}%s`,
  "Unknown arguments: %s": `${notUnderstood}%s`,
  "Missing required argument: %s": "--%s is missing: give it as well.",
  "Not enough non-option arguments: got %s, need at least %s": "Nothing is named: name at least one exercise or file.",
  "Not enough arguments following: %s": "--%s has no value: write one behind it.",
  "Arguments %s and %s are mutually exclusive": "--%s and --%s exclude each other: give one of them.",
  "Invalid values:": "This value is none that the option can have:",
  "Argument: %s, Given: %s, Choices: %s": "--%s, given %s: choose from %s",
};

export function moreProblems(name: string, count: number): string {
  return `${name}: ${counted(count)} more ${count === 1 ? "problem" : "problems"} like these.`;
}

function asked(found: string, written: string, known: readonly string[], remedy: string): string {
  const meant = didYouMean(written, known);
  return [found, ...(meant === undefined ? [] : [meant]), remedy].join(" ");
}

/** The new value of a parameter is asked as w1', since w1 itself is given. */
export function givenNotAsked(parameter: string): string {
  return `${named(parameter)} is given; its new value is written ${parameter}'.`;
}

/** Said of an answer file that holds no answers. */
export const answersWanted = "answers are lines and entries, a line each, as in  dz/dy: 13";

export function csvProblemWords({ code }: CsvProblem): string {
  return code === "quotes"
    ? "a quote is not closed, or stands inside a cell. Write it twice inside quotes."
    : "a row has two columns, the line and the entry. Put an entry with a comma in quotes.";
}

export function answeredTwice(line: string, one: string, other: string): string {
  return `${named(line)} has two answers, ${named(one)} and ${named(other)}. Keep one of them.`;
}

export const welcome: string = `longhand writes out backpropagation line by line. Three commands to try:

  longhand solve weighted-sum              the worked solution, at the terminal
  longhand worksheet weighted-sum -o w.html   a page to hand out
  longhand check weighted-sum -a "dz/dw1 = 13"   is that right?

longhand --help lists all commands.
`;
