// What the declarations of commands share: how an exercise is named, and how a command ends.

import type { Argv } from "yargs";
import { type Fade, fadeForms, readFade } from "../../exercise/fade.ts";
import { type QuestionKind, questionKinds, readKind } from "../../exercise/question.ts";
import { UsageError } from "../usage-error.ts";

/** Takes the exit code of the command that ran. */
export type Finish = (code: number) => void;

/** How an exercise is named: its name in the bank, a file, or formulas in options. */
export function withExercise(command: Argv): Argv<ExerciseOptions> {
  return command
    .positional("exercise", { type: "string", describe: "a name in the bank, or a file" })
    .option("expression", { alias: "e", type: "string", requiresArg: true, describe: 'formulas: "y = w*x; z = y^2"' })
    .option("at", { type: "string", requiresArg: true, describe: "numbers for -e: x=1,w=2" })
    .option("wrt", { type: "string", requiresArg: true, describe: "what to adjust, for -e: w" })
    .option("rate", { type: "string", requiresArg: true, describe: "learning rate, for -e" })
    .option("variant", { type: "string", requiresArg: true, describe: "the code of a variant: K7QM-2F3X-9A" });
}

/** How an exercise is asked, where that is another way than its own. */
export function withKind<Options>(command: Argv<Options>): Argv<Options & KindOptions> {
  return command
    .option("kind", { type: "string", requiresArg: true, describe: `how it is asked: ${kindList}`, coerce: kindOf })
    .option("fade", {
      type: "string",
      requiresArg: true,
      describe: `which lines of a faded example are blank: ${fadeForms.join(", ")}`,
      coerce: fadeOf,
    });
}

/** How an exercise is to be asked, as it arrives. */
export interface KindOptions {
  readonly kind: QuestionKind | undefined;
  readonly fade: Fade | undefined;
}

const kindList = questionKinds.join(", ");

function kindOf(written: string | undefined): QuestionKind | undefined {
  if (written === undefined) return undefined;
  const kind = readKind(written);
  if (kind === undefined) throw new UsageError(`--kind ${written}: write one of ${kindList}.`);
  return kind;
}

function fadeOf(written: string | undefined): Fade | undefined {
  if (written === undefined) return undefined;
  const fade = readFade(written);
  if (fade === undefined) throw new UsageError(`--fade ${written}: write it as in ${fadeForms.join(", ")}.`);
  return fade;
}

/** The options that name an exercise, as they arrive. */
export interface ExerciseOptions {
  readonly exercise: string | undefined;
  readonly expression: string | undefined;
  readonly at: string | undefined;
  readonly wrt: string | undefined;
  readonly rate: string | undefined;
  readonly variant: string | undefined;
}

/** The number that an option gives. Throws a UsageError where it is none in the range, bounds included. */
export function whole(written: string | readonly string[], option: string, least: number, most: number): number {
  const text = String(written);
  if (/^\d+$/u.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new UsageError(`${option} ${text}: write a whole number from ${least} to ${most}.`);
}

/** The text of an option, or its texts where it is given several times. */
export type Written = string | readonly string[] | undefined;

/** Names from one text, as in w1,w2. */
export function names(written: Written): readonly string[] | undefined {
  if (written === undefined) return undefined;
  return [written].flat().flatMap((each) => each.split(",").map((name) => name.trim()));
}

/** Which step is meant: each is worked out to reach it. */
export function stepNumber(written: Written): number | undefined {
  return written === undefined ? undefined : whole(written, "--step", 1, 1000);
}

/** A number of steps. */
export function stepCount(written: Written): number | undefined {
  return written === undefined ? undefined : whole(written, "--steps", 1, 10_000);
}
