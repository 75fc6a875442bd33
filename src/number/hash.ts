// A hash of a text and the order that it puts things into: the same on every machine and in every version of Node. It is
// no secret and resists no attack; it must not know what is hashed.

/** FNV-1a over the code points of a text: an unsigned number of 32 bits. Source: Fowler, Noll, Vo. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** The finalizer of MurmurHash3: texts that differ in one letter end up far apart. Source: Appleby. */
export function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The items in an order that only the seed decides. */
export function shuffled<Item>(items: readonly Item[], seed: string): readonly Item[] {
  return items
    .map((item, index) => ({ item, index, key: mixed(hashOf(`${seed}/${index}`)) }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ item }) => item);
}
