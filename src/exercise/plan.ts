// The working that an exercise asks for: which parameters move, which way, and in which notation it is told.

import { profiles } from "../graph/network/profiles.ts";
import { buildWorking, type Working } from "../working/build.ts";
import { deltasFor } from "../working/notation.ts";
import type { Plan } from "../working/plan.ts";
import type { Exercise } from "./exercise.ts";

type Told = Pick<Exercise, "graph" | "train" | "update" | "profile" | "notation">;

/** What to build the working of an exercise from. */
export function planOf({ graph, train, update, profile, notation }: Told): Plan {
  return { graph, train, direction: update, ...deltasFor(notation, profiles[profile].error) };
}

/** The working of an exercise, without numbers. */
export function workingOf(exercise: Told): Working {
  return buildWorking(planOf(exercise));
}
