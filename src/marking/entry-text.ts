// Reads what a student writes for a line, as far as that needs no arithmetic: a decimal, a formula over nodes, leaves and
// other lines (dz/dy, w1'), or what is in the way. It must not evaluate or judge: sheets that hold no answers read with it.

import { divisorsOf } from "../expression/doubts.ts";
import { count, type Expression, substitute } from "../expression/expression.ts";
import { foldName } from "../expression/names.ts";
import { type OtherReading, otherReadings } from "../expression/other-readings.ts";
import type { FormulaProblem, Span } from "../expression/problem.ts";
import { readFormula } from "../expression/read.ts";
import { type Vocabulary, vocabularyOf } from "../expression/vocabulary.ts";
import { namesBySpelling, spellingOf } from "../graph/spelling.ts";
import { type Decimal, parseDecimal } from "../number/decimal.ts";
import { errorTermsBySpelling, findLine, type NamedLines } from "../working/find-line.ts";
import { learningRate, valueId } from "../working/line.ts";
import { atUnknownSlope, writtenName } from "./unknown-slope.ts";

export type EntryText =
  /** One decimal, with the digits as written. */
  | { readonly kind: "decimal"; readonly decimal: Decimal }
  | WrittenFormula
  | { readonly kind: "unreadable"; readonly problem: FormulaProblem };

/** A formula, or arithmetic where no name is in it. */
export interface WrittenFormula {
  readonly kind: "formula";
  readonly expression: Expression;
  /** Where it stands in the entry. */
  readonly span: Span;
  /** Divisors that go on without a sign (the `2y` of `1/2y`): brackets are wanted where nobody can judge both readings. */
  readonly ambiguous: readonly Span[];
  /** What it may also mean. */
  readonly others: readonly OtherReading[];
}

/** Entries longer than this are not read: no line of a working is. */
export const entryLimit = 2_000;

/** Reads the text of an entry; a leading name of the line (`w1' =`, `dz/dw1 ≈`) is passed over. */
export function readEntryText(written: string, working: NamedLines): EntryText {
  if (written.length > entryLimit) {
    const span = { start: entryLimit, end: written.length };
    return { kind: "unreadable", problem: { code: "formula-too-long", span, limit: entryLimit } };
  }
  const { text, offset } = withoutName(written, working);
  const numbers = withPoints(text);
  const decimal = parseDecimal(numbers.trim());
  if (decimal !== undefined) return { kind: "decimal", decimal };
  const vocabulary = vocabularyOfLines(working);
  const read = readFormula(numbers, vocabulary);
  if (!read.ok)
    return {
      kind: "unreadable",
      problem: placed(atUnknownSlope(read.problem, numbers, vocabulary.known), offset, working),
    };
  const others = otherReadings(numbers, vocabulary, read.value).map(({ expression, spans }) => ({
    expression: withCounts(expression, working.graph),
    spans: spans.map((each) => shifted(each, offset)),
  }));
  return {
    kind: "formula",
    expression: withCounts(read.value.expression, working.graph),
    span: { start: offset, end: written.length },
    ambiguous: divisorsOf(read.value.doubts).map((each) => shifted(each, offset)),
    others,
  };
}

/** The letters of the notation for numbers of outputs and examples, as those numbers. */
function withCounts(expression: Expression, { counts = [] }: NamedLines["graph"]): Expression {
  return substitute(expression, (name) => {
    const found = counts.find(({ letter }) => letter === name);
    return found === undefined ? undefined : count(found.value, found.of);
  });
}

/** The problem at its place in the whole entry; names are told as the notation spells them, those of error terms last. */
function placed(problem: FormulaProblem, offset: number, working: NamedLines): FormulaProblem {
  const span = shifted(problem.span, offset);
  if (!("known" in problem)) return { ...problem, span };
  const terms = new Map([...errorTermsBySpelling(working)].map(([spelled, line]) => [line, spelled]));
  const names = problem.known.filter((name) => name !== learningRate && !terms.has(name));
  const known = [
    ...names.map((name) => spellingOf(working.graph, name)),
    ...problem.known.flatMap((name) => terms.get(name) ?? []),
  ];
  return { ...problem, span, known: [...new Set(known)] };
}

