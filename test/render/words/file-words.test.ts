// What is wrong with a file is told in the words of what the file is: a homework set, or decisions on one.

import { expect, test } from "vitest";
import { readDecisions } from "../../../src/exercise/decisions.ts";
import { readHomeworkSet } from "../../../src/exercise/homework-set.ts";
import { adviceText } from "../../../src/render/words/advice.ts";
import { decisionProblemWords } from "../../../src/render/words/decision-words.ts";
import { setProblemWords } from "../../../src/render/words/set-problems.ts";

function ofSet(text: string): readonly string[] {
  const read = readHomeworkSet(text);
  return read.ok ? [] : read.problems.map((problem) => adviceText(setProblemWords(problem)));
}

function ofDecisions(text: string): readonly string[] {
  const read = readDecisions(text);
  return read.ok ? [] : read.problems.map((problem) => adviceText(decisionProblemWords(problem)));
}

const setStart = "A set begins with `title:` and a list `exercises:`, one exercise a line, each behind a hyphen.";
const decisionsStart = "Decisions begin with `version: 1`; a file without any can be taken away.";

test.each([
  ["", `There is nothing in this file. ${setStart}`],
  ["- weighted-sum\n", `This file holds a list where keys and their values belong. ${setStart}`],
  ["titel: x\nexercises: [two-nodes]\ntitle: y\n", "There is no key `titel` in this place. Did you mean `title`?"],
  [
    "title: x\n",
    "The key `exercises` is missing. Write `exercises:` with its value, such as `exercises: [weighted-sum, two-nodes]`.",
  ],
  [
    "title: x\nexercises: two-nodes\n",
    "There is a single text under `exercises` where a list belongs. Write a list in square brackets, such as `exercises: [weighted-sum, two-nodes]`.",
  ],
  [
    "title: [x]\nexercises: [two-nodes]\n",
    "There is a list under `title` where a single text belongs. Write one text or one number, without brackets around it, such as `title: Homework 3`.",
  ],
  [
    "title: !!int 3\nexercises: [two-nodes]\n",
    "`!!int` names a type, which homework sets do not need. Remove it: where a value stands tells what it is.",
  ],
  [
    "title: x\n---\ntitle: y\n",
    "A second document begins here, behind a line `---`. A file holds one homework set: remove the line, or make two files.",
  ],
  ["? [a]\n: x\n", "This key is a list or a mapping. A key is a single word, such as `title` or `due`."],
])("a set %j", (text, told) => expect(ofSet(text)).toContain(told));

test.each([
  ["", `There is nothing in this file. ${decisionsStart}`],
  ["- drop\n", `This file holds a list where keys and their values belong. ${decisionsStart}`],
  ["version: 1\ndrops: []\n", "There is no key `drops` in this place. Did you mean `drop`?"],
  ["drop: []\n", "The key `version` is missing. Write `version:` with its value, such as `version: 1`."],
  [
    "version: 1\ndrop: weighted-sum\n",
    "There is a single text under `drop` where a list belongs. Write a list in square brackets, such as `drop: [{ exercise: weighted-sum, line: dz/dw1 }]`.",
  ],
  [
    "version: !!int 1\n",
    "`!!int` names a type, which decisions do not need. Remove it: where a value stands tells what it is.",
  ],
  [
    "version: 1\n---\nversion: 1\n",
    "A second document begins here, behind a line `---`. A file holds the decisions on one homework set: remove the line, or make two files.",
  ],
  ["? {a: b}\n: x\n", "This key is a list or a mapping. A key is a single word, such as `drop` or `line`."],
])("decisions %j", (text, told) => expect(ofDecisions(text)).toContain(told));

test("a file that is too long is too long for what it is", () => {
  const long = `title: x\nexercises: [${"a, ".repeat(400_000)}b]\n`;
  expect(ofSet(long)).toEqual([expect.stringContaining("more than one homework set can be")]);
  expect(ofDecisions(long)).toEqual([expect.stringContaining("more than the decisions on one homework set can be")]);
});
