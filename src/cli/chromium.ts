// Finds the Chromium that prints pages: the one that the user names, the one in the environment, or one that is installed.
// It must not start it.

import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { InputError } from "./input-error.ts";

const variable = "LONGHAND_CHROMIUM";

/** What Chromium and the browsers made from it are called. */
const programs = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];

/** Where they are installed on systems that do not put programs on the path. */
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of the browser. Throws an InputError that says how to name one. */
export function findChromium(named: string | undefined, environment: NodeJS.ProcessEnv): string {
  if (named !== undefined) return expectProgram(named, "--chromium");
  const known = environment[variable];
  if (known !== undefined && known !== "") return expectProgram(known, variable);
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? ["", ".exe"] : [""];
  const candidates = folders.flatMap((folder) =>
    programs.flatMap((program) => endings.map((ending) => join(folder, program + ending))),
  );
  const found = [...candidates, ...places].find(isProgram);
  if (found !== undefined) return found;
  throw new InputError(
    `--pdf needs an installed Chromium, Chrome or Edge, and none is on the path. Name one with --chromium PATH or in ${variable}; or open the page (without --pdf) in any browser and print it.`,
  );
}

function expectProgram(path: string, source: string): string {
  if (isProgram(path)) return path;
  throw new InputError(`${source}: ${path} is no program that can be run.`);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
