// The scripts that practice and homework pages carry, with the data that each is given.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { PageScript } from "../render/page.ts";
import type { HomeworkData, PracticeData } from "../render/page-data.ts";
import { packageFile } from "./package-file.ts";

const known = new Map<string, string>();

/** The text of a script; the same for every page, so it is read once. */
function codeOf(name: "practice" | "homework"): string {
  const code = known.get(name) ?? readFileSync(packageFile(`dist/pages/${name}.js`), "utf8").trimEnd();
  known.set(name, code);
  return code;
}

export function practiceScript(exercises: PracticeData["exercises"]): PageScript {
  // A page must not tell where its author keeps the files.
  const named = exercises.map((each) => ({ ...each, name: basename(each.name).replace(/\.(?:ya?ml|json)$/u, "") }));
  return { code: codeOf("practice"), data: { exercises: named } satisfies PracticeData };
}

export function homeworkScript(data: HomeworkData): PageScript {
  return { code: codeOf("homework"), data };
}
