// Builds our tree from what mathjs' parser returns for placeholders. Each piece knows its first and last token, and from
// these its place in the text. It must not know the text.

import type { FunctionNode, MathNode, OperatorNode } from "mathjs/number";
import { parseDecimal, toRational } from "../number/decimal.ts";
import { isBinary } from "./binary-functions.ts";
import { call, type Expression, name, negative, number, power, product, quotient, slope, sum } from "./expression.ts";
import type { Span } from "./problem.ts";
import type { FunctionToken, Token } from "./tokens.ts";

interface Tree {
  readonly expression: Expression;
  readonly spans: ReadonlyMap<Expression, Span>;
  readonly ambiguous: readonly Span[];
}

/** A part of the tree with the tokens it was written in, brackets around it included. */
interface Piece {
  readonly tree: Expression;
  readonly first: number;
  readonly last: number;
}

interface Build {
  readonly tokens: readonly Token[];
  readonly spans: Map<Expression, Span>;
  readonly ambiguous: Span[];
}

/** The tree of a parsed formula whose atoms are the tokens t0, t1, …; the tokens must have passed the grammar. */
export function treeOf(parsed: MathNode, tokens: readonly Token[]): Tree {
  const build: Build = { tokens, spans: new Map(), ambiguous: [] };
  const { tree } = pieceOf(build, parsed);
  const ambiguous = build.ambiguous.toSorted((a, b) => a.start - b.start);
  return { expression: tree, spans: build.spans, ambiguous };
}

function pieceOf(build: Build, node: MathNode): Piece {
  if (isOperator(node)) return operationPiece(build, node);
  if (isCall(node)) return callPiece(build, node);
  if (!isBracketed(node)) return atomPiece(build, node);
  const { tree, first, last } = pieceOf(build, node.content);
  return { tree, first: first - 1, last: last + 1 };
}

/** A new part of the tree, entered with its place. */
function placed(build: Build, tree: Expression, first: number, last: number): Piece {
  build.spans.set(tree, spanOf(build, first, last));
  return { tree, first, last };
}

function spanOf({ tokens }: Build, first: number, last: number): Span {
  return { start: tokens[first]?.span.start ?? 0, end: tokens[last]?.span.end ?? 0 };
}

function tokenIndex(node: MathNode): number {
  return "name" in node && typeof node.name === "string" ? Number(node.name.slice(1)) : Number.NaN;
}

function atomPiece(build: Build, node: MathNode): Piece {
  const index = tokenIndex(node);
  const token = build.tokens[index];
  if (token === undefined) throw new Error(`the parser returned a part that was never given: ${node.type}`);
  return placed(build, atomOf(token), index, index);
}

function atomOf(token: Token): Expression {
  if (token.kind === "name") return name(token.name);
  if (token.kind === "constant") return { kind: "constant", name: token.name };
  const decimal = token.kind === "number" ? parseDecimal(token.text) : undefined;
  if (token.kind !== "number" || decimal === undefined) throw new Error(`no operand: ${token.kind}`);
  return number(toRational(decimal), token.text);
}

function operationPiece(build: Build, node: OperatorNode): Piece {
  const [first, second] = node.args;
  if (first === undefined) throw new Error(`operator without operands: ${node.op}`);
  if (second === undefined) return signed(build, node.op, pieceOf(build, first));
  if (node.op === "^") return powerPiece(build, pieceOf(build, first), pieceOf(build, second));
  return node.op === "+" || node.op === "-" ? sumPiece(build, node) : productPiece(build, node);
}

/** A piece with the sign that stands right in front of it; a plus is no part of the tree. */
function signed(build: Build, operator: string, { tree, first, last }: Piece): Piece {
  return operator === "-" ? placed(build, negative(tree), first - 1, last) : { tree, first: first - 1, last };
}

function powerPiece(build: Build, base: Piece, exponent: Piece): Piece {
  const isEuler = base.tree.kind === "constant" && base.tree.name === "e";
  const tree = isEuler ? call("exp", exponent.tree) : power(base.tree, exponent.tree);
  return placed(build, tree, base.first, exponent.last);
}

/** One operand of a run of operators of one rank, with the operator in front of it. */
interface Link {
  readonly operator: string;
  readonly operand: Piece;
}

