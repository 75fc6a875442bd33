// A homework set as it is kept beside what was built from it: all that its exercises are, so that marking needs neither the
// set's file nor the bank of that day. It must not know files.

import { z } from "zod";
import { type Edition, editions, type Paper, papers } from "./homework-schema.ts";
import type { HomeworkSet } from "./homework-set.ts";
import { parsedJson } from "./parsed-json.ts";
import type { ExerciseSource } from "./source.ts";

export interface BuiltExercise {
  readonly key: string;
  readonly source: ExerciseSource;
}

export interface BuiltSet {
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  readonly seed: string;
  /** As written; the sections by their names. */
  readonly due: string | undefined;
  readonly sections: Readonly<Record<string, string>>;
  readonly editions: readonly Edition[];
  readonly paper: Paper;
  readonly exercises: readonly BuiltExercise[];
}

const builtSet = z.object({
  version: z.literal(1),
  id: z.string(),
  title: z.string(),
  seed: z.string(),
  due: z.string().optional(),
  sections: z.record(z.string(), z.string()),
  editions: z.array(z.enum(editions)),
  paper: z.enum(papers),
  exercises: z.array(z.object({ key: z.string(), source: z.custom<ExerciseSource>(isSource) })),
});

/** The keys inside were checked when the set was built; its text has not changed since, which its hash tells. */
function isSource(data: unknown): boolean {
  return typeof data === "object" && data !== null && "graph" in data && Array.isArray(data.graph);
}

/** The set to keep. */
export function builtSetOf(set: HomeworkSet, exercises: readonly BuiltExercise[]): BuiltSet {
  const { id, title, seed, due, sections, paper } = set;
  const dates = [...sections].flatMap(([name, section]) =>
    section.due === undefined ? [] : [[name, section.due.written] as const],
  );
  return {
    version: 1,
    id,
    title,
    seed,
    due: due?.written,
    sections: Object.fromEntries(dates),
    editions: set.editions,
    paper,
    exercises,
  };
}

export function builtSetText(set: BuiltSet): string {
  return `${JSON.stringify(set, null, 1)}\n`;
}

/** Reads a kept set from its text; undefined where it is none. */
export function readBuiltSet(text: string): BuiltSet | undefined {
  const read = builtSet.safeParse(parsedJson(text));
  return read.success ? { ...read.data, due: read.data.due } : undefined;
}

/** Until when a section hands in, as written. */
export function dueOf({ due, sections }: BuiltSet, section: string | undefined): string | undefined {
  const own = section === undefined ? undefined : new Map(Object.entries(sections)).get(section);
  return own ?? due;
}
