// Sorts what came back: whose it is, which hand-in counts where there are several, and what belongs to nobody. Nothing is left
// out: each file comes up in the listing. It must not know the file system or the clock; it gets times.

import type { Answer } from "./answers.ts";
import type { Submission, Submissions, Trouble } from "./submission.ts";

/** A file that came back. */
export interface Returned {
  readonly path: string;
  /** Milliseconds; when it was handed in, as far as that can be told. */
  readonly time: number | undefined;
  /** Whether the platform says that it came late. */
  readonly saysLate: boolean;
  readonly content: Submissions | { readonly unread: Unread };
}

/** Why a file was not even looked into. */
export type Unread = "too large" | "no file" | "unreadable";

export interface ClassList {
  readonly set: string;
  readonly exercises: readonly string[];
  readonly students: ReadonlyMap<string, StudentEntry>;
}

export interface StudentEntry {
  readonly id: string;
  /** The name of the student's files, which platforms often keep in the names they give. */
  readonly file: string;
  readonly gone: boolean;
  /** Milliseconds. */
  readonly due: number | undefined;
  /** The code of an exercise's numbers. */
  readonly variantOf: (exercise: string) => string | undefined;
}

/** What a hand-in belongs to that is not this class's. `nobody`: it does not say whose it is. */
export type Foreign = "set" | "student" | "exercise" | "variant" | "nobody" | "gone";

export type ListedStatus =
  | { readonly kind: "counted"; readonly late: boolean }
  /** Another one of the same student and exercise counts, which came later. */
  | { readonly kind: "superseded"; readonly by: string; readonly same: boolean }
  /** It belongs to another set, to nobody in the class, or to other numbers. */
  | { readonly kind: "foreign"; readonly why: Foreign }
  | { readonly kind: "trouble"; readonly why: Trouble | Unread };

export interface Listed {
  readonly path: string;
  readonly student: string | undefined;
  readonly exercise: string | undefined;
  readonly status: ListedStatus;
  /** Another student's id in the name of the file. */
  readonly namedAfter?: string;
}

/** The answers that count, and where they come from. */
export interface Counted {
  readonly student: string;
  readonly exercise: string;
  readonly answers: readonly Answer[];
  readonly path: string;
  readonly late: boolean;
}

export interface Collection {
  readonly counted: readonly Counted[];
  readonly listed: readonly Listed[];
  /** Students of whom nothing counts, in the order of the class. */
  readonly missing: readonly string[];
}

interface Candidate extends Counted {
  readonly time: number | undefined;
  readonly namedAfter: string | undefined;
}

/** Sorts the files. */
export function collect(files: readonly Returned[], list: ClassList): Collection {
  const byToken = tokensOf(list);
  const listed: Listed[] = [];
  const candidates = new Map<string, Candidate[]>();
  for (const file of files.toSorted((a, b) => order(a.path, b.path))) {
    const { content, path } = file;
    if ("unread" in content) {
      listed.push({ path, student: undefined, exercise: undefined, status: { kind: "trouble", why: content.unread } });
      continue;
    }
    for (const why of new Set(content.troubles)) {
      listed.push({ path, student: namedIn(path, byToken), exercise: undefined, status: { kind: "trouble", why } });
    }
    for (const submission of content.found) {
      const placed = place(submission, file, list, byToken);
      if ("status" in placed) listed.push(placed);
      else add(candidates, placed);
    }
  }
  const settled = [...candidates.values()].map(settle);
  const counted = settled.map(({ best }) => best);
  const present = new Set(counted.map(({ student }) => student));
  return {
    counted,
    listed: [...listed, ...settled.flatMap(({ lines }) => lines)].toSorted(
      (a, b) => order(a.path, b.path) || order(a.exercise ?? "", b.exercise ?? ""),
    ),
    missing: [...list.students.values()].filter(({ id, gone }) => !gone && !present.has(id)).map(({ id }) => id),
  };
}

function add(candidates: Map<string, Candidate[]>, candidate: Candidate): void {
  const key = JSON.stringify([candidate.student, candidate.exercise]);
  const same = candidates.get(key);
  if (same === undefined) candidates.set(key, [candidate]);
  else same.push(candidate);
}

/** Whose answers these are and to what, or why they count for nobody. */
function place(submission: Submission, file: Returned, list: ClassList, byToken: Tokens): Candidate | Listed {
  const { path, time, saysLate } = file;
  const named = namedIn(path, byToken);
  const id = submission.student ?? named;
  const exercise = submission.exercise ?? (list.exercises.length === 1 ? list.exercises[0] : undefined);
  const student = id === undefined ? undefined : list.students.get(id);
  const why = id === undefined ? "nobody" : foreignness(submission, exercise, student, list);
  if (why !== undefined || student === undefined || exercise === undefined) {
    return { path, student: id, exercise, status: { kind: "foreign", why: why ?? "student" } };
  }
  const late = saysLate || (time !== undefined && student.due !== undefined && time > student.due);
  const namedAfter = named === student.id ? undefined : named;
  return { student: student.id, exercise, answers: submission.answers, path, late, time, namedAfter };
}

function foreignness(
  { set, variant }: Submission,
  exercise: string | undefined,
  student: StudentEntry | undefined,
  list: ClassList,
): Foreign | undefined {
  if (set !== undefined && set !== list.set) return "set";
  if (student === undefined) return "student";
  if (student.gone) return "gone";
  if (exercise === undefined || !list.exercises.includes(exercise)) return "exercise";
  return variant !== undefined && variant !== student.variantOf(exercise) ? "variant" : undefined;
}

/** The one that came last counts; of two with the same time, or none, the last by name. */
function settle(candidates: readonly Candidate[]): { readonly best: Counted; readonly lines: readonly Listed[] } {
  const ordered = candidates.toSorted((a, b) => (a.time ?? -Infinity) - (b.time ?? -Infinity) || order(a.path, b.path));
  const best = ordered.at(-1);
  if (best === undefined) throw new RangeError("there is no candidate to choose from");
  const { student, exercise, answers, path, late } = best;
  const lines = ordered.map((each): Listed => {
    const same = JSON.stringify(each.answers) === JSON.stringify(answers);
    const status: ListedStatus =
      each === best ? { kind: "counted", late } : { kind: "superseded", by: best.path, same };
    return {
      path: each.path,
      student,
      exercise,
      status,
      ...(each.namedAfter !== undefined && { namedAfter: each.namedAfter }),
    };
  });
  return { best: { student, exercise, answers, path, late }, lines };
}

type Tokens = ReadonlyMap<string, string>;

/** Ids, and names of students' files, without signs: what survives of them in the name that a platform gives. */
function tokensOf({ students }: ClassList): Tokens {
  const tokens = new Map<string, string>();
  for (const { id, file } of students.values()) {
    for (const token of [tokenOf(id), tokenOf(file)]) if (token.length >= shortestToken) tokens.set(token, id);
  }
  return tokens;
}

/** Shorter ids come up in any name by chance. */
const shortestToken = 3;

function tokenOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The student whose id stands in a path as a word of its own; undefined where none does, or several. */
function namedIn(path: string, tokens: Tokens): string | undefined {
  const words = path.split(/[^\p{L}\p{N}@.-]+/u).flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]);
  const ids = new Set(words.flatMap((word) => tokens.get(tokenOf(word)) ?? []));
  const [only, second] = ids;
  return second === undefined ? only : undefined;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
