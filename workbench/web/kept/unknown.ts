import { byId, element } from '../dom.ts';
import { download } from '../files/download.ts';
import { say, textOf } from '../messages.ts';
import { forgetKept, SCHEMA } from './store.ts';

/** Why what is kept cannot be opened. */
export function whyUnknown(found: unknown): string {
  const { schema } = (found ?? {}) as { schema?: unknown };
  return typeof schema === 'number' && schema > SCHEMA
    ? 'This workbook was kept by a later version.'
    : 'What this browser has kept is no workbook that this version knows.';
}

/** In the place of the spreadsheet: the two ways on. Nothing is lost before one is taken. */
export function offerWaysOut(found: unknown, why: string): void {
  const save = element('button', { type: 'button' }, 'Download it as it is');
  save.addEventListener('click', () => {
    download('Kept workbook', 'json', JSON.stringify(found, null, 1), 'application/json');
  });
  const fresh = element('button', { type: 'button' }, 'Start new');
  fresh.addEventListener('click', async () => {
    if (!confirm('Start new? The kept workbook will be gone.')) return;
    try {
      await forgetKept();
      const address = new URL(location.href);
      address.searchParams.set('workbook', 'new');
      location.assign(address);
    } catch (fault) {
      say(`It could not be removed: ${textOf(fault)}`, 'bad');
    }
  });
  const box = element('div', { class: 'ways-out', role: 'alertdialog', 'aria-label': 'Kept workbook' });
  box.append(element('p', {}, `${why} Download it as it is, or start new.`), element('p', {}, save, ' ', fresh));
  byId('starting').replaceWith(box);
  save.focus();
}
