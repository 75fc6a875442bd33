// What a person has decided about a marked set: questions that count for nobody, answers that count as right, marks of single
// students. Kept as YAML, so that it can be read and edited. It must not know entries or verdicts.

import { stringify } from "yaml";
import { z } from "zod";
import { type Finding, type Located, originOf } from "./place.ts";
import type { FileProblem, ShapeProblem } from "./problem.ts";
import { readQuantity } from "./quantity.ts";
import type { FieldId } from "./question.ts";
import { placed, placesIn } from "./result.ts";
import { isMapping, notAMapping, type Path, plainData, shapeProblems } from "./shape.ts";
import { readYaml } from "./yaml.ts";

/** A whole exercise of the set, or one field of it. */
export interface Target {
  readonly exercise: string;
  readonly line?: FieldId;
}

/** An answer to a field that counts as right, for everybody. */
export interface Accepted {
  readonly exercise: string;
  readonly line: FieldId;
  readonly value: string;
}

/** What one student gets: `right`, `wrong`, or marks (3, 2.5, 1/2). */
export interface Override extends Target {
  readonly student: string;
  readonly marks: string;
}

export interface Decisions {
  readonly drop: readonly Target[];
  readonly accept: readonly Accepted[];
  readonly override: readonly Override[];
}

export const noDecisions: Decisions = { drop: [], accept: [], override: [] };

/** Later decisions take the place of earlier ones about the same. */
export function withDecisions(before: Decisions, more: Decisions): Decisions {
  return {
    drop: joined(before.drop, more.drop, ({ exercise, line }) => [exercise, line]),
    accept: joined(before.accept, more.accept, ({ exercise, line, value }) => [exercise, line, value]),
    override: joined(before.override, more.override, ({ student, exercise, line }) => [student, exercise, line]),
  };
}

function joined<Item>(
  before: readonly Item[],
  more: readonly Item[],
  keyOf: (item: Item) => readonly (string | undefined)[],
): readonly Item[] {
  const items = new Map([...before, ...more].map((item) => [JSON.stringify(keyOf(item)), item]));
  return [...items.values()];
}

const decisionsVersion = "1";

const text = z.string();
const target = z.strictObject({ exercise: text, line: text.exactOptional() });
const accepted = z.strictObject({ exercise: text, line: text, value: text });
const override = z.strictObject({ student: text, exercise: text, line: text.exactOptional(), marks: text });
const file = z.strictObject({
  version: text,
  drop: z.array(target).nullable().exactOptional(),
  accept: z.array(accepted).nullable().exactOptional(),
  override: z.array(override).nullable().exactOptional(),
});

/** What a text of the file cannot mean. */
export type DecisionFault =
  | { readonly code: "newer-decisions"; readonly written: string }
  | { readonly code: "bad-marks"; readonly written: string };

export type DecisionsResult =
  | { readonly ok: true; readonly decisions: Decisions }
  | { readonly ok: false; readonly problems: readonly ((FileProblem | ShapeProblem | DecisionFault) & Located)[] };

/** Reads the decisions in a text, or all that is wrong with it. */
export function readDecisions(written: string): DecisionsResult {
  const origin = originOf(written);
  const yaml = readYaml(origin);
  if (!yaml.ok) return yaml;
  const places = placesIn(yaml.spot, origin);
  const { data } = yaml;
  if (!isMapping(data)) return { ok: false, problems: placed([notAMapping(data)], places) };
  const read = file.safeParse(plainData(data));
  if (!read.success) {
    const problems = read.error.issues.flatMap((issue) => shapeProblems(issue, data, knownAt));
    return { ok: false, problems: placed(problems, places) };
  }
  const { version, drop, accept, override: overrides } = read.data;
  const faults = [...versionFaults(version), ...marksFaults(overrides ?? [])];
  if (faults.length > 0) return { ok: false, problems: placed(faults, places) };
  return { ok: true, decisions: { drop: drop ?? [], accept: accept ?? [], override: overrides ?? [] } };
}

function knownAt([first]: Path): readonly string[] {
  const shapes = { drop: target.shape, accept: accepted.shape, override: override.shape };
  const isList = first === "drop" || first === "accept" || first === "override";
  return Object.keys(isList ? shapes[first] : file.shape);
}

function versionFaults(version: string): readonly Finding<DecisionFault>[] {
  if (version === decisionsVersion) return [];
  return [{ found: { code: "newer-decisions", written: version }, at: { path: ["version"], part: "value" } }];
}

function marksFaults(overrides: readonly Override[]): readonly Finding<DecisionFault>[] {
  return overrides.flatMap(({ marks }, index): readonly Finding<DecisionFault>[] =>
    isMarks(marks)
      ? []
      : [{ found: { code: "bad-marks", written: marks }, at: { path: ["override", index, "marks"], part: "value" } }],
  );
}

/** Whether a text says what somebody gets: right, wrong, or marks that are not negative. */
export function isMarks(written: string): boolean {
  if (written === "right" || written === "wrong") return true;
  const read = readQuantity(written);
  return read.ok && read.quantity.value >= 0;
}

/** The decisions as a text that reads back as the same; `heading` stands above it as a comment, a line each. */
export function decisionsText(decisions: Decisions, heading: readonly string[]): string {
  const comment = heading.map((line) => `# ${line}\n`).join("");
  const { drop, accept, override: overrides } = decisions;
  return `${comment}${stringify({ version: 1, drop, accept, override: overrides }, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}
