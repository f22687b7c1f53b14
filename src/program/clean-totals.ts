import type { Cell } from './clean-columns.ts';
import { fold } from './reading/names.ts';

// what the last row of an export is called in English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese
const NAMES = new Set(
  [
    'total,totals,grand total,grand totals,subtotal,subtotals,sub-total,sub total,sum,overall total',
    'gesamt,summe,gesamtsumme,zwischensumme,insgesamt,gesamtergebnis,teilergebnis',
    'total général,totaux,sous-total,sous total,somme,total general,suma,suma total,total geral,soma,soma total',
    'totale,totali,totale generale,totale complessivo,subtotale,somma,totaal,totalen,subtotaal,eindtotaal,som',
    '合計,総計,小計,総合計,計',
  ]
    .join(',')
    .split(','),
);
const ENDS =
  /\s(?:totals?|sub-?totals?|gesamt|summe|gesamtsumme|zwischensumme|totale|subtotale|totaal|subtotaal)$|(?:合計|総計|小計)$/;
const BEGINS =
  /^(?:grand totals?|sub-?totals?|sous-total|zwischensumme|gesamtsumme|subtotale|subtotaal|totale generale|total g[eé]n[eé]ral|total geral)\s/;
const BEGINS_DOUBTFULLY = /^(?:totals?|totale|totaal|summe|somme|suma|soma|somma)\s/;

// "Total:", "Grand total (300 records)"
const plain = (text: string): string =>
  fold(text)
    .replace(/\s*[([][^()[\]]*[)\]]$/, '')
    .replace(/^[\s*#=–—-]+|[\s:：.*#=–—-]+$/g, '');

/** How sure a name says that its row is a total: by itself, with nothing else in the row, with the sum beside it, or not. */
export type TotalsName = 'sure' | 'alone' | 'with the sum' | 'no';

export function totalsName(cell: Cell): TotalsName {
  // most names are too long or hold none of the words: the tests below are for the rest
  if (typeof cell !== 'string' || cell.length > 60) return 'no';
  const text = plain(cell);
  if (NAMES.has(text)) return 'sure';
  if (ENDS.test(text) || BEGINS.test(text)) return 'alone';
  return BEGINS_DOUBTFULLY.test(text) ? 'with the sum' : 'no';
}

const FEWEST = 3;

/** The sums that a totals row may show: of all rows above it, or of those since the last totals row. */
export class RunningSums {
  private all = 0;
  private allRows = 0;
  private part = 0;
  private partRows = 0;

  add(amount: number): void {
    this.all += amount;
    this.part += amount;
    this.allRows++;
    this.partRows++;
  }

  startPart(): void {
    this.part = 0;
    this.partRows = 0;
  }

  match(amount: number): boolean {
    const near = (sum: number) => Math.abs(amount - sum) <= Math.max(0.005, Math.abs(sum) * 1e-12);
    if (amount === 0) return false;
    return (this.allRows >= FEWEST && near(this.all)) || (this.partRows >= FEWEST && near(this.part));
  }
}
