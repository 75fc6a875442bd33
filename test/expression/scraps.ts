// Texts like those that people mistype, and texts of no sense at all, always the same for the same seed: for tests and
// measurements of whatever reads a text.

import { random } from "../../src/expression/samples.ts";

const pieces: readonly string[] = [
  ..."xyzwket0129.+-*/^()|,√'′σθπ²⁻₁·−×÷∂Δη ;=≈!\n_<>[]{}\"\\#%&~@",
  "sin ",
  "max(",
  "w1x1",
  "dz/dy",
  "w1'",
  "e^-",
  "log_2",
  "1e3",
  "^-1 ",
  "((",
  "⁽¹⁾",
  "𝑥",
  "\ud800",
  "\u0000",
  "\u202e",
];

/** Texts made from the given ones by a few changes, and, one in three, from pieces alone. */
export function* scraps(from: readonly string[], count: number, seed: number): Generator<string> {
  const next = random(seed);
  for (let made = 0; made < count; made++) {
    const isFree = made % 3 === 0;
    const changes = isFree ? Math.floor(next() * 16) : 1 + Math.floor(next() * 4);
    let text = isFree ? "" : pick(from, next);
    for (let change = 0; change < changes; change++) text = changed(text, from, next);
    yield text;
  }
}

/** A text with something put in, taken out, or both, at one place. */
function changed(text: string, from: readonly string[], next: () => number): string {
  const at = Math.floor(next() * (text.length + 1));
  const taken = Math.max(0, Math.floor(next() * 5) - 2);
  const put = next() < 0.1 ? pick(from, next) : pick(pieces, next);
  return text.slice(0, at) + (next() < 0.8 ? put : "") + text.slice(at + taken);
}

function pick(items: readonly string[], next: () => number): string {
  return items[Math.floor(next() * items.length)] ?? "";
}
