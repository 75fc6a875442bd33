// The command line as yargs sees it: one entry per command, each of which loads its module when it runs.
// What a command does lives in commands/<name>.ts; this file must import none of them at the top.

import yargs, { type Argv } from "yargs";
import {
  missingCommand,
  notUnderstood,
  optionWords,
  tooMany,
  unknownCommand,
  unknownOption,
  usageRemedy,
} from "../render/words/command-words.ts";
import { InputError } from "./input-error.ts";
import { version } from "./package-file.ts";

class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Words of the command line that no option and no place takes. */
class UnknownWords extends Error {
  override readonly name = "UnknownWords";
  readonly words: readonly string[];

  constructor(words: readonly string[]) {
    super();
    this.words = words;
  }
}

/** Runs one command line; the answer is the exit code: 0 fine, 1 the answer is no, 2 a usage or input error. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const finish = (code: number): void => {
    exitCode = code;
  };
  try {
    expectCommand(args);
    await commandLine(withFormulas(args), finish).parseAsync();
    return exitCode;
  } catch (error) {
    process.stderr.write(`${await told(error, args)}\n`);
    return 2;
  }
}

/** What the user is told about an error; a fault of the program is thrown on. */
async function told(error: unknown, args: readonly string[]): Promise<string> {
  if (error instanceof InputError) return error.message;
  if (error instanceof UsageError) return `${error.message}\n${usageRemedy}`;
  if (!(error instanceof UnknownWords)) throw error;
  const help = await commandLine(args.slice(0, 1), () => undefined).getHelp();
  const known = [...new Set(help.match(/--[a-z]+/gu))];
  const lines = error.words.map((word) => {
    const option = args.find((arg) => arg.startsWith("-") && arg.replace(/^--?(?:no-)?/u, "").split("=")[0] === word);
    return option === undefined ? tooMany(word) : unknownOption(option.split("=")[0] ?? option, known);
  });
  return [...lines, usageRemedy].join("\n");
}

/** The first word names the command, unless it is an option such as --help. */
function expectCommand([first = ""]: readonly string[]): void {
  if (first.startsWith("-") || commands.has(first)) return;
  throw new UsageError(unknownCommand(first, [...commands.keys()]));
}

/** In `compare -x 0-x` the first formula is no option: formulas go behind the sign that ends the options. */
function withFormulas(args: readonly string[]): readonly string[] {
  if (args[0] !== "compare" || args.includes("--")) return args;
  const isOption = (arg: string): boolean => /^--[a-z]/u.test(arg) || arg === "-h";
  const [options, formulas] = [args.slice(1).filter(isOption), args.slice(1).filter((arg) => !isOption(arg))];
  return ["compare", ...options, "--", ...formulas];
}

/** Options that may be given several times, and lists that are made of one text. */
const lists: ReadonlySet<string> = new Set(["_", "answer", "a", "exercises", "files", "for"]);

function isGivenOnce(options: Readonly<Record<string, unknown>>): true {
  const repeated = Object.keys(options).find((option) => Array.isArray(options[option]) && !lists.has(option));
  if (repeated !== undefined) throw new UsageError(`--${repeated} is given more than once: give it once.`);
  return true;
}

type Finish = (code: number) => void;

const commands: ReadonlyMap<string, (commands: Argv, finish: Finish) => Argv> = new Map([
  ["list", listCommand],
  ["solve", solveCommand],
  ["practice", practiceCommand],
  ["check", checkCommand],
  ["compare", compareCommand],
  ["slips", slipsCommand],
  ["worksheet", worksheetCommand],
  ["validate", validateCommand],
]);

function commandLine(args: readonly string[], finish: Finish): Argv {
  const base = yargs([...args])
    .scriptName("longhand")
    .usage("$0 <command>\n\nManual backpropagation, written out line by line.")
    .version(version())
    .locale("en")
    .updateStrings(optionWords)
    .wrap(Math.min(process.stdout.columns ?? 80, 100))
    .parserConfiguration({ "parse-positional-numbers": false, "camel-case-expansion": false })
    .check(isGivenOnce)
    .exitProcess(false)
    .strict()
    .demandCommand(1, missingCommand)
    .fail((message, error) => {
      throw error === undefined || error.name === "YError" ? refusal(message ?? error?.message) : error;
    });
  return [...commands.values()].reduce((line, add) => add(line, finish), base);
}

