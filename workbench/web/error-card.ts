import { element } from './dom.ts';
import type { Positions } from './positions.ts';

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

const CARD_WIDTH = 280;

/** The card beside a cell that holds an error: what Sheets shows on hover. */
export class ErrorCard {
  private readonly card = element('div', { class: 'error-card', role: 'status', hidden: true });
  private hovered: CellAt | null = null;
  private selected: CellAt | null = null;
  private isEditing = false;

  constructor(
    private readonly place: HTMLElement,
    private readonly positions: Positions,
    private readonly messageAt: (cell: CellAt) => string | null,
  ) {
    place.append(this.card);
  }

  hover(cell: CellAt | null): void {
    this.hovered = cell;
    this.refresh();
  }

  select(cell: CellAt | null): void {
    this.selected = cell;
    this.refresh();
  }

  /** The card makes room while somebody types. */
  edit(isEditing: boolean): void {
    this.isEditing = isEditing;
    this.refresh();
  }

  readonly refresh = (): void => {
    const candidates = this.isEditing ? [] : [this.hovered, this.selected];
    const shown = candidates.find((cell) => cell && this.messageAt(cell));
    const message = shown && this.messageAt(shown);
    const at = shown && this.positions.place(shown.row, shown.column);
    const isSeen = at && at.box.left + at.box.width > at.clip.left && at.box.top + at.box.height > at.clip.top;
    this.card.hidden = !isSeen;
    if (!isSeen || !message) return;
    this.card.replaceChildren(element('strong', {}, 'Error'), element('p', {}, message));
    const room = this.place.clientWidth - (at.box.left + at.box.width);
    const left = room > CARD_WIDTH + 8 ? at.box.left + at.box.width + 4 : at.box.left - CARD_WIDTH - 4;
    this.card.style.left = `${Math.max(8, left)}px`;
    this.card.style.top = `${at.box.top}px`;
  };
}
