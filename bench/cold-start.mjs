// Times whole runs of Node against bare ones. Runs are interleaved, so that a busy moment of the machine falls on all alike.
import { spawnSync } from "node:child_process";

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function milliseconds(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
  return time;
}

/**
 * For each measurement ({ name, args, limit }) the median time of `node ...args` as a ratio to the median of `node -e 0`.
 * A run that fails throws: the time of a program that stops early says nothing.
 */
export function coldStartRatios(measurements, repetitions) {
  const bare = [];
  const times = measurements.map(() => []);
  for (const { args } of measurements) milliseconds(args);
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    bare.push(milliseconds(["-e", "0"]));
    for (const [index, { args }] of measurements.entries()) times[index].push(milliseconds(args));
  }
  return measurements.map((measurement, index) => ({ ...measurement, amount: median(times[index]) / median(bare) }));
}
