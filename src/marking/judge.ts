// Judges a student's entries: right, right from their own earlier lines, imprecise, or wrong and then by which mistake.
// One unreadable entry never blocks the others. It must not know who asks or how a verdict is told.

import { type Expression, hasName, integer } from "../expression/expression.ts";
import { sameTree } from "../expression/keyring.ts";
import {
  decimalFromNumber,
  decimalPlaces,
  formatDecimal,
  significantDigits,
  toRational,
  unitInLastPlace,
} from "../number/decimal.ts";
import { equals, type Rational, toNumber, zero } from "../number/rational.ts";
import { isWithin, roundingAllowance, unitOfLargestTerm } from "../working/interval.ts";
import type { LineId } from "../working/line.ts";
import { slipKind } from "../working/slips/catalogue.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { writtenLine } from "../working/twin.ts";
import { diagnose } from "./diagnose.ts";
import { carriedAllowance, emptiedBy, follow } from "./follow.ts";
import { judgeFormula } from "./judge-formula.ts";
import { type FormulasAsked, type Judging, strayLines } from "./judging.ts";
import { type ReadEntry, readEntry } from "./read-entry.ts";
import type { Verdict } from "./verdict.ts";

export interface Judged {
  /** The line; of a field that is no line to write, the field's id. */
  readonly line: LineId;
  readonly given: string | undefined;
  /** The number that the entry was read as. */
  readonly understood: string | undefined;
  /** The formula that the entry was read as, where it is one. */
  readonly formula: Expression | undefined;
  readonly verdict: Verdict;
}

/** The verdict for each asked line; no entry, or an empty one, is missing. Entries for other lines count as working shown. */
export function judge(
  asked: readonly LineId[],
  given: ReadonlyMap<LineId, string>,
  solved: Solved,
  formulas: FormulasAsked = new Set(),
): readonly Judged[] {
  const entries = new Map<LineId, ReadEntry>();
  const written = new Map([...given].map(([line, text]) => [writtenLine(solved.working, line), text]));
  for (const [line, text] of written) if (text.trim() !== "") entries.set(line, readEntry(text, solved.working));
  const followed = follow(entries, solved);
  const verdicts = new Map<LineId, Verdict>();
  for (const line of solved.working.lines.keys()) {
    const entry = entries.get(line);
    if (entry === undefined) continue;
    const judging = { solved, entries, followed, verdicts, formulas };
    verdicts.set(line, formProblem(line, entry, solved, formulas) ?? verdictOf(line, entry, judging));
  }
  return asked.map((line) => {
    const id = writtenLine(solved.working, line);
    const entry = entries.get(id);
    return {
      line,
      given: written.get(id),
      understood: entry === undefined ? undefined : understoodAs(entry),
      formula: entry?.kind === "formula" ? entry.expression : undefined,
      verdict: verdicts.get(id) ?? { kind: "missing" },
    };
  });
}

/** A number where the formula is asked and is more than a number, or a node's own formula where its value is. */
function formProblem(line: LineId, entry: ReadEntry, solved: Solved, formulas: FormulasAsked): Verdict | undefined {
  const asked = solved.working.lines.get(line);
  const wanted = formulas.has(line);
  const isConstant = asked !== undefined && !hasName(asked.formula);
  if (wanted && !isConstant && (entry.kind === "decimal" || entry.kind === "arithmetic")) {
    return { kind: "unreadable", problem: { code: "wanted-formula", span: { start: 0, end: 0 } } };
  }
  const isGiven = asked?.kind === "value" && entry.kind === "formula" && sameTree(asked.formula, entry.expression);
  return !wanted && isGiven ? { kind: "unreadable", problem: { code: "wanted-number", span: entry.span } } : undefined;
}

function understoodAs(entry: ReadEntry): string | undefined {
  if (entry.kind === "decimal") return formatDecimal(entry.decimal);
  return entry.kind === "arithmetic" ? String(toNumber(entry.value)) : undefined;
}

/** The verdict on an entry. One that is not right as it is read, and gets another verdict as it may be meant, is asked about. */
function verdictOf(line: LineId, entry: ReadEntry, judging: Judging): Verdict {
  const verdict = verdictOnReading(line, entry, judging);
  const others = "others" in entry ? entry.others : undefined;
  if (others === undefined || verdict.kind === "right") return verdict;
  const other = others.find(({ entry: meant }) => verdictOnReading(line, meant, judging).kind !== verdict.kind);
  return other === undefined ? verdict : { kind: "ambiguous", spans: other.spans };
}

