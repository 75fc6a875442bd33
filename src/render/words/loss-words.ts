// The losses of networks as lectures write them: ½ Σ (aᵢ − tᵢ)², with i over the outputs. In Unicode and in TeX.

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

/** The right side of a loss, and what m is where it divides by the number of outputs. */
export interface LossInWords {
  readonly formula: string;
  readonly count?: { readonly equation: string; readonly of: string };
}

interface LossSigns {
  readonly half: string;
  readonly sum: string;
  readonly minus: string;
  readonly square: string;
  readonly ln: (of: string) => string;
  readonly mean: (below: string) => string;
  readonly words: (words: string) => string;
}

const signs: Readonly<Record<"unicode" | "tex", LossSigns>> = {
  unicode: {
    half: "½ ",
    sum: "Σ ",
    minus: "−",
    square: "²",
    ln: (of) => `ln ${of}`,
    mean: (below) => `(1/${below}) `,
    words: (words) => ` ${words}`,
  },
  tex: {
    half: "\\frac{1}{2} ",
    sum: "\\sum_i ",
    minus: "-",
    square: "^2",
    ln: (of) => `\\ln ${of}`,
    mean: (below) => `\\frac{1}{${below}} `,
    words: (words) => `\\text{ ${words}}`,
  },
};

export function lossInWords(loss: LossName, letters: LossLetters, medium: "unicode" | "tex"): LossInWords {
  const { output, target, count, letter, error } = letters;
  const { half, sum: sigma, minus, square, ln, mean, words } = signs[medium];
  const sum = count === 1 ? "" : sigma;
  const isForward = error === "output - target";
  const difference = `(${isForward ? output : target} ${minus} ${isForward ? target : output})${square}`;
  const counted =
    letter === undefined || count === 1 ? {} : { count: { equation: `${letter} = ${count}`, of: "outputs" } };
  switch (loss) {
    case "squared error":
      return { formula: `${sum}${difference}` };
    case "half squared error":
      return { formula: `${half}${sum}${difference}` };
    case "mean squared error":
      return { formula: `${count === 1 ? "" : mean(letter ?? String(count))}${sum}${difference}`, ...counted };
    case "half mean squared error":
      return { formula: `${count === 1 ? half : mean(twice(letters))}${sum}${difference}`, ...counted };
    case "binary cross entropy": {
      const other = `(1 ${minus} ${target}) ${ln(`(1 ${minus} ${output})`)}`;
      return { formula: `${minus}${sum}(${target} ${ln(output)} + ${other})` };
    }
    case "cross entropy":
      return { formula: `${minus}${sum}${target} ${ln(output)}` };
    case "negative log likelihood":
      return { formula: `${minus}${ln(output)}${words("of the right class")}` };
  }
}

function twice({ letter, count }: LossLetters): string {
  return letter === undefined ? String(2 * count) : `2${letter}`;
}

export const networkHeadWords = {
  targets: "targets  ",
  noBiases: "no biases",
  rows: "row = unit it goes to",
  columns: "column = unit it comes from",
} as const;
