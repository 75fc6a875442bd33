// Evaluates one formula by itself in doubles. It must not know workings, whose lines share their slots.

import { compile, emptySlots, type Instruction } from "./compile.ts";
import type { Expression } from "./expression.ts";

/** The value of a formula on its own; `valueFor` gives the value of each name. */
export function evaluate(expression: Expression, valueFor: (name: string) => number): number {
  return functionOf(expression)(valueFor);
}

/** A formula as a function of the values of its names, for many evaluations. */
export function functionOf(expression: Expression): (valueFor: (name: string) => number) => number {
  const instructions: Instruction[] = [];
  const names = new Map<string, number>();
  const constants: (readonly [slot: number, value: number])[] = [];
  let size = 0;
  const allocate = (): number => size++;
  const slot = compile(expression, {
    allocate,
    constant: (value) => {
      constants.push([size, value]);
      return allocate();
    },
    emit: (instruction) => instructions.push(instruction),
    slotOf: (name) => {
      const known = names.get(name) ?? allocate();
      names.set(name, known);
      return known;
    },
    remainderOf: () => undefined,
  });
  const slots = emptySlots(size);
  for (const [place, value] of constants) slots[place] = value;
  return (valueFor) => {
    for (const [name, place] of names) slots[place] = valueFor(name);
    for (const instruction of instructions) instruction(slots);
    return slots[slot] ?? Number.NaN;
  };
}
