import { expect, test } from "vitest";
import { decodeText } from "../../src/cli/decode-text.ts";

const text = "id;name\nä1;Jürgen Groß\n";

function utf16(written: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(written, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
  ["UTF-16, little end first, with a mark", utf16(`\uFEFF${text}`, false)],
  ["UTF-16, big end first, with a mark", utf16(`\uFEFF${text}`, true)],
  ["UTF-16, little end first", utf16(text, false)],
  ["UTF-16, big end first", utf16(text, true)],
  ["Windows-1252", Buffer.from(text, "latin1")],
])("reads %s", (_, bytes) => expect(decodeText(bytes)).toBe(text));

test.each([
  ["nothing", [], ""],
  ["one byte", [0x61], "a"],
  ["NUL among letters", [0x61, 0, 0x62, 0x63, 0x64, 0x65], "a\0bcde"],
  ["bytes that no encoding has", [0xff, 0x61], "ÿa"],
])("reads %s", (_, bytes, expected) => expect(decodeText(Uint8Array.from(bytes))).toBe(expected));
