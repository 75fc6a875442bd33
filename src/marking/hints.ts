// Hints for a line, made from the line itself: where to look, the rule in letters, the rule for this line, the numbers put
// in, the value. Data only. No rung before the last holds the value of the line, or of a line that is not on the page yet.

import type { Derivation, OuterRule } from "../expression/derive.ts";
import { hasName, namesIn } from "../expression/expression.ts";
import type { Working } from "../working/build.ts";
import { type Line, type LineId, learningRate, valueId } from "../working/line.ts";
import { writtenLine } from "../working/twin.ts";

/** The rungs of the ladder, from 1; the last one gives the answer away. */
export type Rung = 1 | 2 | 3 | 4 | 5;

export const lastRung: Rung = 5;

/** What a slope rests on. */
export type SlopeRule =
  | "linear"
  | "other factor"
  | "sum"
  | "product"
  | "quotient"
  | "chain"
  /** The slope of one function. */
  | { readonly outer: OuterRule };

/** The rule for a line, in general. */
export type HintRule =
  | { readonly kind: "value"; readonly isLogistic: boolean }
  | { readonly kind: "slope"; readonly rules: readonly SlopeRule[] }
  | {
      readonly kind:
        | "itself"
        | "along a route"
        | "across routes"
        | "error term"
        | "error term at an output"
        | "step"
        | "update";
    };

export type Hint =
  /** Which node, wire or earlier lines to look at. */
  | { readonly rung: 1; readonly kind: "place"; readonly line: LineId }
  | { readonly rung: 2; readonly kind: "rule"; readonly line: LineId; readonly rule: HintRule }
  /** `of` is the line whose formula is told: the local partial, where a gradient is no more than that. */
  | { readonly rung: 3; readonly kind: "formula"; readonly line: LineId; readonly of: LineId }
  /** The formula is one number: telling it would be telling the answer. */
  | { readonly rung: 3 | 4; readonly kind: "constant"; readonly line: LineId; readonly of: LineId }
  /** `known` are the names and lines whose numbers may be put in. */
  | {
      readonly rung: 4;
      readonly kind: "substitution";
      readonly line: LineId;
      readonly of: LineId;
      readonly known: Known;
    }
  /** The formula is one quantity, or none of its numbers is on the page: only where they come from is told. */
  | { readonly rung: 4; readonly kind: "look up"; readonly line: LineId; readonly of: LineId }
  /** For a line that is asked as a formula: what it is made from. */
  | { readonly rung: 3; readonly kind: "definition"; readonly line: LineId; readonly of: LineId }
  | { readonly rung: 4; readonly kind: "ingredients"; readonly line: LineId; readonly of: LineId }
  | { readonly rung: 5; readonly kind: "value" | "answer"; readonly line: LineId; readonly of: LineId };

export type Known = ReadonlySet<string>;

export interface HintRequest {
  readonly line: LineId;
  readonly form: "value" | "formula";
  /** The lines whose values are on the page: entered and accepted, or shown. */
  readonly onPage: ReadonlySet<LineId>;
}

/** One rung for a line. */
export function hintAt(working: Working, request: HintRequest, rung: Rung): Hint {
  const { line, form } = request;
  // A gradient through the output alone is the local partial, and is hinted at as that.
  const of = writtenLine(working, line);
  switch (rung) {
    case 1:
      return { rung, kind: "place", line };
    case 2:
      return { rung, kind: "rule", line, rule: ruleOf(working, of) };
    case 3:
      if (form === "formula") return { rung, kind: "definition", line, of };
      return { rung, kind: isConstant(working, of) ? "constant" : "formula", line, of };
    case 4:
      return form === "formula" ? { rung, kind: "ingredients", line, of } : numbersHint(working, request, of);
    case 5:
      return { rung, kind: form === "formula" ? "answer" : "value", line, of };
  }
}

function isConstant({ lines }: Working, line: LineId): boolean {
  const formula = lines.get(line)?.formula;
  return formula !== undefined && !hasName(formula);
}

