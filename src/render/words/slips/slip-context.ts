// What the words about a slip are made from: the places of a working, as symbols. It holds no sentence about a slip, and
// must not know the numbers of an exercise: what a message does not see, it cannot give away.

import { type Expression, name } from "../../../expression/expression.ts";
import { printText } from "../../../expression/print-text.ts";
import type { Working } from "../../../working/build.ts";
import { adjointId, type Line, type LineId, partialId } from "../../../working/line.ts";
import type { SlipId } from "../../../working/slips/slip.ts";
import { displayed } from "../../equation.ts";
import type { Text } from "../../solution.ts";
import { plainStyle } from "../../style.ts";
import { sentence } from "../phrases.ts";
import { clipped } from "../user-text.ts";

export type RuleSlip = Extract<SlipId, `A${string}`>;
export type GraphSlip = Extract<SlipId, `B${string}`>;
export type NetworkSlip = Extract<SlipId, `C${string}`>;
export type UpdateSlip = Extract<SlipId, `D${string}`>;
export type NumberSlip = Extract<SlipId, `E${string}`>;

/** A slip as it is told: where it was made and where it was seen. */
export interface ToldSlip {
  readonly working: Working;
  /** The line whose entry is talked about. */
  readonly line: LineId;
  /** The line in which the slip is made: the same, or one that it depends on. */
  readonly site: LineId;
  /** The entry as written. */
  readonly entry: string;
}

/** What is said about a slip: what the number is, one question, and after repair the slip's name. */
export interface SlipWords {
  readonly diagnosis: (context: ToldSlip) => Text;
  readonly question: (context: ToldSlip) => Text;
  readonly name: Text;
}

/** The symbols that a sentence about a slip may use. */
export interface Places {
  readonly entry: Text;
  readonly line: Expression;
  readonly lineKind: Line["kind"] | undefined;
  readonly site: Expression;
  readonly siteKind: Line["kind"] | undefined;
  /** Whether the slip is made in the line that is asked. */
  readonly isHere: boolean;
  /** What moves at the site, and the node that reads it. */
  readonly variable: Expression;
  readonly node: Expression;
  /** What moves in the asked line: where its routes begin. */
  readonly start: Expression;
  /** The slope of the output for that. */
  readonly gradient: Expression;
  readonly output: Expression;
  /** How many nodes read the variable of the site. */
  readonly users: number;
  readonly isBelowOutput: boolean;
}

export function placesOf({ working, line, site, entry }: ToldSlip): Places {
  const { graph, lines } = working;
  const asked = lines.get(line);
  const made = lines.get(site) ?? asked;
  const variable = variableOf(made, working);
  const node = nodeOf(made, variable, working);
  const start = variableOf(asked, working);
  return {
    entry: sentence`${entryWritten(entry)}`,
    line: name(line),
    lineKind: asked?.kind,
    site: name(made?.id ?? line),
    siteKind: made?.kind,
    isHere: made === asked || looksLike(made, asked, working),
    variable: name(variable),
    node: name(node),
    start: name(start),
    gradient: name(adjointId(start)),
    output: name(graph.output),
    users: graph.users.get(variable)?.length ?? 0,
    isBelowOutput: node === graph.output,
  };
}

/** Characters of an entry that are repeated to its writer. */
const mostOfEntry = 24;

/** An entry as it is repeated: without the name of its line in front, and not too long. */
export function entryWritten(entry: string): string {
  return clipped(entry.replace(/^[^=≈]*[=≈]/u, "").trim(), mostOfEntry);
}

/** dz/dy as a local slope and as the slope of the output are one line to a reader. */
function looksLike(a: Line | undefined, b: Line | undefined, working: Working): boolean {
  return a !== undefined && b !== undefined && printed(name(a.id), working) === printed(name(b.id), working);
}

function printed(formula: Expression, working: Working): string {
  return printText(formula, plainStyle(working));
}

/** Whether the asked line is nothing but the line of the slip, so that to name that line would be to tell the formula. */
function isCopied({ working, line, site }: ToldSlip): boolean {
  if (line === site || !working.lines.has(line)) return false;
  const formula = displayed(working, line);
  if (formula.kind !== "name") return false;
  const told = printed(name(site), working);
  return told === printed(formula, working) && told !== printed(name(line), working);
}

const copiedWords: Pick<SlipWords, "diagnosis" | "question"> = {
  diagnosis: ({ entry }) =>
    sentence`${entryWritten(entry)} was carried here from an earlier line, and that line is to be looked at.`,
  question: ({ line }) => sentence`Which number stands in ${name(line)}, and how was it worked out?`,
};

/** The words about a slip, but for lines that only repeat the line it is made in. */
export function guarded(words: SlipWords): SlipWords {
  return {
    diagnosis: (told) => (isCopied(told) ? copiedWords : words).diagnosis(told),
    question: (told) => (isCopied(told) ? copiedWords : words).question(told),
    name: words.name,
  };
}

function variableOf(line: Line | undefined, { graph, lines }: Working): string {
  switch (line?.kind) {
    case "partial":
      return line.wrt;
    case "contribution":
    case "adjoint":
    case "route":
    case "delta":
    case "step":
    case "update":
      return line.node;
    case "value":
    case "check": {
      const inputs = [...(graph.nodes.get(line.node)?.inputs ?? [])];
      return inputs.find((input) => lines.has(partialId(line.node, input))) ?? inputs[0] ?? line.node;
    }
    case undefined:
      return graph.output;
  }
}

function nodeOf(line: Line | undefined, variable: string, { graph }: Working): string {
  switch (line?.kind) {
    case "partial":
    case "value":
    case "check":
      return line.node;
    case "contribution":
      return line.through;
    case "route":
      return line.names[1] ?? variable;
    case "adjoint":
    case "delta":
    case "step":
    case "update":
      return graph.users.get(variable)?.[0] ?? variable;
    case undefined:
      return graph.output;
  }
}

type Sentence = (places: Places) => Text;

/** A sentence about the places of a context. */
export function about(words: Sentence): (context: ToldSlip) => Text {
  return (context) => words(placesOf(context));
}

/** “1.25 is …”; where the slip is made in an earlier line, “1.25 comes out with this for dy/dx: …”. */
export function numberIs(what: Sentence): (context: ToldSlip) => Text {
  return about((places) => {
    const { entry, site, isHere } = places;
    return isHere
      ? sentence`${entry} is ${what(places)}.`
      : sentence`${entry} comes out with this for ${site}: ${what(places)}.`;
  });
}

/** A sentence for the line of the slip, and another for a line that depends on it. */
export function hereOrLater(here: Sentence, later: Sentence): (context: ToldSlip) => Text {
  return about((places) => (places.isHere ? here(places) : later(places)));
}

/** A sentence for the lines of an update, and another for slopes. */
export function movesOrSlopes(moves: Sentence, slopes: Sentence): (context: ToldSlip) => Text {
  return about((places) => (isMove(places.lineKind) ? moves(places) : slopes(places)));
}

export function isMove(kind: Line["kind"] | undefined): boolean {
  return kind === "step" || kind === "update";
}

/** Whether a line is a slope of some kind. */
export function isSlope(kind: Line["kind"] | undefined): boolean {
  return kind === "partial" || kind === "contribution" || kind === "adjoint" || kind === "route" || kind === "delta";
}
