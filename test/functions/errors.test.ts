import { describe, expect, it } from 'vitest';
import { FunctionError, Report } from '../../src/functions/errors.ts';

const sentence = (length: number) => `${'x'.repeat(length - 1)}.`;

function told(found: string, fix: string): string {
  const report = new Report('F');
  report.add('a', { found, fix });
  try {
    report.throwIfAny();
  } catch (error) {
    return (error as FunctionError).message;
  }
  return '';
}

describe('a finding', () => {
  it('of 140 characters is told in full', () => {
    expect(told(sentence(100), sentence(39))).toBe(`F a: ${sentence(100)} ${sentence(39)}`); // boundary
  });

  it('of more keeps the fix, as long as that is half of it at most', () => {
    expect(told(sentence(101), sentence(39))).toBe(`F a: ${'x'.repeat(99)}… ${sentence(39)}`); // boundary
    expect(told(sentence(100), sentence(70))).toBe(`F a: ${'x'.repeat(68)}… ${sentence(70)}`); // boundary
    expect(told(sentence(100), sentence(71))).toBe(`F a: ${sentence(100)} ${'x'.repeat(38)}…`); // boundary
  });
});

it('the sixth finding is counted, and no longer told', () => {
  const report = new Report('F');
  for (let row = 1; row <= 5; row++) report.add(`a, row ${row}`, { found: 'it is blank.', fix: 'Enter one.' });
  const five = [1, 2, 3, 4, 5].map((row) => `a, row ${row}: it is blank. Enter one.`).join('\n');
  expect(() => report.throwIfAny()).toThrow(new FunctionError(`F ${five}`)); // boundary
  report.add('a, row 6', { found: 'it is blank.', fix: 'Enter one.' });
  expect(() => report.throwIfAny()).toThrow(new FunctionError(`F ${five}\nAnd 1 more.`));
});
