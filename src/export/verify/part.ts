// What a program is made of, whichever library it is for: given numbers, parameters with the gradients that we print, and
// the statements of the two passes. Data; it must not know how a program is laid out.

/** A number, a vector or a matrix. */
export type Table = number | readonly number[] | readonly (readonly number[])[];

/** A value that the program starts from; the comment says what the author calls it, where Python cannot. */
export interface Given {
  readonly identifier: string;
  readonly value: Table;
  readonly comment?: string | undefined;
}

export interface Parameter extends Given {
  /** The derivative of the output, as the working has it. */
  readonly gradient: Table;
  /** What the backward pass calls it. */
  readonly slope: string;
}

export interface Statement {
  readonly left: string;
  readonly right: string;
  readonly comment?: string | undefined;
}

/** The passes over the graph: over one example at a time where `batch` says how the losses of all become one. */
export interface Passes {
  readonly given: readonly Given[];
  readonly parameters: readonly Parameter[];
  readonly forward: readonly Statement[];
  /** Empty where the library differentiates. */
  readonly backward: readonly Statement[];
  readonly output: string;
  /** The output as it is in our working. */
  readonly outputValue: number;
  readonly batch?: { readonly reduction: "sum" | "mean" };
}
