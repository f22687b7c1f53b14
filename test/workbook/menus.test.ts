import { describe, expect, it } from 'vitest';
import { actions } from '../../src/menus/actions.ts';
import * as menus from '../../src/menus/menus.ts';

/** Every service throws when it is touched, as in a spreadsheet where the add-on is only installed; the menu alone works. */
function onlyMenus(): string[] {
  const items: string[] = [];
  const menu = {
    addItem: (label: string, functionName: string) => {
      items.push(`${label} > ${functionName}`);
      return menu;
    },
    addToUi: () => items.push('shown'),
  };
  const forbidden = new Proxy(
    {},
    {
      get: (_target, key) => {
        throw new Error(`You do not have permission to call ${String(key)}`);
      },
    },
  );
  const app = new Proxy({ getUi: () => ({ createAddonMenu: () => menu }) } as Record<string, unknown>, {
    get: (target, key) => {
      if (key in target) return target[key as string];
      throw new Error(`You do not have permission to call SpreadsheetApp.${String(key)}`);
    },
  });
  Object.assign(globalThis, {
    SpreadsheetApp: app,
    PropertiesService: forbidden,
    HtmlService: forbidden,
    LockService: forbidden,
    Utilities: forbidden,
  });
  return items;
}

describe('the menu', () => {
  it('is built without touching anything else, on opening and on installing', () => {
    for (const start of [menus.onOpen, menus.onInstall]) {
      const items = onlyMenus();
      start();
      expect(items).toEqual([
        'Open > openSidebar',
        'Insert tier sheet > insertTierSheet',
        'Undo last insert > undoLastInsert',
        'Use in this spreadsheet > useInThisSpreadsheet',
        'Help > showHelp',
        'shown',
      ]);
    }
  });

  it('calls functions that are there', () => {
    for (const action of actions) expect(menus[action.functionName]).toBeTypeOf('function');
  });
});
