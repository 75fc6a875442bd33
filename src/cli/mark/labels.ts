// How the fields of a set and the known mistakes are called in a summary.

import { name } from "../../expression/expression.ts";
import type { Labels } from "../../render/class-report.ts";
import { unicodeMedium } from "../../render/text.ts";
import { printFragments } from "../../render/text-cells.ts";
import { fieldText } from "../../render/words/question-words.ts";
import { slipWords } from "../../render/words/slips/slip-words.ts";
import { adjointId } from "../../working/line.ts";
import { slips } from "../../working/slips/catalogue.ts";
import type { StudentExercise } from "../homework/variant.ts";

const noLine = "–";

/** Names by the exercises of one student: fields have the same ids for everybody. */
export function labelsOf(exercises: readonly StudentExercise[]): Labels {
  const byKey = new Map(exercises.map((each) => [each.key, each]));
  const known = new Map<string, (typeof slips)[number]["id"]>(slips.map(({ id }) => [id, id]));
  return {
    line: (key, id) => {
      const exercise = byKey.get(key);
      if (exercise === undefined) return id;
      const { working } = exercise.solved;
      const field = exercise.question.fields.find((each) => each.id === id);
      const text = field === undefined ? [{ kind: "math", math: name(id) } as const] : fieldText(field, working);
      // The output's own slope is written nowhere: of a mistake in it there is no line to show.
      if (field === undefined && id === adjointId(working.graph.output)) return noLine;
      return field === undefined && !working.lines.has(id) ? id : printFragments(text, unicodeMedium({ working }));
    },
    slip: (id) => {
      const slip = known.get(id);
      const exercise = exercises[0];
      if (slip === undefined || exercise === undefined) return id;
      return `${id}: ${printFragments(slipWords(slip).name, unicodeMedium({ working: exercise.solved.working }))}`;
    },
  };
}
