// The keys of a homework set and the shape of their values, declared once: files are checked against it, and editors get a
// JSON Schema from it. What the texts mean (dates, numbers, names) is read later, in `homework-set`.

import { z } from "zod";
import type { Finding } from "./place.ts";
import type { ShapeProblem } from "./problem.ts";
import { isMapping, notAMapping, type Path, plainData, shapeProblems } from "./shape.ts";
import type { Data } from "./yaml.ts";

const text = z.string();
const numberLike = { type: ["number", "string"] } satisfies { readonly type: readonly string[] };

export const editions: readonly ["homework", "student", "practice"] = ["homework", "student", "practice"];
export type Edition = (typeof editions)[number];

export const papers: readonly ["a4", "letter"] = ["a4", "letter"];
export type Paper = (typeof papers)[number];

const item = z
  .strictObject({
    exercise: text.describe("A name of the bank, or a file beside the set."),
    as: text
      .exactOptional()
      .describe("What the exercise is called in tables. Default: its name. Needed where it comes twice."),
    points: text
      .meta(numberLike)
      .exactOptional()
      .describe("What it is worth. Default: its own points, or one for each line."),
    digits: text.meta(numberLike).exactOptional().describe("Significant digits of a result, instead of its own."),
    ask: z.array(text).exactOptional().describe("The lines to work out, instead of its own."),
    kind: text
      .exactOptional()
      .describe("How it is asked, such as formulas or find the mistake, instead of its own way."),
    fade: text.exactOptional().describe("Which lines of a faded example are blank, instead of its own."),
  })
  .describe("An exercise of the set, and what is other than in its own file.");

const section = z
  .strictObject({ due: text.exactOptional().describe("Until when this section hands in.") })
  .describe("What is other for one section of the class.");

const file = z
  .strictObject({
    title: text.describe("What stands on every sheet, such as Homework 3."),
    id: text
      .exactOptional()
      .describe("A short name without spaces, printed in file names. Default: made from the title."),
    seed: text.meta(numberLike).exactOptional().describe("What the numbers are drawn from. Default: the id."),
    due: text.exactOptional().describe("Until when to hand in: 2026-12-04, or 2026-12-04 18:00."),
    exercises: z.array(item).describe("The exercises in the order of the sheet: a name, a file, or a mapping."),
    editions: z
      .array(z.enum(editions))
      .exactOptional()
      .describe("The files that a student gets: homework (to fill in, the default), student (to print), practice."),
    paper: z.enum(papers).exactOptional().describe("The paper to print on: a4, the default, or letter."),
    sections: z
      .record(text, section)
      .exactOptional()
      .describe("Sections of the class, by the name in the roster, with what is other for them."),
  })
  .describe("A homework set: the same exercises for a class, with numbers of their own for everybody.");

/** A set as written: texts only. */
export interface SetSource {
  readonly title: string;
  readonly id?: string;
  readonly seed?: string;
  readonly due?: string;
  readonly exercises: readonly {
    readonly exercise: string;
    readonly as?: string;
    readonly points?: string;
    readonly digits?: string;
    readonly ask?: readonly string[];
    readonly kind?: string;
    readonly fade?: string;
  }[];
  readonly editions?: readonly Edition[];
  readonly paper?: Paper;
  readonly sections?: Readonly<Record<string, { readonly due?: string }>>;
}

export type SetShape =
  | { readonly ok: true; readonly source: SetSource }
  | { readonly ok: false; readonly problems: readonly Finding<ShapeProblem>[] };

/** The JSON Schema of homework sets. */
export function homeworkJsonSchema(): object {
  return z.toJSONSchema(file, {
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== item) return;
      const { type, properties, required, additionalProperties } = jsonSchema;
      for (const key of ["type", "properties", "required", "additionalProperties"]) delete jsonSchema[key];
      jsonSchema.anyOf = [
        { type: "string" },
        {
          ...(type && { type }),
          ...(properties && { properties }),
          ...(required && { required }),
          ...(additionalProperties !== undefined && { additionalProperties }),
        },
      ];
    },
  });
}

/** The set that a file's data describes, as written. */
export function checkSetShape(data: Data): SetShape {
  if (!isMapping(data)) return { ok: false, problems: [notAMapping(data)] };
  const result = file.safeParse(plainData(withItems(data)));
  if (result.success) return { ok: true, source: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => shapeProblems(issue, data, knownAt)) };
}

/** The keys that the mapping at a path may have. */
function knownAt([first]: Path): readonly string[] {
  const shapes = { exercises: item.shape, sections: section.shape };
  return Object.keys(first === "exercises" || first === "sections" ? shapes[first] : file.shape);
}

/** A name alone stands for a mapping with nothing but the name. */
function withItems(data: ReadonlyMap<string, Data>): ReadonlyMap<string, Data> {
  const written = data.get("exercises");
  if (!Array.isArray(written)) return data;
  const items = written.map((each: Data) => (typeof each === "string" ? new Map([["exercise", each]]) : each));
  return new Map([...data, ["exercises", items]]);
}
