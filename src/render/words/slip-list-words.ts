// How the catalogue of slips is listed: a line each, with the exercises where it shows.

import type { Slip } from "../../working/slips/slip.ts";

const mostListed = 3;

/** A01  inner-derivative-dropped  misconception  two-nodes, weighted-sum and 5 more */
export function slipLine({ id, slug, level, note }: Slip, exercises: readonly string[]): string {
  return `${id}  ${slug.padEnd(34)}  ${level.padEnd(13)}  ${placesOf(exercises, note)}`;
}

function placesOf(exercises: readonly string[], note: string | undefined): string {
  if (exercises.length === 0) return `nowhere in the bank yet: ${note ?? "no exercise has the place for it"}`;
  const listed = exercises.slice(0, mostListed).join(", ");
  return exercises.length > mostListed ? `${listed} and ${exercises.length - mostListed} more` : listed;
}
