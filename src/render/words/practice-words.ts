// What the tutor says around the verdicts: the keys, where a session stands, how it ended. Short, kind, never blame.

import type { Expression } from "../../expression/expression.ts";
import type { KeyName } from "../../tutor/event.ts";
import type { ListedStand, Refusal } from "../../tutor/reply.ts";
import type { PractiseSkill, Summary } from "../../tutor/summary.ts";
import type { Mode, Twin } from "../../tutor/task.ts";
import type { Text } from "../solution.ts";
import { listed, sentence } from "./phrases.ts";
import { skillWords } from "./skill-words.ts";
import { clipped, quoted } from "./user-text.ts";

/** The keys on the one line that is always there, in words for a wide and for a narrow screen. */
export const keyLabels: readonly { readonly key: KeyName; readonly wide: string; readonly narrow: string }[] = [
  { key: "help", wide: "help", narrow: "help" },
  { key: "hint", wide: "hint", narrow: "hint" },
  { key: "show", wide: "show this line", narrow: "show" },
  { key: "back", wide: "back", narrow: "back" },
  { key: "skip", wide: "skip", narrow: "skip" },
  { key: "list", wide: "list", narrow: "list" },
  { key: "quit", wide: "save and leave", narrow: "leave" },
];

const keyMeanings: Readonly<Record<KeyName, string>> = {
  help: "shows this",
  hint: "gives a hint, a little more each time",
  show: "shows this line",
  back: "goes back one line",
  skip: "skips this line for now",
  list: "lists all lines",
  quit: "saves and leaves",
  keep: "keeps a wrong entry and goes on from it",
  repair: "goes back to the first line that is not right",
  twin: "tries the same with fresh numbers, where that is offered",
};

export function keyMeaning(key: KeyName): string {
  return keyMeanings[key];
}

/** The keys in the order in which help explains them. */
export const helpKeys: readonly KeyName[] = ["hint", "show", "back", "skip", "list", "keep", "repair", "quit", "twin"];

/** Its example is no likely answer to anything. */
export const helpWords: readonly string[] = [
  "Type a number, arithmetic such as -3/8, or a formula of the names here, and press Enter.",
  "With a line before it, as in dz/dy = -3/8, it goes to that line; :dz/dy only goes there.",
  "Hints are counted and cost nothing. What cannot be read is not counted.",
];

/** Said where the lines are those of a network. */
export const tableHelp: string =
  "A vector or matrix goes in as a whole, typed or pasted, as in dL/dW1 = [1, 2; 3, 4]; so does one row of it.";

/** Said instead of the first of these where options are chosen. */
export const optionHelp: string =
  "Type the letter of an option and press Enter; a key that is such a letter needs a colon.";

/** `digits` are those of numbers, where numbers are asked. */
export function introWords(mode: Mode, lines: number, digits: number | undefined, areLines: boolean): string {
  const enough = digits === undefined ? "" : ` ${digits} digits are enough.`;
  return `${counted(lines, areLines)}${modeWords[mode]}.${enough}`;
}

const modeWords: Readonly<Record<Mode, string>> = {
  "line by line": ", one at a time",
  "all at once": "; all are checked together at the end",
  "final lines": ", only what is asked for",
};

/** 3 lines, or answers where not all are lines. */
export function counted(count: number, areLines: boolean): string {
  const one = areLines ? "line" : "answer";
  return count === 1 ? `1 ${one}` : `${count} ${one}s`;
}

export function resumedWords(done: number, of: number, areLines: boolean): string {
  return `Back where you stopped: ${done} of ${counted(of, areLines)} done.`;
}

export const unsavedWords: string = "Left. What was entered could not be saved.";

export const savedWords: string = "Saved. The same command goes on from here.";

/** Where the student may go with a wrong entry. */
export function afterWrong(letters: readonly string[] = []): string {
  const key = (letter: string): string => (letters.includes(letter) ? `:${letter}` : letter);
  return `Try again; ${key("h")} helps, ${key("k")} keeps it and goes on.`;
}

export const afterImprecise: string = "Enter alone goes on.";

export function placeWords(place: number | undefined, of: number): string {
  return place === undefined ? "aside" : `${place} of ${of}`;
}

export function formulaOf(line: string): string {
  return `formula of ${line}`;
}

