// Mistakes at places that only the values of a working make, such as a sign lost where a term is negative: found anew for
// each set of numbers.

import { evaluate } from "../expression/evaluate.ts";
import { type Expression, namesIn } from "../expression/expression.ts";
import type { Working } from "./build.ts";
import type { Edit } from "./edit.ts";
import type { Editor } from "./edited-values.ts";
import { differs, movedInputs } from "./elsewhere.ts";
import type { Evaluator, Inputs, Values } from "./evaluate.ts";
import type { LineId } from "./line.ts";
import type { Made } from "./slip-on-line.ts";
import type { Slip } from "./slips/slip.ts";
import type { Solved } from "./solve.ts";

export interface Around {
  readonly asked: readonly LineId[];
  readonly editor: Editor;
  readonly inputs: Inputs;
  /** The asked lines that a line leads to, itself among them. */
  readonly after: (line: LineId) => readonly LineId[];
}

/** The mistakes at places that these values make, with the lines that they reach here or at other numbers. */
export function movingAt(
  solved: Solved,
  moving: readonly Slip[],
  { asked, editor, inputs, after }: Around,
): readonly Made[] {
  const { working, values, digits, evaluate } = solved;
  const elsewhere = movedInputs(inputs, working);
  let rightThere: Values | undefined;
  return moving.flatMap((slip) =>
    slip.sites(working, { values, digits }).map(({ at, edit }, way): Made => {
      const single = onOneLine(edit, working);
      const wrongAt = single === undefined ? compiledAs(editor(edit)) : pinnedTo(single, solved);
      const wrong = wrongAt(inputs, values);
      let there: Values | undefined;
      const isOtherThere = (line: LineId): boolean => {
        rightThere ??= evaluate(elsewhere);
        there ??= wrongAt(elsewhere, rightThere);
        return differs(there.of(line), rightThere.of(line));
      };
      const possible = single === undefined ? asked : after(single.line);
      const reached = possible.filter((line) => differs(wrong.of(line), values.of(line)) || isOtherThere(line));
      return { reached: reached.map((line) => ({ slip: slip.id, at, way, line })), wrong: reached.map(wrong.of) };
    }),
  );
}

interface OnOneLine {
  readonly line: LineId;
  readonly formula: Expression;
}

/** The changed line, where it is the only one and reads no more than it did. */
function onOneLine(edit: Edit, { lines }: Working): OnOneLine | undefined {
  const [changed, more] = edit.kind === "lines" ? edit.formulas : [];
  if (changed === undefined || more !== undefined) return undefined;
  const [line, formula] = changed;
  const before = lines.get(line);
  if (before === undefined) return undefined;
  const reads = namesIn(before.formula);
  return [...namesIn(formula)].every((name) => reads.has(name)) ? { line, formula } : undefined;
}

/** The values that follow from a mistake at some numbers, at which the right ones are known. */
type WrongAt = (inputs: Inputs, right: Values) => Values;

function compiledAs(evaluator: Evaluator): WrongAt {
  return (inputs) => evaluator(inputs);
}

/** Setting the value of such a line comes to the same as compiling its formula, and is faster. */
function pinnedTo({ line, formula }: OnOneLine, { evaluate: evaluateAll }: Solved): WrongAt {
  return (inputs, right) => evaluateAll(inputs, new Map([[line, evaluate(formula, right.of)]]));
}
