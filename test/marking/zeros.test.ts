// A zero that is one was not rounded, so that it leaves no room for what is computed from it.

import { expect, it } from "vitest";
import { judge } from "../../src/marking/judge.ts";
import { solvedBank } from "./exercises.ts";

it.each([
  ["value:y", "1.2", "right"],
  ["value:y", "0.9", "wrong"],
])("behind a unit that is off, %s = %s is %s", (line, entry, kind) => {
  const solved = solvedBank("networks/relu-hidden.yaml");
  const entries = new Map([
    ["value:a1", "1"],
    ["value:a2", "0"],
    [line, entry],
  ]);
  expect(judge([line], entries, solved)[0]?.verdict.kind).toBe(kind);
});
