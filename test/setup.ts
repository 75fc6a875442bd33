// What every test file runs under: one seed for all properties, and a warning on the console counts as a failure.
import fc from "fast-check";

fc.configureGlobal({ seed: 20_190_604, numRuns: 100, verbose: fc.VerbosityLevel.Verbose, endOnFailure: false });

for (const method of ["warn", "error"] as const) {
  console[method] = (...words: readonly unknown[]) => {
    throw new Error(`console.${method} was called: ${words.map(String).join(" ")}`);
  };
}