function verdictOnReading(line: LineId, entry: ReadEntry, judging: Judging): Verdict {
  switch (entry.kind) {
    case "unreadable":
      return { kind: "unreadable", problem: entry.problem };
    case "formula":
      return judgeFormula(line, entry, judging);
    case "decimal":
    case "arithmetic":
      return judgeNumber(line, entry, judging);
  }
}

/** An entry that is a number, with the unit in the last place that it shows: 0 for arithmetic, which is exact. */
type NumberEntry = ReadEntry & { readonly kind: "decimal" | "arithmetic" };

function judgeNumber(line: LineId, entry: NumberEntry, judging: Judging): Verdict {
  const { solved, followed } = judging;
  const unit = entry.kind === "decimal" ? unitInLastPlace(entry.decimal) : zero;
  const others = new Map([...followed.pins].filter(([each]) => each !== line));
  const allowance = roundingAllowance(solved, line, others);
  const astray = strayLines(line, judging);
  const inTruth = agrees(entry.value, unit, solved.values.of(line), line, allowance, solved);
  const carried = allowance + carriedAllowance(line, judging);
  const fromOwn = agrees(entry.value, unit, followed.values.computed(line), line, carried, solved);
  if (inTruth || (fromOwn && astray.length === 0)) return precise(line, entry, judging, fromOwn ? [] : astray);
  if (fromOwn) return whenFollowing(line, judging, astray);
  return { kind: "wrong", ...diagnose(line, entry, judging) };
}

function whenFollowing(line: LineId, { followed, solved }: Judging, from: readonly LineId[]): Verdict {
  return emptiedBy(line, followed, solved).length > 0 ? { kind: "void", from } : { kind: "follows", from };
}

function agrees(
  entry: Rational,
  unit: Rational,
  value: number,
  line: LineId,
  allowance: number,
  solved: Solved,
): boolean {
  if (!Number.isFinite(value)) return false;
  const target = exactIf(value, line, solved);
  return isWithin(entry, target, unit, allowance, () => unitOfLargestTerm(solved, line));
}

/** The exact value where the value is the true one and known exactly, else the decimal that the double stands for. */
function exactIf(value: number, line: LineId, { exact, values }: Solved): Rational {
  const known = value === values.of(line) ? exact.get(line) : undefined;
  return known ?? toRational(decimalFromNumber(value));
}

/** Enough digits are as many as asked, or as many as an exact value has; for a new parameter, the places of its step. */
function precise(line: LineId, entry: NumberEntry, judging: Judging, despite: readonly LineId[]): Verdict {
  const { solved } = judging;
  const exact = solved.exact.get(line);
  if (entry.kind === "arithmetic" || (exact !== undefined && equals(exact, entry.value)))
    return { kind: "right", despite };
  const shown = shownOf(solved, line);
  const hasPlaces = entry.decimal.exponent <= shown.decimal.exponent;
  const hasDigits = shown.exact && significantDigits(entry.decimal) >= solved.digits;
  return hasPlaces || hasDigits ? { kind: "right", despite } : roughly(line, entry, judging);
}

/** A short entry that is the very number of a mistake, or a parameter that has not moved, only looks like the right one. */
function roughly(line: LineId, entry: NumberEntry, judging: Judging): Verdict {
  const { solved } = judging;
  const asked = solved.working.lines.get(line);
  const old = asked?.kind === "update" ? solved.exact.get(asked.node) : undefined;
  const diagnosis = diagnose(line, { kind: "arithmetic", value: entry.value, expression: integer(0) }, judging);
  const isMistake = diagnosis.slips.some(({ slip }) => slipKind(slip) === "conceptual");
  if (isMistake || (old !== undefined && equals(old, entry.value))) return { kind: "wrong", ...diagnosis };
  const places = asked?.kind === "update" ? decimalPlaces(shownOf(solved, line).decimal) : undefined;
  return { kind: "imprecise", digits: solved.digits, ...(places === undefined ? {} : { places }) };
}

/** The first line, in the order of the working, that does not follow from the lines before it. */
export function firstWrong(judged: readonly Judged[], solved: Solved): LineId | undefined {
  const verdicts = new Map(judged.map(({ line, verdict }) => [line, verdict]));
  return [...solved.working.lines.keys()].find((line) => {
    const verdict = verdicts.get(line);
    return verdict?.kind === "wrong";
  });
}
