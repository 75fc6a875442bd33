// Finds a Python that has a library, and runs programs with it: many in one process, for starting one takes long.

import { execFileSync, spawnSync } from "node:child_process";

/** Debian's first: numpy comes from there, and another python on the path may lack it. */
const interpreters = ["/usr/bin/python3", "python3"];

/** The variable of the environment that names a Python with the library, where it is in an environment of its own. */
export function pythonVariable(library: string): string {
  return `LONGHAND_${library.toUpperCase()}_PYTHON`;
}

/** An interpreter that finds the library, or undefined. One that the environment names must find it. */
export function pythonWith(library: string): string | undefined {
  const find = `import importlib.util, sys; sys.exit(importlib.util.find_spec("${library}") is None)`;
  const hasLibrary = (each: string): boolean => spawnSync(each, ["-c", find]).status === 0;
  const named = process.env[pythonVariable(library)];
  if (named === undefined) return interpreters.find(hasLibrary);
  if (hasLibrary(named)) return named;
  throw new Error(`${pythonVariable(library)} is ${named}, which has no ${library}`);
}

export interface Outcome {
  /** The exit code, or the words of an exception. */
  readonly code: number | string;
  readonly printed: string;
}

const driver = `
import contextlib, io, json, sys
outcomes = []
for name, program in json.load(sys.stdin):
    printed = io.StringIO()
    code = "no exit code"
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(program, name, "exec"), {"__name__": "__main__"})
        except SystemExit as end:
            code = end.code
        except Exception as error:
            code = repr(error)
    outcomes.append([name, {"code": code, "printed": printed.getvalue()}])
json.dump(outcomes, sys.stdout)
`;

/** What each program prints and ends with. Warnings are errors. */
export function runPrograms(python: string, programs: ReadonlyMap<string, string>): ReadonlyMap<string, Outcome> {
  const input = JSON.stringify([...programs]);
  const stdout = execFileSync(python, ["-W", "error:::__main__", "-c", driver], { input, maxBuffer: 2 ** 26 });
  const outcomes: readonly (readonly [string, Outcome])[] = JSON.parse(stdout.toString("utf8"));
  return new Map(outcomes);
}
