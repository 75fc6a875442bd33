// The decisions on a build: those in its file, and those of the command line, which are added to it.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Accepted,
  type Decisions,
  decisionsText,
  noDecisions,
  type Override,
  readDecisions,
  type Target,
  withDecisions,
} from "../../exercise/decisions.ts";
import {
  readAccepted,
  readOverride,
  readTarget,
  resolved,
  type Targetable,
  type TargetResult,
} from "../../exercise/target.ts";
import { told } from "../../render/problem-text.ts";
import { decisionProblemWords, decisionsHeading, targetProblemWords } from "../../render/words/decision-words.ts";
import { InputError } from "../input-error.ts";
import { screenWidth } from "../screen.ts";
import { writeWhole } from "../whole-file.ts";

export const decisionsName = "decisions.yaml";

export interface DecisionArguments {
  readonly drop?: readonly string[] | undefined;
  readonly accept?: readonly string[] | undefined;
  readonly override?: readonly string[] | undefined;
}

/**
 * All decisions; the file is written anew where the command line adds some. Throws an InputError for those that name no
 * exercise, line or student of the set.
 */
export function loadDecisions(
  folder: string,
  args: DecisionArguments,
  exercises: readonly Targetable[],
  students: readonly string[],
): Decisions {
  const path = join(folder, decisionsName);
  const before = decisionsIn(path);
  const { drop = [], accept = [], override = [] } = args;
  const more = {
    drop: sorted(
      "--drop",
      drop.map((text) => readTarget(text, exercises)),
    ),
    accept: sorted(
      "--accept",
      accept.map((text) => readAccepted(text, exercises)),
    ),
    override: sorted(
      "--override",
      override.map((text) => readOverride(text, exercises, students)),
    ),
  };
  const kept = {
    drop: sorted(
      decisionsName,
      before.drop.map((each) => resolved(each, exercises)),
    ),
    accept: sorted(
      decisionsName,
      before.accept.map((each) => resolved(each, exercises)),
    ),
    override: sorted(
      decisionsName,
      before.override.map((each) => resolved(each, exercises)),
    ),
  };
  const problems = [kept, more].flatMap((each) => Object.values(each).flatMap((list) => list.problems));
  if (problems.length > 0) throw new InputError(problems.join("\n"));
  const all = withDecisions(foundIn(kept), foundIn(more));
  const hasMore = drop.length + accept.length + override.length > 0;
  if (hasMore) writeWhole(path, decisionsText(all, decisionsHeading));
  return all;
}

interface Sorted<Found> {
  readonly found: readonly Found[];
  readonly problems: readonly string[];
}

function sorted<Found>(where: string, results: readonly TargetResult<Found>[]): Sorted<Found> {
  return {
    found: results.flatMap((result) => (result.ok ? [result.found] : [])),
    problems: results.flatMap((result) => (result.ok ? [] : [targetProblemWords(where, result.problem)])),
  };
}

function foundIn(lists: {
  readonly drop: Sorted<Target>;
  readonly accept: Sorted<Accepted>;
  readonly override: Sorted<Override>;
}): Decisions {
  return { drop: lists.drop.found, accept: lists.accept.found, override: lists.override.found };
}

function decisionsIn(path: string): Decisions {
  if (!existsSync(path)) return noDecisions;
  const text = readFileSync(path, "utf8");
  const read = readDecisions(text);
  if (read.ok) return read.decisions;
  const width = screenWidth(process.stderr);
  const lines = read.problems.map((problem) =>
    told(decisionProblemWords(problem), problem, { name: path, text }, width),
  );
  throw new InputError(lines.join("\n\n"));
}
