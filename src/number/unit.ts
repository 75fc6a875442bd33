// What one step in the last digit of a double is worth, as it is written to some digits. Asked for each answer of each known
// mistake on each candidate for a variant, therefore without writing the number down wherever that can be.

const greatestPower = 40;

const powers: readonly number[] = Array.from({ length: 2 * greatestPower + 1 }, (_, at) =>
  asWritten(at - greatestPower),
);

/** What one step in the last of so many digits of a number is worth; 1 at zero. */
export function unitAt(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  const size = Math.abs(value);
  const guess = Math.floor(Math.log10(size));
  const leading = size / powerOfTen(guess);
  // Far enough from 1, and from where rounding adds a digit, that no machine's logarithm decides.
  const isCertain = leading > 1.000_001 && leading < 9.4;
  return powerOfTen((isCertain ? guess : powerWritten(size, digits)) - digits + 1);
}

/** The power of ten of a number as it is written with so many digits. */
function powerWritten(size: number, digits: number): number {
  const [, power = "0"] = size.toExponential(digits - 1).split("e");
  return Number(power);
}

function powerOfTen(power: number): number {
  return powers[power + greatestPower] ?? asWritten(power);
}

/** The double nearest to a power of ten. */
function asWritten(power: number): number {
  return Number(`1e${power}`);
}
