import { describe, expect, it } from 'vitest';
import {
  closeRanges,
  fromSheets,
  hasDecimalComma,
  openRanges,
  toEngine,
  toSheets,
} from '../../workbench/engine/formula-text.ts';

describe('half-open ranges', () => {
  it.each([
    ['=SUM(B2:B)', '=SUM(B2:B1048576)'],
    ['=SUM($B$2:$B)', '=SUM($B$2:$B1048576)'],
    ["=SUM('Deals: B2:B'!F4:F)", "=SUM('Deals: B2:B'!F4:F1048576)"],
    ['=SUM(E5:5)', '=SUM(E5:XFD5)'],
    ['=SUM(Deals!B2:B,A1:A)', '=SUM(Deals!B2:B1048576,A1:A1048576)'],
  ])('%s is kept as %s', (shown, kept) => {
    expect(closeRanges(shown)).toBe(kept);
    expect(openRanges(kept)).toBe(shown);
    expect(toEngine(kept)).toBe(kept);
  });

  it.each(['=SUM(B:B)', '=SUM(B2:B10)', '="B2:B"', '=SUM(2:2)', '=LOG10(A1:B2)', '=B2:INDEX(B:B,3)'])(
    '%s is left as it is',
    (formula) => expect(closeRanges(formula)).toBe(formula),
  );

  it('that moved are still open, and go back to the last row', () => {
    expect(openRanges('=SUM(B4:B1048578)+SUM(B2:B1048570)')).toBe('=SUM(B4:B)+SUM(B2:B)');
    expect(toEngine('=SUM(B4:B1048578)')).toBe('=SUM(B4:B1048576)');
  });
});

describe('spelling', () => {
  it.each([
    ['de_DE', '=SUM(1,5;A1:A;{1\\2;3\\4};"a,b;c")', '=SUM(1.5,A1:A1048576,{1,2;3,4},"a,b;c")'],
    ['en_US', '=SUM(1.5,A1:A,{1,2;3,4},"a,b;c")', '=SUM(1.5,A1:A1048576,{1,2;3,4},"a,b;c")'],
    ['fr_FR', "=SUMIFS('a;b'!F4:F;K4:K;NOT(0))", "=SUMIFS('a;b'!F4:F1048576,K4:K1048576,NOT(0))"],
  ])('of %s goes in and comes out', (locale, typed, kept) => {
    expect(fromSheets(typed, locale)).toBe(kept);
    expect(toSheets(kept, locale)).toBe(typed);
  });

  it('takes ; between arguments in every locale, and two references for no decimal', () => {
    expect(fromSheets('=SUM(A1;B1)', 'en_US')).toBe('=SUM(A1,B1)');
    expect(toSheets('=SUM(A1,2)', 'en_US')).toBe('=SUM(A1,2)');
    expect(toSheets('=SUM(A1,2)', 'de_DE')).toBe('=SUM(A1;2)');
  });

  it('knows which locales have a decimal comma', () => {
    const locales = ['de_DE', 'fr_FR', 'pt_BR', 'es_ES', 'en_US', 'en_GB', 'ja_JP', 'es_MX', 'de_CH', 'zh_CN'];
    expect(locales.filter(hasDecimalComma)).toEqual(['de_DE', 'fr_FR', 'pt_BR', 'es_ES']);
  });
});