/** A formula of one name only has no numbers to put in: its substitution would be its value. */
function numbersHint(working: Working, { line, onPage }: HintRequest, of: LineId): Hint {
  if (isConstant(working, of)) return { rung: 4, kind: "constant", line, of };
  const known = knownNames(working, onPage);
  const formula = working.lines.get(of)?.formula;
  if (formula === undefined || formula.kind === "name" || !readsKnown(working, of, known)) {
    return { rung: 4, kind: "look up", line, of };
  }
  return { rung: 4, kind: "substitution", line, of, known };
}

/** Leaves and the learning rate are given; of the rest, what is on the page. */
function knownNames({ graph, lines }: Working, onPage: ReadonlySet<LineId>): Known {
  const nodes = [...graph.nodes.keys()].filter((node) => onPage.has(valueId(node)));
  const read = [...onPage].filter((id) => lines.has(id));
  return new Set([...graph.leaves, learningRate, ...nodes, ...read]);
}

/** Whether a name that the line reads is known; contributions and steps count as what they read in turn. */
function readsKnown(working: Working, id: LineId, known: Known): boolean {
  const formula = working.lines.get(id)?.formula;
  if (formula === undefined) return false;
  return [...namesIn(formula)].some((each) => {
    const kind = working.lines.get(each)?.kind;
    return known.has(each) || ((kind === "contribution" || kind === "step") && readsKnown(working, each, known));
  });
}

function ruleOf({ graph, lines }: Working, id: LineId): HintRule {
  const line = lines.get(id);
  switch (line?.kind) {
    case "value":
    case "check":
    case undefined:
      return { kind: "value", isLogistic: line?.formula.kind === "call" && line.formula.operation === "sigmoid" };
    case "partial":
      return {
        kind: "slope",
        rules: [...new Map(slopeRules(line.reason).map((rule) => [keyOf(rule), rule])).values()],
      };
    case "contribution":
    case "route":
      return { kind: "along a route" };
    case "delta":
      return { kind: errorTermRule(line, lines) };
    case "adjoint":
      return { kind: routeRule(line, graph.users.get(line.node) ?? []) };
    case "step":
    case "update":
      return { kind: line.kind };
  }
}

function routeRule({ formula }: Line, users: readonly string[]): "itself" | "along a route" | "across routes" {
  if (formula.kind === "number") return "itself";
  return users.length > 1 ? "across routes" : "along a route";
}

/** Behind a unit error terms come back; at an output none does, and a softmax reaches the loss through every class. */
function errorTermRule(
  { formula }: Line,
  lines: Working["lines"],
): "error term" | "error term at an output" | "across routes" {
  if ([...namesIn(formula)].some((each) => lines.get(each)?.kind === "delta")) return "error term";
  return formula.kind === "sum" ? "across routes" : "error term at an output";
}

function keyOf(rule: SlopeRule): string {
  return typeof rule === "string" ? rule : rule.outer;
}

/** The rules that a derivation uses, the outermost first. */
function slopeRules(derivation: Derivation): readonly SlopeRule[] {
  switch (derivation.rule) {
    case "constant":
    case "variable":
      return ["linear"];
    case "negative":
    case "constant divisor":
      return slopeRules(derivation.inner);
    case "constant factor": {
      const { of, moving } = derivation;
      if (moving.inner.rule !== "variable") return slopeRules(moving.inner);
      return [
        of.factors.some((factor, index) => index !== moving.index && hasName(factor)) ? "other factor" : "linear",
      ];
    }
    case "sum": {
      const rules = derivation.terms.flatMap(({ inner }) => slopeRules(inner));
      return derivation.terms.length > 1 ? ["sum", ...rules] : rules;
    }
    case "product":
    case "quotient":
      return [derivation.rule];
    case "chain":
      return derivation.links.flatMap(({ outer, inner }): readonly SlopeRule[] =>
        inner.rule === "variable" ? [{ outer }] : ["chain", { outer }],
      );
  }
}
