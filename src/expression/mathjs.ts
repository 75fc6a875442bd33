// The one place where mathjs is made: its parser alone, put together from the factories that a formula can need. The
// instance that `create` makes holds typed functions and all kinds of nodes, which cost more at every start than the rest.

import {
  createFunctionNode,
  createNode,
  createOperatorNode,
  createParenthesisNode,
  createParse,
  createSymbolNode,
  type FactoryFunction,
  type MathJsInstance,
} from "mathjs/number";

declare module "mathjs/number" {
  // mathjs exports a factory for each of its parts; its types leave them out.
  export const createNode: FactoryFunction<unknown>;
  export const createSymbolNode: FactoryFunction<unknown>;
  export const createOperatorNode: FactoryFunction<unknown>;
  export const createFunctionNode: FactoryFunction<unknown>;
  export const createParenthesisNode: FactoryFunction<unknown>;
  export const createParse: FactoryFunction<MathJsInstance["parse"]>;
}

/** What the grammar lets through contains none of this: numbers, matrices, assignments, comparisons, text. */
function unreachable(): never {
  throw new Error("mathjs was given more than names, operators, brackets and calls");
}

/** `parse` reads a text: of the forms that mathjs gives its functions, only that one is kept. */
const typed = Object.assign((_name: string, forms: { readonly string: unknown }) => forms.string, {
  addConversion: (): void => undefined,
});

const Node = createNode({ mathWithTransform: {} });
const SymbolNode = createSymbolNode({ math: {}, Node });

export const parse: MathJsInstance["parse"] = createParse({
  typed,
  config: {},
  numeric: unreachable,
  SymbolNode,
  OperatorNode: createOperatorNode({ Node }),
  FunctionNode: createFunctionNode({ math: {}, Node, SymbolNode }),
  ParenthesisNode: createParenthesisNode({ Node }),
  AccessorNode: unreachable,
  ArrayNode: unreachable,
  AssignmentNode: unreachable,
  BlockNode: unreachable,
  ConditionalNode: unreachable,
  ConstantNode: unreachable,
  FunctionAssignmentNode: unreachable,
  IndexNode: unreachable,
  ObjectNode: unreachable,
  RangeNode: unreachable,
  RelationalNode: unreachable,
});
