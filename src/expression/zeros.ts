// Where a curve of one number is 0, found on a grid and closed in on. It must not know formulas.

/** The value at a place; NaN where there is none. */
export type Curve = (place: number) => number;

const mostZeros = 6;
const mostBisections = 60;
const mostThirds = 80;

/** Where a curve crosses 0; with `isTouching` also where it is nearest to 0 without crossing. */
export function zerosAlong(at: Curve, grid: readonly number[], isTouching: boolean): readonly number[] {
  const values = grid.map(at);
  const zeros: number[] = [];
  for (const [index, place] of grid.entries()) {
    if (zeros.length >= mostZeros) break;
    const [before = Number.NaN, value = Number.NaN, after = Number.NaN] = [
      values[index - 1],
      values[index],
      values[index + 1],
    ];
    const [previous = place, following = place] = [grid[index - 1], grid[index + 1]];
    if (value === 0 && (before !== 0 || after !== 0)) zeros.push(place);
    else if (before * value < 0) zeros.push(bisected(at, previous, place));
    else if (isDip(before, value, after)) zeros.push(...zerosInDip(at, previous, following, isTouching));
  }
  return zeros;
}

/** Whether a value is nearer to 0 than its neighbours, on the same side: between them it may cross 0 twice. */
function isDip(before: number, value: number, after: number): boolean {
  const size = Math.abs(value);
  if (!(before * value > 0 && after * value > 0)) return false;
  const [left, right] = [Math.abs(before), Math.abs(after)];
  return size <= left && size <= right && (size < left || size < right);
}

function zerosInDip(at: Curve, from: number, to: number, isTouching: boolean): readonly number[] {
  const side = Math.sign(at(from));
  let [low, high] = [from, to];
  for (let round = 0; round < mostThirds; round++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    const [atLeft, atRight] = [side * at(left), side * at(right)];
    const lower = atLeft < atRight ? left : right;
    if (Math.min(atLeft, atRight) < 0) return [bisected(at, from, lower), bisected(at, lower, to)];
    if (atLeft < atRight) high = right;
    else low = left;
    if (high - low <= 1e-13 * Math.abs(low)) break;
  }
  return isTouching ? [(low + high) / 2] : [];
}

function bisected(at: Curve, from: number, to: number): number {
  let [low, high] = [from, to];
  const startsBelow = at(low) < 0;
  for (let round = 0; round < mostBisections; round++) {
    const middle = (low + high) / 2;
    const value = at(middle);
    if (value === 0) return middle;
    if (value < 0 === startsBelow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
