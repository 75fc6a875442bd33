// What can be wrong with an exercise as written: plain data with a code, in three stages. The problems of one stage are
// reported together, and a later stage runs only where an earlier one found none. Words for people live in `render`.

import type { FormulaProblem, Span } from "../expression/problem.ts";
import type { GraphProblem } from "../graph/graph.ts";
import type { NetworkProblem } from "./network/problem.ts";
import type { Located, Place } from "./place.ts";

/** What YAML calls an error, as far as authors need to tell errors apart. `detail` is the reader's own English. */
export type YamlFault =
  | "tab" // a tab in the indentation
  | "indentation" // a line that is too far left or right
  | "no colon" // a line without `: `, where keys and values are expected
  | "no comma" // two entries in brackets without a comma between them
  | "unclosed" // a quote or bracket without its end, such as in a truncated file
  | "unopened" // a closing bracket without its opening one
  | "colon" // a second `: ` in a line: the text needs quotes
  | "reserved" // a text that starts with @, ` or another character that YAML keeps for itself: quote it
  | "several documents" // a line `---` in the middle
  | "other";

/** Stage 1: the text as a file. */
export type FileProblem =
  /** Longer than an exercise can be, in characters or in parts (words, marks, line ends). */
  | { readonly code: "file-too-large"; readonly limit: number; readonly unit: "characters" | "parts" }
  /** Nothing in it, or nothing but comments. */
  | { readonly code: "empty-file" }
  /** Lists in lists in lists; the limit is the number of levels. */
  | { readonly code: "file-too-deep"; readonly limit: number }
  | { readonly code: "yaml"; readonly fault: YamlFault; readonly detail: string }
  /** `*name`: aliases are not read, the value has to be written out. */
  | { readonly code: "alias"; readonly name: string }
  /** `!!float` and the like: types are not named in exercises. `detail` names the tag. */
  | { readonly code: "tag"; readonly detail: string }
  /** A key that is a list or a mapping, not a text. */
  | { readonly code: "key-not-text" }
  /** The same key twice in one mapping (or one name twice in an option); the place is that of the second. */
  | { readonly code: "duplicate-key"; readonly key: string; readonly earlier: Place };

export type Shape = "text" | "list" | "mapping";

/** Stage 2: keys, and the shape of their values. */
export type ShapeProblem =
  /** The top of the file is not a mapping of keys to values. */
  | { readonly code: "not-a-mapping"; readonly found: "text" | "list" }
  /** A key that exercises do not have. */
  | { readonly code: "unknown-key"; readonly key: string; readonly known: readonly string[] }
  /** `graph` is missing. */
  | { readonly code: "missing-key"; readonly key: string }
  /** Nothing behind the colon. A `key` such as x1:1 lacks the space behind its colon. */
  | { readonly code: "no-value"; readonly key: string }
  /** A list where a text belongs, and so on; `key` is the nearest key. */
  | { readonly code: "wrong-shape"; readonly key: string; readonly expected: Shape; readonly found: Shape }
  | {
      readonly code: "not-one-of";
      readonly key: string;
      readonly written: string;
      readonly options: readonly string[];
    };

/** What can be wrong with the values of one name in `vary`. */
export type RangeProblem =
  | { readonly code: "not-a-number" | "number-too-big"; readonly name: string; readonly written: string }
  /** Neither a range nor a number. */
  | { readonly code: "not-a-range"; readonly name: string; readonly written: string }
  /** An empty list. */
  | { readonly code: "no-values"; readonly name: string }
  /** 5..1: the first end is the greater one. */
  | { readonly code: "empty-range"; readonly name: string; readonly from: string; readonly to: string }
  | { readonly code: "step-not-positive"; readonly name: string; readonly step: string }
  /** 0..1 by 0.3: the steps pass the end by; `around` are the values before and behind it. */
  | {
      readonly code: "end-not-reached";
      readonly name: string;
      readonly to: string;
      readonly step: string;
      readonly around: readonly [string, string];
    }
  | { readonly code: "too-many-values"; readonly name: string; readonly count: number; readonly limit: number };

