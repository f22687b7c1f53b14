import type { TemplateSheet } from '../../templates/schema.ts';
import { a1Of, cellAt } from './address.ts';

/**
 * Shared sheets that stand. Nothing of theirs is written again: a template's own blocks go below all that is there, as
 * one rectangle with a named range, so that they are found again, and taken away without touching the rest. What other
 * sheets read of a shared one has a named range, for people insert rows.
 */
export interface Shared {
  /** By key: the name, the id, and the first free row. */
  readonly sheets: Readonly<Record<string, { readonly name: string; readonly sheetId: number; readonly top: number }>>;
  /** Named ranges on them, by place. */
  readonly names: Readonly<Record<string, string>>;
}

/** The row below what a sheet has for all templates. */
export const belowCore = (sheet: TemplateSheet): number =>
  1 +
  Math.max(...sheet.blocks.filter((block) => !block.own).map((block) => cellAt(block.at).row + block.lines.length - 1));

export const down = (a1: string, rows: number): string =>
  a1.replace(/([A-Z]+)(\d+)/g, (_all, letters: string, digits: string) => letters + (Number(digits) + rows));

/** The place of a template's own blocks on a shared sheet is a place too; so it is found again. */
export const ownPlace = (sheet: string): string => `own_${sheet}`;

/** What belongs to a sheet of rows that stands already was written with it. */
export const isWritten = ({ of }: { readonly of?: string | undefined }, shared: Shared): boolean =>
  of === undefined || shared.sheets[of] === undefined;

/** The rectangle of a template's own blocks; it begins at the first free row, where a blank one may part them. */
export function ownRange(sheet: TemplateSheet, shared: Shared): string | null {
  const own = sheet.blocks.filter((block) => block.own && isWritten(block, shared));
  if (own.length === 0) return null;
  const corners = own.map((block) => {
    const at = cellAt(block.at);
    const rows = typeof block.spill?.rows === 'number' ? block.spill.rows : 0;
    const width = Math.max(block.spill?.columns ?? 0, ...block.lines.map((line) => line.cells.length));
    return { ...at, bottom: at.row + Math.max(rows, block.lines.length) - 1, right: at.column + width - 1 };
  });
  const least = (pick: (one: (typeof corners)[number]) => number) => Math.min(...corners.map(pick));
  const most = (pick: (one: (typeof corners)[number]) => number) => Math.max(...corners.map(pick));
  return `${a1Of(
    1,
    least((one) => one.column),
  )}:${a1Of(
    most((one) => one.bottom),
    most((one) => one.right),
  )}`;
}
