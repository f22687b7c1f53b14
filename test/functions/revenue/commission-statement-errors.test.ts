import { expect, it } from 'vitest';
import { COMMISSION_STATEMENT } from '../../../src/functions/revenue/commission-statement.ts';
import { errorOf } from '../formula.ts';
import { AS_OF, asDates, BANDS, cards, deals, lines, sale } from './statement-tables.ts';

it('refuses words of a card that it does not know, and a blank day', () => {
  expect(
    errorOf(
      COMMISSION_STATEMENT,
      deals(),
      cards(['', 0, 0.2, 'marginal', '', ''], ['2026-01-01', 0, 0.2, 'sometimes', '', 'weekly']),
      AS_OF,
    ),
  ).toBe(
    [
      'COMMISSION_STATEMENT cards, row 3 (Mode): "sometimes" is not a mode. Known: marginal, retroactive, each.',
      'cards, row 3 (Resets): "weekly" is not a way to reset. Known: year, quarter, never.',
      'cards, row 2 (Valid from): it is blank. Enter the first day of the card.',
    ].join('\n'),
  );
});

it('refuses cards that contradict themselves, and sales without one', () => {
  expect(
    errorOf(
      COMMISSION_STATEMENT,
      deals(),
      cards(
        ['2026-01-01', 0, 0.2, 'marginal', '', 'year'],
        ['2026-01-01', 0, 0.3, 'each', '', 'never'],
        ['2026-01-01', 0, 0.2, '', 'B', ''],
      ),
      AS_OF,
    ),
  ).toBe(
    [
      'COMMISSION_STATEMENT cards, row 3 (From): 0 is not above 0 of the band before. Put the lowest band first.',
      'cards, row 3 (Mode): it differs within one card and Valid from. Enter one Mode for all its bands.',
      'cards, row 3 (Resets): it differs within one card and Valid from. Enter one Resets for all its bands.',
      'cards, row 4 (Mode): it is blank. Enter marginal, retroactive or each.',
    ].join('\n'),
  );
  expect(
    errorOf(
      COMMISSION_STATEMENT,
      deals(
        sale('A', '2026-01-01', 1, '', '', 'Gold'),
        sale('B', '2026-01-03', -5),
        sale('C', '2026-02-01', 5, '2026-01-31'),
        sale('D', '2026-01-02', 2),
      ),
      cards(...BANDS),
      AS_OF,
    ),
  ).toBe(
    [
      'COMMISSION_STATEMENT deals, row 2 (Card): no card Gold is in force on 2026-01-01. Add it to cards, with a Valid from by that day.',
      'deals, row 4 (Refunded on): the refund is before the sale. Mend one of the two dates.',
      'deals, row 3 (Amount): it takes the period to -3, below 0. Enter a refund as Refunded on.',
    ].join('\n'),
  );
});

it('refuses a won deal without an amount, and says which card is missing', () => {
  expect(
    errorOf(
      COMMISSION_STATEMENT,
      asDates([
        ['Deal', 'Partner', 'Closed on', 'Amount'],
        ['A', 'Acme', '2024-12-31', 5],
        ['B', 'Acme', '2026-01-01', ''],
      ]),
      cards(...BANDS),
      AS_OF,
    ),
  ).toBe(
    [
      'COMMISSION_STATEMENT deals, row 2 (Closed on): no card without a name is in force on 2024-12-31. Add it to cards, with a Valid from by that day.',
      'deals, row 3 (Amount): it is blank in a deal that is won. Enter the amount; 0 is fine.',
    ].join('\n'),
  );
});

it('refuses a sale below 0 in mode each, whatever else was sold', () => {
  const rates = cards(['2025-01-01', 0, 0.1, 'each', '', '']);
  expect(
    errorOf(COMMISSION_STATEMENT, deals(sale('A', '2026-01-01', 100), sale('B', '2026-01-02', -5)), rates, AS_OF),
  ).toBe(
    'COMMISSION_STATEMENT deals, row 3 (Amount): it takes the period to -5, below 0. Enter a refund as Refunded on.',
  );
  // a refund after a new period has begun is no sale
  expect(lines(deals(sale('A', '2025-12-31', 100, '2026-01-15')), rates).map((line) => line[4])).toEqual([10, -10]);
});

it('refuses a won deal without its day, and takes one that is lost or open', () => {
  const given = asDates([
    ['Deal', 'Partner', 'Closed on', 'Amount', 'Won'],
    ['x', 'Acme', '', 500, 'Won'],
    ['y', 'Acme', '2026-01-05', 100, 'Won'],
    ['z', '', '', 500, 'Won'], // nobody's
    ['l', 'Acme', '', 500, 'Lost'],
    ['o', 'Acme', '', 500, ''],
  ]);
  expect(errorOf(COMMISSION_STATEMENT, given, cards(...BANDS), AS_OF)).toBe(
    'COMMISSION_STATEMENT deals, row 2 (Closed on): it is blank in a deal that is won. Enter the day.',
  );
  const [header = [], , ...others] = given;
  expect(lines([header, ...others], cards(...BANDS)).map((line) => line[2])).toEqual([100]);
  // without a column Won, what has no day is open
  const unsaid = given.map((row) => row.slice(0, 4));
  expect(lines(unsaid, cards(...BANDS)).map((line) => line[2])).toEqual([100]);
});

it('refuses a refund that takes its period below 0, after a part was taken back as a sale', () => {
  const given = (again: number) =>
    deals(sale('1', '2026-01-10', 100, '2026-02-10'), sale('1', '2026-02-01', again), sale('2', '2026-03-01', 100));
  expect(errorOf(COMMISSION_STATEMENT, given(-100), cards(...BANDS), AS_OF)).toBe(
    'COMMISSION_STATEMENT deals, row 2 (Refunded on): it takes the period to -100, below 0. Enter a refund once.',
  );
  expect(lines(given(0), cards(...BANDS)).map((line) => line[4])).toEqual([20, 0, -20, 20]); // boundary
});

it('takes back all of a sale whose amount has no end', () => {
  const given = deals(sale('A', '2026-01-10', 100 / 3, '2026-02-10'));
  expect(lines(given, cards(...BANDS)).map((line) => line[4])).toEqual([6.67, -6.67]);
});
