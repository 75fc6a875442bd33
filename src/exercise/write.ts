// Writes an exercise as a YAML text to start from: what is known as keys, what may be added as comments behind them. What
// it writes reads back as the same exercise. It must not know the file system.

import type { ExerciseSource, WrittenNumber } from "./source.ts";

/** What a new file holds. */
export type Draft = Pick<ExerciseSource, "title" | "graph" | "given" | "train" | "learningRate" | "update">;

/** Names that have no number yet, to be filled in. */
export function exerciseText(draft: Draft, leaves: readonly string[]): string {
  const { title, graph, given, train, learningRate, update } = draft;
  return `${[
    title === undefined ? "# title: a few words" : `title: ${scalar(title)}`,
    "# source: lecture 2, page 7",
    "# why: one line, what this exercise shows that others do not",
    "# skills: [chain rule, update]",
    "# level: 2",
    "graph:",
    ...graph.map(({ name, formula }) => `  ${scalar(name)}: ${scalar(formula)}`),
    given === undefined
      ? `# given: ${flow(leaves.map((name) => ({ name, written: "0.5" })))}`
      : `given: ${flow(given)}`,
    train === undefined ? `# train: ${list(leaves)}` : `train: ${list(train)}`,
    learningRate === undefined ? "# learningRate: 0.01" : `learningRate: ${scalar(learningRate)}`,
    ...(update === undefined ? [] : [`update: ${update}`]),
    "# ask: [values, gradient, update]",
    "# digits: 4",
  ].join("\n")}\n`;
}

function flow(numbers: readonly WrittenNumber[]): string {
  return `{ ${numbers.map(({ name, written }) => `${scalar(name)}: ${scalar(written)}`).join(", ")} }`;
}

function list(names: readonly string[]): string {
  return `[${names.map(scalar).join(", ")}]`;
}

/** Letters, digits and signs that mean nothing to YAML, with single spaces between them. */
const plain =
  /^(?:-(?=[\p{L}\p{Nd}.(]))?[\p{L}\p{Nd}(√σ][\p{L}\p{M}\p{Nd}_()+*/^.²³′−·√σ=-]*(?: [\p{L}\p{M}\p{Nd}_()+*/^.²³′−·√σ=-]+)*$/u;
/** Words that YAML reads as something else than text in some of its versions. */
const meaning = /^(?:true|false|yes|no|on|off|null|y|n|~)$/iu;

/** A text as YAML: bare where that is safe; else in double quotes, of which JSON's are a kind. */
function scalar(text: string): string {
  return plain.test(text) && !(meaning.test(text) && text.length > 1) ? text : JSON.stringify(text);
}
