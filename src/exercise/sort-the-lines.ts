// Sort the lines: does a line belong to the forward pass, the backward pass or the update, and which of these is called
// backpropagation, which gradient descent?

import { shuffled } from "../number/hash.ts";
import type { Line, LineId } from "../working/line.ts";
import type { Made, Making } from "./making.ts";
import type { ChoiceField, Option, Part, PrintedLine, Procedure } from "./question.ts";
import { linesOnPage } from "./written-lines.ts";

const parts: readonly Part[] = ["forward", "backward", "update"];

/** So many lines of each part are told apart; more are no more practice. */
const mostOfPart = 3;

/** What a part is called, where it has a name. */
const procedures: readonly (readonly [procedure: Procedure, part: Part])[] = [
  ["backpropagation", "backward"],
  ["gradient descent", "update"],
];

export function sortTheLines({ working, seed }: Making): Made {
  const known = linesOnPage(working, true).flatMap((id) => {
    const line = working.lines.get(id);
    return line === undefined ? [] : [{ id, part: partOf(line) }];
  });
  const chosen = parts.flatMap((part) =>
    shuffled(
      known.filter((each) => each.part === part),
      `${part} ${seed}`,
    ).slice(0, mostOfPart),
  );
  const sorted = shuffled(chosen, `sort ${seed}`);
  return {
    printed: sorted.map(({ id }): PrintedLine => ({ line: id, shows: "formula" })),
    fields: [...sorted.map(({ id, part }) => partField(id, part)), ...procedures.map(procedureField)],
  };
}

export function partOf(line: Line): Part {
  switch (line.kind) {
    case "value":
    case "check":
      return "forward";
    case "partial":
    case "contribution":
    case "adjoint":
    case "route":
    case "delta":
      return "backward";
    case "step":
    case "update":
      return "update";
  }
}

function partField(line: LineId, right: Part): ChoiceField {
  return { kind: "choice", id: `sort:${line}`, asks: { kind: "part", line }, options: partOptions(right) };
}

function procedureField([procedure, right]: (typeof procedures)[number]): ChoiceField {
  const asks = { kind: "procedure", procedure } as const;
  return { kind: "choice", id: `sort:${procedure}`, asks, options: partOptions(right) };
}

function partOptions(right: Part): readonly Option[] {
  return parts.map((part) => ({ content: { kind: "part", part }, right: part === right }));
}
