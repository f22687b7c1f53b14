import type { EngineBackend } from '../engine/engine.ts';
import { FileRefusal } from '../files/refusal.ts';
import { csvOf } from '../files/write-csv.ts';
import { writeXlsx } from '../files/xlsx/write-xlsx.ts';
import { bookReportOf } from './files/book-report.ts';
import { chooseFile } from './files/choose-file.ts';
import { reportOf } from './files/csv-report.ts';
import { download } from './files/download.ts';
import { openOnSheets } from './files/open.ts';
import type { Keeper } from './kept/keeper.ts';
import type { MenuEntry } from './menu/menu-bar.ts';
import { say, textOf } from './messages.ts';
import type { Dock } from './sidebar/frame.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the menu File does. */
export class FileMenu {
  keeper: Keeper | null = null;

  constructor(
    private readonly backend: EngineBackend,
    private readonly dock: Dock,
  ) {}

  entries(): MenuEntry[] {
    return [
      { label: 'New', run: () => this.leaveFor('new') },
      { label: 'Demo workbook', run: () => this.leaveFor('demo') },
      { separator: true },
      { label: 'Open CSV or Excel...', run: () => chooseFile((file) => this.open(file)) },
      { separator: true },
      { label: 'Download as Excel', run: () => this.downloadExcel() },
      { label: 'Download this sheet as CSV', run: () => this.downloadCsv() },
    ];
  }

  async open(chosen: File): Promise<void> {
    const { backend, dock } = this;
    try {
      await backend.quiet();
      const placed = await openOnSheets(chosen, backend);
      const goTo = (sheet: number, row: number, column: number) =>
        backend.activate({ sheet, row, column, rows: 1, columns: 1 });
      const report =
        placed.is === 'csv'
          ? reportOf(placed.file, (row, column) => goTo(placed.sheet, row, column))
          : bookReportOf(placed.book, goTo);
      dock.show(`Opened: ${placed.title}`, report);
    } catch (fault) {
      const fix = fault instanceof FileRefusal ? ` ${fault.fix}` : '';
      say(`${textOf(fault)}${fix} The workbook is as it was.`, 'bad');
    }
  }

  /** Waits for what is being calculated, and tells what came of it. */
  private async save(write: () => readonly string[]): Promise<void> {
    try {
      await this.backend.settled();
      say(write().join(' '));
    } catch (fault) {
      say(`The file was not made: ${textOf(fault)}`, 'bad');
    }
  }

  private downloadExcel(): Promise<void> {
    return this.save(() => {
      const { bytes, told } = writeXlsx(this.backend);
      return [`${download(this.backend.name, 'xlsx', bytes, EXCEL)} is on its way.`, ...told];
    });
  }

  private downloadCsv(): Promise<void> {
    return this.save(() => {
      const { sheet } = this.backend.active();
      const name = this.backend.sheets().find((one) => one.id === sheet)?.name ?? 'Sheet';
      return [`${download(name, 'csv', csvOf(this.backend, sheet), 'text/csv')} is on its way.`];
    });
  }

  private async leaveFor(workbook: 'new' | 'demo'): Promise<void> {
    const { name } = this.backend;
    if (
      !confirm(
        `Leave "${name}"? The browser keeps one workbook, and "${name}" will be gone. Download it first if you need it.`,
      )
    )
      return;
    try {
      await this.keeper?.forget();
    } catch (fault) {
      say(`"${name}" could not be left: ${textOf(fault)}`, 'bad');
      return;
    }
    const address = new URL(location.href);
    address.searchParams.set('workbook', workbook);
    location.assign(address);
  }
}
