// Slips where a change reaches the output along several routes: one left out, multiplied, passed on too early.

import { type Expression, name, product, sum } from "../../expression/expression.ts";
import { ancestors } from "../../graph/graph.ts";
import type { Working } from "../build.ts";
import { adjointId, contributionId, type LineId, partialId } from "../line.ts";
import { linesSite, stepSites } from "./sites.ts";
import type { Slip, SlipSite } from "./slip.ts";

/** A name that several nodes read, with these nodes in order. */
interface Fork {
  readonly name: string;
  readonly users: readonly string[];
}

/** More routes than this are kept or left out one at a time only. */
const mostForAllSubsets = 3;

function forksIn({ graph, lines }: Working): readonly Fork[] {
  return [...graph.users]
    .filter(([each, users]) => users.length > 1 && lines.has(adjointId(each)))
    .map(([each, users]) => ({ name: each, users }));
}

function keeping(fork: Fork, kept: readonly string[]): readonly [LineId, Expression] {
  return [adjointId(fork.name), sum(kept.map((user) => name(contributionId(fork.name, user))))];
}

/** The users that are reached through another user too: there the dependence is direct and indirect. */
function directUsers({ users }: Fork, { graph }: Working): readonly string[] {
  return users.filter((user) => {
    const before = ancestors(graph, user);
    return users.some((other) => other !== user && before.has(other));
  });
}

function properSubsets(users: readonly string[]): readonly (readonly string[])[] {
  if (users.length > mostForAllSubsets) {
    return [...users.map((user) => [user]), ...users.map((user) => users.filter((other) => other !== user))];
  }
  const count = 2 ** users.length;
  return Array.from({ length: count - 2 }, (_, index) =>
    users.filter((_user, place) => ((index + 1) >> place) % 2 === 1),
  );
}

/** Not where a name acts directly and through another node: leaving out one of these two is a slip of its own. */
export const oneRouteOnly: Slip = {
  id: "B01",
  slug: "one-route-only",
  level: "misconception",
  kind: "conceptual",
  source: "[S17], [S18]",
  sites: (working) =>
    forksIn(working).flatMap((fork) => {
      const direct = directUsers(fork, working);
      const indirect = fork.users.filter((user) => !direct.includes(user));
      const claimed = new Set(direct.length === 0 ? [] : [String(direct), String(indirect)]);
      return properSubsets(fork.users)
        .filter((kept) => !claimed.has(String(kept)))
        .flatMap((kept) => linesSite([keeping(fork, kept)]));
    }),
};

/**
 * Going back, each share overwrites the one before: of a name twice in one node the last term counts, and at every fork
 * of a graph with several the share that is written last. At one fork alone it is one route only.
 */
export const lastWriteWins: Slip = {
  id: "B02",
  slug: "last-write-wins",
  level: "misconception",
  kind: "conceptual",
  source: "[S19]",
  sites: (working) => {
    const forks = forksIn(working);
    const everywhere = forks.map((fork) => keeping(fork, fork.users.slice(0, 1)));
    return [
      ...stepSites(working, (step) =>
        step.rule === "sum" && step.terms.length > 1 ? [{ ...step, terms: step.terms.slice(-1) }] : [],
      ),
      ...(forks.length > 1 ? linesSite(everywhere) : []),
    ];
  },
};

export const routesMultiplied: Slip = {
  id: "B03",
  slug: "routes-multiplied",
  level: "misconception",
  kind: "conceptual",
  source: "[S20]",
  sites: (working) =>
    forksIn(working).flatMap((fork) =>
      linesSite([[adjointId(fork.name), product(fork.users.map((user) => name(contributionId(fork.name, user))))]]),
    ),
};

/** The rates along a route are added: two that meet in a line, or all of a route that never forks. */
export const factorsAdded: Slip = {
  id: "B04",
  slug: "factors-added-along-route",
  level: "misconception",
  kind: "conceptual",
  source: "[S20]",
  sites: (working) => [...lineSums(working), ...routeSums(working)],
};

