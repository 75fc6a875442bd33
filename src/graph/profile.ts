// A graph in the notation of a lecture: its spellings, its names of functions, its sign for slopes. The graph itself, and the
// ids of its lines, stay as they are.

import type { FunctionName } from "../expression/expression.ts";
import { foldName } from "../expression/names.ts";
import type { Graph } from "./graph.ts";
import { countsIn } from "./network/counts.ts";
import type { ProfileName } from "./network/profile-names.ts";
import { errorSpelling, profiles, spellingsIn } from "./network/profiles.ts";
import { errorTermKey } from "./spelling.ts";

/** The graph as a profile writes it, instead of the profile that it is in now. */
export function inProfile(graph: Graph, profile: ProfileName): Graph {
  const now = graph.profile ?? "plain";
  const { spellings: _, counts: _before, profile: _now, ...own } = graph;
  const functions = mergedFunctions(own, profile, now);
  const spelled: Graph = { ...own, functions, profile, ...spellingsOf(own, profile) };
  return own.network === undefined ? spelled : { ...spelled, counts: countsIn(spelled, own.network, profile) };
}

function spellingsOf({ network }: Graph, profile: ProfileName): Pick<Graph, "spellings"> {
  if (network === undefined) return {};
  const errors = [...network.roles.keys()].flatMap((own): readonly [string, string][] => {
    const spelled = errorSpelling(network, own, profile);
    return spelled === undefined ? [] : [[errorTermKey(own), spelled]];
  });
  return { spellings: new Map([...spellingsIn(network, profile), ...errors]) };
}

/** What the author calls functions comes first; a name of the graph is never taken for a function. */
function mergedFunctions(
  { functions, nodes, leaves }: Graph,
  profile: ProfileName,
  now: ProfileName,
): ReadonlyMap<string, FunctionName> {
  const before = profiles[now].functions;
  const own = [...functions].filter(([written, operation]) => before.get(written) !== operation);
  const named = new Set(own.map(([, operation]) => operation));
  const taken = new Set([...nodes.keys(), ...leaves].map(foldName));
  const added = [...profiles[profile].functions].filter(
    ([written, operation]) => !named.has(operation) && !taken.has(foldName(written)),
  );
  return new Map([...own, ...added]);
}
