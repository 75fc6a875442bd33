// How an author is told that an exercise's numbers hide a mistake. What the mistake is called, the words of slips say.

import { name } from "../../expression/expression.ts";
import type { Shown } from "../../number/shown.ts";
import type { HiddenMistake } from "../../working/hidden.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";
import { slipWords } from "./slips/slip-words.ts";

/** dz/dw1 = 13 also comes out of a mistake (B13): … Other numbers would show it, or another line asked. */
export function hiddenText({ slip, line, at }: HiddenMistake, value: Shown): Text {
  const where = at === line ? [] : sentence` at ${name(at)}`;
  return sentence`${name(line)} = ${value} also comes out of a mistake${where}. ${slipWords(slip).name} (${slip}) Other numbers would show it, or another line asked.`;
}
