// What is said about an entry. Never the right value, never blame.

import type { Judged, Verdict } from "../../marking/judge.ts";
import { entryProblemWords } from "./entry-problems.ts";

export function verdictMark(verdict: Verdict, plain: boolean): string {
  switch (verdict.kind) {
    case "right":
      return plain ? "right:" : "✓";
    case "imprecise":
      return plain ? "imprecise:" : "~";
    case "wrong":
      return plain ? "wrong:" : "✗";
    case "missing":
      return plain ? "missing:" : "·";
    case "unreadable":
      return plain ? "unreadable:" : "?";
  }
}

export function verdictWords(verdict: Verdict, entry: string): string {
  switch (verdict.kind) {
    case "right":
      return "";
    case "imprecise":
      return `agrees as far as it goes; give ${verdict.digits} digits`;
    case "wrong":
      return "does not follow from the lines above it";
    case "missing":
      return "no entry";
    case "unreadable":
      return `${entryProblemWords(verdict.problem, entry)} Nothing is counted.`;
  }
}

/** How many lines are right. */
export function entryWords(judged: readonly Judged[]): string {
  const right = judged.filter(({ verdict }) => verdict.kind === "right" || verdict.kind === "imprecise").length;
  return `${right} of ${judged.length} ${judged.length === 1 ? "line" : "lines"} right.`;
}
