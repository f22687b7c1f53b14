import type { Backend } from '../apps-script/backend.ts';
import { documentStore } from '../apps-script/context.ts';
import { createHost } from '../apps-script/create-host.ts';
import type { Host, MenuItem } from '../apps-script/host.ts';
import { type AddonFiles, createScreen, entriesOf, loadAddon, scriptTimeZoneOf } from './addon.ts';
import { ChartLayer } from './charts/layer.ts';
import { fillDemo } from './demo.ts';
import { describeFunctions } from './descriptions.ts';
import { byId } from './dom.ts';
import { ErrorCard } from './error-card.ts';
import { markErrorsAsSheets } from './error-cells.ts';
import { FileMenu } from './file-menu.ts';
import { takeDrops } from './files/choose-file.ts';
import { spellFormulas } from './formula-spelling.ts';
import { readTokensAsSheets } from './formula-tokens.ts';
import {
  focusGrid,
  leaveSheetBeforeItGoes,
  onEditing,
  onHover,
  onSelect,
  rendered,
  silenceEngineCard,
} from './grid-events.ts';
import { showHint } from './hint.ts';
import { Keeper } from './kept/keeper.ts';
import { asKept, type Kept, readKept } from './kept/store.ts';
import { offerWaysOut, whyUnknown } from './kept/unknown.ts';
import { showNumbersIn, useNumberLocale } from './locale-cells.ts';
import { type Menu, MenuBar, type MenuEntry } from './menu/menu-bar.ts';
import { say, textOf } from './messages.ts';
import { Positions } from './positions.ts';
import { createRealm } from './realm.ts';
import { rememberInAddress, type Settings, settingsFrom } from './settings.ts';
import { showDialog } from './sidebar/dialog.ts';
import { createFrame, Dock } from './sidebar/frame.ts';
import { openSpreadsheet, type Spreadsheet } from './spreadsheet.ts';
import { showSwitches } from './switches.ts';
import { readTypedValues } from './typed-values.ts';

export interface Workbench {
  readonly backend: Backend;
  readonly host: Host;
  /** Where a cell of the shown sheet stands on the screen, for a click. */
  centreOf(row: number, column: number): { readonly x: number; readonly y: number };
}

/** The page at work: the spreadsheet, the add-on beside it, and what they show each other. */
class Page {
  private readonly realm = createRealm();
  private readonly dock = new Dock(byId('dock'));
  private readonly menuBar: MenuBar;
  private readonly spreadsheet: Spreadsheet;
  private readonly fileMenu: FileMenu;
  private settings: Settings;
  private positions: Positions | null = null;
  readonly host: Host;

  constructor(
    files: AddonFiles,
    private readonly shim: string,
    query: URLSearchParams,
    private readonly kept: Kept | null,
  ) {
    this.settings = settingsFrom(query, scriptTimeZoneOf(files), kept);
    const descriptions = describeFunctions(files['functions.js'] as string);
    const RealmDate = this.realm.globals.Date as DateConstructor;
    this.spreadsheet = openSpreadsheet({
      container: byId('grid'),
      locale: this.settings.locale,
      timeZone: this.settings.timeZone,
      descriptions,
      snapshot: kept?.workbook,
      functions: {
        names: descriptions.map((one) => one.functionName),
        call: (name, args) => this.host.callFromCell(name, args),
        makeDate: (ms) => new RealmDate(ms),
      },
    });
    if (kept) Object.assign(documentStore(this.backend).properties, kept.properties);
    this.fileMenu = new FileMenu(this.backend, this.dock);
    this.menuBar = new MenuBar(byId('menu-bar'), 'Menu', () => focusGrid(this.spreadsheet.univer));
    this.host = createHost({
      backend: this.backend,
      realm: this.realm,
      files,
      scriptTimeZone: this.settings.scriptTimeZone,
      screen: createScreen({
        sidebar: (html, title) => this.showSidebar(html, title),
        dialog: (html, title, width, height, modal) => this.showDialog(html, title, width, height, modal),
        say: (text) => say(text),
        menu: (items) => this.showMenus(items),
      }),
    });
  }

  get backend() {
    return this.spreadsheet.backend;
  }

  async open(demo: boolean): Promise<void> {
    const { univer } = this.spreadsheet;
    readTokensAsSheets();
    spellFormulas(univer, () => this.backend.locale);
    showNumbersIn(univer, () => this.backend.locale);
    useNumberLocale(univer, this.backend.locale);
    readTypedValues(univer, () => this.backend.locale);
    silenceEngineCard(univer);
    markErrorsAsSheets(univer);
    const isFresh = this.kept === null;
    if (isFresh && demo) fillDemo(this.backend);
    else if (isFresh) this.backend.name = 'Untitled spreadsheet';
    this.showMenus([]);
    this.runAddon('onOpen', [{ authMode: this.settings.openedAs }], this.settings.openedAs);
    showSwitches(this.settings, (key, value) => this.change(key, value));
    this.showName();
    if (isFresh && demo) this.showHint();
    await rendered(univer);
    await this.backend.settled();
    this.overlay();
    byId('starting').remove();
    this.fileMenu.keeper = new Keeper(this.backend, this.kept?.stamp ?? null);
    takeDrops((file) => this.fileMenu.open(file));
    focusGrid(univer);
  }

