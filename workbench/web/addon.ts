import { ADDON_FILES } from '../apps-script/addon-files.ts';
import type { MenuItem, Screen } from '../apps-script/host.ts';
import type { MenuEntry } from './menu/menu-bar.ts';

export type AddonFiles = Readonly<Record<string, string>>;

async function textAt(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: the server answered ${answer.status}. Build the workbench again.`);
  return answer.text();
}

/** The built add-on, and the script that stands in front of its sidebar. */
export async function loadAddon(): Promise<{ readonly files: AddonFiles; readonly shim: string }> {
  const [shim, ...texts] = await Promise.all([
    textAt('sidebar-shim.js'),
    ...ADDON_FILES.map((name) => textAt(`addon/${name}`)),
  ]);
  return { shim, files: Object.fromEntries(ADDON_FILES.map((name, index) => [name, texts[index] as string])) };
}

export function scriptTimeZoneOf(files: AddonFiles): string {
  const manifest = JSON.parse(files['appsscript.json'] as string) as { readonly timeZone?: string };
  return manifest.timeZone ?? 'Etc/UTC';
}

/** The add-on's own menu items, as entries of our bar. */
export function entriesOf(items: readonly MenuItem[], run: (functionName: string) => void): MenuEntry[] {
  return items.map((item) => {
    if ('separator' in item) return item;
    if ('items' in item) return { label: item.label, entries: entriesOf(item.items, run) };
    return { label: item.label, run: () => run(item.functionName) };
  });
}

export interface ScreenParts {
  sidebar(html: string, title: string): void;
  dialog(html: string, title: string, width: number, height: number, modal: boolean): void;
  say(text: string): void;
  menu(items: readonly MenuItem[]): void;
}

/** What the add-on does to the screen, done by the page. */
export function createScreen(parts: ScreenParts): Screen {
  return {
    showSidebar: (html, title) => parts.sidebar(html, title),
    showDialog: (html, title, width, height, modal) => parts.dialog(html, title, width, height, modal),
    alert(title, prompt, buttons) {
      const text = [title, prompt].filter(Boolean).join('\n\n');
      if (buttons === 'OK') {
        parts.say(text);
        return 'OK';
      }
      // the script waits for its answer, and only the browser's own question can make it wait
      if (confirm(text)) return buttons === 'YES_NO' ? 'YES' : 'OK';
      return buttons === 'YES_NO' ? 'NO' : 'CANCEL';
    },
    toast: (message, title) => parts.say([title, message].filter(Boolean).join('\n')),
    menu: (items) => parts.menu(items),
  };
}
