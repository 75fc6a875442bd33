// Reads a homework set: its title, seed and due date, and the exercises with what is other than in their own files.
// All problems come at once, each with its place. It must not know where exercises are kept.

import { type Due, readDue } from "./due.ts";
import { checkSetShape, type Edition, type Paper, type SetSource } from "./homework-schema.ts";
import type { QuestionProblem } from "./making.ts";
import { type Finding, type Located, originOf } from "./place.ts";
import type { FileProblem, MeaningProblem, ShapeProblem } from "./problem.ts";
import { type PlaceOf, placed, placesIn } from "./result.ts";
import { slug } from "./safe-name.ts";
import type { ExerciseSource } from "./source.ts";
import type { VariantProblem } from "./variants.ts";
import { readYaml } from "./yaml.ts";

export interface SetItem {
  /** The name in the bank, or the path of a file, as written. */
  readonly exercise: string;
  /** What it is called in tables and hand-ins; no two of a set alike. */
  readonly key: string;
  /** What takes the place of the exercise's own. */
  readonly instead: Pick<ExerciseSource, "points" | "digits" | "ask" | "kind" | "fade">;
}

export interface HomeworkSet {
  readonly title: string;
  readonly id: string;
  readonly seed: string;
  readonly due: Due | undefined;
  readonly items: readonly SetItem[];
  readonly editions: readonly Edition[];
  readonly paper: Paper;
  /** By the name in the roster. */
  readonly sections: ReadonlyMap<string, { readonly due: Due | undefined }>;
}

/** What a text of a set cannot mean. */
export type SetFault =
  /** Not a plain name: letters, digits, points, hyphens, underscores. */
  | { readonly code: "bad-id"; readonly written: string }
  | { readonly code: "bad-due"; readonly written: string }
  /** `exercises` is an empty list, or an item without a name. */
  | { readonly code: "no-exercise" }
  /** Two items of one name; `first` counts from 1. */
  | { readonly code: "exercise-twice"; readonly key: string; readonly first: number }
  | { readonly code: "no-edition" }
  /** Neither in the bank nor a file. */
  | { readonly code: "unknown-exercise"; readonly name: string; readonly known: readonly string[] }
  /** It has no numbers, so that nothing can be worked out for it. */
  | { readonly code: "no-numbers"; readonly key: string }
  /** A value of it is not a number: that of this line is the first. */
  | { readonly code: "no-value-of"; readonly key: string; readonly line: string }
  | { readonly code: "bad-question"; readonly problem: QuestionProblem }
  /** As the set asks it, no numbers will do. */
  | { readonly code: "no-variant-of"; readonly key: string; readonly problem: VariantProblem };

/** Also what is wrong with an exercise as the set changes it. */
export type SetProblem = (FileProblem | ShapeProblem | MeaningProblem | SetFault) & Located;

export type SetResult =
  | { readonly ok: true; readonly set: HomeworkSet; readonly placeOf: PlaceOf }
  | { readonly ok: false; readonly problems: readonly SetProblem[] };

/** The set in a YAML text, or all problems of the first stage that finds any. */
export function readHomeworkSet(text: string): SetResult {
  const origin = originOf(text);
  const yaml = readYaml(origin);
  if (!yaml.ok) return yaml;
  const placeOf = placesIn(yaml.spot, origin);
  const shape = checkSetShape(yaml.data);
  if (!shape.ok) return { ok: false, problems: placed(shape.problems, placeOf) };
  const problems: Finding<SetFault>[] = [];
  const set = setFrom(shape.source, (found, path) => problems.push({ found, at: { path, part: "value" } }));
  return problems.length > 0 ? { ok: false, problems: placed(problems, placeOf) } : { ok: true, set, placeOf };
}

type Report = (found: SetFault, path: Finding<SetFault>["at"]["path"]) => void;

function setFrom(source: SetSource, report: Report): HomeworkSet {
  const id = readId(source, report);
  if (source.editions?.length === 0) report({ code: "no-edition" }, ["editions"]);
  const sections = Object.entries(source.sections ?? {}).map(
    ([name, { due }]) => [name, { due: dueAt(due, ["sections", name, "due"], report) }] as const,
  );
  return {
    title: source.title.trim(),
    id,
    seed: source.seed?.trim() ?? id,
    due: dueAt(source.due, ["due"], report),
    items: readItems(source, report),
    editions: [...new Set(source.editions ?? (["homework"] as const))],
    paper: source.paper ?? "a4",
    sections: new Map(sections),
  };
}

/** A name that may stand in file names, on every system. */
const plainName = /^[A-Za-z0-9][\w.-]{0,59}$/u;

function readId({ id, title }: SetSource, report: Report): string {
  if (id === undefined) return slug(title);
  const name = id.trim();
  if (!plainName.test(name)) report({ code: "bad-id", written: id }, ["id"]);
  return name;
}

function dueAt(written: string | undefined, path: readonly string[], report: Report): Due | undefined {
  if (written === undefined) return undefined;
  const due = readDue(written);
  if (due === undefined) report({ code: "bad-due", written }, path);
  return due;
}

function readItems({ exercises }: SetSource, report: Report): readonly SetItem[] {
  if (exercises.length === 0) report({ code: "no-exercise" }, ["exercises"]);
  const first = new Map<string, number>();
  return exercises.map(({ exercise, as, ...instead }, index) => {
    const key = (as ?? nameOf(exercise)).trim();
    const folded = key.toLowerCase();
    const earlier = first.get(folded);
    if (exercise.trim() === "" || key === "") report({ code: "no-exercise" }, ["exercises", index]);
    else if (earlier !== undefined) report({ code: "exercise-twice", key, first: earlier + 1 }, ["exercises", index]);
    else first.set(folded, index);
    return { exercise: exercise.trim(), key, instead };
  });
}

/** The name of a file without its folder and ending; the name in the bank as it is. */
function nameOf(exercise: string): string {
  const name = exercise.trim().split(/[\\/]/u).at(-1) ?? "";
  return name.replace(/\.(?:ya?ml|json)$/iu, "");
}
