// Reads the list of a class from any learning platform: who there is, under which id, name and section. It must not know
// files, nor what is built for whom.

import {
  type ColumnRole,
  type Columns,
  columnsByContent,
  columnsByHeading,
  foldedHeading,
  looksLikeData,
} from "./roster-columns.ts";
import { readTable, type TableRow } from "./text-table.ts";

export interface Student {
  /** As the platform has it, without spaces around it, in Unicode's composed form. */
  readonly id: string;
  /** Empty where the list has none. */
  readonly name: string;
  readonly section: string | undefined;
}

export interface RosterOptions {
  /** The heading of the column of ids, or its number from 1; undefined: guessed. */
  readonly idColumn?: string | undefined;
  readonly nameColumn?: string | undefined;
}

export type RosterProblem =
  | { readonly code: "quotes"; readonly line: number }
  | { readonly code: "nobody" }
  | { readonly code: "no-column"; readonly written: string; readonly known: readonly string[] }
  /** A row with a name or the like, and no id. */
  | { readonly code: "no-id"; readonly line: number; readonly row: string }
  | { readonly code: "id-twice"; readonly id: string; readonly lines: readonly number[] }
  /** Control characters, or longer than any id. */
  | { readonly code: "bad-id"; readonly id: string; readonly line: number };

export type RosterResult =
  | {
      readonly ok: true;
      /** In the order of the list. */
      readonly students: readonly Student[];
      /** The headings, or numbers, of the columns that were taken. */
      readonly read: { readonly id: string; readonly name: string | undefined };
    }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] };

interface Layout {
  readonly heading: readonly string[];
  readonly columns: Columns;
  readonly rows: readonly TableRow[];
}

/** Everybody in the list, or all that is wrong with it. */
export function readRoster(text: string, options: RosterOptions = {}): RosterResult {
  const table = readTable(text);
  if (!table.ok) return refused({ code: "quotes", line: table.line });
  const layout = layoutOf(table.rows, options);
  const id = columnFor(options.idColumn, idColumn(layout), layout);
  const name = columnFor(options.nameColumn, layout.columns.get("name")?.[0], layout);
  const unknown = [id, name].flatMap((column) => (typeof column === "object" ? [column] : []));
  if (unknown.length > 0) return { ok: false, problems: unknown };
  if (layout.rows.length === 0 || typeof id !== "number") return refused({ code: "nobody" });
  const named = typeof name === "number" ? name : undefined;
  const found = layout.rows.map((row) => ({ row, student: studentIn(row, layout, id, named) }));
  const students = found.filter(({ row }) => !isRemark(row));
  const problems = [...rowProblems(students), ...repeated(students)];
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((a, b) => lineOf(a) - lineOf(b)) };
  const title = (index: number): string => layout.heading[index] ?? String(index + 1);
  const read = { id: title(id), name: named === undefined || named === id ? undefined : title(named) };
  return { ok: true, students: students.map(({ student }) => student), read };
}

function refused(problem: RosterProblem): RosterResult {
  return { ok: false, problems: [problem] };
}

/** The first row is a heading where one of its cells is a known one, or where none of them looks like data. */
function layoutOf(rows: readonly TableRow[], { idColumn: written }: RosterOptions): Layout {
  const [first, ...rest] = rows;
  if (first === undefined) return { heading: [], columns: new Map(), rows };
  const byHeading = columnsByHeading(first.cells);
  if (byHeading.size > 0) return { heading: first.cells, columns: completed(byHeading, rest), rows: rest };
  const isNamed = written !== undefined && indexOfHeading(first.cells, written) !== undefined;
  const isHeading = isNamed || (rest.length > 0 && !first.cells.some(looksLikeData) && hasData(rest));
  const data = isHeading ? rest : rows;
  return {
    heading: isHeading ? first.cells : [],
    columns: columnsByContent(data.map(({ cells }) => cells)),
    rows: data,
  };
}

function hasData(rows: readonly TableRow[]): boolean {
  return rows.every(({ cells }) => cells.some(looksLikeData));
}

