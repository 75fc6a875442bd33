// Reads stored states back from JSON: every field is checked, so that a damaged or newer file is told from a good one.
// It must not know where they are stored.

import { questionKinds } from "../exercise/question.ts";
import { lastRung } from "../marking/hints.ts";
import type { SlipMatch } from "../marking/verdict.ts";
import { slips } from "../working/slips/catalogue.ts";
import { type DoneExercise, type KnownSkill, type Learner, learnerVersion } from "./learner.ts";
import { type LineRecord, type Session, stateVersion } from "./state.ts";
import type { SeenSlip, Twin } from "./task.ts";

/** A newer version of the program wrote it; or it is nothing that any version wrote. */
export type Unread = "newer" | "damaged";

type Read<Value> = (data: unknown) => Value | undefined;

/** A session from parsed JSON. */
export function readSession(data: unknown): Session | Unread {
  return versioned(data, stateVersion, sessionFrom);
}

/** A student's record from parsed JSON. */
export function readLearner(data: unknown): Learner | Unread {
  return versioned(data, learnerVersion, learnerFrom);
}

function versioned<Value>(data: unknown, version: number, read: (fields: Fields) => Value | undefined): Value | Unread {
  const fields = fieldsOf(data);
  const found = fields?.get("version");
  if (fields === undefined || typeof found !== "number") return "damaged";
  if (found > version) return "newer";
  return (found === version ? read(fields) : undefined) ?? "damaged";
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(data: unknown): Fields | undefined {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  return new Map(Object.entries(data));
}

function sessionFrom(fields: Fields): Session | undefined {
  const exercise = text(fields.get("exercise"));
  const fingerprint = text(fields.get("fingerprint"));
  const mode = oneOf(["line by line", "all at once", "final lines"])(fields.get("mode"));
  const phase = oneOf(["collecting", "answering", "finished"])(fields.get("phase"));
  // Sessions from before there were kinds are on numbers.
  const kind = fields.has("kind") ? oneOf(questionKinds)(fields.get("kind")) : "numbers";
  const at = text(fields.get("at"));
  const lines = listOf(recordFrom)(fields.get("lines"));
  const offered = listOf(text)(fields.get("offered"));
  const twin = orNull(twinFrom)(fields.get("twin"));
  if (exercise === undefined || mode === undefined || phase === undefined || at === undefined) return undefined;
  if (
    kind === undefined ||
    lines === undefined ||
    offered === undefined ||
    twin === undefined ||
    fingerprint === undefined
  )
    return undefined;
  if (!lines.some(({ id }) => id === at) || new Set(lines.map(({ id }) => id)).size < lines.length) return undefined;
  return { version: stateVersion, exercise, kind, fingerprint, mode, phase, at, lines, offered, twin };
}

function recordFrom(data: unknown): LineRecord | undefined {
  const fields = fieldsOf(data) ?? new Map<string, unknown>();
  const id = text(fields.get("id"));
  const asked = flag(fields.get("asked"));
  const entry = orNull(text)(fields.get("entry"));
  const tried = listOf(text)(fields.get("tried"));
  const first = orNull(oneOf(["right", "wrong", "follows", "helped", "unclear"]))(fields.get("first"));
  const told = oneOf(["nothing", "place", "question", "name"])(fields.get("told"));
  const slip = orNull(slipFrom)(fields.get("slip"));
  const stand = oneOf(["open", "accepted", "kept", "shown"])(fields.get("stand"));
  const [misses, hints, skips] = ["misses", "hints", "skips"].map((field) => count(fields.get(field)));
  if (id === undefined || asked === undefined || entry === undefined || tried === undefined) return undefined;
  if (first === undefined || told === undefined || slip === undefined || stand === undefined) return undefined;
  if (misses === undefined || hints === undefined || skips === undefined || hints > lastRung) return undefined;
  return { id, asked, entry, tried, first, misses, hints, told, slip, stand, skips };
}

function slipFrom(data: unknown): SlipMatch | undefined {
  const fields = fieldsOf(data);
  const slip = slips.find(({ id }) => id === fields?.get("slip"))?.id;
  const site = text(fields?.get("site"));
  return slip === undefined || site === undefined ? undefined : { slip, site };
}

function twinFrom(data: unknown): Twin | undefined {
  const fields = fieldsOf(data);
  const exercise = text(fields?.get("exercise"));
  const variant = orNull(text)(fields?.get("variant"));
  return exercise === undefined || variant === undefined ? undefined : { exercise, variant };
}

function learnerFrom(fields: Fields): Learner | undefined {
  const skills = listOf(skillFrom)(fields.get("skills"));
  const seen = listOf(seenFrom)(fields.get("slips"));
  const done = listOf(doneFrom)(fields.get("done"));
  if (skills === undefined || seen === undefined || done === undefined) return undefined;
  return { version: learnerVersion, skills, slips: seen, done };
}

function skillFrom(data: unknown): KnownSkill | undefined {
  const fields = fieldsOf(data);
  const skill = text(fields?.get("skill"));
  const known = number(fields?.get("known"));
  const answers = count(fields?.get("answers"));
  const last = number(fields?.get("last"));
  if (skill === undefined || known === undefined || answers === undefined || last === undefined) return undefined;
  return known >= 0 && known <= 1 ? { skill, known, answers, last } : undefined;
}

function seenFrom(data: unknown): SeenSlip | undefined {
  const fields = fieldsOf(data);
  const slip = text(fields?.get("slip"));
  const exercise = text(fields?.get("exercise"));
  return slip === undefined || exercise === undefined ? undefined : { slip, exercise };
}

function doneFrom(data: unknown): DoneExercise | undefined {
  const fields = fieldsOf(data);
  const exercise = text(fields?.get("exercise"));
  const last = number(fields?.get("last"));
  return exercise === undefined || last === undefined ? undefined : { exercise, last };
}

function text(data: unknown): string | undefined {
  return typeof data === "string" ? data : undefined;
}

function flag(data: unknown): boolean | undefined {
  return typeof data === "boolean" ? data : undefined;
}

function number(data: unknown): number | undefined {
  return typeof data === "number" && Number.isFinite(data) ? data : undefined;
}

function count(data: unknown): number | undefined {
  return typeof data === "number" && Number.isInteger(data) && data >= 0 ? data : undefined;
}

function oneOf<const Choice extends string>(choices: readonly Choice[]): Read<Choice> {
  return (data) => choices.find((choice) => choice === data);
}

function orNull<Value>(read: Read<Value>): Read<Value | null> {
  return (data) => (data === null ? null : read(data));
}

function listOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (data) => {
    if (!Array.isArray(data)) return undefined;
    const values = data.map(read);
    return values.every((value) => value !== undefined) ? values : undefined;
  };
}
