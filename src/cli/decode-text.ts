// The text in a file from somebody else's spreadsheet: UTF-8, UTF-16 with or without a mark, or what Windows wrote before.
// It must not know what the text says.

/** The text of these bytes, without a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes) ?? unmarkedEncoding(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** In UTF-16 every other byte of Latin text is 0; nowhere else are there many. */
function unmarkedEncoding(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 2000 - (bytes.length % 2));
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even < odd / 8) return "utf-16le";
  return even > head.length / 4 && odd < even / 8 ? "utf-16be" : undefined;
}
