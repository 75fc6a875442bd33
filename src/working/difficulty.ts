// How much work the numbers of a working make by hand. Points for what a student does on each line that is needed: reading
// and writing it, every digit and sign of the numbers put in, every product or function that is not of whole numbers, and
// every route beyond the first. Whole points, counted from numbers as shown, so that they are the same on every machine.

import { type Expression, namesIn, partsOf } from "../expression/expression.ts";
import { countRoutes } from "../graph/routes.ts";
import { significantDigits, withoutTrailingZeros } from "../number/decimal.ts";
import { dependencies } from "./dependencies.ts";
import type { Line, LineId } from "./line.ts";
import { type Solved, shownOf } from "./solve.ts";
import { writtenLine } from "./twin.ts";

/** What a line costs before any number is put in, and what a route beyond the first does. */
const [pointsOfLine, pointsOfRoute] = [4, 4];

/** A product, quotient, power or function with a number in it that is not whole is for paper or a calculator. */
const pointsOfProduct = 2;

/** How one number reads: digits beyond the first, its minus, and whether it is whole. */
interface Reading {
  readonly points: number;
  readonly isWhole: boolean;
}

/** The points of all lines that the asked ones need; greater than 0. */
export function difficultyOf(solved: Solved, asked: readonly LineId[]): number {
  const { working } = solved;
  const readings = new Map<string, Reading>();
  const read = (name: string): Reading => {
    const known = readings.get(name) ?? readingOf(solved, name);
    readings.set(name, known);
    return known;
  };
  const needed = new Set([...dependencies(working, asked)].map((id) => writtenLine(working, id)));
  let points = 0;
  for (const id of needed) {
    const line = working.lines.get(id);
    if (line !== undefined) points += pointsOf(line, read);
  }
  return points + routePoints(solved);
}

function pointsOf({ formula }: Line, read: (name: string) => Reading): number {
  let points = pointsOfLine;
  for (const name of namesIn(formula)) points += read(name).points;
  return points + productPoints(formula, read);
}

function productPoints(formula: Expression, read: (name: string) => Reading): number {
  const inside = partsOf(formula).reduce((total, part) => total + productPoints(part, read), 0);
  const isWork = formula.kind === "product" || formula.kind === "quotient" || formula.kind === "power";
  if (formula.kind !== "call" && !isWork) return inside;
  const isWhole = [...namesIn(formula)].every((name) => read(name).isWhole);
  return inside + (isWhole ? 0 : pointsOfProduct);
}

function readingOf(solved: Solved, name: string): Reading {
  const { decimal } = shownOf(solved, name);
  const plain = withoutTrailingZeros(decimal, Number.POSITIVE_INFINITY);
  return {
    points: significantDigits(plain) - 1 + (plain.negative ? 1 : 0),
    isWhole: plain.exponent >= 0,
  };
}

function routePoints({ working: { graph, train } }: Solved): number {
  const beyond = train.reduce((total, parameter) => total + Math.min(mostRoutes, countRoutes(graph, parameter)) - 1, 0);
  return pointsOfRoute * Math.max(0, beyond);
}

/** There may be exponentially many routes; from here on nobody counts them. */
const mostRoutes = 100;