function refusal(message: string): Error {
  return message.startsWith(notUnderstood)
    ? new UnknownWords(message.slice(notUnderstood.length).split(", "))
    : new UsageError(message);
}

/** How an exercise is named: its name in the bank, a file, or formulas in options. */
function withExercise(command: Argv) {
  return command
    .positional("exercise", { type: "string", describe: "a name in the bank, or a file" })
    .option("expression", { alias: "e", type: "string", requiresArg: true, describe: 'formulas: "y = w*x; z = y^2"' })
    .option("at", { type: "string", requiresArg: true, describe: "numbers for -e: x=1,w=2" })
    .option("wrt", { type: "string", requiresArg: true, describe: "what to adjust, for -e: w" })
    .option("rate", { type: "string", requiresArg: true, describe: "learning rate, for -e" });
}

function listCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "list",
    "the bank of exercises by topic",
    (command) =>
      command
        .option("json", { type: "boolean", default: false, describe: "print JSON" })
        .example("$0 list", "everything in the bank"),
    async ({ json }) => {
      const { list } = await import("./commands/list.ts");
      finish(await list({ json }));
    },
  );
}

function solveCommand(commands: Argv, finish: Finish): Argv {
  return commands.command("solve [exercise]", "the worked solution", solveOptions, async (args) => {
    const { solve } = await import("./commands/solve.ts");
    finish(await solve(args));
  });
}

const examples = {
  solve: [
    ["$0 solve weighted-sum", "an exercise of the bank"],
    ["$0 solve my.yaml --for w1 --digits 6", "only the lines that w1 needs"],
    ['$0 solve -e "y = (x+1)^2" --at x=0.5', "formulas on the command line"],
    ["$0 solve two-nodes --approach both", "one formula beside the chain rule"],
  ],
} as const;

function solveOptions(command: Argv) {
  return withExercise(command)
    .option("for", { type: "string", requiresArg: true, describe: "only what these need: w1,w2", coerce: names })
    .option("format", {
      choices: ["text", "tex", "markdown", "html"] as const,
      default: "text" as const,
      describe: "the form",
    })
    .option("depth", {
      choices: ["outline", "standard", "micro"] as const,
      default: "standard" as const,
      describe: "how much is told",
    })
    .option("approach", {
      choices: ["chain", "substitute", "both"] as const,
      default: "chain" as const,
      describe: "the chain rule, one substituted formula, or both",
    })
    .option("digits", { type: "string", requiresArg: true, describe: "significant digits, 1 to 12", coerce: digits })
    .option("ascent", { type: "boolean", default: false, describe: "make the output larger" })
    .option("steps", { type: "string", requiresArg: true, describe: "a table of so many steps", coerce: stepCount })
    .option("until", {
      type: "string",
      requiresArg: true,
      describe: "steps until none moves more than this",
      coerce: tolerance,
    })
    .option("plain", { type: "boolean", default: false, describe: "ASCII, for screen readers" })
    .option("json", { type: "boolean", default: false, describe: "every line, for programs" })
    .option("output", { alias: "o", type: "string", requiresArg: true, describe: "write to a file" })
    .conflicts("steps", "until")
    .example(examples.solve.map(([line, what]) => [line, what]));
}

type Written = string | readonly string[] | undefined;

function names(written: Written): readonly string[] | undefined {
  if (written === undefined) return undefined;
  return [written].flat().flatMap((each) => each.split(",").map((name) => name.trim()));
}

function digits(written: Written): number | undefined {
  return whole(written, "--digits", 1, 12);
}

function stepCount(written: Written): number | undefined {
  return whole(written, "--steps", 1, 10_000);
}

