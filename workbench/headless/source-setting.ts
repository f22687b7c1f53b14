import type { Backend } from '../apps-script/backend.ts';

const LABEL = 'Revenue and referrals from';

/** Where nobody keeps deals, the figures of the roster count: sets the choice on Settings as a person would. */
export function readFiguresOfPartners(backend: Backend): string | null {
  for (const sheet of backend.sheets()) {
    const last = backend.lastCell(sheet.id).row;
    if (last < 0) continue;
    const labels = backend.values({ sheet: sheet.id, row: 0, column: 0, rows: last + 1, columns: 1 });
    const row = labels.findIndex((line) => line[0] === LABEL);
    if (row < 0) continue;
    backend.write({ sheet: sheet.id, row, column: 1, rows: 1, columns: 1 }, [[{ value: 'Partners' }]]);
    return `${sheet.name}!B${row + 1}`;
  }
  return null;
}