/** What can be wrong with a condition; `written` is its text. */
export type ConditionProblem =
  | { readonly code: "no-comparison"; readonly written: string }
  | { readonly code: "condition-formula"; readonly written: string; readonly problem: FormulaProblem }
  /** None of the numbers tried meets all conditions; `all` tells whether there are no others. */
  | { readonly code: "never-true"; readonly tried: number; readonly all: boolean };

export type VaryProblem =
  | RangeProblem
  | ConditionProblem
  | { readonly code: "not-positive"; readonly key: "learningRate"; readonly written: string }
  /** `vary` in an exercise without `given`. */
  | { readonly code: "vary-without-numbers" }
  | { readonly code: "vary-unknown"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "vary-twice"; readonly name: string };

/** Stage 3: what the texts mean. Problems of the graph stand here as they are (code `formula` holds a FormulaProblem). */
export type MeaningProblem =
  | GraphProblem
  /** A kind of exercise or a way to fade that there is not. */
  | Extract<ShapeProblem, { readonly code: "not-one-of" }>
  | VaryProblem
  | NetworkProblem
  /** `name` is the leaf, or the key (learningRate, points). Also 1/0. */
  | { readonly code: "not-a-number"; readonly name: string; readonly written: string }
  /** Beyond the range of doubles. */
  | { readonly code: "number-too-big"; readonly name: string; readonly written: string }
  /** A learning rate or points of 0 or less. */
  | { readonly code: "not-positive"; readonly key: "learningRate" | "points"; readonly written: string }
  /** Not a whole number in the range, bounds included. */
  | {
      readonly code: "out-of-range";
      readonly key: "digits";
      readonly written: string;
      readonly least: number;
      readonly most: number;
    }
  /** A leaf without a number, though others have one; the place is its first use, in the formula of `node`. */
  | { readonly code: "missing-value"; readonly name: string; readonly node: string; readonly given: readonly string[] }
  /** `train` names something that the graph does not have. */
  | { readonly code: "unknown-parameter"; readonly name: string; readonly known: readonly string[] }
  /** `train` names a node: only leaves can be adjusted. */
  | { readonly code: "trained-node"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "trained-twice"; readonly name: string; readonly earlier: string }
  /** `train` is an empty list, or the graph has no leaves. */
  | { readonly code: "nothing-to-train"; readonly known: readonly string[] }
  /** An empty list behind `ask`, or an empty text in it. */
  | { readonly code: "nothing-asked" }
  /** A key of `functions` that cannot be a name. */
  | { readonly code: "bad-function-name"; readonly name: string }
  /** A key of `functions` that is also the name of a node or leaf, which is spelled `taken`. */
  | { readonly code: "function-name-taken"; readonly name: string; readonly taken: string }
  /** A value of `functions` that is no function; `known` are the names that functions have. */
  | {
      readonly code: "unknown-meaning";
      readonly name: string;
      readonly written: string;
      readonly known: readonly string[];
    }
  /** A piece of the option without `=`, such as the 5 of x=0,5. */
  | { readonly code: "no-equals-sign"; readonly written: string }
  /** An option with nothing in it. */
  | { readonly code: "empty-option"; readonly option: string };

/** What the author should look at, in an exercise that can be worked. */
export type Warning =
  /** A product without a sign after a division: 1/2y is read as (1/2)·y. `source` is the formula, `span` in it. */
  { readonly code: "ambiguous-product"; readonly node: string; readonly source: string; readonly span: Span };

/** A problem and its place: in the file, or in the option named by `within`. */
export type ExerciseProblem = (FileProblem | ShapeProblem | MeaningProblem) & Located;

export type ExerciseWarning = Warning & Located;
