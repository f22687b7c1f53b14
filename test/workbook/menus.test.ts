import { describe, expect, it } from 'vitest';
import { actions } from '../../src/menus/actions.ts';
import type { AuthMode } from '../../workbench/apps-script/host.ts';
import { Book } from './book.ts';

const expected = [
  { label: 'Open', functionName: 'openSidebar' },
  { label: 'Insert tier sheet', functionName: 'insertTierSheet' },
  { label: 'Insert metric dashboard', functionName: 'insertMetricDashboard' },
  { label: 'Insert quarterly review', functionName: 'insertQuarterlyReview' },
  { label: 'Make reviews', functionName: 'makeReviews' },
  { label: 'Close the quarter', functionName: 'closeQuarter' },
  { label: 'Undo last insert', functionName: 'undoLastInsert' },
  { label: 'Use in this spreadsheet', functionName: 'useInThisSpreadsheet' },
  { label: 'Help', functionName: 'showHelp' },
];

describe('the menu', () => {
  it.each(['NONE', 'LIMITED', 'FULL'] as const satisfies readonly AuthMode[])(
    'is built in AuthMode.%s, on opening and on installing, and touches nothing else',
    (mode) => {
      for (const start of ['onOpen', 'onInstall']) {
        const book = new Book();
        book.host.calls.reset();
        book.host.run(start, [{}], mode);
        expect(book.shown.menu).toEqual(expected);
        expect(Object.keys(book.host.calls.byMethod).sort()).toEqual([
          'Menu.addItem',
          'Menu.addToUi',
          'SpreadsheetApp.getUi',
          'Ui.createAddonMenu',
        ]);
      }
    },
  );

  it.each(actions)('opens the sidebar at $screen by "$label"', ({ functionName, screen, template }) => {
    const book = new Book();
    book.host.run(functionName, [], 'FULL');
    expect(book.shown.sidebar).toContain(`data-screen="${template === null ? screen : `${screen} ${template}`}"`);
  });

  it('opens nothing before anybody has authorised it', () => {
    expect(() => new Book().host.run('openSidebar', [], 'LIMITED')).toThrow(
      'You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
  });
});
