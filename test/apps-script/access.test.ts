import { describe, expect, it } from 'vitest';
import { documentStore } from '../../workbench/apps-script/context.ts';
import { Script } from './script.ts';

const CURRENT = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const NEEDED = `Required permissions: (${CURRENT} || https://www.googleapis.com/auth/spreadsheets)`;

describe('AuthMode.NONE', () => {
  it.each([
    ['SpreadsheetApp.getActive()', `SpreadsheetApp.getActive. ${NEEDED}`],
    ['SpreadsheetApp.getActiveSpreadsheet()', `SpreadsheetApp.getActiveSpreadsheet. ${NEEDED}`],
    ['SpreadsheetApp.getActiveSheet()', `SpreadsheetApp.getActiveSheet. ${NEEDED}`],
    ['PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
    ['LockService.getDocumentLock()', 'LockService.getDocumentLock'],
    [
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
      'Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    ],
  ])('refuses %s', (call, refused) => {
    expect(new Script().bareFault(call, 'NONE')).toBe(`Exception: You do not have permission to call ${refused}`);
  });

  it('lets the menu be built', () => {
    const script = new Script();
    script.evaluate('function go() {}');
    script.bare(
      "const ui = SpreadsheetApp.getUi(); ui.createAddonMenu().addItem('Go', 'go').addSeparator().addSubMenu(ui.createMenu('More').addItem('Go on', 'go')).addToUi()",
      'NONE',
    );
    expect(script.shown.menus).toEqual([
      [
        { label: 'Go', functionName: 'go' },
        { separator: true },
        { label: 'More', items: [{ label: 'Go on', functionName: 'go' }] },
      ],
    ]);
  });

  it('is what the files themselves are evaluated in', () => {
    expect(() => new Script({ files: { 'addon.js': 'SpreadsheetApp.getActive();' } })).toThrow(
      'You do not have permission to call SpreadsheetApp.getActive.',
    );
  });
});

describe('AuthMode.LIMITED', () => {
  it('reads and writes the document and its properties, and shows no sidebar', () => {
    const script = new Script();
    script.run("cell.setValue(1); PropertiesService.getDocumentProperties().setProperty('a', 'b')", 'LIMITED');
    expect(script.fault("SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", 'LIMITED')).toContain(
      'You do not have permission to call Ui.showSidebar.',
    );
  });
});

describe('scopes', () => {
  it('that the manifest has not are refused', () => {
    expect(new Script().fault("SpreadsheetApp.openById('x')")).toBe(
      'Exception: You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
    expect(new Script().fault('Session.getActiveUser()')).toContain(
      'Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
    expect(new Script({ scopes: [] }).bareFault('SpreadsheetApp.getActive()', 'FULL')).toContain(NEEDED);
    expect(
      new Script({ scopes: [CURRENT] }).fault("SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))"),
    ).toContain('script.container.ui');
  });
});

describe('somebody who may only view', () => {
  it('reads and chooses cells, and writes nothing', () => {
    const script = new Script({ access: 'view' });
    expect(script.run('cell.activate(); return cell.canEdit()')).toBe(false);
    for (const call of [
      'cell.setValue(1)',
      'sheet.setFrozenRows(1)',
      'SpreadsheetApp.getActive().insertSheet()',
      'sheet.protect()',
    ])
      expect(script.fault(call)).toContain('You are trying to edit a protected cell or object.');
    script.host.access = 'edit';
    expect(script.run('cell.setValue(1); return cell.canEdit()')).toBe(true);
  });
});

describe('a lock', () => {
  it('does not live through an alert', () => {
    const script = new Script();
    const locked = 'const lock = LockService.getDocumentLock(); lock.tryLock(10); const ui = SpreadsheetApp.getUi();';
    expect(script.fault(`${locked} ui.alert('Sure?')`)).toBe(
      'Error: Ui.alert suspends the script, which loses its lock; release the lock first.',
    );
    expect(script.shown.alerts).toEqual([]);
    script.run(`${locked} lock.releaseLock(); ui.alert('Title', 'Sure?', ui.ButtonSet.OK_CANCEL)`);
    expect(script.shown.alerts).toEqual([['Title', 'Sure?', 'OK_CANCEL']]);
  });

  it('is gone at the end of a run, and not to be had while somebody else holds it', () => {
    const script = new Script();
    expect(script.run('return LockService.getDocumentLock().tryLock(10)')).toBe(true);
    expect(documentStore(script.backend).lockHolder).toBe(null);
    documentStore(script.backend).lockHolder = {};
    expect(script.run('return LockService.getDocumentLock().tryLock(10)')).toBe(false);
    expect(script.fault('LockService.getDocumentLock().waitLock(10)')).toContain('Lock timeout');
  });
});

describe('properties', () => {
  it('hold text of 9 KB each and 500 KB in all', () => {
    const script = new Script();
    const store = 'const store = PropertiesService.getDocumentProperties();';
    expect(script.fault(`${store} store.setProperty('a', 'x'.repeat(9 * 1024 + 1))`)).toBe(
      'Exception: Argument too large: value',
    );
    expect(script.fault(`${store} store.setProperty('a', 'あ'.repeat(3 * 1024 + 1))`)).toBe(
      'Exception: Argument too large: value',
    );
    expect(
      script.fault(`${store} for (let i = 0; i < 60; i++) store.setProperty('a' + i, 'x'.repeat(9000))`),
    ).toContain('You have exceeded the property storage quota.');
    expect(script.fault(`${store} store.setProperties({ a: 1 })`)).toBe(
      'Error: setProperties: the value of "a" is not text.',
    );
    expect(
      script.run(
        `${store} store.deleteAllProperties().setProperties({ a: 'b' }); return JSON.stringify([store.getProperties(), store.getProperty('none'), store.getKeys()])`,
      ),
    ).toBe('[{"a":"b"},null,["a"]]');
  });
});

describe('a sidebar', () => {
  it('is made from a file of the project', () => {
    const script = new Script({ files: { 'sidebar.html': '<p>Hello</p>' } });
    script.run(
      "const html = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Ours'); html.setContent(html.getContent().replace('Hello', 'Hi')); SpreadsheetApp.getUi().showSidebar(html)",
    );
    expect(script.shown.sidebars).toEqual([['<p>Hi</p>', 'Ours']]);
    expect(script.fault("HtmlService.createHtmlOutputFromFile('other')")).toBe(
      'Exception: No HTML file named other was found.',
    );
  });

  it('may not hold what HtmlService would cut off', () => {
    const script = new Script({ files: { 'sidebar.html': '<script>const a = `https://example.org`;</script>' } });
    expect(script.fault("HtmlService.createHtmlOutputFromFile('sidebar')")).toContain(
      'HtmlService would cut off what follows // in a template literal: `https://example.org`',
    );
  });

  it('is not opened by a menu item whose function is not there', () => {
    expect(
      new Script().bareFault("SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'nowhere').addToUi()", 'NONE'),
    ).toBe('Error: The menu item "Go" calls "nowhere": Script function not found.');
  });
});

describe('a template', () => {
  const EVALUATE = "HtmlService.createTemplateFromFile('page').evaluate().getContent()";

  it('runs its scriptlets with the globals of the script, each time, and keeps what they declare', () => {
    const page = '<p>Hi</p><? var own = 1; ?><? kept_.count = (kept_.count || 0) + own; ?>';
    const script = new Script({ files: { 'ours.js': 'function kept_() {}', 'page.html': page } });
    expect(script.run(`const shown = ${EVALUATE}; ${EVALUATE}; return shown + kept_.count + (typeof own)`)).toBe(
      '<p>Hi</p>2undefined',
    );
  });

  it('is refused where the workbench cannot do what Google does', () => {
    const script = new Script({ files: { 'page.html': '<p><?= 1 ?></p>' } });
    expect(script.fault(EVALUATE)).toBe('Error: page.html prints with <?=, which the workbench has not; Google has.');
    const given = new Script({ files: { 'page.html': '<? 1 ?>' } });
    expect(given.fault("const page = HtmlService.createTemplateFromFile('page'); page.rows = 1; page.evaluate()")).toBe(
      'Error: The workbench hands no properties to the scriptlets of page.html; Google does.',
    );
    expect(given.fault("HtmlService.createTemplateFromFile('other')")).toBe(
      'Exception: No HTML file named other was found.',
    );
  });
});
