// A list of variants for a terminal: a row for each with its code, and under it its numbers and answers.

import { name } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
import { shownOf } from "../working/solve.ts";
import { widthOf, wrapped } from "./columns.ts";
import { ascii, plainMedium } from "./plain.ts";
import { oneLine } from "./setting.ts";
import { unicodeMedium } from "./text.ts";
import type { TextMedium } from "./text-cells.ts";
import type { MeasuredVariant } from "./variants-report.ts";
import { variantListWords } from "./words/variant-words.ts";

export interface VariantsTextOptions {
  readonly plain: boolean;
  readonly width: number;
}

const indent = "    ";

export interface VariantList {
  readonly title: string;
  readonly variants: readonly MeasuredVariant[];
  /** What stands below the rows. */
  readonly below: readonly string[];
}

/** The list as lines of text. */
export function variantsText({ title, variants, below }: VariantList, { plain, width }: VariantsTextOptions): string {
  const rows = variants.flatMap((each) => [
    headOf(each),
    ...under(each, plain ? plainMedium(each.solved) : unicodeMedium(each.solved), width - indent.length).map(
      (line) => indent + line,
    ),
  ]);
  const text = [...wrapped(oneLine(title), width), "", ...rows, ...(below.length > 0 ? ["", ...below] : [])].join("\n");
  return `${plain ? ascii(text) : text}\n`;
}

function headOf({ variant: { code }, measured: { difficulty, share } }: MeasuredVariant): string {
  const { difficulty: hard, share: apart } = variantListWords;
  return `${code}   ${hard} ${String(difficulty).padStart(3)}   ${(100 * share).toFixed(1).padStart(5)} % ${apart}`;
}

/** Numbers, answers, and the mistakes that are hidden if there are any. */
function under(
  { variant, solved, asked, measured }: MeasuredVariant,
  { style }: TextMedium,
  width: number,
): readonly string[] {
  const named = (line: string, text: string): string => `${printText(name(line), style)} = ${text}`;
  return [
    ...flowed(
      [...variant.numbers].map(([each, { written }]) => named(each, written)),
      width,
    ),
    ...flowed(
      asked.map((line) => named(line, shownOf(solved, line).text)),
      width,
    ),
    ...(measured.hidden.length === 0 ? [] : wrapped(variantListWords.hidden(measured.hidden), width)),
  ];
}

/** Pieces beside each other, as many as fit; none is broken. */
function flowed(pieces: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const piece of pieces) {
    const longer = current === "" ? piece : `${current}   ${piece}`;
    if (current !== "" && widthOf(longer) > width) {
      lines.push(current);
      current = piece;
    } else current = longer;
  }
  return current === "" ? lines : [...lines, current];
}
