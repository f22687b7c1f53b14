import { byId } from './dom.ts';
import { say, textOf } from './messages.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

declare global {
  interface Window {
    /** For tests: the workbook, the emulated services, and when the page may be used. */
    partnerbookWorkbench: Partial<Workbench> & { readonly ready: Promise<void> };
  }
}

async function start(): Promise<void> {
  const opened = await openWorkbench();
  Object.assign(window.partnerbookWorkbench, opened);
}

window.partnerbookWorkbench = { ready: start() };
window.partnerbookWorkbench.ready.catch((fault: unknown) => {
  byId('starting').textContent = 'The spreadsheet did not open.';
  say(`The workbench did not start: ${textOf(fault)}`, 'bad');
});
