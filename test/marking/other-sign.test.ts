// The sign of δ is a convention: kept to throughout, with gradients and updates that fit, the other one is right as well.

import { describe, expect, it } from "vitest";
import { judge } from "../../src/marking/judge.ts";
import { findLine } from "../../src/working/find-line.ts";
import type { Solved } from "../../src/working/solve.ts";
import { solvedAsTold } from "./exercises.ts";

/** A network of two layers, told in error terms, in the letters of a profile. */
function told(profile: string): Solved {
  return solvedAsTold(`profile: ${profile}
notation: delta
network:
  inputs: [x1, x2]
  layers: [{ units: 2, activation: sigmoid, bias: false }, { units: 2, activation: sigmoid, bias: false }]
  loss: half squared error
given: { x1: 1, x2: 3, W1: [[0.1, 0.03], [0.3, -0.2]], W2: [[0.7, -0.4], [-0.6, 0.9]], t1: 1, t2: 0 }
learningRate: 0.1
`);
}

/** The verdicts on entries written as `line = entry`, separated by semicolons. */
function verdictsOn(written: string, solved: Solved): readonly string[] {
  const entries = new Map(
    written.split(";").map((each): [string, string] => {
      const [line = "", entry = ""] = each.split("=").map((part) => part.trim());
      return [findLine(solved.working, line) ?? line, entry];
    }),
  );
  return judge([...entries.keys()], entries, solved).map(({ verdict }) => verdict.kind);
}

const terms = "delta_2_1 = 0.1105; delta_2_2 = -0.1283";
const lostSigns = "dE/dw2_1_1 = 0.06047; dE/dw2_1_2 = 0.04702; dE/dw2_2_1 = -0.07023";

describe("where δ is the slope of the loss", () => {
  it.each<[title: string, entries: string, verdicts: readonly string[]]>([
    ["its own sign", "delta_2_1 = -0.1105", ["right"]],
    ["the other sign, nothing made of it yet", "delta_2_1 = 0.1105", ["convention"]],
    ["the other sign throughout", `${terms}; delta_1_1 = 0.03824`, ["convention", "convention", "convention"]],
    ["a gradient that fits", `${terms}; dE/dw2_1_1 = -0.06047`, ["convention", "convention", "right"]],
    ["an update that fits", `${terms}; w2_1_1' = 0.706047`, ["convention", "convention", "right"]],
    ["a gradient that does not fit", `${terms}; dE/dw2_1_1 = 0.06047`, ["convention", "convention", "wrong"]],
    ["no gradient that fits", `${terms}; ${lostSigns}`, ["wrong", "wrong", "follows", "follows", "follows"]],
    ["one sign here, the other there", "delta_2_1 = -0.1105; delta_2_2 = -0.1283", ["right", "wrong"]],
    ["a mistake beside the other sign", `${terms}; delta_1_1 = 0.5`, ["convention", "convention", "wrong"]],
    ["too few digits", "delta_2_1 = 0.1105; delta_2_2 = -0.13", ["convention", "imprecise"]],
    ["a formula", "delta_2_1 = (t1 - y1)*y1*(1 - y1)", ["convention"]],
    ["a mistake alone", "delta_2_1 = 0.9", ["wrong"]],
    ["the adjoint itself has one sign", "dE/da_1^(2) = 0.1105", ["wrong"]],
  ])("%s", (_, entries, verdicts) => {
    expect(verdictsOn(entries, told("bishop"))).toEqual(verdicts);
  });
});

it.each([
  ["delta_2_1 = -0.1105; w2_1_1' = 0.706047", ["convention", "right"]],
  ["delta_2_1 = 0.1105", ["right"]],
])("where the error is target − output, %s", (entries, verdicts) => {
  expect(verdictsOn(entries, told("aima"))).toEqual(verdicts);
});
