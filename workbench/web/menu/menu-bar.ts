import { element } from '../dom.ts';

export type MenuEntry =
  | { readonly label: string; readonly run: () => void }
  | { readonly label: string; readonly entries: readonly MenuEntry[] }
  | { readonly separator: true };

export interface Menu {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

const EXPANDED = 'aria-expanded';

/** The buttons of one level: the bar itself, or one open menu. */
function buttonsOf(list: Element): HTMLButtonElement[] {
  return [...list.children].flatMap((item) => {
    const button = item.firstElementChild;
    return button instanceof HTMLButtonElement ? [button] : [];
  });
}

const listOf = (button: Element) => button.closest('ul') as HTMLUListElement;
const submenuOf = (button: Element) => button.nextElementSibling as HTMLUListElement | null;
const ownerOf = (list: Element) => list.previousElementSibling as HTMLButtonElement | null;

function close(button: HTMLButtonElement): void {
  const menu = submenuOf(button);
  if (!menu) return;
  for (const inner of buttonsOf(menu)) close(inner);
  menu.hidden = true;
  button.setAttribute(EXPANDED, 'false');
}

function open(button: HTMLButtonElement): HTMLUListElement | null {
  const menu = submenuOf(button);
  for (const other of buttonsOf(listOf(button))) if (other !== button) close(other);
  if (!menu) return null;
  menu.hidden = false;
  button.setAttribute(EXPANDED, 'true');
  return menu;
}

function focusAt(buttons: readonly HTMLButtonElement[], index: number): void {
  buttons[(index + buttons.length) % buttons.length]?.focus();
}

function buildEntry(entry: MenuEntry, done: () => void): HTMLLIElement {
  if ('separator' in entry) return element('li', { role: 'separator' });
  const button = element('button', { type: 'button', role: 'menuitem', tabindex: '-1' }, entry.label);
  const item = element('li', { role: 'none' }, button);
  if ('entries' in entry) {
    button.append(element('span', { 'aria-hidden': 'true' }, '›'));
    item.append(buildMenu(entry.label, entry.entries, button, done));
  } else {
    button.addEventListener('click', () => {
      done();
      entry.run();
    });
  }
  return item;
}

function buildMenu(label: string, entries: readonly MenuEntry[], owner: HTMLButtonElement, done: () => void) {
  owner.setAttribute('aria-haspopup', 'menu');
  owner.setAttribute(EXPANDED, 'false');
  owner.addEventListener('click', () => {
    // the pointer has opened an inner menu before it clicks
    const isInner = listOf(owner).getAttribute('role') === 'menu';
    if (!isInner && owner.getAttribute(EXPANDED) === 'true') close(owner);
    else open(owner);
  });
  const list = element('ul', { role: 'menu', class: 'menu', 'aria-label': label, hidden: true });
  for (const entry of entries) list.append(buildEntry(entry, done));
  return list;
}

/** A menu bar after the ARIA pattern: one tab stop, arrows between and inside menus, Escape one level up. */
export class MenuBar {
  private readonly bar: HTMLUListElement;

