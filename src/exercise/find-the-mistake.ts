// Find the mistake: the working with one known mistake in it and all its consequences. Asked are the line, the name of the
// mistake, and the line put right. Source: McLaren et al. 2015 (erroneous examples).

import { shuffled } from "../number/hash.ts";
import { acceptanceOf } from "../working/acceptance.ts";
import type { Working } from "../working/build.ts";
import { dependencies } from "../working/dependencies.ts";
import { changesBy, type Edit } from "../working/edit.ts";
import { differs } from "../working/elsewhere.ts";
import type { Values } from "../working/evaluate.ts";
import { adjointId, type LineId, updateId } from "../working/line.ts";
import { solvedWith } from "../working/slipped.ts";
import { type AppliedSlip, changesSomething, slipsAtSites } from "../working/slips/applied.ts";
import { authorSlips } from "../working/slips/catalogue.ts";
import type { SlipId } from "../working/slips/slip.ts";
import { inputsOf, type Solved } from "../working/solve.ts";
import type { Made, NumberedMaking } from "./making.ts";
import type { Field, Option, PrintedLine } from "./question.ts";
import { foldedInto } from "./written-lines.ts";

/** A slip and the one line of the page that it leaves wrong. */
interface Mistake extends AppliedSlip {
  readonly line: LineId;
}

export function findTheMistake(making: NumberedMaking): Made {
  const { solved, page, seed } = making;
  const possible = slipsAtSites(solved, authorSlips);
  const mistake = chosenMistake(possible, making);
  if (mistake === undefined) return { code: "no-mistake" };
  const { slip, line, edit } = mistake;
  const lines = readable(page, line, making);
  const printed = lines.map((each): PrintedLine => ({ line: each, shows: "whole line" }));
  return {
    printed,
    slipped: { slip: slip.id, at: line, edit },
    fields: fieldsOf(mistake, lines, possible, solved, seed),
  };
}

/** One of the mistakes that show, the kind of mistake drawn before its place; beliefs before carelessness. */
function chosenMistake(possible: readonly AppliedSlip[], making: NumberedMaking): Mistake | undefined {
  const { seed } = making;
  const ids = (level: string): readonly SlipId[] => [
    ...new Set(possible.filter(({ slip }) => slip.level === level).map(({ slip }) => slip.id)),
  ];
  const drawn = [...shuffled(ids("misconception"), `mistake ${seed}`), ...shuffled(ids("slip"), `mistake ${seed}`)];
  for (const id of drawn) {
    const sites = possible.filter(({ slip }) => slip.id === id);
    for (const site of shuffled(sites, `site ${seed}`)) {
      const line = lineLeftWrong(site, making);
      if (line !== undefined) return { ...site, line };
    }
  }
  return undefined;
}

/**
 * The only line of the page that does not follow from the others, found as marking finds it: by pinning them all. It must
 * be seen at the digits shown, and nothing may have changed but what is written in that line.
 */
function lineLeftWrong({ edit, evaluate }: AppliedSlip, { solved, page, working }: NumberedMaking): LineId | undefined {
  const inputs = inputsOf(solved.numbers);
  const wrong = evaluate(inputs);
  if (page.some((line) => isEmptied(line, wrong, solved))) return undefined;
  const pins = new Map(page.map((line) => [line, wrong.of(line)]));
  const followed = solved.evaluate(inputs, pins);
  const [line, second] = page.filter((each) => differs(wrong.of(each), followed.computed(each)));
  if (line === undefined || second !== undefined) return undefined;
  const written = new Set(foldedInto(working, line));
  const { lines, rounding } = changesBy(working, edit);
  const isWrittenThere = [...lines.values()].every(({ id, kind }) => written.has(id) || kind === "check");
  if (!isWrittenThere || rounding !== undefined) return undefined;
  return acceptanceOf(solved, [line]).isClear(line, wrong.of(line)) && solvedWith(solved, edit) ? line : undefined;
}

