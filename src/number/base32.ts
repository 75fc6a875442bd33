// Bytes as letters and digits that survive e-mail, handwriting and shouting: Crockford's base 32 (no I, L, O, U). Case does
// not matter, and what looks like a digit is read as one. It must not know what the bytes mean.
// Source: Douglas Crockford, Base 32, https://www.crockford.com/base32.html

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const bitsPerLetter = 5;
const bitsPerByte = 8;

/** The bytes in base 32, without padding. */
export function toBase32(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let count = 0;
  for (const byte of bytes) {
    held = (held << bitsPerByte) | byte;
    count += bitsPerByte;
    for (; count >= bitsPerLetter; count -= bitsPerLetter) text += letter(held >> (count - bitsPerLetter));
    held &= (1 << count) - 1;
  }
  return count === 0 ? text : text + letter(held << (bitsPerLetter - count));
}

function letter(value: number): string {
  return alphabet.charAt(value & 31);
}

/** The bytes that a text stands for; undefined where a character is none of the alphabet, or the end is not whole. */
export function fromBase32(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  for (const character of asWritten(text)) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    held = (held << bitsPerLetter) | value;
    count += bitsPerLetter;
    if (count < bitsPerByte) continue;
    count -= bitsPerByte;
    bytes.push(held >> count);
    held &= (1 << count) - 1;
  }
  return count >= bitsPerLetter || held !== 0 ? undefined : Uint8Array.from(bytes);
}

/** Spaces and hyphens are for the eye; O is 0, I and L are 1. */
function asWritten(text: string): string {
  return text
    .replaceAll(/[\s-]+/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/gu, "1");
}
