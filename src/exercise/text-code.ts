// A text as one short word for systems that take nothing but text: compressed, with a checksum, in letters and digits that
// survive being copied by hand. It must not know what the text says.

import { fromBase32, toBase32 } from "../number/base32.ts";
import { compress, decompress } from "./compress.ts";

/** Every code begins so; another digit would mean another format. */
const prefix = "LH1-";

/** The longest text, in bytes: more than a sheet of answers holds, and unpacked within a second. */
const longestText = 50_000;

/** Typical of what is packed. It is part of the format: another text needs another prefix. */
const typical =
  '["week-1","s1234567",[["weighted-sum","K7QM-2F3X-9A",[["value:y","6.5"],["value:z","42.25"],["partial:z:y","13"],' +
  '["formula of partial:y:w1","x1"],["adjoint:y","-0.2470"],["adjoint:w1","0.01835"],["adjoint:w2","-3.9"],["step:w1","-0.13"],' +
  '["update:w1","0.37"],["update:w2","1.61"],["update:b","-2/3"],["partial:a1_1:z1_1","0.1966"],["adjoint:w1_1_1","1.5e-4"],' +
  '["adjoint:b2_1","0.07"],["update:w2_1_2","0.4889"]]],["logistic-node","",[["choice:","b"],["order","L, a, z"],["mistake","y"],' +
  '["value:a2_1","0.5987"],["partial:z2_1:a1_2","2*y"],["adjoint:z2_2","y(1-y)"]]]]]';

export type CodeText =
  | { readonly ok: true; readonly text: string }
  /** `newer`: a prefix of ours, of a version that is not known here. */
  | { readonly ok: false; readonly why: "no code" | "newer" | "damaged" };

/** The code of a text without NUL in it; undefined where the text is too long for one. */
export function toCode(text: string): string | undefined {
  if (new TextEncoder().encode(text).length > longestText) return undefined;
  const packed = compress(text, typical);
  return prefix + toBase32(Uint8Array.from([...checksum(packed), ...packed]));
}

/** The text of a code, however it was broken into lines or groups. One wrong character is always found. */
export function fromCode(written: string): CodeText {
  const code = written.trim();
  const version = /^LH(\d+)\s*-/iu.exec(code);
  if (version === null) return { ok: false, why: "no code" };
  if (version[1] !== "1") return { ok: false, why: "newer" };
  const bytes = fromBase32(code.slice(version[0].length));
  if (bytes === undefined || bytes.length <= sumBytes) return { ok: false, why: "damaged" };
  const packed = bytes.subarray(sumBytes);
  const isWhole = checksum(packed).every((byte, place) => byte === bytes[place]);
  const text = isWhole ? decompress(packed, typical, longestText) : undefined;
  return text === undefined ? { ok: false, why: "damaged" } : { ok: true, text };
}

const sumBytes = 4;

/** CRC-32 (ISO 3309), most significant byte first: finds every burst of up to 32 wrong bits. */
function checksum(bytes: Uint8Array): readonly number[] {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  const crc = ~sum >>> 0;
  return [24, 16, 8, 0].map((shift) => (crc >>> shift) & 0xff);
}
