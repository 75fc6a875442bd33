// Makes a short text shorter: an arithmetic coder that predicts each bit from the one, two and three characters before it,
// and has read a typical text beforehand. Same text, same bytes, on every machine: only sums, products and quotients of
// doubles. It must not know what the text says.
// Source: Witten, Neal & Cleary, Arithmetic coding for data compression, CACM 30 (1987); Mahoney's carryless coder (lpaq).

/** How often a bit was one in a context, and how often the context was seen. */
interface Seen {
  ones: number;
  all: number;
}

const longestContext = 3;
const fewestTimes = 0.4;

/** Predicts bit after bit of a text of bytes; both sides of the coder feed it alike. */
class Predictor {
  private readonly contexts = new Map<number, Seen>();
  private before = 0;
  private partial = 1;

  constructor(typical: Uint8Array) {
    for (const byte of typical) for (const bit of bitsOf(byte)) this.learn(bit);
  }

  /** The probability that the next bit is one. Longer contexts count for more, as soon as they have been seen. */
  one(): number {
    let [weighted, weights] = [0.2, 0.4];
    for (let order = 0; order <= longestContext; order++) {
      const seen = this.contexts.get(this.key(order));
      if (seen === undefined) continue;
      const weight = seen.all * 8 ** order;
      weighted += (weight * (seen.ones + fewestTimes / 8)) / (seen.all + fewestTimes / 4);
      weights += weight;
    }
    return weighted / weights;
  }

  learn(bit: number): void {
    for (let order = 0; order <= longestContext; order++) {
      const key = this.key(order);
      const seen = this.contexts.get(key);
      if (seen === undefined) this.contexts.set(key, { ones: bit, all: 1 });
      else {
        seen.ones += bit;
        seen.all += 1;
      }
    }
    this.partial = this.partial * 2 + bit;
    if (this.partial < 256) return;
    this.before = (this.before * 256 + this.partial - 256) % 256 ** longestContext;
    this.partial = 1;
  }

  private key(order: number): number {
    return ((this.before % 256 ** order) * 256 + this.partial) * 4 + order;
  }
}

function bitsOf(byte: number): readonly number[] {
  return [7, 6, 5, 4, 3, 2, 1, 0].map((place) => (byte >> place) & 1);
}

const whole = 2 ** 32 - 1;

/** Where the interval is cut; both parts keep at least one number. */
function cut(low: number, high: number, one: number): number {
  const width = high - low;
  return low + Math.min(Math.max(Math.floor(width * one), 0), width - 1);
}

function sharesFirstByte(low: number, high: number): boolean {
  return Math.floor(low / 2 ** 24) === Math.floor(high / 2 ** 24);
}

/** The text in few bytes; it holds no NUL, which marks the end. */
export function compress(text: string, typical: string): Uint8Array {
  const encoder = new TextEncoder();
  const predictor = new Predictor(encoder.encode(typical));
  const bytes: number[] = [];
  let [low, high] = [0, whole];
  for (const byte of [...encoder.encode(text), 0]) {
    for (const bit of bitsOf(byte)) {
      const middle = cut(low, high, predictor.one());
      if (bit === 1) high = middle;
      else low = middle + 1;
      predictor.learn(bit);
      for (; sharesFirstByte(low, high); low = (low * 256) % 2 ** 32, high = ((high * 256) % 2 ** 32) + 255) {
        bytes.push(Math.floor(high / 2 ** 24));
      }
    }
  }
  // One byte more tells the last interval from its neighbours; what is missing behind it is read as zeros.
  return Uint8Array.from([...bytes, Math.floor(low / 2 ** 24) + 1]);
}

/** The text of compressed bytes; undefined where they do not end, or end in no text. */
export function decompress(bytes: Uint8Array, typical: string, mostBytes: number): string | undefined {
  const predictor = new Predictor(new TextEncoder().encode(typical));
  const read: number[] = [];
  let [low, high, place] = [0, whole, 4];
  let code = [0, 1, 2, 3].reduce((sum, at) => sum * 256 + (bytes[at] ?? 0), 0);
  let partial = 1;
  while (read.length <= mostBytes) {
    const middle = cut(low, high, predictor.one());
    const bit = code <= middle ? 1 : 0;
    if (bit === 1) high = middle;
    else low = middle + 1;
    predictor.learn(bit);
    partial = partial * 2 + bit;
    for (; sharesFirstByte(low, high); low = (low * 256) % 2 ** 32, high = ((high * 256) % 2 ** 32) + 255) {
      code = ((code * 256) % 2 ** 32) + (bytes[place] ?? 0);
      place += 1;
    }
    if (partial < 256) continue;
    if (partial === 256) return textOf(Uint8Array.from(read));
    read.push(partial - 256);
    partial = 1;
  }
  return undefined;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