/** A zero that should be none empties the lines that follow from it: then there is nothing to see in them. */
function isEmptied(line: LineId, wrong: Values, { values }: Solved): boolean {
  return !Number.isFinite(wrong.of(line)) || (wrong.of(line) === 0 && values.of(line) !== 0);
}

/** More lines than this are not looked through: then only those that one parameter needs are printed. */
const mostLines = 20;

function readable(page: readonly LineId[], line: LineId, { working, seed }: NumberedMaking): readonly LineId[] {
  if (page.length <= mostLines) return page;
  const parts = shuffled(working.train, `part ${seed}`).map((parameter) => {
    const needed = dependencies(working, [adjointId(parameter), updateId(parameter)]);
    return page.filter((each) => foldedInto(working, each).some((id) => needed.has(id)));
  });
  return parts.find((part) => part.includes(line)) ?? page;
}

function fieldsOf(
  mistake: Mistake,
  lines: readonly LineId[],
  possible: readonly AppliedSlip[],
  solved: Solved,
  seed: string,
): readonly Field[] {
  const { line } = mistake;
  const places = lines.map((each): Option => ({ content: { kind: "line", line: each }, right: each === line }));
  return [
    { kind: "choice", id: "mistake", asks: { kind: "mistake" }, options: places },
    {
      kind: "choice",
      id: "mistake:name",
      asks: { kind: "name of the mistake" },
      options: nameOptions(mistake, possible, solved, seed),
    },
    { kind: "line", id: "repair", line, form: "value", unnamed: true },
  ];
}

/** How many other names stand beside the right one. */
const otherNames = 3;

/** Slips that are one mistake at two places go by one name, and never stand beside each other. */
const sameName: readonly (readonly SlipId[])[] = [
  ["B05", "C14"],
  ["B13", "D09"],
  ["C09", "D06"],
];

/** The name and others that are plausible: of mistakes that could be made in this line, then in others. */
function nameOptions(
  mistake: Mistake,
  possible: readonly AppliedSlip[],
  solved: Solved,
  seed: string,
): readonly Option[] {
  const { line } = mistake;
  const here = possible.filter(({ edit }) => changesLine(edit, line, solved.working));
  const order = [...shuffled(here, `here ${seed}`), ...shuffled(possible, `other ${seed}`)];
  const names = [mistake.slip.id, ...otherNamesFor(mistake, order, possible, solved)];
  const options = names.map((id): Option => ({ content: { kind: "slip", slip: id }, right: id === mistake.slip.id }));
  return shuffled(options, `names ${seed}`);
}

/** The first names that would not be right as well: of no mistake that gives the same number, and of none called alike. */
function otherNamesFor(
  { slip, line, evaluate }: Mistake,
  order: readonly AppliedSlip[],
  possible: readonly AppliedSlip[],
  solved: Solved,
): readonly SlipId[] {
  const inputs = inputsOf(solved.numbers);
  const value = evaluate(inputs).of(line);
  const isMistake = changesSomething(solved);
  const isAlike = (id: SlipId): boolean =>
    possible.some((each) => idOf(each) === id && !differs(each.evaluate(inputs).of(line), value));
  const known = new Set<SlipId>([slip.id, ...namesakes(slip.id)]);
  const names: SlipId[] = [];
  for (const each of order) {
    const id = idOf(each);
    if (names.length === otherNames) break;
    if (known.has(id) || !isMistake(each)) continue;
    known.add(id);
    if (isAlike(id)) continue;
    names.push(id);
    for (const namesake of namesakes(id)) known.add(namesake);
  }
  return names;
}

function idOf({ slip }: AppliedSlip): SlipId {
  return slip.id;
}

function namesakes(id: SlipId): readonly SlipId[] {
  return sameName.flatMap((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : []));
}

function changesLine(edit: Edit, line: LineId, working: Working): boolean {
  const { lines } = changesBy(working, edit);
  return foldedInto(working, line).some((id) => lines.has(id));
}
