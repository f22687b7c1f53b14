import { isMissing } from '../../program/missing.ts';
import { endOfPeriod, type PeriodKind } from '../../program/periods.ts';
import { decimalsOf } from '../../program/units.ts';
import { Day, define, describe, type ResultRows } from '../define.ts';
import { dayReader } from '../kinds/days.ts';
import { entries } from '../kinds/entries.ts';
import { knownNames, knownReader } from '../kinds/names.ts';
import { amountBounds, numberReader } from '../kinds/numbers.ts';
import { day, word } from '../kinds/options.ts';
import { filledRows, needed } from '../kinds/table.ts';

const HEADER = ['Period', 'Opening', 'Earned', 'Clawed back', 'Paid', 'Expired', 'Adjusted', 'Closing'];
const TYPES = ['earn', 'pay', 'claw back', 'expire', 'adjust'];
const ADJUST = 4;
// how each type moves the liability, and in which column of a period it stands
const SIGNS = [1, -1, -1, -1, 1];
const PLACES = [0, 2, 1, 3, 4];

export const LIABILITY_ROLLFORWARD = define({
  name: 'LIABILITY_ROLLFORWARD',
  kinds: {
    entries: entries(
      {
        Date: needed(dayReader),
        Type: needed(knownReader(knownNames(TYPES), 'a type of entry')),
        Amount: needed(numberReader(amountBounds)),
      },
      ({ filled, byHeader: { Type, Amount, ...rest }, refuse }) => {
        for (const i of filledRows(filled)) {
          if (isMissing(rest.Date[i])) refuse(i, 'Date', 'the entry has no date.');
          if (Type[i] === -1) refuse(i, 'Type', 'the entry has no type.', `Enter one of ${TYPES.join(', ')}.`);
          if (isMissing(Amount[i])) refuse(i, 'Amount', 'the entry has no amount.');
          else if ((Amount[i] as number) < 0 && Type[i] !== ADJUST)
            refuse(i, 'Amount', `${Amount[i]} is below 0.`, 'Enter 0 or more; only an adjust goes either way.');
        }
      },
    ),
    from: day,
    as_of: day,
    by: word<PeriodKind>(['month', 'quarter', 'year'], 'month'),
  },
  makeTable({ entries: { rows, filled, byHeader }, from, as_of, by }, _columns, _n, _filled, refuse) {
    if (from > as_of) {
      refuse('from', null, 'it is after as_of.', 'Enter the first day of the first period.');
      return [];
    }
    const out: ResultRows = [HEADER.slice()];
    if (filled.every((mark) => mark === 0)) return out;
    const ends: number[] = [];
    for (let start = from; start <= as_of; start = (ends[ends.length - 1] as number) + 1)
      ends.push(Math.min(endOfPeriod(start, by), as_of));
    // the period of each day from `from` on
    const periodAt = new Int32Array(as_of - from + 1);
    for (let p = 0, d = from; d <= as_of; d++) {
      if (d > (ends[p] as number)) p++;
      periodAt[d - from] = p;
    }
    const scale = 10 ** decimalsOf(byHeader.Amount);
    const sums = new Float64Array(ends.length * PLACES.length);
    let opening = 0;
    for (let i = 0; i < rows; i++) {
      const date = byHeader.Date[i] as number;
      if (filled[i] === 0 || date > as_of) continue;
      const type = byHeader.Type[i] as number;
      const units = Math.round((byHeader.Amount[i] as number) * scale);
      if (date < from) opening += units * (SIGNS[type] as number);
      else {
        const at = (periodAt[date - from] as number) * PLACES.length + (PLACES[type] as number);
        sums[at] = (sums[at] as number) + units;
      }
    }
    ends.forEach((end, p) => {
      const moves = Array.from(sums.slice(p * PLACES.length, (p + 1) * PLACES.length));
      const [earned, clawed, paid, expired, adjusted] = moves as [number, number, number, number, number];
      const closing = opening + earned - clawed - paid - expired + adjusted;
      out.push([new Day(end), ...[opening, ...moves, closing].map((units) => units / scale)]);
      opening = closing;
    });
    return out;
  },
});

