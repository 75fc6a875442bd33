// The commands that read what students write, as yargs sees them: practice, check, compare.

import type { Argv } from "yargs";
import { UnknownWords } from "../usage-error.ts";
import { type Finish, stepNumber, withExercise, withKind } from "./shared.ts";

export function practiceCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "practice [exercise]",
    "line by line, with hints",
    (command) =>
      withKind(withExercise(command))
        .option("all", { type: "boolean", describe: "all lines first, then all verdicts" })
        .option("final", { type: "boolean", describe: "only the lines that are asked for" })
        .option("plain", { type: "boolean", default: false, describe: "ASCII, for screen readers" })
        .conflicts("all", "final")
        .example("$0 practice", "goes on, or picks what to practise next")
        .example("$0 practice weighted-sum", "an exercise of the bank")
        .example('$0 practice weighted-sum --kind "find the mistake"', "asked in another way")
        .example("$0 practice status", "what waits, and how sure each skill is")
        .example("$0 practice reset", "a fresh start; what was there is kept"),
    async (args) => {
      const { practice } = await import("../commands/practice.ts");
      finish(await practice(args));
    },
  );
}

export function checkCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "check [exercise]",
    "is that right?",
    (command) =>
      withKind(withExercise(command))
        .option("answers", {
          type: "string",
          requiresArg: true,
          describe: "a JSON, YAML or CSV file of lines and entries",
        })
        .option("answer", { alias: "a", type: "string", array: true, nargs: 1, describe: 'one entry: "dz/dw1 = 13"' })
        .option("step", {
          type: "string",
          requiresArg: true,
          describe: "the answers are about this step of descent",
          coerce: stepNumber,
        })
        .option("plain", { type: "boolean", default: false, describe: "ASCII, for screen readers" })
        .option("parts", { type: "boolean", default: false, describe: "method and answer marks apart" })
        .option("json", { type: "boolean", default: false, describe: "print JSON" })
        .example('$0 check weighted-sum -a "dz/dw1 = 13"', "one entry")
        .example("$0 check weighted-sum --answers mine.yaml", "all that is asked")
        .example('$0 check weighted-sum --step 2 -a "z = 27.04"', "after one step of descent")
        .example('$0 check weighted-sum --kind "multiple choice" -a "dz/dw1 = b"', "a letter"),
    async (args) => {
      const { check } = await import("../commands/check.ts");
      finish(await check(args));
    },
  );
}

export function compareCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "compare [a] [b]",
    "are two formulas the same function?",
    (command) =>
      command
        .positional("a", { type: "string", describe: "a formula, or with --lines a file" })
        .positional("b", { type: "string", describe: "another formula" })
        .option("lines", { type: "boolean", default: false, describe: 'JSON Lines {"a":…,"b":…}, a verdict for each' })
        .option("plain", { type: "boolean", default: false, describe: "ASCII, for screen readers" })
        .option("json", { type: "boolean", default: false, describe: "print JSON" })
        .example('$0 compare "sin^2 x" "1 - cos^2 x"', "exit code 0: the same")
        .example('$0 compare "sqrt(x^2)" "x"', "exit code 1: different, and where")
        .example("$0 compare --lines pairs.jsonl", "many pairs"),
    async (args) => {
      const { compare } = await import("../commands/compare.ts");
      // What stands behind the end of the options is in `_`, after the command's own name.
      const [a, b, more] = args._.slice(1).map(String);
      if (more !== undefined) throw new UnknownWords([more]);
      const { lines, json, plain } = args;
      finish(compare({ a, b, lines, json, plain }));
    },
  );
}
