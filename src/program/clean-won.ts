import type { Cell, FoundColumn } from './clean-columns.ts';
import { fold } from './reading/names.ts';

const words = (text: string) => new Set(text.split(' '));
const WON = words('won closedwon gewonnen gagné gagnée ganado ganada ganho ganha vinto vinta 受注 成約');
const LOST = words('lost closedlost verloren perdu perdue perdido perdida perso persa 失注');
const CLOSED = words(
  'closed geschlossen abgeschlossen gesloten fermé fermée clôturé clôturée cerrado cerrada fechado fechada chiuso chiusa',
);

// text, not an expression: V8 looks a property up while it reads the file, which every formula would wait for
const NO_LETTER = '[^\\p{L}]';

/** What a stage such as "Closed Won", "5 - Closed/Won" or "Gewonnen" says; '' for one that is neither won nor lost. */
export function wonInStage(stage: Cell): Cell {
  let won: Cell = '';
  for (const word of fold(String(stage)).split(new RegExp(NO_LETTER, 'u'))) {
    if (word === '' || CLOSED.has(word)) continue;
    // "won back", "lost contact" and two words that say different things are stages of another kind
    if (won !== '' || !(WON.has(word) || LOST.has(word))) return '';
    won = WON.has(word);
  }
  return won;
}

/** Whether a deal is won where the table has no column for it: its stage says so, or, without stages, its closing day. */
export function wonReader(columns: readonly FoundColumn[]): ((values: readonly Cell[]) => Cell) | null {
  const at = (name: string) => columns.findIndex(({ column }) => column.name === name);
  const isThere = (i: number) => (columns[i] as FoundColumn).at >= 0;
  const [won, stage, closed] = [at('Won'), at('Stage'), at('Closed on')];
  if (won < 0 || stage < 0 || isThere(won)) return null;
  if (isThere(stage)) return (values) => wonInStage(values[stage] as Cell);
  return (values) => (values[closed] === '' ? '' : true);
}
