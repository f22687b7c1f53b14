// nearly every amount has few decimals and no noise
const FEW = 1e6;

/** Without the noise that sums of binary fractions leave: 0.1 + 0.2 is 0.3. */
export const plain = (value: number): number =>
  Math.round(value * FEW) / FEW === value ? value : Number(value.toPrecision(15));

/** A number times a power of ten, by its shortest decimal: 1.005 times 100 is 100.5. */
function shifted(value: number, decimals: number): number {
  const [digits, exponent = '0'] = String(value).split('e') as [string, string?];
  return Number(`${digits}e${Number(exponent) + decimals}`);
}

// far above the noise of a product, and far below any digit that counts
const HAIR = 1e-12;

function inUnits(value: number, decimals: number, round: (shifted: number) => number): number {
  const scale = 10 ** decimals;
  const units = value * scale;
  const near = Math.round(units);
  // nearly every amount has no more digits than are asked for, or is clear of a half and a whole unit
  if (near / scale === value) return near;
  const halves = 2 * units;
  const isClear = Math.abs(halves - Math.round(halves)) > Math.abs(halves) * HAIR;
  return round(isClear ? units : shifted(plain(value), decimals));
}

const halfAway = (value: number): number => (value < 0 ? -Math.round(-value) : Math.round(value));

/** An amount in whole units of its last decimal, half away from zero: 1.005 with 2 decimals is 101. */
export const unitsOf = (value: number, decimals: number): number => inUnits(value, decimals, halfAway);

/** The same, up for a lower bound and down for an upper one. */
export const unitsUp = (value: number, decimals: number): number => inUnits(value, decimals, Math.ceil);
export const unitsDown = (value: number, decimals: number): number => inUnits(value, decimals, Math.floor);

export const amountOf = (units: number, decimals: number): number => units / 10 ** decimals;

/** An amount with so many decimals, or as it is where none are asked for. */
export const rounded = (value: number, decimals: number | null): number =>
  decimals === null ? value : amountOf(unitsOf(value, decimals), decimals);

/** `after - before`, of the rounded figures, so that parts of a whole add up to it. */
export const roundedDifference = (after: number, before: number, decimals: number | null): number =>
  decimals === null ? after - before : amountOf(unitsOf(after, decimals) - unitsOf(before, decimals), decimals);

/** A sum of amounts that are `size` together, of which too little to be money is none: 0.1 + 0.2 - 0.3 is 0. */
export const moneyIn = (sum: number, size: number): number => (Math.abs(sum) > size * 1e-12 + 1e-9 ? sum : 0);