/** Headings may tell a name only: then the cells tell the ids. */
function completed(columns: Columns, rows: readonly TableRow[]): Columns {
  if ((["id", "login", "email"] as const).some((role) => columns.has(role))) return columns;
  const taken = new Set([...columns.values()].flat());
  const guessed = columnsByContent(rows.map(({ cells }) => cells));
  const free = (["id", "login", "email", "name"] as const)
    .flatMap((role) => guessed.get(role) ?? [])
    .filter((index) => !taken.has(index));
  const names = columns.get("name") ?? columns.get("last name") ?? [];
  return new Map([...columns, ["id", [...free, ...names].slice(0, 1)]]);
}

/** The first column of ids that everybody has and no two share; else the first that anybody has. */
function idColumn({ columns, rows }: Layout): number | undefined {
  const roles: readonly ColumnRole[] = ["id", "login", "email"];
  const candidates = roles.flatMap((role) => columns.get(role) ?? []);
  const people = rows.filter((row) => !isRemark(row));
  const cellsOf = (index: number): readonly string[] =>
    people.map(({ cells }) => cells[index] ?? "").filter((cell) => cell !== "");
  const isWhole = (index: number): boolean => new Set(cellsOf(index)).size === people.length;
  return candidates.find(isWhole) ?? candidates.find((index) => cellsOf(index).length > 0) ?? candidates[0];
}

/** The column that the user names, by heading or number, else the one that was guessed. */
function columnFor(
  written: string | undefined,
  guessed: number | undefined,
  { heading, rows }: Layout,
): number | RosterProblem | undefined {
  if (written === undefined) return guessed;
  const width = Math.max(heading.length, ...rows.map(({ cells }) => cells.length));
  const byHeading = indexOfHeading(heading, written);
  if (byHeading !== undefined) return byHeading;
  const number = /^\d{1,3}$/u.test(written) ? Number(written) : 0;
  if (number >= 1 && number <= width) return number - 1;
  return { code: "no-column", written, known: heading };
}

function indexOfHeading(heading: readonly string[], written: string): number | undefined {
  const index = heading.findIndex((cell) => foldedHeading(cell) === foldedHeading(written));
  return index === -1 ? undefined : index;
}

function studentIn({ cells }: TableRow, { columns }: Layout, id: number, name: number | undefined): Student {
  const cell = (index: number | undefined): string =>
    index === undefined ? "" : (cells[index] ?? "").normalize("NFC");
  const first = cell(columns.get("first name")?.[0]);
  const last = cell(columns.get("last name")?.[0]);
  const whole = name === id ? "" : cell(name);
  const section = cell(columns.get("section")?.[0]);
  return { id: cell(id), name: shown(fullName(whole, first, last)), section: section === "" ? undefined : section };
}

/** In `name, first name` the name is the family's. */
function fullName(whole: string, first: string, last: string): string {
  if (whole !== "" && (last !== "" || whole.includes(first))) return whole;
  return [first, whole === "" ? last : whole].filter((part) => part !== "").join(" ");
}

/** Names are for people: control characters and marks that turn the direction of a text are left out. */
function shown(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "");
}

/** Rows that gradebooks put below their heading. */
function isRemark({ cells }: TableRow): boolean {
  return cells.some((cell) => /^points possible$/iu.test(cell));
}

type Found = readonly { readonly row: TableRow; readonly student: Student }[];

const longestId = 200;

function rowProblems(found: Found): readonly RosterProblem[] {
  return found.flatMap(({ row, student: { id } }): readonly RosterProblem[] => {
    if (id === "") return [{ code: "no-id", line: row.line, row: row.cells.join(", ") }];
    const isBad = /[\p{Cc}\p{Zl}\p{Zp}]/u.test(id) || id.length > longestId;
    return isBad ? [{ code: "bad-id", id, line: row.line }] : [];
  });
}

function repeated(found: Found): readonly RosterProblem[] {
  const lines = new Map<string, number[]>();
  for (const { row, student } of found) {
    const same = lines.get(student.id);
    if (same === undefined) lines.set(student.id, [row.line]);
    else same.push(row.line);
  }
  return [...lines].flatMap(([id, at]): readonly RosterProblem[] =>
    at.length > 1 && id !== "" ? [{ code: "id-twice", id, lines: at }] : [],
  );
}

function lineOf(problem: RosterProblem): number {
  switch (problem.code) {
    case "quotes":
    case "no-id":
    case "bad-id":
      return problem.line;
    case "id-twice":
      return problem.lines[0] ?? 0;
    case "nobody":
    case "no-column":
      return 0;
  }
}
