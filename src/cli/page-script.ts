// The scripts that practice and homework pages carry, with the data that each is given.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { PageScript } from "../render/page.ts";
import type { HomeworkData, PracticeData } from "../render/page-data.ts";
import { packageFile } from "./package-file.ts";

type Program = Pick<PageScript, "code" | "packed">;

const known = new Map<string, Program>();

/** A script; the same for every page, so it is read once. */
function programOf(name: "practice" | "homework"): Program {
  const program = known.get(name) ?? packed(name);
  known.set(name, program);
  return program;
}

/** It was compressed when it was built: what gzip writes is not the same with every Node. */
function packed(name: "practice" | "homework"): Program {
  const gzip = readFileSync(packageFile(`dist/pages/${name}.js.gz`)).toString("base64");
  return { code: textOf(name), packed: { gzip, unpack: textOf("unpack").trimEnd() } };
}

function textOf(name: "practice" | "homework" | "unpack"): string {
  return readFileSync(packageFile(`dist/pages/${name}.js`), "utf8");
}

export function practiceScript(exercises: PracticeData["exercises"]): PageScript {
  // A page must not tell where its author keeps the files.
  const named = exercises.map((each) => ({ ...each, name: basename(each.name).replace(/\.(?:ya?ml|json)$/u, "") }));
  return { ...programOf("practice"), data: { exercises: named } satisfies PracticeData };
}

export function homeworkScript(data: HomeworkData): PageScript {
  return { ...programOf("homework"), data };
}
