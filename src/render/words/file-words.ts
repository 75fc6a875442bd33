// What each sort of file that people write is called, how one begins, and what stands behind its keys. The sentences about
// what can be wrong with a file are the same for all of them.

export interface FileWords {
  /** What one file holds: one exercise. */
  readonly holds: string;
  /** What such files describe: exercises. */
  readonly many: string;
  /** How one begins. */
  readonly start: string;
  /** Two keys, as examples. */
  readonly keys: readonly [string, string];
  /** By key, what can stand behind it. */
  readonly examples: ReadonlyMap<string, string>;
}

export const exerciseFile: FileWords = {
  holds: "one exercise",
  many: "exercises",
  start: "An exercise begins with `graph:` and a formula such as `y: w*x`, indented, on the next line.",
  keys: ["graph", "w1"],
  examples: new Map([
    ["graph", "{ y: w*x }"],
    ["given", "{ x: 1, w: 0.5 }"],
    ["functions", "{ g: sigmoid }"],
    ["vary", "{ x: -5..5, w: [0.5, 2] }"],
    ["train", "[w1, w2]"],
    ["ask", "[gradient, update]"],
    ["skills", "[chain rule]"],
  ]),
};

export const setFile: FileWords = {
  holds: "one homework set",
  many: "homework sets",
  start: "A set begins with `title:` and a list `exercises:`, one exercise a line, each behind a hyphen.",
  keys: ["title", "due"],
  examples: new Map([
    ["title", "Homework 3"],
    ["exercises", "[weighted-sum, two-nodes]"],
    ["exercise", "weighted-sum"],
    ["editions", "[homework, student]"],
    ["sections", "{ Monday: { due: 2026-12-07 } }"],
    ["ask", "[gradient, update]"],
  ]),
};

export const decisionsFile: FileWords = {
  holds: "the decisions on one homework set",
  many: "decisions",
  start: "Decisions begin with `version: 1`; a file without any can be taken away.",
  keys: ["drop", "line"],
  examples: new Map([
    ["version", "1"],
    ["drop", "[{ exercise: weighted-sum, line: dz/dw1 }]"],
    ["accept", "[{ exercise: two-nodes, line: dz/dx, value: 7.25 }]"],
    ["override", "[{ student: s1007, exercise: weighted-sum, marks: right }]"],
    ["exercise", "weighted-sum"],
    ["line", "dz/dw1"],
    ["value", "7.25"],
    ["student", "s1007"],
    ["marks", "right"],
  ]),
};
