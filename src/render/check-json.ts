// A check as JSON for programs. Version 1 of this form is frozen: keys may be added, none removed.

import { printText } from "../expression/print-text.ts";
import { writtenMarks } from "../marking/marks.ts";
import { isAccepted, type SlipMatch } from "../marking/verdict.ts";
import type { LineId } from "../working/line.ts";
import type { CheckedEntry, CheckedTable, CheckReport } from "./check-report.ts";
import { unicodeMedium } from "./text.ts";
import { printFragments, type TextMedium } from "./text-cells.ts";

export interface JsonEntry {
  /** The line, or the id of a field that is no line. */
  readonly line: LineId;
  readonly given?: string;
  readonly understood?: string;
  readonly verdict: string;
  readonly slips: readonly { readonly id: string; readonly site: LineId }[];
  readonly message: string;
  readonly marks: string;
  readonly of: string;
}

export interface JsonTable {
  readonly table: string;
  readonly given: string;
  /** Whether rows were taken for columns. */
  readonly transposed: boolean;
  /** Of how many cells; none where it could not be read. */
  readonly right: number;
  readonly of: number;
  readonly message: string;
}

export interface JsonCheck {
  readonly version: 1;
  readonly kind: CheckReport["kind"];
  readonly entries: readonly JsonEntry[];
  /** Vectors and matrices that were entered as a whole; their cells are among the entries. */
  readonly tables?: readonly JsonTable[];
  readonly firstWrong?: LineId;
  readonly marks: string;
  readonly of: string;
}

export function jsonCheck(report: CheckReport): JsonCheck {
  const medium = unicodeMedium(report);
  return {
    version: 1,
    kind: report.kind,
    entries: report.entries.map((entry) => jsonEntry(entry, medium)),
    ...(report.tables.length === 0 ? {} : { tables: report.tables.map((table) => jsonTable(table, medium)) }),
    ...(report.firstWrong === undefined ? {} : { firstWrong: report.firstWrong }),
    marks: writtenMarks(report.marks),
    of: writtenMarks(report.of),
  };
}

function jsonTable({ given, judged, told }: CheckedTable, medium: TextMedium): JsonTable {
  const { table, written, outcome } = given;
  return {
    table: table.id,
    given: written,
    transposed: outcome.ok && outcome.isTurned,
    right: judged.filter(({ verdict }) => isAccepted(verdict)).length,
    of: judged.length,
    message: told.map((text) => printFragments(text, medium)).join(" "),
  };
}

function jsonEntry({ judged, told, marks, of }: CheckedEntry, medium: TextMedium): JsonEntry {
  const { line, given, verdict, formula } = judged;
  const understood = formula === undefined ? judged.understood : printText(formula, medium.style);
  const slips: readonly SlipMatch[] =
    verdict.kind === "wrong" ? [...verdict.slips, ...(verdict.also === undefined ? [] : [verdict.also])] : [];
  return {
    line,
    ...(given === undefined ? {} : { given }),
    ...(understood === undefined ? {} : { understood }),
    verdict: verdict.kind,
    slips: slips.map(({ slip, site }) => ({ id: slip, site })),
    message: told.map((text) => printFragments(text, medium)).join(" "),
    marks: writtenMarks(marks),
    of: writtenMarks(of),
  };
}
