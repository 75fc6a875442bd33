import { bankNames } from "../marking/exercises.ts";
import { testFairness } from "./fairness-tests.ts";

testFairness(
  bankNames.filter((name) => name.startsWith("networks/")),
  8,
);