const on = /* @__NO_SIDE_EFFECTS__ */ (date: string) => ({ date });
const ENTRIES = [
  ['Date', 'Type', 'Amount'],
  [on('2025-12-15'), 'earn', 500],
  [on('2026-01-10'), 'earn', 1000],
  [on('2026-01-31'), 'pay', 500],
  [on('2026-03-02'), 'claw back', 200],
  [on('2026-03-05'), 'adjust', -50],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ (() =>
  describe(LIABILITY_ROLLFORWARD, {
    summary: 'What is owed to partners by period: opening, earned, clawed back, paid, expired, adjusted, closing.',
    tasks: ['see what is owed to partners', 'close a period'],
    whenElse: 'Use MDF_LEDGER for balances by partner on one day.',
    params: {
      entries: {
        text: 'Table with Date, Type (earn, pay, claw back, expire, adjust) and Amount, positive; only an adjust goes either way.',
        blank: 'Blank rows are skipped; a blank cell in a filled row is an error.',
        sample: "'Liability'!A3:C",
      },
      from: {
        text: 'First day of the first period; entries before it make its opening.',
        blank: 'It must be given.',
        sample: 'Settings!B8',
      },
      as_of: {
        text: 'Last day of the last period; later entries are left out.',
        blank: 'It must be given.',
        sample: 'Settings!B9',
      },
      by: { text: 'month, quarter or year of the calendar.', blank: 'Left out: month.', sample: '"quarter"' },
    },
    returns:
      'A table with a header and one row for each period, empty ones too: Period (its last day), Opening, Earned, Clawed back, Paid, Expired, Adjusted, Closing.',
    rule: 'The first period begins on from, the last ends on as_of. The closing of a period is the opening of the next.',
    formula: 'Closing = Opening + Earned − Clawed back − Paid − Expired + Adjusted',
    rounding: 'Not rounded; amounts are kept to nine decimals.',
    examples: [
      {
        kind: 'roster',
        says: 'Three months, the second without entries',
        args: [ENTRIES, on('2026-01-01'), on('2026-03-31')],
        result: [
          HEADER,
          [on('2026-01-31'), 500, 1000, 0, 500, 0, 0, 1000],
          [on('2026-02-28'), 1000, 0, 0, 0, 0, 0, 1000],
          [on('2026-03-31'), 1000, 0, 200, 0, 0, -50, 750],
        ],
      },
      {
        kind: 'edge',
        says: 'By quarter, up to a day within the second',
        args: [ENTRIES, on('2026-02-01'), on('2026-04-10'), 'quarter'],
        result: [HEADER, [on('2026-03-31'), 1000, 0, 200, 0, 0, -50, 750], [on('2026-04-10'), 750, 0, 0, 0, 0, 0, 750]],
      },
      {
        kind: 'blank',
        says: 'No entries',
        args: [ENTRIES.slice(0, 1), on('2026-01-01'), on('2026-03-31')],
        result: [HEADER],
      },
      {
        kind: 'basic',
        says: 'One month, with what was owed before',
        args: [ENTRIES, on('2026-01-01'), on('2026-01-31')],
        result: [HEADER, [on('2026-01-31'), 500, 1000, 0, 500, 0, 0, 1000]],
        source: '500 + 1,000 − 500',
      },
      {
        kind: 'error',
        says: 'A payment below 0',
        args: [[...ENTRIES, [on('2026-03-06'), 'pay', -5]], on('2026-01-01'), on('2026-03-31')],
        error:
          'LIABILITY_ROLLFORWARD entries, row 7 (Amount): -5 is below 0. Enter 0 or more; only an adjust goes either way.',
      },
    ],
    limits: 'Calendar periods, one currency, all partners together: filter the entries for one.',
    builtIn: '=SUMIFS(C3:C, B3:B, "earn", A3:A, ">="&B8, A3:A, "<="&EOMONTH(B8, 0))\nFor each field.',
    related: ['MDF_LEDGER', 'COMMISSION_STATEMENT', 'COMMISSION_CLAWBACK'],
    source: 'A roll-forward of a liability, as finance closes it.',
  }))();
