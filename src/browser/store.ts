// What a page keeps in the browser. Storage may be missing (private windows, pages from a disk), full, or hold anything: no
// page may stop for that. Texts only; it must not know what they mean.

import { notKept, storageFull } from "../render/words/page-words.ts";

const prefix = "longhand:";

export function kept(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text; the answer is why that was not possible. */
export function keep(key: string, text: string): string | undefined {
  try {
    localStorage.setItem(prefix + key, text);
    return undefined;
  } catch (error) {
    return error instanceof DOMException && error.name === "QuotaExceededError" ? storageFull : notKept;
  }
}

export function drop(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // What cannot be reached cannot be there.
  }
}

/** The data of a JSON text; undefined where it is none. */
export function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return null;
  }
}
