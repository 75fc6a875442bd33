// How far something is, in one line: a bar, a count, and about how long it still takes. It must not know clocks.

/** The line, `width` columns wide; `seconds` have gone by. */
export function progressLine(done: number, all: number, seconds: number, width: number): string {
  const count = `${done}/${all}`;
  const left = done === 0 || done === all ? "" : `about ${duration((seconds / done) * (all - done))} left`;
  const tail = ` ${count}  ${left}`;
  const room = Math.max(0, width - tail.length - 2);
  const full = Math.round((room * done) / Math.max(1, all));
  return `[${"#".repeat(full)}${" ".repeat(room - full)}]${tail}`.slice(0, width);
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 90 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
