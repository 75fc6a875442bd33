// A list of variants as data for printing: numbers, answers of the asked lines, how hard each is and how well it keeps
// mistakes apart. It must not search for them.

import type { Measured } from "../exercise/prospect.ts";
import type { Variant } from "../exercise/variants.ts";
import { type LineId, learningRate } from "../working/line.ts";
import { type Solved, shownOf } from "../working/solve.ts";

/** A variant with its working and what was measured. */
export interface MeasuredVariant {
  readonly variant: Variant;
  readonly solved: Solved;
  readonly asked: readonly LineId[];
  readonly measured: Measured;
}

/** The list as JSON; documented in docs/json.md. */
export function jsonVariants(seed: string | null, variants: readonly MeasuredVariant[]): object {
  return {
    version: 1,
    seed,
    variants: variants.map(({ variant: { code, numbers }, solved, asked, measured }) => ({
      code,
      numbers: Object.fromEntries(
        [...numbers].map(([name, { written }]) => [name === learningRate ? "learningRate" : name, written]),
      ),
      answers: asked.map((line) => {
        const { text, exact } = shownOf(solved, line);
        return { line, value: solved.values.of(line), shown: text, exact };
      }),
      difficulty: measured.difficulty,
      separation: measured.share,
      hidden: measured.hidden.map(({ slip, at, line }) => ({ slip, at, line })),
    })),
  };
}
