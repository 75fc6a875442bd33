// Finds the files that ship beside the program (the bank, the templates), from the sources and from the bundle alike.
import { existsSync, readFileSync } from "node:fs";

/** The address of a file or folder of this package; `path` is relative to the package's own folder. */
export function packageFile(path: string): URL {
  let folder = new URL("./", import.meta.url);
  while (!existsSync(new URL("package.json", folder))) {
    const parent = new URL("../", folder);
    if (parent.href === folder.href) throw new Error("longhand cannot find its own package.json.");
    folder = parent;
  }
  return new URL(path, folder);
}

/** The version in package.json. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(packageFile("package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error("longhand's package.json has no version.");
}
