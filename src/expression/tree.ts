// Builds our tree from what mathjs' parser returns for placeholders. Each piece knows its first and last token, and from
// these its place in the text. It must not know the text.

import type { FunctionNode, MathNode, OperatorNode } from "mathjs/number";
import { parseDecimal, toRational } from "../number/decimal.ts";
import { isBinary } from "./binary-functions.ts";
import { composition } from "./composed.ts";
import { type Doubt, doubtAtSign, doubtsInRun, type Link, type Piece, spanOf } from "./doubts.ts";
import { call, type Expression, name, negative, number, power, product, quotient, slope, sum } from "./expression.ts";
import type { Span } from "./problem.ts";
import type { FunctionToken, Token } from "./tokens.ts";

interface Tree {
  readonly expression: Expression;
  readonly spans: ReadonlyMap<Expression, Span>;
  readonly doubts: readonly Doubt[];
}

interface Build {
  readonly tokens: readonly Token[];
  readonly spans: Map<Expression, Span>;
  readonly doubts: Doubt[];
}

/** The tree of a parsed formula whose atoms are the tokens t0, t1, …; the tokens must have passed the grammar. */
export function treeOf(parsed: MathNode, tokens: readonly Token[]): Tree {
  const build: Build = { tokens, spans: new Map(), doubts: [] };
  const { tree } = pieceOf(build, parsed);
  const doubts = build.doubts.toSorted((a, b) => a.first - b.first || b.last - a.last);
  return { expression: tree, spans: build.spans, doubts };
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
  build.spans.set(tree, spanOf(build.tokens, first, last));
  return { tree, first, last };
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
  if (second === undefined) return signedFirst(build, node.op, pieceOf(build, first));
  if (node.op === "^") return powerPiece(build, pieceOf(build, first), pieceOf(build, second));
  return node.op === "+" || node.op === "-" ? sumPiece(build, node) : productPiece(build, node);
}

/** A piece with the sign that stands right in front of it; a plus is no part of the tree. */
function signed(build: Build, operator: string, { tree, first, last }: Piece): Piece {
  return operator === "-" ? placed(build, negative(tree), first - 1, last) : { tree, first: first - 1, last };
}

/** A piece with a sign in front of which nothing stands: −x² may be meant as (−x)². */
function signedFirst(build: Build, operator: string, piece: Piece): Piece {
  if (operator === "-") build.doubts.push(...doubtAtSign(build.tokens, piece.first - 1, piece));
  return signed(build, operator, piece);
}

function powerPiece(build: Build, base: Piece, exponent: Piece): Piece {
  const isEuler = base.tree.kind === "constant" && base.tree.name === "e";
  const tree = isEuler ? call("exp", exponent.tree) : power(base.tree, exponent.tree);
  const piece = placed(build, tree, base.first, exponent.last);
  const isOpen = build.tokens[exponent.last]?.kind !== "close" && !isRaised(build, exponent);
  return { ...piece, base: base.last, ...(isOpen ? { exponent: exponent.first } : {}) };
}

/** Whether an exponent is written as one: in x², the sign of the power has the place of the 2. */
function isRaised({ tokens }: Build, { first, last }: Piece): boolean {
  return tokens[first - 1]?.span.end === tokens[last]?.span.end;
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
  const [operand] = isOperator(head) && head.args.length === 1 && head.op === "-" ? head.args : [];
  const first = pieceOf(build, operand ?? head);
  build.doubts.push(...doubtsInRun(build.tokens, first, links));
  if (operand === undefined) return runPiece(build, first, links);
  build.doubts.push(...doubtAtSign(build.tokens, first.first - 1, first));
  return signed(build, "-", runPiece(build, first, links));
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

function callPiece(build: Build, node: FunctionNode): Piece {
  const index = tokenIndex(node.fn);
  const token = build.tokens[index];
  const operands = node.args.map((argument) => pieceOf(build, argument));
  const [first, ...rest] = operands;
  if (token?.kind !== "function" || first === undefined) throw new Error("the parser returned a call never given");
  const last = (rest.at(-1) ?? first).last + 1;
  const { operation, form } = token;
  if (form?.composed !== undefined) {
    const [second = first] = rest;
    return placed(build, composition(form.composed, first.tree, second.tree), index, last);
  }
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