  centreOf(row: number, column: number) {
    const place = this.positions?.place(row, column);
    if (!place) throw new Error(`Row ${row + 1}, column ${column + 1} is not on the screen.`);
    const { left, top } = byId('sheet').getBoundingClientRect();
    return { x: left + place.box.left + place.box.width / 2, y: top + place.box.top + place.box.height / 2 };
  }

  /** What lies over the cells: charts, and the card of an error. */
  private overlay(): void {
    const { univer, api } = this.spreadsheet;
    const place = byId('sheet');
    const workbookId = api.getActiveWorkbook()?.getId() as string;
    leaveSheetBeforeItGoes(univer, workbookId);
    const positions = new Positions(univer, workbookId, place);
    this.positions = positions;
    const charts = new ChartLayer(place, this.backend, positions);
    const card = new ErrorCard(place, positions, ({ row, column }) =>
      this.backend.messageAt(this.backend.active().sheet, row, column),
    );
    onHover(univer, (cell) => card.hover(cell));
    onSelect(univer, (cell) => card.select(cell));
    onEditing(univer, (isEditing) => card.edit(isEditing));
    positions.onMove(() => {
      charts.refresh();
      card.refresh();
    });
    this.backend.onSettled(() => {
      charts.refresh();
      card.refresh();
    });
    charts.refresh();
  }

  private showName(): void {
    byId('workbook-name').textContent = this.backend.name;
    document.title = `${this.backend.name} - Partnerbook workbench`;
  }

  private showHint(): void {
    const comma = (1.5).toLocaleString(this.settings.locale.replace('_', '-')).includes(',');
    showHint(comma ? ';' : ',');
  }

  private runAddon(functionName: string, args: readonly unknown[], mode: Settings['openedAs']): void {
    try {
      this.host.run(functionName, args, mode);
    } catch (fault) {
      say(`${functionName} stopped: ${textOf(fault)}`, 'bad');
    }
  }

  private showMenus(items: readonly MenuItem[]): void {
    const entries: MenuEntry[] = entriesOf(items, (functionName) => this.runAddon(functionName, [], 'FULL'));
    const menus: Menu[] = [
      { label: 'File', entries: this.fileMenu.entries() },
      { label: 'Extensions', entries: [{ label: 'Partnerbook', entries }] },
    ];
    this.menuBar.show(menus);
  }

  private frameParts() {
    return { shim: this.shim, host: this.host, quiet: () => this.backend.quiet() };
  }

  private frameActions(close: () => void, setHeight: (height: number) => void = () => undefined) {
    return { close, setHeight, focusGrid: () => focusGrid(this.spreadsheet.univer) };
  }

  private showSidebar(html: string, title: string): void {
    const actions = this.frameActions(() => this.dock.close());
    const frame = createFrame(html, title, this.frameParts(), actions);
    this.dock.show(title, frame.element, frame.dispose);
  }

  private showDialog(html: string, title: string, width: number, height: number, modal: boolean): void {
    let close = () => {};
    const setHeight = (to: number) => {
      frame.element.style.height = `${to}px`;
    };
    const frame = createFrame(
      html,
      title,
      this.frameParts(),
      this.frameActions(() => close(), setHeight),
    );
    close = showDialog(title, frame.element, { width, height }, modal, frame.dispose);
  }

  private change(key: keyof Settings, value: string): void {
    this.settings = { ...this.settings, [key]: value };
    rememberInAddress(key, value);
    if (key === 'locale') {
      this.backend.locale = value;
      useNumberLocale(this.spreadsheet.univer, value);
    }
    if (key === 'timeZone') this.backend.timeZone = value;
    if (key === 'locale' || key === 'timeZone') this.fileMenu.keeper?.soon();
    if (key === 'scriptTimeZone') this.host.scriptTimeZone = value;
    if (key === 'locale' && !byId('hint').hidden) this.showHint();
    if (key === 'openedAs') {
      this.showMenus([]);
      this.runAddon('onOpen', [{ authMode: value }], this.settings.openedAs);
    }
  }
}

async function whatIsKept(): Promise<unknown> {
  try {
    return await readKept();
  } catch (fault) {
    say(`This browser keeps nothing for this page: ${textOf(fault)} Download the workbook before you leave.`, 'bad');
    return undefined;
  }
}

/** Opens what the browser has kept, or the demo; null where only the ways out of an unknown workbook are shown. */
export async function openWorkbench(): Promise<Workbench | null> {
  const { files, shim } = await loadAddon();
  const query = new URLSearchParams(location.search);
  const found = await whatIsKept();
  const kept = asKept(found);
  if (found !== undefined && !kept) {
    offerWaysOut(found, whyUnknown(found));
    return null;
  }
  try {
    const page = new Page(files, shim, query, kept);
    await page.open(query.get('workbook') !== 'new');
    return { backend: page.backend, host: page.host, centreOf: (row, column) => page.centreOf(row, column) };
  } catch (fault) {
    if (!kept) throw fault;
    offerWaysOut(found, `The kept workbook did not open: ${textOf(fault)}`);
    return null;
  }
}
