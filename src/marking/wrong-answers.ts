// The wrong answers that a tutor will meet most on paper: what the known mistakes give for a line, everything before it
// being right. It must not know how they are told.

import type { Expression } from "../expression/expression.ts";
import { sameTree } from "../expression/keyring.ts";
import type { Shown } from "../number/shown.ts";
import { type Acceptance, acceptanceOf } from "../working/acceptance.ts";
import { changesBy } from "../working/edit.ts";
import type { LineId } from "../working/line.ts";
import { looksOn } from "../working/shown-as.ts";
import { slipOf } from "../working/slips/catalogue.ts";
import type { SlipLevel } from "../working/slips/slip.ts";
import type { Solved } from "../working/solve.ts";
import { otherFormulasFor, slipsChanging } from "./candidates.ts";
import type { SlipMatch } from "./verdict.ts";

/** A wrong answer and the mistakes that give it, the likeliest first. */
export interface WrongOf<Answer> {
  readonly answer: Answer;
  readonly slips: readonly SlipMatch[];
}

/** A table of more is not read while marking. */
const mostWrong = 6;

/** A mistake that can be made in many ways leaves room for others. */
const mostOfOneSlip = 2;

/** A number with more meanings than this means nothing. */
const mostMeanings = 2;

/** Beliefs are met again and again, slips now and then; what only a key did can be anything. */
const levelsByRank: readonly SlipLevel[] = ["misconception", "slip", "convention", "keying"];

/**
 * Tells the commonest wrong values of a line at the digits shown, the likeliest first. `asked` are the lines that are answered:
 * a mistake made in another of them is met and marked there, so that it comes last. What would be accepted as right is
 * none of them, nor what only rounding or miswriting gives.
 */
export function wrongValuesFor(
  asked: ReadonlySet<LineId>,
  solved: Solved,
): (line: LineId) => readonly WrongOf<Shown>[] {
  const { isTaken } = acceptanceOf(solved, [...asked]);
  return (line) => wrongValuesOf(line, asked, isTaken, solved);
}

function wrongValuesOf(
  line: LineId,
  asked: ReadonlySet<LineId>,
  isTaken: Acceptance["isTaken"],
  solved: Solved,
): readonly WrongOf<Shown>[] {
  const { shown, areAlike } = looksOn(line, solved);
  const right = solved.values.of(line);
  const commonestBut = (entered: ReadonlySet<LineId>, most: number): readonly WrongOf<number>[] => {
    const wrong = otherFormulasFor(line, entered, solved)
      .filter(({ value }) => !isTaken(line, value) && !areAlike(value, right))
      .map(({ slip, site, value }) => ({ answer: value, slip, site }));
    return commonest(wrong, areAlike, most);
  };
  const others = new Set([...asked].filter((each) => each !== line));
  const near = commonestBut(others, mostWrong);
  const isEnough = near.length === mostWrong || others.size === 0;
  const far = isEnough ? [] : commonestBut(new Set(), mostWrong + near.length);
  const isKnown = ({ answer }: WrongOf<number>): boolean => near.some((each) => areAlike(each.answer, answer));
  const chosen = [...near, ...far.filter((each) => !isKnown(each))].slice(0, mostWrong);
  return chosen.map(({ answer, slips }) => ({ answer: shown(answer), slips }));
}

/** The commonest wrong formulas of a line: what the mistakes made in this very line leave there. */
export function wrongFormulas(line: LineId, solved: Solved): readonly WrongOf<Expression>[] {
  const found = slipsChanging(line, solved).flatMap(({ slip, at, edit }) => {
    const formula = changesBy(solved.working, edit).lines.get(line)?.formula;
    return formula === undefined ? [] : [{ answer: formula, slip: slip.id, site: at }];
  });
  return commonest(found, sameTree, mostWrong);
}

type Found<Answer> = SlipMatch & { readonly answer: Answer };

/** The answers with the mistakes that give them, the likeliest first, and no more than so many. */
function commonest<Answer>(
  found: readonly Found<Answer>[],
  isSame: (a: Answer, b: Answer) => boolean,
  most: number,
): readonly WrongOf<Answer>[] {
  const groups: { answer: Answer; slips: SlipMatch[] }[] = [];
  for (const { answer, slip, site } of likeliestFirst(found)) {
    const group = groups.find((each) => isSame(each.answer, answer));
    if (group === undefined) {
      const isOften = groups.filter(({ slips: [first] }) => first?.slip === slip).length >= mostOfOneSlip;
      if (!isOften && groups.length < most) groups.push({ answer, slips: [{ slip, site }] });
    } else if (group.slips.length < mostMeanings && group.slips.every((each) => each.slip !== slip))
      group.slips.push({ slip, site });
  }
  return groups;
}

/** Misconceptions before slips; the order of the catalogue decides the rest. */
function likeliestFirst<Answer>(found: readonly Found<Answer>[]): readonly Found<Answer>[] {
  const levels = found.map(({ slip }) => slipOf(slip)?.level ?? "keying");
  return levelsByRank.flatMap((level) => found.filter((_, index) => levels[index] === level));
}
