// `longhand variants`: fair variants of an exercise, with their codes, answers and what was measured.

import {
  measuredVariant,
  type Variant,
  type VariantResult,
  variantAt,
  variantOfCode,
} from "../../exercise/variants.ts";
import { jsonVariants, type MeasuredVariant } from "../../render/variants-report.ts";
import { variantsText } from "../../render/variants-text.ts";
import { adviceText } from "../../render/words/advice.ts";
import { variantListWords, variantProblemWords } from "../../render/words/variant-words.ts";
import { InputError } from "../input-error.ts";
import { type ExerciseArguments, type LoadedExercise, loadExercise } from "../load-exercise.ts";
import { screenWidth } from "../screen.ts";
import { expectAskable, work } from "../work.ts";

export interface VariantsArguments extends ExerciseArguments {
  readonly count: number;
  readonly seed: string;
  readonly plain: boolean;
  readonly json: boolean;
}

/** Prints variants of one seed, or the one of a code; the answer is the exit code. */
export async function variants(args: VariantsArguments): Promise<number> {
  const loaded = await loadExercise(args);
  const own = loaded.exercise.variant;
  expectAskable(loaded.name, work(loaded).working);
  const found =
    own === undefined ? distinct(loaded, args) : [expected(loaded, variantOfCode(loaded.exercise, own.code))];
  const measured = found.map((variant) => measure(loaded, variant));
  const text = args.json
    ? `${JSON.stringify(jsonVariants(own === undefined ? args.seed : null, measured))}\n`
    : variantsText(
        {
          title: loaded.exercise.title ?? loaded.name,
          variants: measured,
          below: below(measured, own ? 1 : args.count),
        },
        { plain: args.plain, width: screenWidth() },
      );
  process.stdout.write(text);
  return 0;
}

/** The variants of the ranks from 0, up to the first that has come before. */
function distinct(loaded: LoadedExercise, { count, seed }: VariantsArguments): readonly Variant[] {
  const found = new Map<string, Variant>();
  for (let rank = 0; rank < count; rank++) {
    const variant = expected(loaded, variantAt(loaded.exercise, { seed, rank }));
    if (found.has(variant.code)) break;
    found.set(variant.code, variant);
  }
  return [...found.values()];
}

function expected({ name }: LoadedExercise, result: VariantResult): Variant {
  if (result.ok) return result;
  throw new InputError(`${name}: ${adviceText(variantProblemWords(result.problem))}`);
}

function measure(loaded: LoadedExercise, variant: Variant): MeasuredVariant {
  const { solved, asked } = work({ ...loaded, exercise: variant.exercise });
  const measured = measuredVariant(variant);
  if (solved === undefined || measured === undefined) throw new Error(`the variant ${variant.code} has no working`);
  return { variant, solved, asked: asked.map(({ id }) => id), measured };
}

function below(found: readonly MeasuredVariant[], count: number): readonly string[] {
  const difficulties = found.map(({ measured }) => measured.difficulty);
  return [
    ...(found.length < 2 ? [] : [variantListWords.spread(Math.min(...difficulties), Math.max(...difficulties))]),
    ...(found.length < count ? [variantListWords.repeated(found.length)] : []),
  ];
}
