import { isMissing, labelAt } from '../../program/missing.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import { fold } from '../../program/reading/names.ts';
import type { Bands, Mode } from '../../program/schedule.ts';
import type { Card, Resets } from '../../program/statement.ts';
import { madeOf, type SettingKind } from '../define.ts';
import { dayReader } from '../kinds/days.ts';
import { rules } from '../kinds/entries.ts';
import { knownNames, knownReader, nameReader } from '../kinds/names.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';
import { bandColumns, bandsIn } from './bands.ts';

const MODES: readonly Mode[] = ['marginal', 'retroactive', 'each'];
const RESETS: readonly Resets[] = ['year', 'quarter', 'never'];

const table = rules({
  'Valid from': needed(dayReader),
  ...bandColumns,
  Mode: needed(knownReader(knownNames(MODES), 'a mode')),
  Card: maybe(nameReader),
  Resets: maybe(knownReader(knownNames(RESETS), 'a way to reset')),
});

type Table = typeof table extends SettingKind<infer T> ? T : never;

/** The one word that the rows of a card say; -1 where none says any. */
function saidOnce(
  { refuse }: Table,
  rows: readonly number[],
  column: Int32Array | null,
  header: 'Mode' | 'Resets',
): number {
  let said = -1;
  for (const i of rows) {
    const own = column?.[i] ?? -1;
    if (own !== -1 && said !== -1 && own !== said)
      refuse(i, header, 'it differs within one card and Valid from.', `Enter one ${header} for all its bands.`);
    if (own !== -1) said = own;
  }
  return said;
}

/** Rate cards by folded name, each with its versions, earliest first. The card whose name is blank is ''. */
export type Cards = ReadonlyMap<string, readonly Card[]>;

function compile(read: Table): Cards {
  const { byHeader, filled, refuse } = read;
  const groups = new Map<string, { name: string; from: number; rows: number[] }>();
  for (const i of filledRows(filled)) {
    const from = byHeader['Valid from'][i] as number;
    if (isMissing(from)) refuse(i, 'Valid from', IS_BLANK, 'Enter the first day of the card.');
    const name = fold(labelAt(byHeader.Card, i));
    const key = `${from}/${name}`;
    const group = groups.get(key) ?? { name, from, rows: [] };
    group.rows.push(i);
    groups.set(key, group);
  }
  const cards = new Map<string, Card[]>();
  for (const { name, from, rows: own } of groups.values()) {
    const bands: Bands = bandsIn(read, own);
    const mode = saidOnce(read, own, byHeader.Mode, 'Mode');
    const resets = saidOnce(read, own, byHeader.Resets, 'Resets');
    if (mode === -1) refuse(own[0] as number, 'Mode', IS_BLANK, 'Enter marginal, retroactive or each.');
    const card = { from, bands, mode: MODES[Math.max(0, mode)] as Mode, resets: RESETS[Math.max(0, resets)] as Resets };
    cards.set(name, [...(cards.get(name) ?? []), card]);
  }
  for (const versions of cards.values()) versions.sort((a, b) => a.from - b.from);
  return cards;
}

/** A `cards` table: Valid from, From, Rate, Mode, Card, Resets. */
export const cards: SettingKind<Cards> = madeOf(table, compile);

/** The version in force on a day. */
export function cardOn(versions: readonly Card[] | undefined, day: number): Card | null {
  let found: Card | null = null;
  for (const card of versions ?? []) if (card.from <= day) found = card;
  return found;
}
