// Chooses by itself which values the given numbers of an exercise can have: from the author's own number, the digits it is
// written with, and its role. The rule stands for authors in docs/exercises.md.

import { type Expression, namesIn, partsOf } from "../expression/expression.ts";
import { type Decimal, parseDecimal, significantDigits, terminatingDecimal } from "../number/decimal.ts";
import {
  add,
  equals,
  fromInteger,
  multiply,
  negate,
  one,
  type Rational,
  rational,
  sign,
  zero,
} from "../number/rational.ts";
import type { Working } from "../working/build.ts";
import { evaluatorOf } from "../working/evaluate.ts";
import { shapeOf } from "../working/slips/shape.ts";
import type { Exercise } from "./exercise.ts";
import { workingOf } from "./plan.ts";
import type { Quantity } from "./quantity.ts";
import { quantityOf } from "./range.ts";
import type { Vary } from "./vary.ts";

type Given = ReadonlyMap<string, Quantity>;

/** Where the values reach fewer points than this, each number gets one more digit. */
const fewestPoints = 1000;

/** The values of the given numbers that are left to the program; the learning rate stays as it is. */
export function autoChoices(
  exercise: Exercise,
  given: Given,
  written: Vary["choices"],
): ReadonlyMap<string, readonly Quantity[]> {
  const names = [...given.keys()].filter((each) => written === undefined || written.get(each) === "auto");
  if (names.length === 0) return new Map();
  const working = workingOf(exercise);
  const choose = chooser(exercise, given, working);
  const coarse = new Map(names.map((each) => [each, choose(each, "as written")]));
  const own = [...(written ?? [])].reduce((count, [, values]) => count * (values === "auto" ? 1 : values.length), 1);
  const points = [...coarse.values()].reduce((count, values) => count * values.length, own);
  return points >= fewestPoints ? coarse : new Map(names.map((each) => [each, choose(each, "finer")]));
}

type Fineness = "as written" | "finer";

function chooser(
  { learningRate: rate }: Exercise,
  given: Given,
  working: Working,
): (each: string, fineness: Fineness) => readonly Quantity[] {
  const exponents = exponentsOf(working);
  const { loss } = shapeOf(working);
  const targets = new Set(loss?.targets);
  const classes = loss?.kind === "cross-entropy" ? loss.parts.map((part) => part.targets) : [];
  const areFixed = new Set(classes.filter((part) => isOneHot(part, given)).flat());
  const isDefined = definedWith(working, given, rate);
  return (each, fineness) => {
    const base = given.get(each);
    if (base === undefined) return [];
    if (areFixed.has(each)) return [base];
    const own = targets.has(each)
      ? targetChoices(base, working)
      : exponents.has(each)
        ? exponentChoices(base)
        : undefined;
    if (own !== undefined) return own;
    const sizes = sizesAround(base, fineness);
    return withSigns(sizes, base, (value) => isDefined(each, value));
  };
}

/** Beyond so many numbers the graph is not tried with each sign of each: candidates where it is not defined fall out. */
const mostTried = 64;

function definedWith(working: Working, given: Given, rate: Quantity): (each: string, value: number) => boolean {
  if (given.size > mostTried) return () => true;
  const evaluate = evaluatorOf(working);
  const base = new Map([...given].map(([each, { value }]) => [each, value]));
  return (each, value) => {
    const values = evaluate({ given: new Map([...base, [each, value]]), rate: rate.value });
    return [...working.lines.keys()].every((id) => Number.isFinite(values.of(id)));
  };
}

/** Leaves that stand in an exponent: another number there is another exercise, unless it is a small whole number too. */
function exponentsOf({ graph }: Working): ReadonlySet<string> {
  const inPowers = (part: Expression): readonly string[] => [
    ...(part.kind === "power" ? namesIn(part.exponent) : []),
    ...partsOf(part).flatMap(inPowers),
  ];
  return new Set([...graph.nodes.values()].flatMap(({ formula }) => inPowers(formula)));
}

function exponentChoices(base: Quantity): readonly Quantity[] | undefined {
  const isSmall = [2n, 3n, 4n].some((each) => equals(base.exact, rational(each)));
  return isSmall ? [2, 3, 4].map((each) => quantityOf(fromInteger(each))) : [base];
}

