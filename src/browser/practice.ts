// The script of a practice page: takes over the fields of each exercise, and adds the form for a sheet of one's own.

import { exerciseFrom } from "../exercise/build.ts";
import type { Exercise } from "../exercise/exercise.ts";
import { variantOfCode } from "../exercise/variants.ts";
import type { PracticeData, PracticeExercise } from "../render/page-data.ts";
import { element } from "./dom.ts";
import { ownSheetSection } from "./own-sheet.ts";
import { openPanel } from "./panel.ts";
import { sheetData } from "./sheet-data.ts";

const data: PracticeData = JSON.parse(sheetData());
const sections = [...document.querySelectorAll("main > .exercise")];

for (const [index, asked] of data.exercises.entries()) {
  const { name, variant } = asked;
  const section = sections[index];
  const exercise = exerciseOf(asked);
  if (exercise === undefined || section === undefined) continue;
  const list = element("ol", { class: "fields" });
  section.querySelector(".task")?.append(list);
  const key = `practice:${name}:${variant ?? ""}:${exercise.kind}`;
  openPanel({ exercise, called: name, key, variant, prefix: `line-${index + 1}`, list, section });
}

/** The exercise with the numbers that the page shows, asked as the page does. */
function exerciseOf({ source, variant, kind, fade }: PracticeExercise): Exercise | undefined {
  const read = exerciseFrom(source);
  if (!read.ok) return undefined;
  const exercise = { ...read.exercise, kind: kind ?? read.exercise.kind, fade: fade ?? read.exercise.fade };
  if (variant === undefined) return exercise;
  const found = variantOfCode(exercise, variant);
  return found.ok ? found.exercise : undefined;
}

document.querySelector("main")?.append(ownSheetSection());
