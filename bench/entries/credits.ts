type Placed = (
  partner: Int32Array,
  from: number,
  to: number,
  amount: number,
  lead: number,
  opportunity: number,
  close: number,
) => void;

/** The four models of places, into their credits: shares of the places, then what is left to all other touches. */
export function sharesOfPlaces(credits: readonly Float64Array[]): Placed {
  const [firstLast, firstLead, wShaped, fullPath] = credits as [Float64Array, Float64Array, Float64Array, Float64Array];
  const weights = new Float64Array(10000);

  function share(into: Float64Array, partner: Int32Array, from: number, to: number, amount: number, rest: number) {
    let others = 0;
    let sum = 0;
    for (let k = from; k < to; k++) {
      if (weights[k - from] === 0) others++;
      sum += weights[k - from] as number;
    }
    if (others > 0) sum += rest;
    for (let k = from; k < to; k++) {
      const weight = weights[k - from] === 0 ? rest / others : (weights[k - from] as number);
      const at = partner[k] as number;
      into[at] = (into[at] as number) + (amount * weight) / sum;
    }
  }

  return (partner, from, to, amount, lead, opportunity, close) => {
    const place = (k: number, part: number): void => {
      if (k >= 0) weights[k - from] = (weights[k - from] as number) + part;
    };
    weights.fill(0, 0, to - from);
    place(from, 0.4);
    place(to - 1, 0.4);
    share(firstLast, partner, from, to, amount, 0.2);
    weights.fill(0, 0, to - from);
    place(from, 0.4);
    place(lead, 0.4);
    share(firstLead, partner, from, to, amount, 0.2);
    weights.fill(0, 0, to - from);
    place(from, 0.3);
    place(lead, 0.3);
    place(opportunity, 0.3);
    share(wShaped, partner, from, to, amount, 0.1);
    weights.fill(0, 0, to - from);
    place(from, 0.225);
    place(lead, 0.225);
    place(opportunity, 0.225);
    place(close, 0.225);
    share(fullPath, partner, from, to, amount, 0.1);
  };
}

/** Cents that add up to those of the total, by largest remainder; the last one is what nobody touched. */
export function settledByHand(credits: Float64Array, untouched: number, total: number): number[] {
  const exact = [...credits, untouched].map((credit) => credit * 100);
  const parts = exact.map(Math.floor);
  const remainders = exact.map((one, i) => Math.round((one - (parts[i] as number)) * 1e6));
  const order = Array.from(exact.keys()).sort((a, b) => (remainders[b] as number) - (remainders[a] as number) || a - b);
  let left = Math.round(Number(total.toPrecision(15)) * 100) - parts.reduce((sum, part) => sum + part, 0);
  for (let k = 0; left > 0; k++, left--) {
    const at = order[k % order.length] as number;
    parts[at] = (parts[at] as number) + 1;
  }
  return parts.map((part) => part / 100);
}
