#!/usr/bin/env node
// The program: reads the command's name and hands over to its module, which is loaded only then. A module imported
// at the top of this file costs every start; `--version` answers before yargs is loaded.
import { version } from "./package-file.ts";

// A reader that has seen enough (longhand solve … | head) closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const [first, ...rest] = process.argv.slice(2);
if (first === "--version" && rest.length === 0) {
  process.stdout.write(`${version()}\n`);
} else if (first === undefined) {
  const { welcome } = await import("../render/words/command-words.ts");
  process.stdout.write(welcome);
} else {
  const { runCommandLine } = await import("./command-line.ts");
  try {
    process.exitCode = await runCommandLine(process.argv.slice(2));
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`This is a fault of longhand, not of your input. Please report it:\n${stack}\n`);
    process.exitCode = 70;
  }
}
