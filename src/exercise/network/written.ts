// A network as its author wrote it, with nothing worked out: texts only, in the author's order, as JSON can store it.

export interface WrittenLayer {
  /** How many, or their names. */
  readonly units: string | readonly string[];
  readonly activation?: string;
  /** The slope of a leaky ReLU left of 0. */
  readonly leak?: string;
  readonly bias?: string;
  /** What the layer reads: layers by number, `inputs`, single names. */
  readonly from?: string | readonly string[];
  /** Names or fixed numbers of the weights: row = unit it goes to. */
  readonly weights?: readonly (readonly string[])[];
  readonly biases?: readonly string[];
  readonly sums?: readonly string[];
  /** A formula for each unit, added to its weighted sum. */
  readonly plus?: readonly string[];
}

/** The numbers of one example: inputs then targets in their order, or by name. */
export type WrittenExample = readonly string[] | readonly { readonly name: string; readonly written: string }[];

/** The rules that numbers are drawn by. */
export interface WrittenRules {
  readonly weights?: string;
  readonly biases?: string;
  readonly inputs?: string;
  /** How many further inputs the leaves of the author's own stand for. */
  readonly rest?: string;
  readonly seed?: string;
}

export interface WrittenNetwork {
  readonly inputs: string | readonly string[];
  readonly layers: readonly WrittenLayer[];
  readonly targets?: readonly string[];
  readonly loss?: string;
  readonly error?: string;
  /** The number of the right class, for a negative log likelihood of one example. */
  readonly class?: string;
  /** The examples, or how many there are. */
  readonly examples?: string | readonly WrittenExample[];
  readonly reduction?: string;
  readonly miniBatch?: string;
  readonly initialise?: WrittenRules;
}

/** Numbers given together under one name: `W1: [[…], […]]`, `b1: […]`, `x: […]`, `t: […]`. */
export interface WrittenMatrix {
  readonly name: string;
  readonly entries: readonly (string | readonly string[])[];
}
