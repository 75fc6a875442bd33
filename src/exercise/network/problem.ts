// What can be wrong with a network as written, besides what can be wrong with any graph and its numbers.

/** A matrix by its rows and columns; a list has one row. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export type NetworkProblem =
  /** An exercise describes both a graph and a network. */
  | { readonly code: "graph-and-network" }
  /** Not a whole number from 1 to the limit. */
  | { readonly code: "not-a-count"; readonly key: string; readonly written: string; readonly most: number }
  /** More products of weights and inputs than can be worked. */
  | { readonly code: "network-too-large"; readonly limit: number }
  /** An empty list of inputs, layers, units or examples. */
  | { readonly code: "none-listed"; readonly key: string }
  /**
   * A list or matrix of another size than the layer has; `what` is its key or name. Layer 0 where it belongs to the
   * inputs. A list of names of units counts as a column of one row.
   */
  | {
      readonly code: "size-mismatch";
      readonly what: string;
      readonly found: Size;
      readonly expected: Size;
      readonly layer: number;
    }
  /** Rows of different lengths. */
  | {
      readonly code: "ragged-matrix";
      readonly what: string;
      readonly row: number;
      readonly found: number;
      readonly expected: number;
    }
  /** `from` names what is no input, unit or layer before; `known` are those. */
  | {
      readonly code: "unknown-source";
      readonly written: string;
      readonly layer: number;
      readonly known: readonly string[];
    }
  /** A softmax that is not the last layer. */
  | { readonly code: "softmax-inside"; readonly layer: number }
  /** The output layer does not give what the loss reads. */
  | { readonly code: "loss-needs-outputs"; readonly loss: string; readonly found: string; readonly needed: string }
  /** A loss over classes with one output. */
  | { readonly code: "one-class"; readonly loss: string }
  /** A leak that is no number, or a key that only another choice needs. */
  | { readonly code: "needs-choice"; readonly key: string; readonly choice: string }
  /** A class that is no output. */
  | { readonly code: "not-a-class"; readonly written: string; readonly classes: number }
  /** A list of numbers, or names and numbers, that is no example of this network. */
  | { readonly code: "example-length"; readonly found: number; readonly inputs: number; readonly targets: number }
  | { readonly code: "example-name"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "example-lacks"; readonly names: readonly string[] }
  /** Examples that do not come out in batches of the size. */
  | { readonly code: "uneven-batches"; readonly examples: number; readonly size: number }
  /** A negative log likelihood has its right class in its formula: it cannot change from batch to batch. */
  | { readonly code: "classes-in-batches" }
  /** A given name that the network does not read. */
  | { readonly code: "not-in-network"; readonly name: string; readonly known: readonly string[] }
  /** A number that is given by name and in a matrix, or twice by examples. */
  | { readonly code: "given-again"; readonly name: string }
  /** A matrix that gives a number where no weight stands, or two numbers for one shared weight. */
  | { readonly code: "not-a-weight"; readonly what: string; readonly written: string; readonly expected: string }
  | { readonly code: "weight-differs"; readonly name: string; readonly written: string; readonly earlier: string }
  /** Matrices are for networks. */
  | { readonly code: "matrix-in-graph"; readonly name: string }
  /** Leaves without a number, though others have one. */
  | { readonly code: "lacks-numbers"; readonly names: readonly string[]; readonly count: number }
  /** A target that a cross-entropy cannot have. */
  | { readonly code: "target-range"; readonly name: string; readonly written: string }
  | { readonly code: "targets-sum"; readonly names: readonly string[] };
