// A bar that grows while something is built, on a terminal only: a pipe or a file sees nothing of it.

import { performance } from "node:perf_hooks";
import { progressLine } from "../render/progress-line.ts";

export interface Bar {
  readonly step: () => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

const columns = 78;
/** Drawing more often than this would cost more than it shows. */
const pause = 100;

/** A bar for so many steps on standard error. */
export function progressBar(all: number, stream: NodeJS.WriteStream = process.stderr): Bar {
  if (stream.isTTY !== true || all === 0) return { step: () => undefined, end: () => undefined };
  const start = performance.now();
  let done = 0;
  let drawn = 0;
  const draw = (now: number): void => {
    drawn = now;
    const width = Math.min(columns, (stream.columns || columns) - 1);
    stream.write(`\r${progressLine(done, all, (now - start) / 1000, width)}`);
  };
  draw(start);
  return {
    step: () => {
      done += 1;
      const now = performance.now();
      if (now - drawn > pause || done === all) draw(now);
    },
    end: () => stream.write("\r\u001b[K"),
  };
}
