// A date by which to hand in, as an author writes it. It must not know the clock, nor the time zone of any machine.

export interface Due {
  readonly written: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** A day without a time lasts until its end. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of Greenwich; undefined: the time where the set is marked. */
  readonly offset: number | undefined;
}

const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?)?$/u;

/** 2026-12-04, 2026-12-04 18:00, or the same with Z or +01:00 behind it; undefined for anything else, or no such day. */
export function readDue(text: string): Due | undefined {
  const written = text.trim();
  const found = form.exec(written);
  if (found === null) return undefined;
  const [, year, month, day, hour = "23", minute = "59", second = "59", zone] = found;
  const due = {
    written,
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: found[5] === undefined || found[6] !== undefined ? Number(second) : 0,
    offset: zone === undefined ? undefined : offsetOf(zone),
  };
  return isRealTime(due) ? due : undefined;
}

function offsetOf(zone: string): number {
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

function isRealTime({ year, month, day, hour, minute, second }: Due): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}