function whole(written: Written, option: string, least: number, most: number): number | undefined {
  if (written === undefined) return undefined;
  const text = String(written);
  if (/^\d+$/u.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new UsageError(`${option} ${text}: write a whole number from ${least} to ${most}.`);
}

function tolerance(written: Written): number | undefined {
  if (written === undefined) return undefined;
  const text = String(written);
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(`--until ${text}: write a number greater than 0, as in --until 0.001.`);
}

function practiceCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "practice [exercise]",
    "line by line, with hints",
    (command) =>
      withExercise(command)
        .option("all", { type: "boolean", describe: "all lines first, then all verdicts" })
        .option("final", { type: "boolean", describe: "only the lines that are asked for" })
        .option("plain", { type: "boolean", default: false, describe: "ASCII, for screen readers" })
        .conflicts("all", "final")
        .example("$0 practice", "goes on, or picks what to practise next")
        .example("$0 practice weighted-sum", "an exercise of the bank")
        .example("$0 practice status", "what waits, and how sure each skill is")
        .example("$0 practice reset", "a fresh start; what was there is kept"),
    async (args) => {
      const { practice } = await import("./commands/practice.ts");
      finish(await practice(args));
    },
  );
}

function checkCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "check [exercise]",
    "is that right?",
    (command) =>
      withExercise(command)
        .option("answers", { type: "string", requiresArg: true, describe: "a JSON or YAML file of lines and entries" })
        .option("answer", { alias: "a", type: "string", array: true, nargs: 1, describe: 'one entry: "dz/dw1 = 13"' })
        .option("plain", { type: "boolean", default: false, describe: "ASCII, for screen readers" })
        .option("parts", { type: "boolean", default: false, describe: "method and answer marks apart" })
        .option("json", { type: "boolean", default: false, describe: "print JSON" })
        .example('$0 check weighted-sum -a "dz/dw1 = 13"', "one entry")
        .example("$0 check weighted-sum --answers mine.yaml", "all that is asked"),
    async (args) => {
      const { check } = await import("./commands/check.ts");
      finish(await check(args));
    },
  );
}

function compareCommand(commands: Argv, finish: Finish): Argv {
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
      const { compare } = await import("./commands/compare.ts");
      // What stands behind the end of the options is in `_`, after the command's own name.
      const [a, b, more] = args._.slice(1).map(String);
      if (more !== undefined) throw new UnknownWords([more]);
      const { lines, json, plain } = args;
      finish(compare({ a, b, lines, json, plain }));
    },
  );
}

function worksheetCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "worksheet <exercises..>",
    "one self-contained page",
    (command) =>
      command
        .positional("exercises", {
          type: "string",
          array: true,
          demandOption: true,
          describe: "names in the bank, or files",
        })
        .option("output", {
          alias: "o",
          type: "string",
          requiresArg: true,
          demandOption: true,
          describe: "the page to write",
        })
        .option("title", { type: "string", requiresArg: true, describe: "what stands above several exercises" })
        .example("$0 worksheet weighted-sum -o out.html", "blanks, and the solution folded"),
    async (args) => {
      const { worksheet } = await import("./commands/worksheet.ts");
      finish(await worksheet(args));
    },
  );
}

function slipsCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "slips",
    "every known mistake, and where it shows",
    (command) =>
      command
        .option("json", { type: "boolean", default: false, describe: "print JSON" })
        .example("$0 slips", "the catalogue, with the exercises of the bank"),
    async ({ json }) => {
      const { slips } = await import("./commands/slips.ts");
      finish(await slips({ json }));
    },
  );
}

function validateCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "validate <files..>",
    "check exercise files",
    (command) =>
      command
        .positional("files", { type: "string", array: true, demandOption: true, describe: "exercise files" })
        .example("$0 validate my.yaml", "every problem, and numbers that hide a mistake"),
    async ({ files }) => {
      const { validate } = await import("./commands/validate.ts");
      finish(validate({ files }));
    },
  );
}