  constructor(
    place: HTMLElement,
    label: string,
    /** Where the keyboard goes after an entry was chosen, or the bar was left by Escape. */
    private readonly leave: () => void,
  ) {
    this.bar = element('ul', { role: 'menubar', class: 'menu-bar', 'aria-label': label, 'aria-keyshortcuts': 'F10' });
    this.bar.addEventListener('keydown', (event) => this.onKey(event));
    this.bar.addEventListener('pointerover', (event) => this.onHover(event));
    document.addEventListener('pointerdown', (event) => {
      if (!this.bar.contains(event.target as Node)) this.closeAll();
    });
    // the way in for those who do not point: the key that menu bars have elsewhere
    addEventListener('keydown', (event) => {
      if (event.key !== 'F10' || event.shiftKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      buttonsOf(this.bar)[0]?.focus();
    });
    this.bar.addEventListener('focusout', (event) => {
      const to = event.relatedTarget as Node | null;
      if (to && !this.bar.contains(to)) this.closeAll();
    });
    place.append(this.bar);
  }

  show(menus: readonly Menu[]): void {
    const done = () => {
      this.closeAll();
      this.leave();
    };
    this.bar.replaceChildren(
      ...menus.map(({ label, entries }, index) => {
        const button = element(
          'button',
          { type: 'button', role: 'menuitem', tabindex: index === 0 ? '0' : '-1' },
          label,
        );
        return element('li', { role: 'none' }, button, buildMenu(label, entries, button, done));
      }),
    );
  }

  closeAll(): void {
    for (const button of buttonsOf(this.bar)) close(button);
  }

  private onHover(event: Event): void {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const somethingOpen = buttonsOf(this.bar).some((one) => one.getAttribute(EXPANDED) === 'true');
    if (!somethingOpen) return;
    open(button);
    button.focus();
  }

  private onKey(event: KeyboardEvent): void {
    const button = event.target as HTMLButtonElement;
    const handled = listOf(button) === this.bar ? this.keyOnBar(event.key, button) : this.keyInMenu(event.key, button);
    if (!handled && !this.jumpByLetter(event, button)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private openAndEnter(button: HTMLButtonElement, last = false): void {
    const menu = open(button);
    if (menu) focusAt(buttonsOf(menu), last ? -1 : 0);
  }

  private keyOnBar(key: string, button: HTMLButtonElement): boolean {
    const top = buttonsOf(this.bar);
    const at = top.indexOf(button);
    if (key === 'ArrowRight' || key === 'ArrowLeft') this.moveOnBar(at + (key === 'ArrowRight' ? 1 : -1), false);
    else if (key === 'ArrowDown' || key === 'Enter' || key === ' ') this.openAndEnter(button);
    else if (key === 'ArrowUp') this.openAndEnter(button, true);
    else if (key === 'Home') this.moveOnBar(0, false);
    else if (key === 'End') this.moveOnBar(-1, false);
    else if (key === 'Escape') {
      this.closeAll();
      this.leave();
    } else return false;
    return true;
  }

  private moveOnBar(to: number, enter: boolean): void {
    const top = buttonsOf(this.bar);
    const next = top[(to + top.length) % top.length] as HTMLButtonElement;
    for (const one of top) one.tabIndex = one === next ? 0 : -1;
    this.closeAll();
    if (enter) this.openAndEnter(next);
    else next.focus();
  }

  private keyInMenu(key: string, button: HTMLButtonElement): boolean {
    const list = listOf(button);
    const here = buttonsOf(list);
    const at = here.indexOf(button);
    if (key === 'ArrowDown') focusAt(here, at + 1);
    else if (key === 'ArrowUp') focusAt(here, at - 1);
    else if (key === 'Home') focusAt(here, 0);
    else if (key === 'End') focusAt(here, -1);
    else if (key === 'Enter' || key === ' ') {
      if (submenuOf(button)) this.openAndEnter(button);
      else button.click();
    } else if (key === 'ArrowRight') {
      if (submenuOf(button)) this.openAndEnter(button);
      else this.moveOnBar(this.topIndex(button) + 1, true);
    } else if (key === 'ArrowLeft') {
      const owner = ownerOf(list) as HTMLButtonElement;
      if (listOf(owner) === this.bar) this.moveOnBar(this.topIndex(button) - 1, true);
      else this.backTo(owner);
    } else if (key === 'Escape') this.backTo(ownerOf(list) as HTMLButtonElement);
    else if (key === 'Tab') {
      this.closeAll();
      return false;
    } else return false;
    return true;
  }

  private backTo(owner: HTMLButtonElement): void {
    close(owner);
    owner.focus();
  }

  private topIndex(button: HTMLButtonElement): number {
    return buttonsOf(this.bar).findIndex((top) => top.parentElement?.contains(button));
  }

  private jumpByLetter(event: KeyboardEvent, button: HTMLButtonElement): boolean {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const here = buttonsOf(listOf(button));
    const from = here.indexOf(button) + 1;
    const letter = event.key.toLowerCase();
    const next = [...here.slice(from), ...here.slice(0, from)].find((one) =>
      (one.textContent as string).toLowerCase().startsWith(letter),
    );
    next?.focus();
    return next !== undefined;
  }
}
