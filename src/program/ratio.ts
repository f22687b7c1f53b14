/** A part over a whole; blank where that is no number, as over 0. */
export function ratio(part: number, whole: number): number | '' {
  const found = part / whole;
  return Number.isFinite(found) ? found : '';
}
