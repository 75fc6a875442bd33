// Which way: should a parameter rise or fall, and why? Asked before anything is multiplied out; the forward pass is printed.

import { shuffled } from "../number/hash.ts";
import { adjointId, updateId, valueId } from "../working/line.ts";
import type { Direction } from "../working/plan.ts";
import type { Solved } from "../working/solve.ts";
import type { Made, NumberedMaking } from "./making.ts";
import type { Field, Option, PrintedLine, Reason, Sign, Way } from "./question.ts";

/** More parameters than this are no more practice. */
const mostParameters = 3;

export function whichWay({ solved, seed }: NumberedMaking): Made {
  const { working } = solved;
  const chosen = new Set(shuffled(working.train, `parameters ${seed}`).slice(0, mostParameters));
  const printed = [...working.graph.nodes.keys()].map(
    (node): PrintedLine => ({ line: valueId(node), shows: "whole line" }),
  );
  const fields = working.train
    .filter((parameter) => chosen.has(parameter))
    .flatMap((parameter): readonly Field[] => [wayField(parameter, solved), whyField(parameter, solved, seed)]);
  return { printed, fields };
}

const ways: readonly Way[] = ["rise", "fall", "stay"];

function wayField(parameter: string, solved: Solved): Field {
  const right = wayTo(solved.working.direction, signOf(solved.values.of(adjointId(parameter))));
  const other = { slip: "D01", site: updateId(parameter) } as const;
  const options = ways.map((way): Option => {
    const content = { kind: "way", way } as const;
    if (way === right) return { content, right: true };
    return way === "stay" || right === "stay" ? { content, right: false } : { content, right: false, slip: other };
  });
  return { kind: "choice", id: `way:${parameter}`, asks: { kind: "way", parameter }, options };
}

function wayTo(direction: Direction, gradient: Sign): Way {
  if (gradient === "zero") return "stay";
  return (gradient === "positive") === (direction === "ascent") ? "rise" : "fall";
}

function signOf(value: number): Sign {
  return value === 0 ? "zero" : value > 0 ? "positive" : "negative";
}

/** The sign of the gradient is the reason; its other signs, the parameter's own sign and that of the output are none. */
function whyField(parameter: string, { values, working }: Solved, seed: string): Field {
  const gradient = signOf(values.of(adjointId(parameter)));
  const signs: readonly Sign[] = gradient === "zero" ? ["positive", "negative", "zero"] : ["positive", "negative"];
  const slopes = signs.map((sign): Option => {
    const content = reasonContent(parameter, { kind: "gradient", sign });
    const lost = { slip: "E03", site: adjointId(parameter) } as const;
    if (sign === gradient) return { content, right: true };
    return gradient === "zero" ? { content, right: false } : { content, right: false, slip: lost };
  });
  const own: Option = {
    content: reasonContent(parameter, { kind: "own sign", sign: signOf(values.of(parameter)) }),
    right: false,
    slip: { slip: "D07", site: updateId(parameter) },
  };
  const output: Option = {
    content: reasonContent(parameter, { kind: "output", sign: signOf(values.of(working.graph.output)) }),
    right: false,
    slip: { slip: "D10", site: updateId(parameter) },
  };
  const options = shuffled([...slopes, own, output], `why ${parameter} ${seed}`);
  return { kind: "choice", id: `why:${parameter}`, asks: { kind: "why", parameter }, options };
}

function reasonContent(parameter: string, reason: Reason): Option["content"] {
  return { kind: "reason", parameter, reason };
}
