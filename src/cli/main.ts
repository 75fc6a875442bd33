#!/usr/bin/env node
// The program: reads the command's name and hands over to its module, which is loaded only then. A module imported
// at the top of this file costs every start; `--version` answers before yargs is loaded.
import { version } from "./package-file.ts";

const [first, ...rest] = process.argv.slice(2);
if (first === "--version" && rest.length === 0) {
  process.stdout.write(`${version()}\n`);
} else {
  const { runCommandLine } = await import("./command-line.ts");
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