function shifted(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}

/**
 * Commas between digits are decimal commas where they can be nothing else: no bracket of a function holds them, none can
 * separate thousands (1,000), and no number has a point. Each becomes a point in its place, so that places stay.
 */
function withPoints(text: string): string {
  const hasCall = /[\p{L}_√∛|][\p{Nd}_₀-₉]*['′’]?\s*\(/u.test(text);
  const isDecimal = /^(?:[^,.]|(?<=\d),(?=\d))*$/u.test(text) && !/(?<!\d)[1-9]\d{0,2},\d{3}(?!\d)/u.test(text);
  return !hasCall && isDecimal ? text.replaceAll(",", ".") : text;
}

/** The text behind a leading `w1' =`, `=` or `≈`, where what stands before the sign names a line or nothing. */
function withoutName(written: string, working: NamedLines): { readonly text: string; readonly offset: number } {
  const sign = /^[^=≈]*[=≈]{1,2}/u.exec(written)?.[0] ?? "";
  const before = sign.replace(/[=≈]+$/u, "");
  const isName = before.trim() === "" || findLine(working, before) !== undefined;
  return sign === "" || !isName
    ? { text: written, offset: 0 }
    : { text: written.slice(sign.length), offset: sign.length };
}

/** The names of a working as students write them: leaves and nodes, dz/dy and ∂z/∂w₁, w1', Δw1. */
export function vocabularyOfLines(working: NamedLines): Vocabulary {
  const { graph } = working;
  const base = vocabularyOf([...graph.nodes.keys(), ...graph.leaves], graph.functions);
  const counts = (graph.counts ?? []).map(({ letter }) => [foldName(letter), letter] as const);
  const known = new Map([...ratesSpelled, ...errorTermsBySpelling(working), ...namesBySpelling(graph), ...counts]);
  return { ...base, known, quantityAt: (text, at) => quantityAt(working, text, at) };
}

/** The learning rate, unless the author has such a name. */
const ratesSpelled = ["eta", "rate", "lr"].map((spelled) => [spelled, learningRate] as const);

const slope = `[d∂]\\s?${writtenName}\\s*/\\s*[d∂]\\s?${writtenName}`;

/** dz/dx via y; dz/dy, direct or total where they differ; route 2 to w1; Δw1 and w1'; new w1 and change of w1. */
const quantities: readonly RegExp[] = [
  new RegExp(`${slope}\\s+via\\s+${writtenName}`, "uy"),
  new RegExp(`(?:(?:direct|total)\\s+)?${slope}`, "uy"),
  new RegExp(`route\\s+\\d+\\s+(?:to|of)\\s+${writtenName}`, "uy"),
  new RegExp(`Δ\\s?${writtenName}|${writtenName}['′’]`, "uy"),
  new RegExp(`(?:new|step|[Dd]elta|change of)\\s+${writtenName}`, "uy"),
];

function quantityAt(working: NamedLines, text: string, at: number): { name: string; length: number } | undefined {
  for (const pattern of quantities) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    const line = found === undefined || opensWithName(found, working) ? undefined : findLine(working, found);
    const isCall = found !== undefined && /^['′’]?\s*\(/u.test(text.slice(at + found.length));
    if (found !== undefined && line !== undefined && !isCall)
      return { name: nameOf(line, working), length: found.length };
  }
  return undefined;
}

/** Where the author has a `total` or a `step`, `total dz/dy` is a product. */
function opensWithName(quantity: string, { graph }: NamedLines): boolean {
  const [, word] = /^(\p{L}+)\s/u.exec(quantity) ?? [];
  return word !== undefined && namesBySpelling(graph).has(foldName(word));
}

/** Nodes go by their own name in formulas, other lines by their id. */
function nameOf(line: string, { graph }: NamedLines): string {
  const node = line.startsWith("value:") ? line.slice("value:".length) : undefined;
  return node !== undefined && graph.nodes.has(node) && valueId(node) === line ? node : line;
}
