// A number as it is written for a leaf of a network, and where.

export interface Written {
  readonly name: string;
  readonly written: string;
  /** The key that gives it. */
  readonly within: string;
  readonly path: readonly (string | number)[];
}
