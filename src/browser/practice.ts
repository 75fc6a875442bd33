// The script of a practice page: takes over the fields of each exercise, and adds the form for a sheet of one's own.

import { exerciseFrom } from "../exercise/build.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { ExerciseSource } from "../exercise/source.ts";
import { variantOfCode } from "../exercise/variants.ts";
import type { PracticeData } from "../render/page-data.ts";
import { element } from "./dom.ts";
import { ownSheetSection } from "./own-sheet.ts";
import { openPanel } from "./panel.ts";
import { sheetData } from "./sheet-data.ts";

const data: PracticeData = JSON.parse(sheetData());
const sections = [...document.querySelectorAll("main > .exercise")];

for (const [index, { name, source, variant }] of data.exercises.entries()) {
  const section = sections[index];
  const exercise = exerciseOf(source, variant);
  if (exercise === undefined || section === undefined) continue;
  const list = element("ol", { class: "fields" });
  section.querySelector(".task")?.append(list);
  const key = `practice:${name}:${variant ?? ""}`;
  openPanel({ exercise, called: name, key, variant, prefix: `line-${index + 1}`, list, section });
}

/** The exercise with the numbers that the page shows. */
function exerciseOf(source: ExerciseSource, variant: string | undefined): Exercise | undefined {
  const read = exerciseFrom(source);
  if (!read.ok || variant === undefined) return read.ok ? read.exercise : undefined;
  const found = variantOfCode(read.exercise, variant);
  return found.ok ? found.exercise : undefined;
}

document.querySelector("main")?.append(ownSheetSection());
