// The command line as yargs sees it: one entry per command, each of which loads its module when it runs.
// What a command does lives in commands/<name>.ts; this file must import none of them at the top.
import yargs from "yargs";
import { version } from "./package-file.ts";

class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Runs one command line; the answer is the exit code: 0 fine, 1 the answer is no, 2 a usage or input error. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const commandLine = yargs([...args])
    .scriptName("longhand")
    .version(version())
    .locale("en")
    .exitProcess(false)
    .strict()
    .demandCommand(1, "Name a command.")
    .fail((message, error) => {
      throw error ?? new UsageError(message);
    })
    .command(
      "list",
      "the bank of exercises by topic",
      (command) =>
        command
          .option("json", { type: "boolean", default: false, describe: "print JSON" })
          .example("$0 list", "everything in the bank"),
      async ({ json }) => {
        const { list } = await import("./commands/list.ts");
        exitCode = list({ json });
      },
    );
  try {
    await commandLine.parseAsync();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(
      `${error.message}\nlonghand --help lists the commands; longhand <command> --help explains one.\n`,
    );
    return 2;
  }
  return exitCode;
}
