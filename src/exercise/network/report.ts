// How the readers of a network report what they find: each problem with its place, all of them together.

import type { At } from "../place.ts";
import type { MeaningProblem } from "../problem.ts";

/** Takes a problem, the path of the part that it is about, and whether its key or a piece of its text is meant. */
export type NetworkReport = (
  found: MeaningProblem,
  path: At["path"],
  place?: Pick<At, "span"> & { readonly part?: At["part"] },
) => void;
