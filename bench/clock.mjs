// How times are taken: the fastest of several runs, the one that the machine disturbed least.

/** The milliseconds of the fastest of `times` runs. */
export function fastest(run, times) {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < times; count++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
