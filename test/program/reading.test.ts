import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, isErrorCell } from '../../src/program/reading/cells.ts';
import { addMonths, dayOf, dayOfIso, isoOfDay } from '../../src/program/reading/days.ts';
import { headerOf } from '../../src/program/reading/headers.ts';
import { fold, nearest, shown } from '../../src/program/reading/names.ts';
import { doubtIn, isCurrency, numberInText, numberOf } from '../../src/program/reading/number-text.ts';
import { yesNoOf } from '../../src/program/reading/yes-no.ts';

/** How one locale reads digits, by its marks; NaN where it does not. */
function inLocale(text: string, grouping: string, decimal: string): number {
  const [g, d] = [grouping, decimal].map((mark) => `\\${mark}`);
  const grouped = new RegExp(`^[1-9]\\d{0,2}(${g}\\d{3})+(${d}\\d+)?$`);
  const plain = new RegExp(`^\\d*(${d}\\d+)?$`);
  if (!grouped.test(text) && !(plain.test(text) && text !== '')) return Number.NaN;
  return Number(text.split(grouping).join('').replace(decimal, '.'));
}

describe('numbers in text', () => {
  const group = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 })
    .map((digits) => digits.join(''));
  const written = fc
    .tuple(
      fc.oneof(fc.constant('0'), fc.integer({ min: 1, max: 99999 }).map(String)),
      fc.array(fc.tuple(fc.constantFrom('.', ','), group), { maxLength: 3 }),
    )
    // no locale begins a group with 0
    .filter(([first, rest]) => first !== '0' || rest.length < 2)
    .map(([first, rest]) => first + rest.map(([mark, digits]) => mark + digits).join(''));

  it('law: a number is read if every locale that can read it reads the same, and only then', () => {
    fc.assert(
      fc.property(written, (text) => {
        const readings = new Set(
          [inLocale(text, ',', '.'), inLocale(text, '.', ',')].filter((value) => !Number.isNaN(value)),
        );
        const value = numberInText(text);
        if (readings.size === 1) expect(value).toBe([...readings][0]);
        else expect(value).toBeNaN();
        expect(new Set(doubtIn(text)?.readings)).toEqual(readings.size === 2 ? readings : new Set());
      }),
      { numRuns: 5000 },
    );
  });

  it('law: signs, one currency and a percent sign change the number alone, in whatever order they stand', () => {
    const amount = fc.integer({ min: 0, max: 1e6 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(amount, fc.constantFrom('$', '\u20AC', 'USD ', 'R$ '), fc.boolean(), (digits, mark, inside) => {
        const value = Number(digits);
        expect(numberInText(`${mark}${digits}`)).toBe(value);
        expect(numberInText(`${digits} ${mark.trim()}`)).toBe(value);
        expect(numberInText(inside ? `(${mark}${digits})` : `-${mark}${digits}`)).toBe(value === 0 ? 0 : -value);
        expect(numberInText(inside ? `${mark}-${digits}` : `${mark}${digits}-`)).toBe(value === 0 ? 0 : -value);
        expect(numberInText(`${digits} %`)).toBe(Number(`${digits}e-2`));
      }),
    );
  });

  it.each([
    ['5', ''],
    ['$5', 'USD'],
    ['US$ 5', 'USD'],
    ['5 €', 'EUR'],
    ['£5', 'GBP'],
    ['₹5', 'INR'],
    ['5₩', 'KRW'],
    // marks of several currencies, or of one without a code here, stay marks
    ['R$ 5', 'R$'],
    ['HK$5', 'HK$'],
    ['¥5', '¥'],
    ['5 ₽', '₽'],
    ['5 kr', 'kr'],
    ['5 zł', 'zł'],
    ['5 Kč', 'Kč'],
    ['5 Ft', 'Ft'],
    ['5 EUR', 'EUR'],
    ['AED5', 'AED'],
    ['5ZAR', 'ZAR'],
  ])('%s is in "%s"', (text, currency) => {
    expect(numberOf(text)).toEqual({ value: 5, currency });
  });

  it.each([
    ['-5', -5],
    ['\u22125', -5],
    ['- 5', -5],
    ['5-', -5],
    ['5 \u2212', -5],
    ['( 5 )', -5],
    ['(12)', -12],
    ['-5%', -0.05],
    ['(5%)', -0.05],
    ['5 $%', 0.05],
    ['12.3%', 0.123],
    ['.5', 0.5],
    [',5', 0.5],
    ['0,500', 0.5],
    ['1234,567', 1234.567],
    ['1,2345', 1.2345],
    ['1.234,567', 1234.567],
    ['1,234.567', 1234.567],
    ['12,345,678.9', 12345678.9],
    ['12.345.678,9', 12345678.9],
    ['12,345,678', 12345678],
    ['12.345.678', 12345678],
  ])('%s is %d', (text, value) => {
    expect(numberInText(text)).toBe(value);
  });

  it('knows what is a currency', () => {
    for (const text of ['USD', ' EUR ', '€', 'A$', 'kr']) expect(isCurrency(text), text).toBe(true);
    for (const text of ['', 'usd', 'USD 5', '5 USD', 'EUR USD', 'k', '$000'])
      expect(isCurrency(text), text).toBe(false);
  });

  it.each([
    '',
    ' ',
    '-',
    '()',
    '%',
    '$',
    'USD',
    '1 2',
    '1e5',
    '0x10',
    '12a',
    '--1',
    '(-1)',
    '-(1)',
    '5%%',
    '$5\u20AC',
    '1..2',
    '1,',
    ',',
    '\u0661\u0662',
    '(5',
    '5)',
    '1(5)',
    '(5)5',
    '-1-',
    '1--',
    '% 5',
    '$$5',
    '$5 USD',
    '5 A',
    'A5',
    'ABC$5',
    '5 USDX',
    'XUSD 5',
    '1,23,456',
    '1234,567,890',
    '1,234,56',
    '1,234.5,6',
    '1.234.5',
    '1,234,567.',
    '5k',
    '12,500',
  ])('does not read "%s"', (text) => {
    expect(numberInText(text)).toBeNaN();
  });

  it('says no doubt of what is no number at all', () => {
    expect(doubtIn('12,500 apples')).toBeNull();
    expect(doubtIn('12,5000')).toBeNull();
    expect(doubtIn('1,12,500')).toBeNull();
    expect(doubtIn('0,500')).toBeNull();
    expect(doubtIn('-$12,500')?.readings).toEqual([-12500, -12.5]);
    expect(doubtIn('1.500%')?.readings).toEqual([15, 0.015]);
  });
});

