// Slips in whole lines: another quantity is written where the line's own belongs.

import { type Expression, name } from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import { adjointId, type Line, partialId } from "../line.ts";
import type { Slip, SlipSite } from "./slip.ts";

/** A04: the height of the curve where its slope is asked. */
export const valueForSlope: Slip = {
  id: "A04",
  sites: (working) => lineSites(working, (line) => (line.kind === "partial" ? name(line.node) : undefined)),
};

/** B05: in a product, the slope for one factor is that factor itself instead of the other. */
export const otherFactor: Slip = {
  id: "B05",
  sites: (working) =>
    lineSites(working, (line) => {
      if (line.kind !== "partial" || line.formula.kind !== "name") return undefined;
      return working.graph.leaves.includes(line.formula.name) || working.graph.nodes.has(line.formula.name)
        ? name(line.wrt)
        : undefined;
    }),
};

/** B12: the local partial for the whole gradient; what comes from above is left out. */
export const localOnly: Slip = {
  id: "B12",
  sites: (working) => lineSites(working, (line) => throughOnlyUser(line, working, partialId)),
};

/** B13: the chain ends one link early: what arrives at the only user, without the last link. */
export const stoppedEarly: Slip = {
  id: "B13",
  sites: (working) => lineSites(working, (line) => throughOnlyUser(line, working, adjointId)),
};

function throughOnlyUser(
  line: Line,
  { graph }: Working,
  part: (user: string, node: string) => string,
): Expression | undefined {
  const users = graph.users.get(line.node) ?? [];
  const [user] = users;
  const hasTwoFactors = line.kind === "adjoint" && users.length === 1 && user !== undefined && user !== graph.output;
  return hasTwoFactors ? name(part(user, line.node)) : undefined;
}

function lineSites(working: Working, change: (line: Line) => Expression | undefined): readonly SlipSite[] {
  return [...working.lines.values()].flatMap((line) => {
    const formula = change(line);
    return formula === undefined
      ? []
      : [{ at: line.id, edit: { kind: "lines", formulas: new Map([[line.id, formula]]) } }];
  });
}
