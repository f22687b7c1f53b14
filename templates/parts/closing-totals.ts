import type { TemplateSource } from '../schema.ts';

type Total = NonNullable<TemplateSource['closing']>['totals'][number];

const P = '#partners_clean!';
const D = '#deals_clean!';

/** A column of PARTNER_SUMMARY, which stands from A3 on: its number there, and the letter. */
const column = (sheet: string, label: string, format: string, number: number, letter: string): Total => ({
  label,
  format,
  sheet,
  range: `${letter}4:${letter}`,
  again: `=SUM(INDEX(PARTNER_SUMMARY(${P}$A$3:$V;${D}$A$3:$O;{from};{to});0;{column}))`,
  column: number,
});

/** What all partners brought in the period, from the workings that sum it up for each. */
export const partnerTotals = (workings: string): Total[] => [
  column(workings, 'Sourced revenue', 'money', 2, 'B'),
  column(workings, 'Influenced revenue', 'money', 3, 'C'),
  column(workings, 'Referrals', 'count', 6, 'F'),
];
