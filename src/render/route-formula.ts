// The routes of one weight as a formula for media that stack fractions: their products under braces, added, with numbers
// below, and after it the slopes that stand in them. It rearranges the sections that tell the routes one after the other,
// and must not know the media apart.

import { type Expression, name } from "../expression/expression.ts";
import { printTex } from "../expression/print-tex.ts";
import { printText } from "../expression/print-text.ts";
import type { Shown } from "../number/shown.ts";
import { adjointId, type RouteLine } from "../working/line.ts";
import { partialsAlong } from "../working/route-lines.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { substituted } from "../working/substitution.ts";
import type { Equation, GeneralFormula, Row, Section, Solution } from "./solution.ts";
import { plainStyle, texDigits, texStyle, unicodeStyle } from "./style.ts";
import { reachesByRoutes, routeBrace, where } from "./words/route-words.ts";
import { headings, whichWay } from "./words/solution-words.ts";

/** The solution with its routes told in one formula; as it is where it tells none. */
export function withRouteFormula(solution: Solution): Solution {
  const { sections, working } = solution;
  const told = sections.filter(({ kind }) => kind === "route");
  const routes = [...working.lines.values()].filter((line): line is RouteLine => line.kind === "route");
  const [first] = routes;
  if (told.length === 0 || first === undefined) return solution;
  const start = sections.findIndex(({ kind }) => kind === "route");
  const rest = sections.slice(start).filter(({ kind }) => kind !== "route" && kind !== "sum of routes");
  return { ...solution, sections: [...sections.slice(0, start), inOneFormula(solution, first.node, routes), ...rest] };
}

function inOneFormula(solution: Solution, parameter: string, routes: readonly RouteLine[]): Section {
  const { working, solved, sections } = solution;
  const { output } = working.graph;
  const slopes = sections
    .filter(({ kind }) => kind === "route")
    .flatMap(({ rows }) => rows.filter((row): row is Equation => row.kind === "equation" && !isProduct(row, routes)));
  const direction: readonly Row[] =
    solved === undefined || solution.rate === undefined
      ? []
      : [
          {
            kind: "sentence",
            text: whichWay(output, parameter, solved.values.of(adjointId(parameter)), working.direction),
          },
        ];
  return {
    kind: "backward",
    heading: headings.backward,
    rows: [
      { kind: "sentence", text: reachesByRoutes(parameter, output, routes.length) },
      routeSum(solution, parameter, routes),
      { kind: "sentence", text: where },
      ...slopes,
      ...direction,
    ],
  };
}

function isProduct({ ids }: Equation, routes: readonly RouteLine[]): boolean {
  return routes.some(({ id }) => ids.includes(id));
}

/** Every TeX knows these; a fifth route has none. What a colour says, the name under the brace says as well. */
const colours = ["blue", "orange", "teal", "purple"];

function routeSum(solution: Solution, parameter: string, routes: readonly RouteLine[]): GeneralFormula {
  const { working, solved } = solution;
  const style = texStyle(working);
  const shared = sharedBy(routes);
  const coloured = (parts: readonly string[], index: number, joint: string): string => {
    const own = parts.slice(0, parts.length - shared).join(joint);
    return [inColour(own, index), ...parts.slice(parts.length - shared)].join(joint);
  };
  const symbols = routes.map(({ names, number }, index) => {
    const factors = partialsAlong(names).map(style.name);
    return `\\underbrace{${coloured(factors, index, " ")}}_{\\text{${routeBrace(number)}}}`;
  });
  const left = style.name(adjointId(parameter));
  const lines = [`${left} &= ${added(symbols, routes.flatMap(({ names }) => names.slice(1)).length <= mostSlopes)}`];
  if (solved !== undefined) {
    const results = routes.map(({ id }) => shownOf(solved, id));
    const total = shownOf(solved, adjointId(parameter));
    const factors = routes.map((route, index) => factorsOf(route, solved, results[index] ?? total));
    const numbers = factors.map((each, index) => coloured(each, index, ""));
    const isExact = results.every(({ exact }) => exact);
    lines.push(
      `&${relation(isExact && total.exact)} ${added(numbers, factors.flat().join("").length <= mostDigits)}`,
      `&${relation(isExact)} ${results.map(({ text }, index) => inColour(texDigits(text), index)).join(" + ")} ${relation(total.exact)} ${texDigits(total.text)}`,
    );
  }
  const body = lines.join(" \\\\\n");
  const sum: Expression = { kind: "sum", terms: routes.map(({ formula }) => formula) };
  const [text, plain] = [unicodeStyle, plainStyle].map((written) => {
    const own = written(working);
    return `${printText(name(adjointId(parameter)), own)} = ${printText(sum, own)}`;
  });
  return {
    kind: "general",
    text: text ?? "",
    plain: plain ?? "",
    tex: `\\begin{aligned}\n${body}\n\\end{aligned}`,
    reason: [],
  };

  /** (−0.23128)(0.24860)(−0.6): the numbers of a product, each in brackets. */
  function factorsOf({ formula, names }: RouteLine, at: Solved, result: Shown): readonly string[] {
    const product = substituted(at, formula, result);
    const factors = product.kind === "product" ? product.factors : [product];
    return partialsAlong(names).map((_, index) => {
      const factor = factors[index];
      return factor === undefined ? "" : `(${printTex(factor, style)})`;
    });
  }
}

/** So many slopes stand on one line of paper, and so many characters of numbers. */
const mostSlopes = 12;
const mostDigits = 60;

function added(terms: readonly string[], onOneLine: boolean): string {
  return terms.join(onOneLine ? " + " : " \\\\\n&\\quad {} + ");
}

function inColour(tex: string, index: number): string {
  const colour = colours[index];
  return colour === undefined || tex === "" ? tex : `\\textcolor{${colour}}{${tex}}`;
}

function relation(exact: boolean): string {
  return exact ? "=" : "\\approx";
}

/** How many slopes all routes end in: from the node where they meet back to the weight. */
function sharedBy(routes: readonly RouteLine[]): number {
  const [first, ...others] = routes.map(({ names }) => names);
  if (first === undefined) return 0;
  const met = first.findIndex((node, index) => others.some((names) => names[index] !== node));
  return Math.max(0, met - 1);
}