/** A choice that is kept. */
export const keptAnswer: string = "That answer stays as it is.";

export function standingWords(entry: string): string {
  return `So far: ${clipped(entry)}`;
}

export const notedWords: string = "Noted.";

/** After all verdicts have been shown together. */
export function tableWords(open: number, areLines: boolean): string {
  if (open === 0) return "All of them stand.";
  return `${counted(open, areLines)} ${open === 1 ? "is" : "are"} still to be looked at; the first comes now.`;
}

export function keptWords(line: Expression): Text {
  return sentence`${line} stays as it is; what follows is judged from your own number.`;
}

export function reopenedWords(lines: readonly Expression[], since: Expression): Text {
  const [were, they] = lines.length === 1 ? ["was", "it is"] : ["were", "they are"];
  return sentence`${listed(lines)} ${were} computed from your earlier ${since}; ${they} asked again.`;
}

export function unclearWords(key: string, means: KeyName): string {
  return `${quoted(key)} is a name here as well. :${key} ${keyMeanings[means]}, =${key} enters the name. Nothing is counted.`;
}

export function refusalWords(why: Refusal): string {
  switch (why) {
    case "names itself":
      return "That is the name of this line; its value is asked.";
    case "nothing to keep":
      return "There is no wrong entry on this line to keep.";
    case "nothing to repair":
      return "There is no wrong entry to go back to.";
    case "first line":
      return "This is the first line.";
    case "no twin":
      return "There is nothing to offer here yet.";
    case "finished":
      return "This exercise is finished.";
  }
}

export function twinWords({ exercise, variant }: Twin): string {
  return variant === null
    ? `The same step comes up in ${exercise}. t tries it there now and comes back here; or just go on.`
    : "The same exercise is there with fresh numbers. t tries it now and comes back here; or just go on.";
}

export const toTwinWords: string = "This exercise is saved and waits.";

export const backFromTwin: string = "Back to where you were.";

const stands: Readonly<Record<ListedStand, string>> = {
  open: "",
  right: "",
  imprecise: "more digits",
  follows: "right from your own numbers",
  wrong: "to be looked at",
  noted: "noted",
  undecided: "kept for a person",
  shown: "shown",
};

export function standWords(stand: ListedStand): string {
  return stands[stand];
}

const marks: Readonly<Record<ListedStand, readonly [mark: string, plain: string]>> = {
  open: ["·", "open:"],
  right: ["✓", "right:"],
  imprecise: ["~", "imprecise:"],
  follows: ["✓", "right:"],
  wrong: ["✗", "wrong:"],
  noted: ["·", "noted:"],
  undecided: ["?", "undecided:"],
  shown: ["·", "shown:"],
};

export function standMark(stand: ListedStand, plain: boolean): string {
  return marks[stand][plain ? 1 : 0];
}

/** How a session ended, sentence by sentence. */
export function summaryWords(summary: Summary): readonly string[] {
  const { lines, areLines, accepted, rightAtOnce, wrong, shown, hints, left, practise } = summary;
  const counts = [
    `${accepted} of ${counted(lines, areLines)} right${atOnce(accepted, rightAtOnce)}.`,
    ...(wrong > 0 ? [`${wrong} still to be looked at.`] : []),
    ...(shown > 0 ? [`${shown} shown.`] : []),
    ...(left > 0 ? [`${left} left open.`] : []),
    ...(hints > 0 ? [`${hints === 1 ? "1 hint" : `${hints} hints`}.`] : []),
  ];
  return [`Done. ${counts.join(" ")}`, ...practiseWords(practise, rightAtOnce === lines)];
}

function atOnce(accepted: number, rightAtOnce: number): string {
  if (rightAtOnce === 0) return "";
  if (accepted === rightAtOnce) return accepted === 1 ? ", at once" : ", all at once";
  return `, ${rightAtOnce} of them at once`;
}

function practiseWords(practise: readonly PractiseSkill[], isPerfect: boolean): readonly string[] {
  if (practise.length === 0) return isPerfect ? ["Nothing here needs more practice for now."] : [];
  return [
    "Worth practising:",
    ...practise.map(({ skill, missed, of }) => `  ${skillWords(skill)} (${missed} of ${of})`),
  ];
}

export const noNumbers: string = "This exercise has no numbers to practise with. Give them with --at or in `given`.";
