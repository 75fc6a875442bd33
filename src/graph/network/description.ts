// A network as it is described: shapes that fit, and a name for everything. It must not know how it is written in a file.

import type { NumberLiteral } from "../../expression/expression.ts";
import type { Layer, Network } from "./network.ts";

export interface DescribedLayer extends Layer {
  /** The slope of a leaky ReLU left of 0. */
  readonly leak: NumberLiteral;
}

/** A network whose shapes fit, with a name for everything. */
export interface DescribedNetwork extends Omit<Network, "layers" | "roles" | "parameters"> {
  readonly layers: readonly DescribedLayer[];
  /** The name of the loss over all examples. */
  readonly output: string;
  readonly error: "output - target" | "target - output";
  /** The right class of each example, from 0: for a negative log likelihood. */
  readonly rightClasses: readonly number[];
}
