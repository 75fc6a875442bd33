// The words for what is wrong with the keys of a file and the shapes of their values.

import type { Shape, ShapeProblem } from "../../exercise/problem.ts";
import type { Advice } from "./advice.ts";
import type { FileWords } from "./file-words.ts";
import { didYouMean } from "./suggest.ts";
import { nameList, quoted } from "./user-text.ts";

export function shapeProblemWords(problem: ShapeProblem, { start, examples }: FileWords): Advice {
  switch (problem.code) {
    case "not-a-mapping":
      return {
        found: `This file holds ${shapeWords[problem.found]} where keys and their values belong.`,
        remedy: start,
      };
    case "unknown-key":
      return {
        found: `There is no key ${quoted(problem.key)} in this place.`,
        remedy: didYouMean(problem.key, problem.known) ?? `The keys here are ${nameList(problem.known)}.`,
      };
    case "missing-key":
      return {
        found: `The key ${quoted(problem.key)} is missing.`,
        remedy: `Write ${quoted(`${problem.key}:`)} with its value${suchAs(problem.key, examples)}.`,
      };
    case "no-value":
      return noValue(problem.key);
    case "wrong-shape":
      return {
        found: `There is ${shapeWords[problem.found]} under ${quoted(problem.key)} where ${shapeWords[problem.expected]} belongs.`,
        remedy: shapeRemedy(problem.expected, suchAs(problem.key, examples)),
      };
    case "not-one-of":
      return {
        found: `${quoted(problem.written)} is not a value that ${quoted(problem.key)} can have.`,
        remedy: didYouMean(problem.written, problem.options) ?? optionsWords(problem.options),
      };
  }
}

const shapeWords: Readonly<Record<Shape, string>> = {
  text: "a single text",
  list: "a list",
  mapping: "a mapping of names to values",
};

function suchAs(key: string, examples: FileWords["examples"]): string {
  const example = examples.get(key);
  return example === undefined ? "" : `, such as \`${key}: ${example}\``;
}

function shapeRemedy(expected: Shape, such: string): string {
  switch (expected) {
    case "text":
      return `Write one text or one number, without brackets around it${such}.`;
    case "list":
      return `Write a list in square brackets${such}.`;
    case "mapping":
      return `Write names and values with colons${such}.`;
  }
}

function optionsWords(options: readonly string[]): string {
  return `Write ${nameList(options, "or")}.`;
}

function noValue(key: string): Advice {
  const colon = /^([^:\s]+):(\S+)$/u.exec(key);
  if (colon === null) {
    return {
      found: `There is no value for ${quoted(key)}.`,
      remedy: "Write one behind its colon, or leave the key out.",
    };
  }
  const [, name = "", value = ""] = colon;
  return {
    found: `There is no space behind the colon, so that ${quoted(key)} is a key without a value.`,
    remedy: `Write ${quoted(`${name}: ${value}`)}.`,
  };
}
