// The worked solution as the plain data that templates read. It must not know templates or styles.

import type { HtmlPrinter } from "./html.ts";
import { withRouteFormula } from "./route-formula.ts";
import type { Row, Section, Solution, Telling } from "./solution.ts";
import { type ChainLine, chainOf } from "./tex-rows.ts";
import { solutionLabel } from "./words/sheet-words.ts";

export interface SolutionView {
  readonly label: string;
  /** The level of the headings of its parts. */
  readonly level: number;
  /** Whether it is folded behind its label. */
  readonly folded: boolean;
  readonly sections: readonly { readonly headingHtml: string; readonly rows: readonly RowView[] }[];
  readonly closing: readonly string[];
}

export type RowView =
  | {
      readonly kind: "equation";
      readonly leftHtml: string;
      readonly steps: readonly string[];
      readonly reasonHtml: string;
    }
  | { readonly kind: "sentence"; readonly html: string };

export function solutionView(told: Solution, level: number, folded: boolean, html: HtmlPrinter): SolutionView {
  const solution = withRouteFormula(told);
  return {
    label: solutionLabel,
    level,
    folded,
    sections: solution.sections.map(({ heading, rows }: Section) => ({
      headingHtml: html.sentence(heading),
      rows: rows.flatMap((row, index) => rowViews(row, rows[index - 1], html)),
    })),
    closing: solution.closing.map(html.sentence),
  };
}

/** An equation that goes on from a telling leaves its left side to it. */
export function rowViews(row: Row, previous: Row | undefined, html: HtmlPrinter): readonly RowView[] {
  switch (row.kind) {
    case "equation": {
      const goesOn = previous?.kind === "telling" && previous.opens === true;
      const [first, ...rest] = chainOf(row, html.printer);
      if (first === undefined) return [];
      return [goesOn ? { ...first, left: undefined } : first, ...rest].map((line) => equationView(line, html));
    }
    case "matrix":
      return [equationView({ ...html.printer.matrix(row), reason: [] }, html)];
    case "general": {
      const formula = html.formula({ tex: row.tex, text: row.text }, "display");
      return [{ kind: "equation", leftHtml: "", steps: [formula], reasonHtml: html.sentence(row.reason) }];
    }
    case "sentence":
      return [{ kind: "sentence", html: html.sentence(row.text) }];
    case "telling":
      return [
        {
          kind: "equation",
          leftHtml: subjectHtml(row, html),
          steps: [html.sentence(row.statement)],
          reasonHtml: html.sentence(row.rule),
        },
      ];
  }
}

function subjectHtml({ subject, opens }: Telling, { printer, formula, sentence }: HtmlPrinter): string {
  const [only] = subject;
  return opens === true && only?.kind === "math" ? formula(printer.formula(only.math), "display") : sentence(subject);
}

function equationView({ left, steps, reason }: ChainLine, { formula, sentence }: HtmlPrinter): RowView {
  return {
    kind: "equation",
    leftHtml: left === undefined ? "" : formula(left, "display"),
    steps: steps.map((step) => formula(step, "display")),
    reasonHtml: sentence(reason),
  };
}
