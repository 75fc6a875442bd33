// An error of the user's input, told in full: printed to standard error as it stands, exit code 2. Any other error is a
// fault of the program and is not caught.

export class InputError extends Error {
  override readonly name = "InputError";
}
