// What a student hands in: the answers of a whole sheet, and whose, of which set and which variants they are. As a JSON file,
// or as a code for systems that take only text; both are read back here. It must not know lines, numbers or verdicts.

import type { Answer } from "./answers.ts";
import { parsedJson } from "./parsed-json.ts";
import { fromCode, toCode } from "./text-code.ts";

/** The answers to one exercise of the sheet. */
export interface HandedIn {
  /** Its name in the set. */
  readonly exercise: string;
  /** The code of the variant; undefined where everybody has the same numbers. */
  readonly variant: string | undefined;
  /** Fields and what was entered, in the order of the sheet, each field once; empty entries are left out. */
  readonly answers: readonly Answer[];
}

export interface HandIn {
  /** The name of the homework set. */
  readonly set: string;
  /** The student's id, as in the roster. */
  readonly student: string;
  readonly exercises: readonly HandedIn[];
}

export type HandInResult =
  | { readonly ok: true; readonly handIn: HandIn }
  /** `no hand-in`: something else, such as a plain answer file. `newer`: from a version that is not known here. */
  | { readonly ok: false; readonly why: "no hand-in" | "newer" | "damaged" };

export const handInVersion = 1;

/** Longer texts are nothing that a sheet hands in. */
const longestText = 1_000_000;

/** The file to hand in. The `answers` of each exercise are what `check` reads. */
export function handInFile({ set, student, exercises }: HandIn): string {
  const items = exercises.map(({ exercise, variant, answers }) => ({
    exercise,
    ...(variant === undefined ? {} : { variant }),
    answers: Object.fromEntries(answers.map(({ line, entry }) => [line, entry])),
  }));
  return `${JSON.stringify({ longhand: "answers", version: handInVersion, set, student, exercises: items }, null, 2)}\n`;
}

/** The same in one word; undefined where it would be too long for one. */
export function handInCode({ set, student, exercises }: HandIn): string | undefined {
  const items = exercises.map(({ exercise, variant, answers }) => [
    exercise,
    variant ?? "",
    answers.map(({ line, entry }) => [line, entry]),
  ]);
  return toCode(JSON.stringify([set, student, items]));
}

/** Reads a file or a code. */
export function readHandIn(text: string): HandInResult {
  if (text.length > longestText) return { ok: false, why: "no hand-in" };
  const code = fromCode(text.replace(/^\uFEFF/u, ""));
  if (code.ok) return fromPacked(parsedJson(code.text));
  return code.why === "no code" ? fromFile(parsedJson(text.replace(/^\uFEFF/u, ""))) : { ok: false, why: code.why };
}

function fromFile(data: unknown): HandInResult {
  const fields = fieldsOf(data);
  if (fields?.get("longhand") !== "answers") return { ok: false, why: "no hand-in" };
  const version = fields.get("version");
  if (typeof version === "number" && version > handInVersion) return { ok: false, why: "newer" };
  const items = fields.get("exercises");
  const exercises = Array.isArray(items) ? items.map(itemOf) : [];
  const isWhole = version === handInVersion && Array.isArray(items);
  return isWhole ? joined(fields.get("set"), fields.get("student"), exercises) : { ok: false, why: "damaged" };
}

function itemOf(data: unknown): HandedIn | undefined {
  const fields = fieldsOf(data);
  const answers = fieldsOf(fields?.get("answers"));
  return answers === undefined ? undefined : handedIn(fields?.get("exercise"), fields?.get("variant"), [...answers]);
}

function fromPacked(data: unknown): HandInResult {
  const [set, student, items]: readonly unknown[] = Array.isArray(data) ? data : [];
  if (!Array.isArray(items)) return { ok: false, why: "damaged" };
  const exercises = items.map((item: unknown) => {
    const [exercise, variant, answers]: readonly unknown[] = Array.isArray(item) ? item : [];
    return Array.isArray(answers) ? handedIn(exercise, variant === "" ? undefined : variant, answers) : undefined;
  });
  return joined(set, student, exercises);
}

function joined(set: unknown, student: unknown, exercises: readonly (HandedIn | undefined)[]): HandInResult {
  const isWhole = typeof set === "string" && typeof student === "string";
  if (!isWhole || !exercises.every((each) => each !== undefined)) return { ok: false, why: "damaged" };
  return { ok: true, handIn: { set, student, exercises } };
}

function handedIn(exercise: unknown, variant: unknown, pairs: readonly unknown[]): HandedIn | undefined {
  if (typeof exercise !== "string" || (variant !== undefined && typeof variant !== "string")) return undefined;
  const answers = pairs.map((pair) => {
    const [line, entry]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    return typeof line === "string" && typeof entry === "string" ? { line, entry } : undefined;
  });
  return answers.every((answer) => answer !== undefined) ? { exercise, variant, answers } : undefined;
}

function fieldsOf(data: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  return new Map(Object.entries(data));
}
