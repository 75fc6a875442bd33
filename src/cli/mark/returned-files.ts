// Reads the folder of what came back. Every file is listed, whatever it is; none of them is followed out of the folder, and
// none can stop the others.

import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join, relative } from "node:path";
import type { Returned } from "../../exercise/collect.ts";
import { readSubmissions } from "../../exercise/submission.ts";
import { noAnswers } from "../../render/words/mark-words.ts";
import { decodeText } from "../decode-text.ts";
import { InputError } from "../input-error.ts";

/** Longer files are nothing that a sheet hands in; a table of a whole class is shorter too. */
const mostBytes = 4_000_000;

/** Every file below a folder, or the one file that is named. */
export function returnedFiles(path: string): readonly Returned[] {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) throw new InputError(noAnswers(path));
  const paths = there.isDirectory() ? pathsIn(path) : [path];
  return paths
    .filter((each) => each !== path || there.isFile())
    .map((each) => returnedFile(each, relative(path, each) || each));
}

/** An empty folder stands for itself: somebody may have meant a file. */
function pathsIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.length === 0) return [folder];
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? pathsIn(path) : [path];
    });
}

function returnedFile(path: string, name: string): Returned {
  const stats = lstatSync(path);
  const base = {
    path: name.replaceAll("\\", "/"),
    time: timeOf(name, stats),
    saysLate: /(?:^|[_\W])late(?:[_\W]|$)/iu.test(name),
  };
  if (!stats.isFile()) return { ...base, content: { unread: "no file" } };
  if (stats.size > mostBytes) return { ...base, content: { unread: "too large" } };
  try {
    return { ...base, content: readSubmissions(name, decodeText(readFileSync(path))) };
  } catch (error) {
    if (error instanceof Error && "code" in error) return { ...base, content: { unread: "unreadable" } };
    throw error;
  }
}

const stamp = /(\d{4})-(\d{2})-(\d{2})[-_T ](\d{2})[-_:.](\d{2})(?:[-_:.](\d{2}))?/u;

/** The time that a platform has put into the name; else when the file was last written. */
function timeOf(name: string, { mtimeMs }: Stats): number {
  const [, year, month, day, hour, minute, second = "0"] = stamp.exec(name) ?? [];
  if (year === undefined) return mtimeMs;
  const time = new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return time.getTime();
}
