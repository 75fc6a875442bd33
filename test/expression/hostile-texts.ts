// Texts that are meant to hang or break a reader, for tests and measurements: deep, long, huge, and without a value. `x1`
// and `w1` are names that exercises know too.

function nested(open: string, count: number, close: string): string {
  return `${open.repeat(count)}x1${close.repeat(count)}`;
}

function joined(part: string, count: number, between: string): string {
  return Array.from({ length: count }, () => part).join(between);
}

export const hostileTexts: ReadonlyMap<string, string> = new Map([
  ["nothing", ""],
  ["a tower of powers", "9^9^9^9"],
  ["a tower of names", "x1^x1^x1^x1^x1"],
  ["a tower of twos", `${"2^".repeat(99)}x1`],
  ["a large power", "(x1+1)^100000"],
  ["powers of powers", "((x1^99)^99)^99"],
  ["a huge power", "x1^1e300"],
  ["a power of a large number", "9999999^9999"],
  ["a huge number", "1e999"],
  ["many digits", "9".repeat(1990)],
  ["a product of large numbers", joined("99999999999", 160, "*")],
  ["nothing divided by nothing", "0/0"],
  ["divisions", `${"1/".repeat(99)}x1`],
  ["ten thousand brackets", nested("(", 10_000, ")")],
  ["four open brackets", "(((("],
  ["open brackets", "(".repeat(1900)],
  ["brackets as deep as is read", nested("(", 99, ")")],
  ["a million characters", `${"x1+".repeat(350_000)}x1`],
  ["a long sum", joined("x1", 660, "+")],
  ["a product of two thousand factors", joined("x1", 2000, "*")],
  ["a product without signs", joined("x1", 600, " ")],
  ["a product of brackets", "(x1+1)".repeat(300)],
  ["many places in doubt", joined("1/2x1", 300, "+")],
  ["many exponents in doubt", joined("e^-x1 w1", 200, "+")],
  ["functions in each other", nested("exp(", 60, ")")],
  ["logarithms in each other", nested("log(", 90, ")")],
  ["functions in a row", `${"sin ".repeat(480)}x1`],
  ["exponents of functions", `${"sin^(".repeat(90)}x1${")".repeat(90)}`],
  ["signs", `${"-".repeat(1900)}x1`],
  ["bars", "|".repeat(1900)],
  ["primes", "x1'".repeat(600)],
  ["slopes", joined("dz/dy", 300, "*")],
  ["superscripts", `x1${"²".repeat(1000)}`],
  ["commas", joined("1", 900, ",")],
  ["equals signs", "=".repeat(1900)],
  ["letters", "a".repeat(1999)],
  ["names run together", "w1x1".repeat(450)],
  ["turns", Array.from({ length: 90 }, (_, n) => `relu(x1-${n})`).join("+")],
  ["many names", Array.from({ length: 200 }, (_, n) => `sin(x${n})`).join("+")],
  ["markup", "<script>alert(1)</script>"],
  ["a path", "../../etc/passwd"],
  ["control characters", `\u0000\u0007\u001b[31m${"\u202e".repeat(100)}`],
  ["half a character", "\ud800x1"],
]);
