// When a due date is over, on the clock of this machine unless the date names its own zone.

import { readDue } from "../../exercise/due.ts";

/** Milliseconds since 1970; undefined where nothing is due. */
export function dueTime(written: string | undefined): number | undefined {
  const due = written === undefined ? undefined : readDue(written);
  if (due === undefined) return undefined;
  const { year, month, day, hour, minute, second, offset } = due;
  return offset === undefined
    ? new Date(year, month - 1, day, hour, minute, second).getTime()
    : Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000;
}
