import {
  type IInsertColMutationParams,
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
} from '@univerjs/sheets';
import type { Chart, Metadata, Protection, Rect } from '../../apps-script/backend.ts';
import { type Shift, shiftRect } from '../../apps-script/grid/references.ts';
import type { Core } from '../core.ts';

export interface SavedExtras {
  readonly charts: readonly Chart[];
  readonly metadata: readonly Metadata[];
  readonly protections: readonly Protection[];
  readonly nextId: number;
}

/**
 * What Univer's free packages do not hold: charts, developer metadata and protections. Their ranges follow when rows
 * and columns come and go, whoever inserts them.
 */
export class Extras {
  charts: readonly Chart[] = [];
  metadata: readonly Metadata[] = [];
  protections: readonly Protection[] = [];
  private nextId = 1;
  private readonly listeners = new Set<() => void>();

  constructor(core: Core) {
    core.commands.onCommandExecuted(({ id, params }) => {
      const shift = shiftOf(id, params as IInsertColMutationParams);
      const { unitId, subUnitId } = (params ?? {}) as { unitId?: string; subUnitId?: string };
      if (unitId !== core.unitId || !subUnitId) return;
      if (shift) this.shift(core.numberOf(subUnitId), shift);
      if (id === RemoveSheetMutation.id) this.dropSheet(core.numberOf(subUnitId));
    });
  }

  open(saved: SavedExtras): void {
    Object.assign(this, { ...saved });
  }

  save(): SavedExtras {
    const { charts, metadata, protections, nextId } = this;
    return { charts, metadata, protections, nextId };
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }

  private shift(sheet: number, shift: Shift): void {
    const place = <R extends Rect>(rect: R): R | null => (rect.sheet === sheet ? shiftRect(rect, shift) : rect);
    this.charts = this.charts.map((chart) => {
      const anchor = place({ sheet: chart.sheet, row: chart.row, column: chart.column, rows: 1, columns: 1 });
      const gone = shift.axis === 'row' ? { row: shift.at } : { column: shift.at };
      const ranges = chart.ranges.map(place).filter((one): one is Rect => one !== null);
      return { ...chart, ...(anchor ? { row: anchor.row, column: anchor.column } : gone), ranges };
    });
    this.protections = this.protections.flatMap((one) => {
      const rect = one.rect && place(one.rect);
      return one.rect && !rect ? [] : [{ ...one, rect }];
    });
  }

  private dropSheet(sheet: number): void {
    this.charts = this.charts.filter((one) => one.sheet !== sheet);
    this.metadata = this.metadata.filter((one) => one.sheet !== sheet);
    this.protections = this.protections.filter((one) => one.sheet !== sheet);
  }

  addChart(chart: Omit<Chart, 'id'>): string {
    const id = `chart${this.nextId++}`;
    this.charts = [...this.charts, { ...chart, id }];
    this.changed();
    return id;
  }

  updateChart(chart: Chart): void {
    this.charts = this.charts.map((one) => (one.id === chart.id ? chart : one));
    this.changed();
  }

  removeChart(id: string): void {
    this.charts = this.charts.filter((one) => one.id !== id);
    this.changed();
  }

  addMetadata(entry: Omit<Metadata, 'id'>): number {
    const id = this.nextId++;
    this.metadata = [...this.metadata, { ...entry, id }];
    this.changed();
    return id;
  }

  setMetadata(id: number, value: string): void {
    this.metadata = this.metadata.map((one) => (one.id === id ? { ...one, value } : one));
    this.changed();
  }

  removeMetadata(id: number): void {
    this.metadata = this.metadata.filter((one) => one.id !== id);
    this.changed();
  }

  addProtection(entry: Omit<Protection, 'id'>): string {
    const id = `protection${this.nextId++}`;
    this.protections = [...this.protections, { ...entry, id }];
    this.changed();
    return id;
  }

  removeProtection(id: string): void {
    this.protections = this.protections.filter((one) => one.id !== id);
    this.changed();
  }
}

function shiftOf(id: string, params: IInsertColMutationParams): Shift | null {
  const range = params?.range;
  if (!range) return null;
  const rows = range.endRow - range.startRow + 1;
  const columns = range.endColumn - range.startColumn + 1;
  if (id === InsertRowMutation.id) return { axis: 'row', at: range.startRow, count: rows };
  if (id === RemoveRowMutation.id) return { axis: 'row', at: range.startRow, count: -rows };
  if (id === InsertColMutation.id) return { axis: 'column', at: range.startColumn, count: columns };
  if (id === RemoveColMutation.id) return { axis: 'column', at: range.startColumn, count: -columns };
  return null;
}
