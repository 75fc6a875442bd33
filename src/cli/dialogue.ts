// Talking line by line: a prompt, and the line that is typed or piped in. It must not know what is talked about.

import { createInterface } from "node:readline";
import { visible } from "../render/characters.ts";

export type Heard =
  | { readonly kind: "line"; readonly text: string }
  /** Ctrl-C. */
  | { readonly kind: "interrupt" }
  /** Ctrl-D, or the end of the pipe. */
  | { readonly kind: "end" };

export interface Dialogue {
  readonly say: (lines: readonly string[]) => void;
  readonly hear: (prompt: string) => Promise<Heard>;
  readonly close: () => void;
}

/** A dialogue on standard input and output. What comes over a pipe, or is typed ahead, is echoed, so that the output reads like a page. */
export function openDialogue(): Dialogue {
  const { stdin, stdout } = process;
  const terminal = stdin.isTTY === true && stdout.isTTY === true;
  const lines = createInterface({ input: stdin, output: terminal ? stdout : undefined, terminal, historySize: 0 });
  const heard: Heard[] = [];
  let waiting: ((heard: Heard) => void) | undefined;
  const take = (each: Heard): void => {
    const taker = waiting;
    waiting = undefined;
    if (taker === undefined) heard.push(each);
    else taker(each);
  };
  const interrupt = (): void => take({ kind: "interrupt" });
  lines.on("line", (text) => take({ kind: "line", text }));
  lines.on("SIGINT", interrupt);
  lines.on("close", () => take({ kind: "end" }));
  process.on("SIGINT", interrupt);
  return {
    say: (said) => {
      if (said.length > 0) stdout.write(`${said.join("\n")}\n`);
    },
    hear: async (prompt) => {
      const ahead = heard.shift();
      if (terminal && ahead === undefined) {
        lines.setPrompt(prompt);
        lines.prompt();
      } else stdout.write(prompt);
      const next = ahead ?? (await new Promise<Heard>((resolve) => (waiting = resolve)));
      const isSeen = next.kind === "line" && ahead === undefined && stdin.isTTY === true;
      if (!isSeen) stdout.write(next.kind === "line" ? `${visible(next.text.trim())}\n` : "\n");
      return next;
    },
    close: () => {
      process.off("SIGINT", interrupt);
      lines.close();
    },
  };
}