/** Pairs of targets that are used together: classes, classes that a logistic unit can reach, and those of tanh. */
const targetPairs: readonly (readonly [string, string])[] = [
  ["0", "1"],
  ["0.01", "0.99"],
  ["0.1", "0.9"],
  ["-1", "1"],
];

/** A target stays in its set: a class in cross-entropy or behind a saturating curve is one of two; undefined elsewhere. */
function targetChoices(base: Quantity, working: Working): readonly Quantity[] | undefined {
  const { loss, activations } = shapeOf(working);
  const curves = (loss?.predictions ?? []).map((prediction) => activations.get(prediction)?.curve);
  const saturates = curves.some((curve) => curve === "sigmoid" || curve === "tanh");
  if (loss?.kind !== "cross-entropy" && !saturates) return undefined;
  const pairs = targetPairs.map((pair) => pair.map((text) => quantityOf(exactly(text))));
  const pair = pairs.find((values) => values.some(({ exact }) => equals(exact, base.exact)));
  return pair ?? [base];
}

function exactly(text: string): Rational {
  const decimal = parseDecimal(text);
  return decimal === undefined ? zero : unitOf(decimal, decimal.negative ? -decimal.coefficient : decimal.coefficient);
}

/** Whether exactly one of several targets of an example is 1, the others 0: then they stay as they are. */
function isOneHot(targets: readonly string[], given: Given): boolean {
  const values = targets.flatMap((target) => given.get(target)?.exact ?? []);
  const areClasses = values.every((value) => equals(value, zero) || equals(value, one));
  return values.length > 1 && areClasses && equals(values.reduce(add), one);
}

const mostUnits = 99n;

/**
 * From a third of the author's number to three times it, at least four units beyond it. A unit is one in its last written
 * place, raised until the number has two digits at most; or a tenth of that, where it then still has two.
 */
function sizesAround(base: Quantity, fineness: Fineness): readonly Rational[] {
  const { unit, count } = unitsOf(base, fineness);
  const least = count / 3n + (count % 3n === 0n ? 0n : 1n);
  const most = count * 3n > count + 4n ? count * 3n : count + 4n;
  const [low, high] = [least < 1n ? 1n : least, most > mostUnits ? mostUnits : most];
  return Array.from({ length: Number(high - low) + 1 }, (_, index) => multiply(unit, rational(low + BigInt(index))));
}

function unitsOf(base: Quantity, fineness: Fineness): { readonly unit: Rational; readonly count: bigint } {
  const decimal = parseDecimal(base.written) ?? terminatingDecimal(base.exact);
  if (decimal === undefined) {
    const { numerator, denominator } = base.exact;
    return { unit: rational(1n, denominator), count: numerator < 0n ? -numerator : numerator };
  }
  const surplus = Math.max(0, significantDigits(decimal) - 2);
  const count = decimal.coefficient / 10n ** BigInt(surplus);
  const place = { ...decimal, exponent: decimal.exponent + surplus };
  return fineness === "finer" && count * 10n <= mostUnits
    ? { unit: unitOf({ ...place, exponent: place.exponent - 1 }, 1n), count: count * 10n }
    : { unit: unitOf(place, 1n), count };
}

function unitOf({ exponent }: Pick<Decimal, "exponent">, count: bigint): Rational {
  return exponent < 0 ? rational(count, 10n ** BigInt(-exponent)) : rational(count * 10n ** BigInt(exponent));
}

/** Both signs where the graph has values with either; else that of the author's number. Never 0, which hides mistakes. */
function withSigns(
  sizes: readonly Rational[],
  base: Quantity,
  isDefined: (value: number) => boolean,
): readonly Quantity[] {
  const own = sign(base.exact) < 0 ? sizes.map(negate) : sizes;
  const first = own.map(quantityOf);
  const size = base.value === 0 ? (first[0]?.value ?? 1) : base.value;
  return isDefined(-size) ? [...own.map(negate).toReversed().map(quantityOf), ...first] : first;
}