describe('days', () => {
  it.each([
    ['1899-12-30', Number.NaN], // before 1900
    ['1900-01-01', 2],
    ['2026-01-31', 46053],
    [' 2026-01-31 ', 46053],
    ['2026-02-30', Number.NaN], // must not roll over to March
    ['2026-1-31', Number.NaN],
    ['31.01.2026', Number.NaN],
    ['2026-01-31T00:00', Number.NaN],
    ['x2026-01-31', Number.NaN],
    ['12026-01-31', Number.NaN],
    ['1899-12-31', Number.NaN], // boundary
    ['0026-01-31', Number.NaN],
    ['2026-13-01', Number.NaN],
    ['2026-00-10', Number.NaN],
    ['2026-01-00', Number.NaN],
    ['9999-12-31', 2958465],
  ])('%s is day %d', (text, day) => {
    expect(dayOfIso(text)).toBe(day);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-05-15', 0, '2026-05-15'],
  ])('%s and %d months: %s', (from, months, to) => {
    expect(isoOfDay(addMonths(dayOfIso(from), months))).toBe(to);
  });

  it('law: text and day are two names of one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200000 }), (day) => {
        expect(dayOfIso(isoOfDay(day))).toBe(day);
      }),
    );
    expect(dayOf(1970, 1, 1)).toBe(25569);
  });
});

