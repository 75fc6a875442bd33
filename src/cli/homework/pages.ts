// The pages of one student, by their path in the folder. A homework page is made without the values of its working: it cannot
// give away what it does not hold.

import { type BuiltSet, dueOf } from "../../exercise/built-set.ts";
import type { Enrolled } from "../../exercise/manifest.ts";
import { linesIn } from "../../exercise/question.ts";
import { type PageAssets, type PageRequest, sheetBody, sheetPage } from "../../render/page.ts";
import type { HomeworkData, PracticeExercise } from "../../render/page-data.ts";
import type { Edition, SheetItem } from "../../render/sheet.ts";
import { sheetItem } from "../../render/sheet-item.ts";
import { lineNames } from "../../working/line-names.ts";
import { pageAssets } from "../assets.ts";
import { sha256 } from "../page.ts";
import { homeworkScript, practiceScript } from "../page-script.ts";
import { editionFolders, piecePath } from "./folder.ts";
import type { StudentExercise } from "./variant.ts";

/** Every page of a student. */
export function studentPages(
  set: BuiltSet,
  student: Enrolled,
  exercises: readonly StudentExercise[],
): ReadonlyMap<string, string> {
  const sheetOf = (edition: Edition): PageRequest => ({
    sheet: {
      edition,
      paper: set.paper,
      title: set.title,
      student,
      due: dueOf(set, student.section),
      items: exercises.map((each) => itemOf(each, edition)),
    },
    assets: assets(),
    sha256,
  });
  const scripts = {
    homework: () => ({ script: homeworkScript(homeworkData(set, student, exercises)) }),
    practice: () => ({ script: practiceScript(exercises.map(practiceExercise)) }),
    student: () => ({}),
  };
  const own = set.editions.map((edition) => {
    const page = sheetPage({ ...sheetOf(edition), ...scripts[edition]() });
    return [`${editionFolders[edition]}/${student.file}.html`, page] as const;
  });
  return new Map([
    ...own,
    [`keys/${student.file}.html`, sheetPage(sheetOf("key"))],
    [piecePath(student.file), sheetBody(sheetOf("student"))],
  ]);
}

function itemOf({ worked, question }: StudentExercise, edition: Edition): SheetItem {
  return sheetItem({ ...worked, question }, edition);
}

function homeworkData(set: BuiltSet, student: Enrolled, exercises: readonly StudentExercise[]): HomeworkData {
  return {
    set: set.id,
    student: student.id,
    file: `answers-${student.file}.json`,
    exercises: exercises.map(({ key, code, solved, question }) => ({
      exercise: key,
      ...(code !== undefined && { variant: code }),
      names: lineNames(solved.working, linesIn(question)),
    })),
  };
}

function practiceExercise({ key, code, source }: StudentExercise): PracticeExercise {
  return { name: key, source, ...(code !== undefined && { variant: code }) };
}

let known: PageAssets | undefined;

/** Read once in a process: every page of a set has the same. */
function assets(): PageAssets {
  known ??= pageAssets();
  return known;
}
