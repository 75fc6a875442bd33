// A problem of an exercise as printed for people: where it stands, what is there and what would be right, and the line
// with the place underlined. Takes the text of the file; it must not read one.

import type { Located } from "../exercise/place.ts";
import type { ExerciseProblem, ExerciseWarning } from "../exercise/problem.ts";
import type { Span } from "../expression/problem.ts";
import { visible } from "./characters.ts";
import { wrapped } from "./columns.ts";
import { excerpt } from "./excerpt.ts";
import { type Advice, adviceText } from "./words/advice.ts";
import { problemWords, warningWords } from "./words/problem-words.ts";

/** The file that was read, by the name that people know it by. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A piece of a formula: where the file spells it otherwise (folded, escaped), the formula is shown instead. */
interface FormulaPiece {
  readonly source: string;
  readonly span: Span;
}

/** The problem in lines of at most `width` columns. A problem in an option is placed there (-e:1:5), any other in the file. */
export function problemText(problem: ExerciseProblem, file: SourceFile, width: number): string {
  const piece = problem.code === "formula" ? { source: problem.source, span: problem.problem.span } : undefined;
  return told(problemWords(problem), problem, file, width, piece);
}

/** A warning, printed as a problem is. */
export function warningText(warning: ExerciseWarning, file: SourceFile, width: number): string {
  return told(warningWords(warning), warning, file, width, warning);
}

/** Advice at its place: where it is, the sentences, and the line with the place underlined. */
export function told(advice: Advice, located: Located, file: SourceFile, width: number, piece?: FormulaPiece): string {
  const { place, within } = located;
  const { name, text } = within ?? file;
  const where = `${visible(name)}:${place.line}:${place.column}`;
  const isAsWritten = piece === undefined || sliceOf(text, place) === sliceOf(piece.source, piece.span);
  const shown = isAsWritten ? excerpt(text, place, width) : excerpt(piece.source, piece.span, width);
  const hasLine = shown.some((line) => /[^\s^]/u.test(line));
  return [where, ...sentences(advice, width), ...(hasLine ? shown : [])].join("\n");
}

/** What stands in backticks is not broken: people copy it. */
function sentences(advice: Advice, width: number): readonly string[] {
  const whole = adviceText(advice).replace(/`[^`]*`/gu, (code) => code.replaceAll(" ", "\u00a0"));
  return wrapped(whole, width).map((line) => line.replaceAll("\u00a0", " "));
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
