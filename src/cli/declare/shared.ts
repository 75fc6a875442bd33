// What the declarations of commands share: how an exercise is named, and how a command ends.

import type { Argv } from "yargs";

/** Takes the exit code of the command that ran. */
export type Finish = (code: number) => void;

/** How an exercise is named: its name in the bank, a file, or formulas in options. */
export function withExercise(command: Argv): Argv<ExerciseOptions> {
  return command
    .positional("exercise", { type: "string", describe: "a name in the bank, or a file" })
    .option("expression", { alias: "e", type: "string", requiresArg: true, describe: 'formulas: "y = w*x; z = y^2"' })
    .option("at", { type: "string", requiresArg: true, describe: "numbers for -e: x=1,w=2" })
    .option("wrt", { type: "string", requiresArg: true, describe: "what to adjust, for -e: w" })
    .option("rate", { type: "string", requiresArg: true, describe: "learning rate, for -e" });
}

/** The options that name an exercise, as they arrive. */
export interface ExerciseOptions {
  readonly exercise: string | undefined;
  readonly expression: string | undefined;
  readonly at: string | undefined;
  readonly wrt: string | undefined;
  readonly rate: string | undefined;
}
