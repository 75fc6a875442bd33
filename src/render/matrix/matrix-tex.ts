// Equations between matrices in TeX, with their shapes under them; and in one line of plain letters.

import { curveName } from "../function-names.ts";
import { printName, printSymbol } from "../print-symbol.ts";
import type { MatrixEquation, MatrixPart, MatrixSign, MatrixToken } from "../solution.ts";
import { texDigits } from "../style.ts";
import type { Notated } from "../symbols.ts";

const signs: Readonly<Record<MatrixSign, string>> = {
  " ": "\\,",
  "+": " + ",
  "−": " - ",
  "-": "-",
  "⊙": " \\odot ",
  "·": "\\,",
  "(": "\\left(",
  ")": "\\right)",
};

/** left, and the sides of the equation with their signs: for an aligned environment or a chain of steps. */
export interface MatrixTex {
  readonly left: string;
  readonly steps: readonly string[];
}

export function matrixTex(row: MatrixEquation, working: Notated): MatrixTex {
  return {
    left: tokensTex(row.left, working),
    steps: [
      `= ${tokensTex(row.formula, working)}`,
      ...(row.numbers.length === 0 ? [] : [`= ${row.numbers.map(partTex).join("")}`]),
      ...(row.result === undefined ? [] : [`${row.exact ? "=" : "\\approx"} ${partTex(row.result)}`]),
    ],
  };
}

function partTex(part: MatrixPart): string {
  switch (part.kind) {
    case "sign":
      return signs[part.sign];
    case "number":
      return `${texDigits(part.text)} \\cdot `;
    case "matrix": {
      const rows = part.rows.map((row) => row.map(texDigits).join(" & ")).join(" \\\\ ");
      const shape = `${part.rows.length}\\times ${part.rows[0]?.length ?? 0}`;
      return `\\underset{${shape}}{\\begin{pmatrix} ${rows} \\end{pmatrix}}`;
    }
  }
}

function tokensTex(tokens: readonly MatrixToken[], working: Notated): string {
  return tokens.map((token) => tokenTex(token, working)).join("");
}

function tokenTex(token: MatrixToken, { graph }: Notated): string {
  const print = printName("tex", {});
  switch (token.kind) {
    case "name":
      return token.transposed === true ? `{${print(token.name)}}^{\\mathsf T}` : print(token.name);
    case "curve":
      return `${curveName(token.operation, "tex", graph)}${token.primed ? "'" : ""}(${print(token.of)})`;
    case "slope":
      return `\\frac{\\partial ${printName("tex", graph)(token.of)}}{\\partial ${print(token.wrt)}}`;
    case "rate":
      return printSymbol({ kind: "rate" }, "tex", graph);
    case "ones":
      return "\\mathbf 1";
    case "number":
      return `${texDigits(token.text)}\\,`;
    case "new":
      return `{${print(token.name)}}'`;
    case "sign":
      return signs[token.sign];
  }
}

/** The same in ASCII on one line: matrices as rows in brackets, [0.15, 0.2; 0.25, 0.3]. */
export function matrixPlain(row: MatrixEquation, working: Notated): string {
  return matrixSides(row, working).join(" ");
}

/** The left side, and the further ones with their relations. */
export function matrixSides(row: MatrixEquation, working: Notated): readonly string[] {
  return [
    tokensPlain(row.left, working),
    `= ${tokensPlain(row.formula, working)}`,
    ...(row.numbers.length === 0 ? [] : [`= ${row.numbers.map(partPlain).join("").replaceAll("][", "] [")}`]),
    ...(row.result === undefined ? [] : [`${row.exact ? "=" : "about"} ${partPlain(row.result)}`]),
  ];
}

function partPlain(part: MatrixPart): string {
  switch (part.kind) {
    case "sign":
      return plainSigns[part.sign];
    case "number":
      return `${part.text} * `;
    case "matrix":
      return `[${part.rows.map((row) => row.join(", ")).join("; ")}]`;
  }
}

const plainSigns: Readonly<Record<MatrixSign, string>> = {
  " ": " ",
  "+": " + ",
  "−": " - ",
  "-": "-",
  "⊙": " times each ",
  "·": " * ",
  "(": "(",
  ")": ")",
};

function tokensPlain(tokens: readonly MatrixToken[], working: Notated): string {
  return tokens.map((token) => tokenPlain(token, working)).join("");
}

function tokenPlain(token: MatrixToken, { graph }: Notated): string {
  const print = printName("plain", {});
  switch (token.kind) {
    case "name":
      return `${print(token.name)}${token.transposed === true ? " transposed" : ""}`;
    case "curve":
      return `${curveName(token.operation, "plain", graph)}${token.primed ? "'" : ""}(${print(token.of)})`;
    case "slope":
      return `d${printName("plain", graph)(token.of)}/d${print(token.wrt)}`;
    case "rate":
      return "rate";
    case "ones":
      return "ones";
    case "number":
      return `${token.text} * `;
    case "new":
      return `new ${print(token.name)}`;
    case "sign":
      return partPlain(token);
  }
}
