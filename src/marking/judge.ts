// Judges a student's entries: right, right from their own earlier lines, imprecise, or wrong and then by which mistake.
// One unreadable entry never blocks the others. It must not know who asks or how a verdict is told.

import { type Expression, hasName } from "../expression/expression.ts";
import { sameTree } from "../expression/keyring.ts";
import { formatDecimal } from "../number/decimal.ts";
import { toNumber } from "../number/rational.ts";
import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import { writtenLine } from "../working/twin.ts";
import { follow } from "./follow.ts";
import { judgeFormula } from "./judge-formula.ts";
import { judgeNumber } from "./judge-number.ts";
import type { FormulasAsked, Judging } from "./judging.ts";
import { excusing, inOtherSign, mayHaveOtherSign } from "./other-sign.ts";
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
  const verdicts = verdictsOn(entries, solved, formulas);
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

type Entries = ReadonlyMap<LineId, ReadEntry>;

/** The verdicts in the exercise's own convention, or in the other one where that is what the entries keep to. */
function verdictsOn(entries: Entries, solved: Solved, formulas: FormulasAsked): ReadonlyMap<LineId, Verdict> {
  const own = verdictsIn(entries, solved, formulas);
  const other = mayHaveOtherSign(own, solved) ? inOtherSign(solved) : undefined;
  if (other === undefined) return own;
  return excusing(own, verdictsIn(entries, other, formulas), solved) ?? own;
}

function verdictsIn(entries: Entries, solved: Solved, formulas: FormulasAsked): ReadonlyMap<LineId, Verdict> {
  const followed = follow(entries, solved);
  const verdicts = new Map<LineId, Verdict>();
  for (const line of solved.working.lines.keys()) {
    const entry = entries.get(line);
    if (entry === undefined) continue;
    const judging = { solved, entries, followed, verdicts, formulas };
    verdicts.set(line, formProblem(line, entry, solved, formulas) ?? verdictOf(line, entry, judging));
  }
  return verdicts;
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

/** The first line, in the order of the working, that does not follow from the lines before it. */
export function firstWrong(judged: readonly Judged[], solved: Solved): LineId | undefined {
  const verdicts = new Map(judged.map(({ line, verdict }) => [line, verdict]));
  return [...solved.working.lines.keys()].find((line) => {
    const verdict = verdicts.get(line);
    return verdict?.kind === "wrong";
  });
}
