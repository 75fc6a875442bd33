// The words for what is wrong with a text as a file: YAML that cannot be read, or too much of it.

import type { FileProblem, YamlFault } from "../../exercise/problem.ts";
import type { Advice } from "./advice.ts";
import type { FileWords } from "./file-words.ts";
import { clipped, counted, quoted } from "./user-text.ts";

const codes: Readonly<Record<FileProblem["code"], true>> = {
  "file-too-large": true,
  "empty-file": true,
  "file-too-deep": true,
  yaml: true,
  alias: true,
  tag: true,
  "key-not-text": true,
  "duplicate-key": true,
};

/** Whether a problem is one that any file of this project can have, whatever it describes. */
export function isFileProblem<Problem extends { readonly code: string }>(
  problem: Problem | FileProblem,
): problem is FileProblem {
  return Object.hasOwn(codes, problem.code);
}

export function fileProblemWords(problem: FileProblem, words: FileWords): Advice {
  switch (problem.code) {
    case "file-too-large":
      return tooLarge(counted(problem.limit), problem.unit, words);
    case "empty-file":
      return { found: "There is nothing in this file.", remedy: words.start };
    case "file-too-deep":
      return {
        found: `Brackets, lists or indentations stand inside each other here, more than ${problem.limit} deep.`,
        remedy: `Files of ${words.many} need no more than a few: take out what does not belong.`,
      };
    case "yaml":
      return yamlWords(problem.fault, problem.detail, words);
    case "alias":
      return {
        found: `${quoted(`*${problem.name}`)} stands for a value from elsewhere in the file, which is not read here.`,
        remedy: "Write the value out.",
      };
    case "tag":
      return {
        found: `${quoted(problem.detail)} names a type, which ${words.many} do not need.`,
        remedy: "Remove it: where a value stands tells what it is.",
      };
    case "key-not-text":
      return {
        found: "This key is a list or a mapping.",
        remedy: `A key is a single word, such as ${words.keys.map(quoted).join(" or ")}.`,
      };
    case "duplicate-key": {
      const { line, column } = problem.earlier;
      return {
        found: `${quoted(problem.key)} stands here a second time; the first is at line ${line}, column ${column}.`,
        remedy: "Keep one of the two.",
      };
    }
  }
}

function tooLarge(limit: string, unit: "characters" | "parts", { holds }: FileWords): Advice {
  const found = {
    characters: `This file has more than ${limit} characters.`,
    parts: `This file has more than ${limit} parts (words, marks and line ends).`,
  }[unit];
  return { found, remedy: `That is more than ${holds} can be: check that it is the right file, or split it.` };
}

function yamlWords(fault: YamlFault, detail: string, words: FileWords): Advice {
  switch (fault) {
    case "tab":
      return { found: "There is a tab in the indentation.", remedy: "Indent with spaces, two for each level." };
    case "indentation":
      return {
        found: "This line begins too far to the left or to the right.",
        remedy: "Lines of one level begin in the same column.",
      };
    case "no colon":
      return {
        found: "There is no colon between a key and its value here.",
        remedy: "Write `key: value`, with a space behind the colon.",
      };
    case "no comma":
      return {
        found: "There is no comma between two entries in brackets here.",
        remedy: "Write them with commas, such as `{ x1: 1, x2: 3 }`.",
      };
    case "unclosed":
      return { found: "The quote or bracket that opens here has no end.", remedy: "Write its other half." };
    case "unopened":
      return {
        found: `No bracket is open that ${quoted(detail)} could close.`,
        remedy: "Remove it, or open one before.",
      };
    default:
      return otherYamlWords(fault, detail, words);
  }
}

type OtherFault = "colon" | "reserved" | "several documents" | "other";

function otherYamlWords(fault: OtherFault, detail: string, { holds }: FileWords): Advice {
  switch (fault) {
    case "colon":
      return {
        found: "There is a second colon in this line, so that it is not clear where the key ends.",
        remedy: 'Put the text in quotes, such as `title: "Part 2: the chain rule"`.',
      };
    case "reserved":
      return {
        found: "A text cannot begin with this character, which YAML keeps for itself.",
        remedy: "Put the whole text in quotes.",
      };
    case "several documents":
      return {
        found: "A second document begins here, behind a line `---`.",
        remedy: `A file holds ${holds}: remove the line, or make two files.`,
      };
    case "other":
      return {
        found: `This cannot be read as YAML (${clipped(detail.replace(/\.?\s*$/u, ""), 100)}).`,
        remedy: "Write each entry as `key: value` on a line of its own, and put unusual texts in quotes.",
      };
  }
}
