// What each notation calls the parts of a network, and that people may write them so.

import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/expression/evaluate.ts";
import { printText } from "../../../src/expression/print-text.ts";
import { type ProfileName, profileNames } from "../../../src/graph/network/profile-names.ts";
import { inProfile } from "../../../src/graph/profile.ts";
import { errorTermName, spellingOf } from "../../../src/graph/spelling.ts";
import { readEntry } from "../../../src/marking/read-entry.ts";
import { opened } from "../../../src/render/equation.ts";
import { parseableStyle, unicodeStyle } from "../../../src/render/style.ts";
import { buildWorking } from "../../../src/working/build.ts";
import { evaluatorOf } from "../../../src/working/evaluate.ts";
import { findLine } from "../../../src/working/find-line.ts";
import { inputsOf } from "../../../src/working/solve.ts";
import { solvedText } from "../../marking/exercises.ts";

const solved = solvedText(`network:
  inputs: 2
  layers:
    - { units: 2, activation: tanh }
    - { units: 2, activation: sigmoid }
  loss: half squared error
given: { x1: 0.9, x2: 0.4, W1: [[0.3, -0.2], [0.5, 0.8]], b1: [0.1, 0.2], W2: [[-0.6, 0.7], [0.9, -0.4]], b2: [0.3, -0.1],
  t1: 1, t2: 0 }
learningRate: 0.5
`);

function workingIn(profile: ProfileName) {
  return buildWorking({ ...solved.working, graph: inProfile(solved.working.graph, profile), deltas: "derivative" });
}

/** In the order: hidden sum, hidden activation, output, weight to hidden 1 from input 2, a bias, target, loss, δ. */
const names = ["z1_1", "a1_1", "a2_2", "w1_1_2", "b1_2", "t1", "L"];

describe("a 2-2-2 network", () => {
  it.each<[profile: ProfileName, spelled: readonly string[]]>([
    ["plain", ["z_1^(1)", "a_1^(1)", "a_2^(2)", "w_12^(1)", "b_2^(1)", "t1", "L", "delta_1^(1)"]],
    ["hasan", ["z_1^(2)", "a_1^(2)", "a_2^(3)", "theta_12^(1)", "theta_20^(1)", "y_1", "J", "delta_1^(2)"]],
    ["bishop", ["a_1^(1)", "z_1^(1)", "y_2", "w_12^(1)", "w_20^(1)", "t_1", "E", "delta_1^(1)"]],
    ["nielsen", ["z_1^(2)", "a_1^(2)", "a_2^(3)", "w_12^(2)", "b_2^(2)", "y_1", "C", "delta_1^(2)"]],
    ["ng", ["z_1^(2)", "a_1^(2)", "a_2^(3)", "theta_12^(1)", "theta_20^(1)", "y_1", "J", "delta_1^(2)"]],
    ["mazur", ["net_h1", "out_h1", "out_o2", "w2", "b2", "target_o1", "E_total", "delta_h1"]],
    ["aima", ["in_1^(1)", "a_1^(1)", "a_2^(2)", "W_21^(1)", "W_02^(1)", "y_1", "E", "Delta_1^(1)"]],
  ])("is written by %s as %j", (profile, spelled) => {
    const { graph } = workingIn(profile);
    expect([...names.map((each) => spellingOf(graph, each)), errorTermName(graph, "z1_1")]).toEqual(spelled);
  });
});

describe("lecture 002's toy of single units", () => {
  const toy = solvedText(`network:
  inputs: 1
  layers: [{ units: 1, activation: sigmoid, bias: false }, { units: 1, activation: sigmoid, bias: false }]
given: { x1: 0.5, W1: [[0.4]], W2: [[-0.3]], t1: 1 }
`);
  it("has no numbers of units", () => {
    const graph = inProfile(toy.working.graph, "hasan");
    expect(["z1_1", "a2_1", "w1_1_1", "w2_1_1", "t1"].map((each) => spellingOf(graph, each))).toEqual([
      "z^(2)",
      "a^(3)",
      "theta_1",
      "theta_2",
      "y",
    ]);
  });
});

describe.each(profileNames)("in the notation of %s", (profile) => {
  const working = workingIn(profile);
  const values = evaluatorOf(working)(inputsOf(solved.numbers));

  it.each([
    ["parseable text", parseableStyle(working)],
    ["Unicode", unicodeStyle(working)],
  ])("every formula is read back from %s as the same function", (_, style) => {
    for (const { id, kind } of working.lines.values()) {
      if (kind === "check" || kind === "contribution" || kind === "update") continue;
      const text = printText(opened(working, id), style);
      const read = readEntry(text, working);
      const value = "expression" in read ? evaluate(read.expression, values.of) : Number(text);
      expect(value, `${id}: ${text}`).toBeCloseTo(values.of(id), 12);
    }
  });

  it("finds the lines of nodes and error terms by their names there", () => {
    for (const node of ["z1_1", "a1_1", "z2_2", "L"]) {
      expect(findLine(working, spellingOf(working.graph, node))).toBe(`value:${node}`);
    }
    expect(findLine(working, errorTermName(working.graph, "z1_2"))).toBe("delta:z1_2");
  });
});