describe('names', () => {
  it.each([
    [' Gold ', 'gold'],
    ['Gold\u00A0', 'gold'],
    ['\uFF27old', 'gold'],
    ['STRASSE', 'strasse'],
    ['Stra\u00DFe', 'strasse'],
    ['STRA\u1E9EE', 'strasse'], // the capital sharp s is its own capital
    ['E\u0301lite', '\u00E9lite'],
    ['S\u0130LVER', 'silver'],
    ['go\uFEFFld', 'gold'],
    ['go\u200Bl\u200Dd\u2060', 'gold'],
    ['Go ld', 'go ld'],
  ])('"%s" is "%s"', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  it('law: folding twice is folding once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\u1E9E', '\u00DF', '\u0130', 'I', '\u0307', 'e', '\u0301') }),
        fc.string({ unit: 'binary' }),
        (one, other) => {
          const text = one + other;
          expect(fold(fold(text))).toBe(fold(text));
        },
      ),
    );
  });

  it('finds the nearest name, and none where none is near', () => {
    const known = ['Registered', 'Silver', 'Gold', 'Platinum'];
    expect(
      ['Goldd', 'G0ld', 'silvr', 'PLATNUM', 'Diamond', '', 'x'.repeat(1000)].map((one) => nearest(one, known)),
    ).toEqual(['Gold', 'Gold', 'Silver', 'Platinum', null, null, null]);
    expect(nearest('Gold', [])).toBeNull();
  });

  it.each([
    // one change of two to five letters, two of six to eight, and so on
    ['ax', 'ab', true],
    ['abx', 'abc', true],
    ['axx', 'abc', false],
    ['Gol', 'Gold', true],
    ['Go', 'Gold', false],
    ['Godl', 'Gold', false], // two letters in the wrong order are two changes
    ['Golxx', 'Gold', false], // boundary
    ['Gold12', 'Gold', true], // boundary
    ['Gold123', 'Gold', false],
    ['Silxxr', 'Silver', true],
    ['Sixxxr', 'Silver', false],
    ['Platxxxum', 'Platinxum', true], // boundary
    ['xGold', 'Gold', true],
  ])('takes %s for %s: %s', (text, name, isNear) => {
    expect(nearest(text, [name])).toBe(isNear ? name : null);
  });

  it('of two names that are as near finds the first, and of a nearer one that one', () => {
    expect(nearest('Golx', ['Gola', 'Golb'])).toBe('Gola');
    expect(nearest('Silvxx', ['Silvab', 'Silvxb', 'Silvac'])).toBe('Silvxb');
  });

  it('compares 60 characters, with 500 names', () => {
    const long = (end: string, start = 60) => 'a'.repeat(start) + end;
    expect(nearest(long('b'.repeat(40)), [long('c'.repeat(90))])).toHaveLength(150);
    expect(nearest(long('b'.repeat(40), 30), [long('c'.repeat(90), 30)])).toBeNull();
    const behind = (count: number) => [...Array<string>(count).fill('x'), 'Gold'];
    expect(nearest('Gold', behind(499))).toBe('Gold'); // boundary
    expect(nearest('Gold', behind(500))).toBeNull(); // boundary
  });

  it('shows a text in one line of at most 40 characters, never half of one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const said = shown(text).slice(1, -1);
        expect(Array.from(said).length).toBeLessThanOrEqual(40);
        expect(said).not.toMatch(/\p{Cc}/u);
        expect(() => encodeURIComponent(said)).not.toThrow();
      }),
    );
    expect(shown('a\nb\t\u0085c')).toBe('"a b  c"');
    expect(shown('x'.repeat(40))).toBe(`"${'x'.repeat(40)}"`); // boundary
    expect(shown('x'.repeat(41))).toBe(`"${'x'.repeat(39)}…"`); // boundary
    expect(shown(5)).toBe('"5"');
  });
});

describe('cells', () => {
  it.each(['', ' ', '\u00A0', '\t', null, undefined])('%j is blank', (cell) => {
    expect(isBlank(cell)).toBe(true);
  });
  it.each([0, false, 'x', '0'])('%j is not', (cell) => {
    expect(isBlank(cell)).toBe(false);
  });
  it.each([
    ...['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!', '#SPILL!', '#CALC!'],
    ...['#REF! (row 5 is gone)', 'Loading...'],
  ])('%s is an error', (cell) => {
    expect(isErrorCell(cell)).toBe(true);
  });
  it.each(['#1 partner', 'Loading', 'N/A', '##N/A', '# was #REF!', 'was #REF!', '', 5, true, null])(
    '%s is none',
    (cell) => {
      expect(isErrorCell(cell)).toBe(false);
    },
  );
  it.each<[unknown, boolean | null]>([
    [true, true],
    [' TRUE ', true],
    ['false', false],
    ['0', false],
    ['', null],
    [null, null],
    [undefined, null],
    ['YES', true],
    ['1', true],
    [1, true],
    [false, false],
    [' no', false],
    [0, false],
    ['won', null],
    [2, null],
    ['maybe', null],
    [new Date(0), null],
  ])('%j says %s', (cell, said) => {
    expect(yesNoOf(cell)).toBe(said);
  });
  it.each([
    ['Won', true],
    ['closed won', true],
    ['LOST', false],
    ['Closed Lost', false],
    ['yes', true],
    [0, false],
    ['maybe', null],
  ])('%s, of a deal, says %s', (cell, said) => {
    expect(yesNoOf(cell, true)).toBe(said);
  });
});

describe('headers', () => {
  it.each([
    ['Amount', 'amount', '', ''],
    [' closed_ON ', 'closedon', '', ''],
    ['Amount (USD)', 'amount', 'USD', ''],
    ['Amount (usd)', 'amount', 'USD', ''],
    ['Amount (kr)', 'amount', 'kr', ''],
    ['Amount(\u20AC)', 'amount', 'EUR', ''],
    ['Amount (R$)', 'amount', 'R$', ''],
    ['Revenue ($000)', 'revenue($000)', '', 'revenue'],
    ['Revenue (k)', 'revenue(k)', '', 'revenue'],
    ['(USD)', '(usd)', '', ''],
    ['', '', '', ''],
  ])('%s', (cell, plain, currency, beforeUnit) => {
    expect(headerOf(cell)).toEqual({ text: cell.trim(), plain, currency, beforeUnit });
  });
});
