// What a solution says before anything is worked out: the formulas of the graph and the numbers given.

import { type Expression, name } from "../expression/expression.ts";
import { formatDecimal, terminatingDecimal } from "../number/decimal.ts";
import type { Working } from "../working/build.ts";
import { valueId } from "../working/line.ts";
import type { Definition, GivenGroup } from "./solution.ts";
import type { Selection, SolutionRequest, WrittenNumber } from "./solution-request.ts";

/** The formulas of the nodes that are read. */
export function definitionsOf({ graph }: Working, selection: Selection): readonly Definition[] {
  return [...graph.nodes.values()]
    .filter((node) => selection.reads(node))
    .map((node) => ({ left: name(node.name), formula: node.formula }));
}

/** Constants first, then what is to be adjusted; no roles where there is only one kind. */
export function givenGroups({ working, given }: SolutionRequest, selection: Selection): readonly GivenGroup[] {
  const parameters = new Set(selection.parameters);
  const used = usedLeaves(working, selection);
  const entry = (leaf: string): { left: Expression; written: string | undefined } => {
    const number = given.get(leaf);
    return { left: name(leaf), written: number === undefined ? undefined : spelled(number) };
  };
  const constants = used.filter((leaf) => !parameters.has(leaf)).map(entry);
  const adjusted = selection.parameters.map(entry);
  if (constants.length === 0) return [{ role: "given", entries: adjusted }];
  return [
    { role: "constants", entries: constants },
    { role: "to adjust", entries: adjusted },
  ];
}

/** A number as it stands on the page: decimals in one form, fractions as the author wrote them. */
export function spelled({ exact, written }: WrittenNumber): string {
  const decimal = terminatingDecimal(exact);
  return decimal === undefined ? written : formatDecimal(decimal);
}

function usedLeaves(working: Working, selection: Selection): readonly string[] {
  return working.graph.leaves.filter((leaf) =>
    (working.graph.users.get(leaf) ?? []).some((user) => selection.has(valueId(user))),
  );
}
