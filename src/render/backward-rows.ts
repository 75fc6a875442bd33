// The backward pass node by node from the output: local partials, then the adjoints that they complete. Each reason is said
// once, and trivial lines are folded into the lines that they repeat.

import { name } from "../expression/expression.ts";
import { adjointId, type LineId, type PartialLine } from "../working/line.ts";
import { isSameAsPartial } from "../working/twin.ts";
import { displayed, equation } from "./equation.ts";
import { asRulesGive, type Reason, ReasonOnce, reasonOf } from "./reasons.ts";
import type { Equation, Row } from "./solution.ts";
import type { Selection, SolutionRequest } from "./solution-request.ts";
import { freeLetter, inLetter, tellings } from "./telling.ts";
import { chainRule, reasonText } from "./words/solution-words.ts";
import { tellChain, writtenOut } from "./words/telling-words.ts";

/** The rows of the backward pass. */
export function backwardRows(request: SolutionRequest, selection: Selection): readonly Row[] {
  return new BackwardPass(request, selection).rows();
}

/** Remembers what has been said. */
class BackwardPass {
  private readonly request: SolutionRequest;
  private readonly selection: Selection;
  private readonly once = new ReasonOnce();
  private chainRuleSaid = false;

  constructor(request: SolutionRequest, selection: Selection) {
    this.request = request;
    this.selection = selection;
  }

  rows(): readonly Row[] {
    const rows: Row[] = [];
    for (const line of this.request.working.lines.values()) {
      if (line.id.includes("@") || !this.selection.has(line.id)) continue;
      if (line.kind === "partial") rows.push(...this.partial(line.id));
      else if (line.kind === "adjoint" && line.node !== this.request.working.graph.output)
        rows.push(...this.adjoint(line.id));
    }
    return rows;
  }

  private partial(id: LineId): readonly Row[] {
    const { working, solved, depth } = this.request;
    const line = working.lines.get(id);
    if (line?.kind !== "partial") return [];
    const folded = isSameAsPartial(working, line.wrt) ? [adjointId(line.wrt)] : [];
    const ids = [id, ...folded];
    if (depth === "micro") return this.everyStep(line, ids);
    const reason = this.once.say(reasonOf(line.reason));
    const before = reason?.kind === "inside" ? asRulesGive(line.reason) : undefined;
    return [withReason(equation(working, solved, { ids, left: name(id), formula: line.formula, before }), reason)];
  }

  /** Outside and inside of each chain, then the arithmetic operation by operation. */
  private everyStep(line: PartialLine, ids: readonly LineId[]): readonly Row[] {
    const { working, solved } = this.request;
    const letter = freeLetter(working.graph);
    const told = tellings(line.reason, letter);
    const before = inLetter(line.reason, letter) ?? asRulesGive(line.reason);
    const row = equation(working, solved, { ids, left: name(line.id), formula: line.formula, before, everyStep: true });
    const isChain = inLetter(line.reason, letter) !== undefined;
    if (isChain) return [...told, tellChain(name(line.id), letter), { ...row, reason: writtenOut(letter) }];
    return told.length > 0 ? [...told, row] : [withReason(row, this.once.say(reasonOf(line.reason)))];
  }

  private adjoint(id: LineId): readonly Row[] {
    const { working, solved } = this.request;
    const line = working.lines.get(id);
    if (line === undefined || isSameAsPartial(working, line.node)) return [];
    const routes = working.graph.users.get(line.node)?.length ?? 0;
    const row = equation(working, solved, { ids: [id], left: name(id), formula: displayed(working, id) });
    const reason = routes > 1 ? this.once.say({ kind: "routes add" }) : undefined;
    const isSaid = this.chainRuleSaid;
    this.chainRuleSaid = true;
    if (reason !== undefined) return [withReason(row, reason)];
    return [isSaid ? row : { ...row, reason: chainRule }];
  }
}

function withReason(row: Equation, reason: Reason | undefined): Equation {
  return reason === undefined ? row : { ...row, reason: reasonText(reason) };
}
