import { isMissing } from '../../program/missing.ts';
import { IS_BLANK_IN_ROW } from '../../program/reading/findings.ts';
import { moneyIn } from '../../program/rounding.ts';
import { columnOf } from '../define.ts';
import { knownNames, knownReader, NO_NAME } from '../kinds/names.ts';

const DIRECT = 2;

const roleReader = knownReader(knownNames(['Sourced', 'Influenced', 'Direct']), 'a role');

/** A column of roles of partners in deals; NO_NAME for a blank, which is Direct. */
export const roles = columnOf('text', () => roleReader);

export interface ByRole {
  readonly sourced: number;
  readonly influenced: number;
  readonly total: number;
}

type Refuse = (argument: 'amount', i: number, found: string, fix: string) => void;

/** Adds up amounts by role. */
export function sumByRole(
  amount: Float64Array,
  role: Int32Array,
  n: number,
  filled: Uint8Array,
  refuse: Refuse,
): ByRole {
  const sums = new Float64Array(3);
  let size = 0;
  for (let i = 0; i < n; i++) {
    if (filled[i] === 0) continue;
    const value = amount[i] as number;
    if (isMissing(value)) refuse('amount', i, IS_BLANK_IN_ROW, 'Enter an amount; 0 is fine.');
    const at = role[i] === NO_NAME ? DIRECT : (role[i] as number);
    sums[at] = (sums[at] as number) + value;
    size += Math.abs(value);
  }
  const [sourced, influenced, direct] = sums as unknown as [number, number, number];
  return { sourced, influenced, total: moneyIn(sourced + influenced + direct, size) };
}