function lineSums({ lines, graph }: Working): readonly SlipSite[] {
  return [...lines.values()].flatMap((line) => {
    const { formula } = line;
    const isProduct = (line.kind === "adjoint" || line.kind === "contribution") && formula.kind === "product";
    const isTrivial =
      formula.kind === "product" &&
      formula.factors.some((each) => each.kind === "name" && each.name === adjointId(graph.output));
    return isProduct && !isTrivial ? linesSite([[line.id, sum(formula.factors)]]) : [];
  });
}

function routeSums(working: Working): readonly SlipSite[] {
  return working.train.flatMap((parameter) => {
    const rates = ratesAlong(parameter, working);
    return rates.length > 2 ? linesSite([[adjointId(parameter), sum(rates.map((id) => name(id)))]]) : [];
  });
}

/** The local partials along the only route of a name; none where it forks. */
function ratesAlong(start: string, { graph }: Working): readonly LineId[] {
  const rates: LineId[] = [];
  for (let at = start; at !== graph.output; ) {
    const [user, second] = graph.users.get(at) ?? [];
    if (user === undefined || second !== undefined) return [];
    rates.push(partialId(user, at));
    at = user;
  }
  return rates;
}

/** What reaches a fork is passed on after the first share, and once more after each further one. */
export const passedOnTooEarly: Slip = {
  id: "B10",
  slug: "passed-on-too-early",
  level: "misconception",
  kind: "conceptual",
  source: "[S41], [S42]",
  sites: (working) =>
    forksIn(working).flatMap((fork) =>
      [fork.users, [...fork.users].reverse()].flatMap((order) => linesSite(linesBehindFork(fork, order, working))),
    ),
};

function linesBehindFork(
  fork: Fork,
  order: readonly string[],
  { graph, lines }: Working,
): readonly (readonly [LineId, Expression])[] {
  const inputs = [...(graph.nodes.get(fork.name)?.inputs ?? [])];
  const shares = order.map((user) => name(contributionId(fork.name, user)));
  const totals = shares.map((_, index) =>
    index === shares.length - 1 ? name(adjointId(fork.name)) : sum(shares.slice(0, index + 1)),
  );
  return inputs.flatMap((input): readonly (readonly [LineId, Expression])[] => {
    const id = (graph.users.get(input) ?? []).length > 1 ? contributionId(input, fork.name) : adjointId(input);
    const passed = totals.map((total) => product([total, name(partialId(fork.name, input))]));
    return lines.has(id) ? [[id, sum(passed)]] : [];
  });
}

export const directOnly: Slip = {
  id: "B14",
  slug: "direct-or-indirect-only",
  level: "misconception",
  kind: "conceptual",
  source: "[S22]",
  sites: (working) =>
    forksIn(working).flatMap((fork) => {
      if (skipUser(fork, working) !== undefined) return [];
      const direct = directUsers(fork, working);
      const indirect = fork.users.filter((user) => !direct.includes(user));
      return direct.length === 0 ? [] : [direct, indirect].flatMap((kept) => linesSite([keeping(fork, kept)]));
    }),
};

/** The node that adds a name as it is to what another node makes of it. */
function skipUser(fork: Fork, working: Working): string | undefined {
  return directUsers(fork, working).find((user) => {
    const formula = working.graph.nodes.get(user)?.formula;
    return formula?.kind === "sum" && formula.terms.some((term) => term.kind === "name" && term.name === fork.name);
  });
}

/** The route around, or the routes through, are left out, or the route around counts twice. */
export const skipConnection: Slip = {
  id: "C21",
  slug: "skip-connection",
  level: "misconception",
  kind: "conceptual",
  source: "[S67], [S40]",
  sites: (working) =>
    forksIn(working).flatMap((fork) => {
      const around = skipUser(fork, working);
      if (around === undefined) return [];
      const through = fork.users.filter((user) => user !== around);
      const twice = sum([...fork.users, around].map((user) => name(contributionId(fork.name, user))));
      return [[around], through]
        .flatMap((kept) => linesSite([keeping(fork, kept)]))
        .concat(linesSite([[adjointId(fork.name), twice]]));
    }),
};
