// The numbers that known mistakes give for a line: each slip at each of its places, evaluated with the student's lines
// pinned. What a slip does not change is no candidate.

import { edited } from "../working/edit.ts";
import { evaluatorOf, type Pins } from "../working/evaluate.ts";
import type { LineId } from "../working/line.ts";
import { slips } from "../working/slips/catalogue.ts";
import type { SlipId } from "../working/slips/slip.ts";
import { inputsOf, type Solved } from "../working/solve.ts";

export interface Candidate {
  readonly slip: SlipId;
  /** The line where the mistake is made. */
  readonly site: LineId;
  readonly value: number;
}

/** All candidates for a line; `pins` are tried one after the other. */
export function* candidatesFor(line: LineId, pins: readonly Pins[], solved: Solved): Generator<Candidate> {
  const inputs = inputsOf(solved.numbers);
  for (const { id: slip, sites } of slips) {
    for (const { at, edit } of sites(solved.working)) {
      const evaluate = evaluatorOf(edited(solved.working, edit));
      for (const each of pins) {
        const value = evaluate(inputs, each).computed(line);
        const right = solved.evaluate(inputs, each).computed(line);
        if (Number.isFinite(value) && value !== right) yield { slip, site: at, value };
      }
    }
  }
}
