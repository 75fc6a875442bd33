// Runs the built program in a pseudo-terminal, as a person sits in front of it: types, waits for what appears. The
// terminal is made by `script` of util-linux.

import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { project } from "./run.ts";

export const hasTerminal: boolean = isUtilLinux();

function isUtilLinux(): boolean {
  try {
    return execFileSync("script", ["--version"], { encoding: "utf8" }).includes("util-linux");
  } catch {
    return false;
  }
}

export interface Terminal {
  /** Types a text, with Enter where it ends in a line end. */
  readonly type: (text: string) => void;
  /** Waits until the text appears after what was waited for before; the answer is all that appeared on the way. */
  readonly until: (text: string) => Promise<string>;
  /** The exit code, once the program has ended. */
  readonly ended: Promise<number | null>;
  readonly everything: () => string;
}

export interface TerminalOptions {
  readonly columns?: number;
  readonly env: Readonly<Record<string, string>>;
}

const patience = 15_000;

/** Starts `longhand` with these arguments; no argument may hold a quotation mark. */
export function terminal(args: readonly string[], { columns = 80, env }: TerminalOptions): Terminal {
  const words = [process.execPath, join(project, "dist", "cli.js"), ...args].map((word) => `'${word}'`);
  const child = spawn("script", ["-qec", `stty cols ${columns} rows 40; exec ${words.join(" ")}`, "/dev/null"], {
    cwd: project,
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", TERM: "xterm-256color", ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  let output = "";
  let seen = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    type: (text) => void child.stdin.write(text.replaceAll("\n", "\r")),
    until: async (text) => {
      const start = Date.now();
      for (;;) {
        const clean = withoutEscapes(output);
        const at = clean.indexOf(text, seen);
        if (at >= 0) {
          const appeared = clean.slice(seen, at + text.length);
          seen = at + text.length;
          return appeared;
        }
        if (Date.now() - start > patience) throw new Error(`"${text}" did not appear after:\n${clean.slice(seen)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    ended,
    everything: () => withoutEscapes(output),
  };
}

/** What is to be read, without colours and movements of the cursor. */
function withoutEscapes(text: string): string {
  const start = String.fromCharCode(27);
  return text.replace(new RegExp(`${start}\\[[0-9;?]*[A-Za-z]`, "gu"), "").replaceAll("\r", "");
}
