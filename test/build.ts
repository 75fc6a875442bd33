// Builds dist before the tests where it is missing or older than what it is made of, so that the tests of the commands
// run the code as it stands. Runs once, however many files there are.

import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project: string = fileURLToPath(new URL("../", import.meta.url));

/** The build writes this last. */
const lastBuilt = "dist/bank.json";

export function setup(): void {
  const built = statSync(join(project, lastBuilt), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newest(["src", "exercises", "build.mjs", "package.json"]) <= built) return;
  execFileSync(process.execPath, ["build.mjs"], { cwd: project, stdio: ["ignore", "inherit", "inherit"] });
}

/** When the youngest of these files and folders was changed. */
function newest(paths: readonly string[]): number {
  return Math.max(...paths.map((path) => changed(join(project, path))));
}

function changed(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const within = readdirSync(path, { recursive: true, encoding: "utf8" });
  return Math.max(mtimeMs, ...within.map((name) => statSync(join(path, name)).mtimeMs));
}