/** Walks the left spine, which is as long as the sum or product, without recursion. */
function spine(build: Build, node: OperatorNode, operators: string): { head: MathNode; links: readonly Link[] } {
  const links: Link[] = [];
  let head: MathNode = node;
  while (isOperator(head) && head.args.length === 2 && operators.includes(head.op)) {
    const [left, right]: readonly (MathNode | undefined)[] = head.args;
    if (left === undefined || right === undefined) break;
    links.push({ operator: head.op, operand: pieceOf(build, right) });
    head = left;
  }
  return { head, links: links.reverse() };
}

function sumPiece(build: Build, node: OperatorNode): Piece {
  const { head, links } = spine(build, node, "+-");
  const first = pieceOf(build, head);
  const rest = links.map(({ operator, operand }) => (operator === "-" ? signed(build, operator, operand) : operand));
  return placed(build, sum([first, ...rest].map(({ tree }) => tree)), first.first, rest.at(-1)?.last ?? first.last);
}

/** A run of products and divisions, from left to right; a minus in front belongs to the whole run. */
function productPiece(build: Build, node: OperatorNode): Piece {
  const { head, links } = spine(build, node, "*/");
  noteAmbiguous(build, links);
  const [operand] = isOperator(head) && head.args.length === 1 && head.op === "-" ? head.args : [];
  if (operand === undefined) return runPiece(build, pieceOf(build, head), links);
  return signed(build, "-", runPiece(build, pieceOf(build, operand), links));
}

function runPiece(build: Build, head: Piece, links: readonly Link[]): Piece {
  let factors: Piece[] = [head];
  for (const { operator, operand } of links) {
    if (operator === "*") factors.push(operand);
    else {
      const numerator = factorsPiece(build, factors);
      const tree = quotient(numerator.tree, operand.tree);
      factors = [placed(build, tree, numerator.first, operand.last)];
    }
  }
  return factorsPiece(build, factors);
}

function factorsPiece(build: Build, factors: readonly Piece[]): Piece {
  const [first, ...rest] = factors;
  if (first === undefined) throw new Error("a product without factors");
  const last = rest.at(-1);
  if (last === undefined) return first;
  return placed(build, product(factors.map(({ tree }) => tree)), first.first, last.last);
}

/** Notes each divisor with the factors after it that are joined without a sign. */
function noteAmbiguous(build: Build, links: readonly Link[]): void {
  let divisor: Piece | undefined;
  let end = 0;
  const note = (): void => {
    if (divisor !== undefined && end > divisor.last) build.ambiguous.push(spanOf(build, divisor.first, end));
  };
  for (const { operator, operand } of links) {
    const sign = build.tokens[operand.first - 1];
    const isImplied = sign?.kind === "operator" && sign.implied;
    if (!isImplied) {
      note();
      divisor = operator === "/" ? operand : undefined;
    }
    end = operand.last;
  }
  note();
}

function callPiece(build: Build, node: FunctionNode): Piece {
  const index = tokenIndex(node.fn);
  const token = build.tokens[index];
  const operands = node.args.map((argument) => pieceOf(build, argument));
  const [first, ...rest] = operands;
  if (token?.kind !== "function" || first === undefined) throw new Error("the parser returned a call never given");
  const last = (rest.at(-1) ?? first).last + 1;
  const { operation } = token;
  if (!isBinary(operation) || rest.length === 0) return placed(build, unary(token, first.tree), index, last);
  return rest.reduce((left, { tree }) => placed(build, call(operation, left.tree, tree), index, last), first);
}

/** A call with one operand; `log` alone is natural, `root` alone the square root. */
function unary({ operation, slope: isSlope }: FunctionToken, operand: Expression): Expression {
  const alone = isBinary(operation) ? (operation === "root" ? "sqrt" : "ln") : operation;
  return isSlope ? slope(alone, operand) : call(alone, operand);
}

function isOperator(node: MathNode): node is OperatorNode {
  return node.type === "OperatorNode";
}

function isCall(node: MathNode): node is FunctionNode {
  return node.type === "FunctionNode";
}

function isBracketed(node: MathNode): node is MathNode & { readonly content: MathNode } {
  return node.type === "ParenthesisNode";
}
