// The lines of a program that are the same in all libraries: its opening comment, the numbers, the statements of a pass.
// It must not know workings.

import type { Language } from "./dialect.ts";
import type { Given, Passes, Statement, Table } from "./part.ts";
import { pythonFloat } from "./python.ts";

/** A title on one line: what ends a line or directs a terminal would end the comment. */
export function comment(text: string): string {
  return `# ${text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").trim()}`.trimEnd();
}

/** A number, or a nested list of numbers. */
export function tableText(table: Table): string {
  if (typeof table === "number") return pythonFloat(table);
  return `[${table.map((each) => tableText(each)).join(", ")}]`;
}

const makers: Readonly<Record<Language, readonly [before: string, after: string]>> = {
  numpy: ["np.array(", ")"],
  pytorch: ["torch.tensor(", ")"],
  jax: ["jnp.array(", ")"],
};

const widest = 100;

/** A value of the library; a long matrix with each row on its own line, under `indent`. */
export function valueText(table: Table, language: Language, options: { indent?: string; extra?: string } = {}): string {
  const { indent = "", extra = "" } = options;
  const [before, after] = makers[language];
  const short = `${before}${tableText(table)}${extra}${after}`;
  if (short.length <= widest || typeof table === "number") return short;
  const rows = table.map((row) => `${indent}    ${tableText(row)},`);
  return [`${before}[`, ...rows, `${indent}]${extra}${after}`].join("\n");
}

/** The fixed numbers. */
export function givenLines(given: readonly Given[], language: Language): readonly string[] {
  if (given.length === 0) return [];
  return [
    "",
    "# What is given and not trained.",
    ...given.map(({ identifier, value, comment: own }) => {
      const text = typeof value === "number" && language !== "pytorch" ? tableText(value) : valueText(value, language);
      return `${identifier} = ${text}${beside(own)}`;
    }),
  ];
}

function beside(own: string | undefined): string {
  return own === undefined ? "" : `  # ${own}`;
}

/** A dictionary by the names of the parameters. */
export function dictionary(
  name: string,
  entries: readonly { readonly identifier: string; readonly text: string; readonly comment?: string | undefined }[],
): readonly string[] {
  return [
    `${name} = {`,
    ...entries.map(({ identifier, text, comment: own }) => `    "${identifier}": ${text},${beside(own)}`),
    "}",
  ];
}

export function statementLines(statements: readonly Statement[]): readonly string[] {
  return statements.map(({ left, right, comment: own }) => `    ${left} = ${right}${beside(own)}`);
}

/** The arguments of a pass: an example's own numbers, where there are several, then the parameters. */
export function argumentsOf({ parameters, batch }: Passes): string {
  return [...(batch === undefined ? [] : ["x", "t"]), ...parameters.map(({ identifier }) => identifier)].join(", ");
}

/** The last lines: the verdict as a sentence and as an exit code. */
export const verdict: readonly string[] = [
  'print("all gradients agree" if agree else "some gradients differ")',
  "sys.exit(0 if agree else 1)",
];
