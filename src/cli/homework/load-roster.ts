// Loads the list of a class. Problems are told together, each with its line.

import { readFileSync, statSync } from "node:fs";
import { type RosterOptions, readRoster, type Student } from "../../exercise/roster.ts";
import { moreProblems } from "../../render/words/command-words.ts";
import { rosterProblemWords, rosterRead } from "../../render/words/roster-words.ts";
import { decodeText } from "../decode-text.ts";
import { fileTrouble } from "../file-trouble.ts";
import { InputError } from "../input-error.ts";

export interface LoadedRoster {
  /** In the order of the list. */
  readonly students: readonly Student[];
  /** How the list was read, in a sentence. */
  readonly told: string;
}

const mostBytes = 50_000_000;
const mostProblems = 20;

/** Everybody in the list. Throws an InputError that tells every problem. */
export function loadRoster(path: string, options: RosterOptions): LoadedRoster {
  const roster = readRoster(decodeText(bytesOf(path)), options);
  if (!roster.ok) {
    const lines = roster.problems.slice(0, mostProblems).map((problem) => rosterProblemWords(path, problem));
    const left = roster.problems.length - lines.length;
    throw new InputError([...lines, ...(left > 0 ? [moreProblems(path, left)] : [])].join("\n"));
  }
  const { students, read } = roster;
  return { students, told: rosterRead(students.length, read.id, read.name) };
}

function bytesOf(path: string): Buffer {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) throw new InputError(`${path}: there is no such file.`);
  if (!there.isFile()) throw new InputError(`${path}: this is not a file; name the file of the list.`);
  if (there.size > mostBytes) throw new InputError(`${path}: this is too large to be the list of a class.`);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(`${path}: ${fileTrouble(error)}.`);
  }
}
