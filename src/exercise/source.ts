// An exercise as its author wrote it, with nothing worked out: texts only, in the author's order. Reading a file gives
// one, and the bank is stored as these. It must not know how files are written, nor what the texts mean.

import type { Definition } from "../graph/graph.ts";
import type { ProfileName } from "../graph/network/profile-names.ts";
import type { NotationName } from "../working/notation.ts";
import type { WrittenMatrix, WrittenNetwork } from "./network/written.ts";

/** A name and the number written for it. */
export interface WrittenNumber {
  readonly name: string;
  readonly written: string;
}

/** A name for a function (`g`) and the usual name of that function (`sigmoid`). */
export interface WrittenFunction {
  readonly name: string;
  readonly meaning: string;
}

/** Which numbers may be others: a range, or a list of values, for each name; and conditions between them. */
export type WrittenVary =
  | "auto"
  | {
      readonly names: readonly { readonly name: string; readonly written: string | readonly string[] }[];
      /** Several texts in a list, or one text by itself. */
      readonly where?: { readonly texts: readonly string[]; readonly listed: boolean };
    };

export interface ExerciseSource {
  readonly title?: string;
  /** Empty where a network is described instead. */
  readonly graph: readonly Definition[];
  readonly network?: WrittenNetwork;
  /** Undefined where the exercise has no numbers. */
  readonly given?: readonly WrittenNumber[];
  readonly vary?: WrittenVary;
  /** Numbers that are given together, as matrices of a network. */
  readonly matrices?: readonly WrittenMatrix[];
  readonly output?: string;
  readonly train?: readonly string[];
  readonly learningRate?: string;
  readonly update?: "descent" | "ascent";
  readonly ask?: readonly string[];
  readonly kind?: string;
  readonly fade?: string;
  readonly digits?: string;
  readonly functions?: readonly WrittenFunction[];
  readonly profile?: ProfileName;
  readonly notation?: NotationName;
  readonly source?: string;
  readonly skills?: readonly string[];
  readonly level?: string;
  readonly note?: string;
  readonly why?: string;
  readonly plot?: string;
  readonly points?: string;
}
