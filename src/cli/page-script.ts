// The scripts that practice and homework pages carry, with the data that each is given.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { PageScript } from "../render/page.ts";
import type { HomeworkData, PracticeData } from "../render/page-data.ts";
import { packageFile } from "./package-file.ts";

type Program = Pick<PageScript, "code" | "packed">;

const known = new Map<string, Program>();

/** A script; the same for every page, so it is read once. */
function once(name: string, read: () => Program): Program {
  const program = known.get(name) ?? read();
  known.set(name, program);
  return program;
}

function codeOf(name: "practice" | "homework" | "unpack"): string {
  return readFileSync(packageFile(`dist/pages/${name}.js`), "utf8");
}

/** It was compressed when it was built: what gzip writes is not the same with every Node. */
function packedPractice(): Program {
  const gzip = readFileSync(packageFile("dist/pages/practice.js.gz")).toString("base64");
  return { code: codeOf("practice"), packed: { gzip, unpack: codeOf("unpack").trimEnd() } };
}

export function practiceScript(exercises: PracticeData["exercises"]): PageScript {
  // A page must not tell where its author keeps the files.
  const named = exercises.map((each) => ({ ...each, name: basename(each.name).replace(/\.(?:ya?ml|json)$/u, "") }));
  return { ...once("practice", packedPractice), data: { exercises: named } satisfies PracticeData };
}

export function homeworkScript(data: HomeworkData): PageScript {
  return { ...once("homework", () => ({ code: codeOf("homework").trimEnd() })), data };
}
