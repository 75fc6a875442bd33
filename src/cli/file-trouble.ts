// Why a file can be neither read nor written, in words for people: what the system answered, without its names and numbers.

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such folder"],
  ["ENOTDIR", "a part of this path is a file, not a folder"],
  ["EISDIR", "this is a folder; name a file in it"],
  ["EACCES", "permission is missing"],
  ["EPERM", "permission is missing"],
  ["EROFS", "this place can only be read"],
  ["ENOSPC", "the disk is full"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ERR_FS_FILE_TOO_LARGE", "this is too large to be an exercise"],
]);

/** What stands behind the path: "there is no such folder". */
export function fileTrouble(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons.get(code) ?? `the system answers ${code === "" ? String(error) : code}`;
}
