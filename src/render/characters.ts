// How single characters of somebody's text look on a screen: control characters made visible, and columns counted. What
// others wrote may hold escape sequences; nothing of it reaches a terminal unchanged. It must not know what a text means.

const unsafe = /[\p{C}\p{Zl}\p{Zp}]/gu;
const mark = /^\p{M}/u;

/** Characters that take two columns: East Asian scripts, full-width forms and pictures. */
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u;

/** The text with a picture (␛) for each control character and � for each other character that shows nothing or moves text. */
export function visible(text: string): string {
  return text.replace(unsafe, pictureOf);
}

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "␡" : "�";
}

/** The columns that one visible character takes: 0 for accents set over the one before, 2 for wide ones. */
export function columnsOf(character: string): number {
  if (mark.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
