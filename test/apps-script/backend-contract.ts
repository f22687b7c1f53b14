import { describe, expect, it } from 'vitest';
import type { Backend, Rect } from '../../workbench/apps-script/backend.ts';

const rect = (sheet: number, row: number, column: number, rows = 1, columns = 1): Rect => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

const chartAt = (sheet: number, ranges: readonly Rect[]) => ({
  sheet,
  type: 'bar',
  ranges,
  row: 4,
  column: 4,
  offsetX: 0,
  offsetY: 0,
  width: 300,
  height: 200,
  headers: 1,
  options: { title: 'Ours' },
});

/** What holds of every backend; `make` gives a workbook with one sheet of at least 30 rows and 10 columns. */
export function holdsAsBackend(make: () => Backend | Promise<Backend>): void {
  const started = async (): Promise<{ book: Backend; id: number }> => {
    const book = await make();
    return { book, id: book.sheets()[0]?.id as number };
  };

  describe('cells', () => {
    it('hold what was written, and null leaves one alone', async () => {
      const { book, id } = await started();
      book.write(rect(id, 0, 0, 2, 2), [
        [{ value: 1 }, { value: 'x' }],
        [{ value: true }, null],
      ]);
      book.write(rect(id, 0, 0, 1, 2), [[null, { value: null }]]);
      await book.settled();
      expect(book.values(rect(id, 0, 0, 2, 2))).toEqual([
        [1, null],
        [true, null],
      ]);
      expect(book.lastCell(id)).toEqual({ row: 1, column: 0 });
      book.clearContents(rect(id, 0, 0, 2, 2));
      expect(book.lastCell(id)).toEqual({ row: -1, column: -1 });
      await book.settled();
      book.dispose();
    });

    it('keep formats, notes and validations apart from contents', async () => {
      const { book, id } = await started();
      const one = rect(id, 1, 1);
      const rule = { criteria: 'NUMBER_BETWEEN', args: [0, 1], allowInvalid: false, helpText: 'A share.' };
      book.setFormats(one, 'background', [['#fff8e1']]);
      book.setFormats(one, 'fontWeight', [['bold']]);
      book.setNotes(one, [['why']]);
      book.setValidations(one, [[rule]]);
      book.write(one, [[{ value: 0.5 }]]);
      book.clearContents(one);
      expect(book.formats(one, 'background')).toEqual([['#fff8e1']]);
      expect(book.formats(one, 'fontWeight')).toEqual([['bold']]);
      expect(book.notes(one)).toEqual([['why']]);
      expect(book.validations(one)[0]?.[0]).toMatchObject(rule);
      book.clearFormats(one);
      expect(book.formats(one, 'background')).toEqual([[null]]);
      expect(book.formats(rect(id, 0, 0), 'numberFormat')).toEqual([['General']]);
      await book.settled();
      book.dispose();
    });
  });

  describe('sheets', () => {
    it('are added, named, moved and removed', async () => {
      const { book, id } = await started();
      const second = book.addSheet('Second', 1, 40, 12);
      book.moveSheet(second, 0);
      book.renameSheet(second, 'First now');
      book.setSheet(second, { frozenRows: 2, gridlinesHidden: true, tabColor: '#1a5fb4' });
      expect(book.sheets()[0]).toMatchObject({
        id: second,
        name: 'First now',
        rows: 40,
        columns: 12,
        frozenRows: 2,
        gridlinesHidden: true,
      });
      book.removeSheet(second);
      expect(book.sheets().map((one) => one.id)).toEqual([id]);
      await book.settled();
      book.dispose();
    });
  });

  describe('rows and columns', () => {
    it('take names, formulas, charts, rules and validations with them', async () => {
      const { book, id } = await started();
      const other = book.addSheet('Other', 1, 40, 12);
      book.setName('OURS', rect(id, 2, 1, 3, 2));
      book.write(rect(other, 0, 0), [[{ formula: `=SUM(${book.sheets()[0]?.name}!B3:B5)` }]]);
      book.write(rect(id, 9, 0), [[{ formula: '=SUM(B2:B)' }]]);
      book.addChart(chartAt(id, [rect(id, 2, 1, 3, 2)]));
      book.setConditionalRules(id, [
        { ranges: [rect(id, 2, 1, 3, 2)], formula: '=$B3="Gold"', background: '#fbe7b4', fontColor: null, bold: true },
      ]);
      book.setValidations(rect(id, 2, 1), [[{ criteria: 'CHECKBOX', args: [], allowInvalid: true, helpText: null }]]);
      book.insertRows(id, 1, 2);
      book.insertColumns(id, 0, 1);
      await book.settled();
      expect(book.names()).toMatchObject([{ name: 'OURS', rect: rect(id, 4, 2, 3, 2) }]);
      expect(book.formulas(rect(other, 0, 0))[0]?.[0]).toMatch(/C5:C7\)$/);
      expect(book.formulas(rect(id, 11, 1))).toEqual([['=SUM(C4:C)']]);
      expect(book.charts(id)[0]).toMatchObject({ row: 6, column: 5, ranges: [rect(id, 4, 2, 3, 2)] });
      expect(book.conditionalRules(id)[0]?.ranges).toEqual([rect(id, 4, 2, 3, 2)]);
      expect(book.validations(rect(id, 4, 2))[0]?.[0]).toMatchObject({ criteria: 'CHECKBOX' });
      book.deleteRows(id, 1, 2);
      book.deleteColumns(id, 0, 1);
      await book.settled();
      expect(book.names()).toMatchObject([{ name: 'OURS', rect: rect(id, 2, 1, 3, 2) }]);
      expect(book.formulas(rect(id, 9, 0))).toEqual([['=SUM(B2:B)']]);
      await book.settled();
      book.dispose();
    });
  });

  describe('what stands beside the cells', () => {
    it('is added, changed and removed', async () => {
      const { book, id } = await started();
      const entry = book.addMetadata({ sheet: id, key: 'k', value: 'v' });
      book.setMetadata(entry, 'w');
      expect(book.metadata()).toEqual([{ id: entry, sheet: id, key: 'k', value: 'w' }]);
      const guard = book.addProtection({ rect: null, sheet: id, description: 'Ours', warningOnly: true });
      expect(book.protections(id)).toMatchObject([{ warningOnly: true, description: 'Ours' }]);
      const chart = book.addChart(chartAt(id, [rect(id, 0, 0, 2, 2)]));
      expect(book.charts(id)).toMatchObject([{ id: chart, options: { title: 'Ours' } }]);
      book.setName('OURS', rect(id, 0, 0));
      book.setName('OURS', rect(id, 1, 1));
      expect(book.names()).toHaveLength(1);
      book.removeMetadata(entry);
      book.removeProtection(guard);
      book.removeChart(chart);
      book.removeName('OURS');
      expect([book.metadata(), book.protections(id), book.charts(id), book.names()]).toEqual([[], [], [], []]);
      book.activate(rect(id, 3, 2, 2, 2));
      expect(book.active()).toMatchObject(rect(id, 3, 2, 2, 2));
      await book.settled();
      book.dispose();
    });

    it('goes with its sheet', async () => {
      const { book } = await started();
      const other = book.addSheet('Other', 1, 40, 12);
      book.addMetadata({ sheet: other, key: 'k', value: 'v' });
      book.addChart(chartAt(other, [rect(other, 0, 0, 2, 2)]));
      book.addProtection({ rect: null, sheet: other, description: '', warningOnly: true });
      book.removeSheet(other);
      expect(book.metadata()).toEqual([]);
      await book.settled();
      book.dispose();
    });

    it('is in the snapshot, which is the same for the same workbook', async () => {
      const { book, id } = await started();
      const before = JSON.stringify(book.snapshot());
      const other = book.addSheet('Other', 1, 40, 12);
      book.write(rect(other, 0, 0), [[{ value: 'x' }]]);
      book.setFormats(rect(id, 0, 0), 'wrap', [[true]]);
      await book.settled();
      expect(JSON.stringify(book.snapshot())).not.toBe(before);
      book.removeSheet(other);
      book.setFormats(rect(id, 0, 0), 'wrap', [[false]]);
      await book.settled();
      expect(JSON.stringify(book.snapshot())).toBe(before);
      await book.settled();
      book.dispose();
    });
  });

  describe('a copy', () => {
    it('brings contents alone, formats alone, or all', async () => {
      const { book, id } = await started();
      book.write(rect(id, 0, 0, 1, 2), [[{ value: "'1-2" }, { formula: '=A1&$A$1' }]]);
      book.setFormats(rect(id, 0, 0), 'numberFormat', [['0%']]);
      book.copy(rect(id, 0, 0, 1, 2), rect(id, 4, 0, 1, 2), 'contents');
      book.copy(rect(id, 0, 0, 1, 2), rect(id, 5, 0, 1, 2), 'formats');
      book.copy(rect(id, 0, 0, 1, 2), rect(id, 6, 0, 1, 2), 'all');
      await book.settled();
      expect(book.values(rect(id, 4, 0))).toEqual([["'1-2"]]);
      expect(book.formulas(rect(id, 4, 1))).toEqual([['=A5&$A$1']]);
      expect(book.formats(rect(id, 4, 0), 'numberFormat')).toEqual([['General']]);
      expect(book.formats(rect(id, 5, 0), 'numberFormat')).toEqual([['0%']]);
      expect(book.values(rect(id, 5, 0))).toEqual([[null]]);
      expect(book.formats(rect(id, 6, 0), 'numberFormat')).toEqual([['0%']]);
      expect(book.formulas(rect(id, 6, 1))).toEqual([['=A7&$A$1']]);
      await book.settled();
      book.dispose();
    });
  });
}
