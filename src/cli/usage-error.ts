// A command line that cannot be meant: told with a pointer to the help, exit code 2.

export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Words of the command line that no option and no place takes. */
export class UnknownWords extends Error {
  override readonly name = "UnknownWords";
  readonly words: readonly string[];

  constructor(words: readonly string[]) {
    super();
    this.words = words;
  }
}
