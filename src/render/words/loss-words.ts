// The losses of networks as lectures write them: ½ Σ (aᵢ − tᵢ)², with i over the outputs. In Unicode, for text.

import type { LossName } from "../../graph/network/losses.ts";
import type { Network } from "../../graph/network/network.ts";

/** What stands for the outputs and targets in a loss: aᵢ⁽³⁾ and yᵢ, or the only ones there are. */
export interface LossLetters {
  readonly output: string;
  readonly target: string;
  /** How many outputs there are. */
  readonly count: number;
  /** The letter for that number. */
  readonly letter: string | undefined;
  readonly error: Network["error"];
}

/** The right side of the loss, and what m is where the loss divides by the number of outputs. */
export function lossInWords(
  loss: LossName,
  letters: LossLetters,
): { readonly formula: string; readonly count?: string } {
  const { output, target, count, letter, error } = letters;
  const sum = count === 1 ? "" : "Σ ";
  const difference = error === "output - target" ? `(${output} − ${target})²` : `(${target} − ${output})²`;
  const m = letter ?? String(count);
  const counted = letter === undefined ? {} : { count: `${letter} = ${count} outputs` };
  switch (loss) {
    case "squared error":
      return { formula: `${sum}${difference}` };
    case "half squared error":
      return { formula: `½ ${sum}${difference}` };
    case "mean squared error":
      return count === 1 ? { formula: difference } : { formula: `(1/${m}) Σ ${difference}`, ...counted };
    case "half mean squared error":
      return count === 1
        ? { formula: `½ ${difference}` }
        : { formula: `(1/${letter === undefined ? 2 * count : `2${m}`}) Σ ${difference}`, ...counted };
    case "binary cross entropy":
      return { formula: `−${sum}(${target} ln ${output} + (1 − ${target}) ln (1 − ${output}))` };
    case "cross entropy":
      return { formula: `−${sum}${target} ln ${output}` };
    case "negative log likelihood":
      return { formula: `−ln ${output} of the right class` };
  }
}

export const networkHeadWords = {
  targets: "targets  ",
  noBiases: "no biases",
  rows: "row = unit it goes to",
  columns: "column = unit it comes from",
} as const;
