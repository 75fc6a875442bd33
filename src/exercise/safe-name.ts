// File names for whatever an id may be: no id leaves its folder, is hidden, is a device, or takes the name of another one on
// a system that does not tell capitals apart. The way back from a name to the id is the manifest.

/** Characters of a name; with an ending and a count behind it, far below what any system takes. */
const longest = 60;

/** Names that Windows gives to devices, whatever stands behind a point. */
const devices = /^(?:con|prn|aux|nul|conin|conout|clock|com\d|lpt\d)$/iu;

/** A text as a plain name: letters, digits, hyphens and underscores of ASCII; `sheet` where nothing is left. */
export function slug(text: string): string {
  const name = text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9_]+/gu, "-")
    .slice(0, longest)
    .replaceAll(/^-+|-+$/gu, "");
  if (name === "") return "sheet";
  return devices.test(name) ? `id-${name}` : name;
}

/** One name for all names that a file system may take for the same. */
export function foldedName(name: string): string {
  return name.toLowerCase();
}

/** A plain name for an id that is not among those taken, which are folded: `anna`, `anna-2`, `anna-3` … */
export function freeName(id: string, taken: ReadonlySet<string>): string {
  const name = slug(id);
  if (!taken.has(foldedName(name))) return name;
  for (let count = 2; ; count++) {
    const next = `${name}-${count}`;
    if (!taken.has(foldedName(next))) return next;
  }
}
