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
import { checkCommand, compareCommand, practiceCommand } from "./declare/answers.ts";
import { diagramCommand } from "./declare/figures.ts";
import { homeworkCommand, markCommand } from "./declare/homework.ts";
import type { Finish } from "./declare/shared.ts";
import {
  listCommand,
  newCommand,
  slipsCommand,
  validateCommand,
  variantsCommand,
  worksheetCommand,
} from "./declare/sheets.ts";
import { solveCommand } from "./declare/solve.ts";
import { InputError } from "./input-error.ts";
import { version } from "./package-file.ts";
import { UnknownWords, UsageError } from "./usage-error.ts";

/** Runs one command line; the answer is the exit code: 0 fine, 1 the answer is no, 2 a usage or input error. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const args = withHelp(words);
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

/** `longhand help solve` is `longhand solve --help`. */
function withHelp(args: readonly string[]): readonly string[] {
  return args[0] === "help" ? [...args.slice(1, 2), "--help"] : args;
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
const lists: ReadonlySet<string> = new Set([
  ...["_", "answer", "a", "blank", "exercises", "files", "for", "hide"],
  ...["drop", "accept", "override", "decide"],
]);

function isGivenOnce(options: Readonly<Record<string, unknown>>): true {
  const repeated = Object.keys(options).find((option) => Array.isArray(options[option]) && !lists.has(option));
  if (repeated !== undefined) throw new UsageError(`--${repeated} is given more than once: give it once.`);
  return true;
}

const commands: ReadonlyMap<string, (commands: Argv, finish: Finish) => Argv> = new Map([
  ["list", listCommand],
  ["solve", solveCommand],
  ["practice", practiceCommand],
  ["check", checkCommand],
  ["compare", compareCommand],
  ["slips", slipsCommand],
  ["variants", variantsCommand],
  ["diagram", diagramCommand],
  ["worksheet", worksheetCommand],
  ["homework", homeworkCommand],
  ["mark", markCommand],
  ["new", newCommand],
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
