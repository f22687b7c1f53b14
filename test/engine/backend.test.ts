import { beforeAll, describe, expect, it } from 'vitest';
import type { Chart, ConditionalRule, Validation } from '../../workbench/apps-script/backend.ts';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import { at, formulaAt, loadEngine, openEngine, put, valueAt } from './engine-bundle.ts';

let engine: EngineBackend;

beforeAll(async () => {
  engine = await openEngine({ name: 'Partners' });
});

const CHART: Omit<Chart, 'id'> = {
  sheet: 0,
  type: 'COLUMN',
  ranges: [at(0, 0, 5, 2)],
  row: 2,
  column: 8,
  offsetX: 4,
  offsetY: 4,
  width: 480,
  height: 260,
  headers: 1,
  options: { title: 'Partners by tier' },
};

describe('values', () => {
  it('keep their kind', async () => {
    put(engine, 0, 0, [[1.5, 'text', '0042', '#N/A', true, false, null, "'quoted", '1e5', '=1=1']]);
    engine.write(at(1, 0), [[{ value: { error: '#N/A' } }]]);
    await engine.settled();
    const expected = [[1.5, 'text', '0042', '#N/A', true, false, null, "'quoted", '1e5', true]];
    expect(engine.values(at(0, 0, 1, 10))).toEqual(expected);
    expect(valueAt(engine, 1, 0)).toEqual({ error: '#N/A' });
  });

  it('are left alone where nothing is given', () => {
    engine.write(at(0, 0, 1, 3), [[null, { value: 'new' }, null]]);
    expect(engine.values(at(0, 0, 1, 3))).toEqual([[1.5, 'new', '0042']]);
  });

  it('are cleared without their looks, and looks without them', () => {
    put(engine, 4, 0, [['kept', 'gone']]);
    engine.setFormats(at(4, 0, 1, 2), 'background', [['#ff0000', '#ff0000']]);
    engine.clearContents(at(4, 1));
    engine.clearFormats(at(4, 0));
    expect(engine.values(at(4, 0, 1, 2))).toEqual([['kept', null]]);
    expect(engine.formats(at(4, 0, 1, 2), 'background')).toEqual([[null, '#ff0000']]);
  });

  it('end at the last cell that holds something, spilled cells too', async () => {
    const sheet = engine.addSheet('Ends', 1, 50, 12);
    expect(engine.lastCell(sheet)).toEqual({ row: -1, column: -1 });
    engine.setFormats(at(40, 9, 1, 1, sheet), 'fontWeight', [['bold']]);
    put(engine, 2, 3, [['=SEQUENCE(4;2)']], sheet);
    await engine.settled();
    expect(engine.lastCell(sheet)).toEqual({ row: 5, column: 4 });
    engine.clearContents(at(2, 3, 1, 1, sheet));
    await engine.settled();
    expect(engine.lastCell(sheet)).toEqual({ row: -1, column: -1 });
    engine.removeSheet(sheet);
  });
});

describe('looks', () => {
  it.each([
    ['numberFormat', '#,##0.00', 'General'],
    ['background', '#fff2cc', null],
    ['fontColor', '#1155cc', null],
    ['fontWeight', 'bold', 'normal'],
    ['fontStyle', 'italic', 'normal'],
    ['fontSize', 14, 10],
    ['fontFamily', 'Roboto', null],
    ['horizontalAlignment', 'right', 'general'],
    ['verticalAlignment', 'top', 'bottom'],
    ['wrap', true, false],
  ] as const)('%s is set, read and taken back', (key, value, plain) => {
    engine.setFormats(at(6, 0, 1, 2), key, [[value as never, plain as never]]);
    expect(engine.formats(at(6, 0, 1, 2), key)).toEqual([[value, plain]]);
    engine.setFormats(at(6, 0), key, [[plain as never]]);
    expect(engine.formats(at(6, 0), key)).toEqual([[plain]]);
  });

  it('stand beside one another', () => {
    engine.setFormats(at(7, 0), 'fontWeight', [['bold']]);
    engine.setFormats(at(7, 0), 'background', [['#ffffff']]);
    engine.setFormats(at(7, 0), 'numberFormat', [['0%']]);
    expect([
      engine.formats(at(7, 0), 'fontWeight'),
      engine.formats(at(7, 0), 'background'),
      engine.formats(at(7, 0), 'numberFormat'),
    ]).toEqual([[['bold']], [['#ffffff']], [['0%']]]);
  });

  it('change no value and drop no spill', async () => {
    put(engine, 8, 0, [['=SEQUENCE(1;3)']]);
    await engine.settled();
    engine.setFormats(at(8, 0, 1, 3), 'background', [['#ffffff', '#ffffff', '#ffffff']]);
    expect(engine.values(at(8, 0, 1, 3))).toEqual([[1, 2, 3]]);
    await engine.settled();
    expect(engine.values(at(8, 0, 1, 3))).toEqual([[1, 2, 3]]);
  });

  it('of the sheet are its own', () => {
    engine.setSheet(0, { frozenRows: 2, frozenColumns: 1, gridlinesHidden: true, tabColor: '#00ff00' });
    engine.setColumnWidths(0, 1, 2, 180);
    engine.setRowHeights(0, 0, 1, 40);
    expect(engine.sheets()[0]).toEqual({
      id: 0,
      name: 'Sheet1',
      rows: 1000,
      columns: 26,
      frozenRows: 2,
      frozenColumns: 1,
      hidden: false,
      gridlinesHidden: true,
      tabColor: '#00ff00',
    });
    expect(engine.columnWidths(0).slice(1, 3)).toEqual([180, 180]);
    engine.setSheet(0, { frozenRows: 0 });
    expect(engine.sheets()[0]).toMatchObject({ frozenRows: 0, frozenColumns: 1 });
  });
});

describe('notes, checks and rules', () => {
  it('notes are set, changed and taken away', () => {
    engine.setNotes(at(10, 0, 1, 2), [['one', '']]);
    expect(engine.notes(at(10, 0, 1, 2))).toEqual([['one', '']]);
    engine.setNotes(at(10, 0, 1, 2), [['', 'two']]);
    expect(engine.notes(at(10, 0, 1, 2))).toEqual([['', 'two']]);
  });

  it('validations are read back as the script made them', () => {
    const list: Validation = {
      criteria: 'VALUE_IN_LIST',
      args: [['any', 'all'], true],
      allowInvalid: false,
      helpText: 'Choose one.',
    };
    const number: Validation = { criteria: 'NUMBER_BETWEEN', args: [0, 1], allowInvalid: true, helpText: null };
    const range: Validation = {
      criteria: 'VALUE_IN_RANGE',
      args: [at(0, 0, 3, 1), true],
      allowInvalid: true,
      helpText: null,
    };
    const box: Validation = { criteria: 'CHECKBOX', args: [], allowInvalid: false, helpText: null };
    engine.setValidations(at(11, 0, 2, 4), [
      [list, number, range, box],
      [list, null, null, box],
    ]);
    expect(engine.validations(at(11, 0, 2, 4))).toEqual([
      [list, number, range, box],
      [list, null, null, box],
    ]);
    engine.setValidations(at(11, 0), [[null]]);
    expect(engine.validations(at(11, 0, 2, 1))).toEqual([[null], [list]]);
  });

  it('conditional rules keep their order', () => {
    const rule = (formula: string, background: string | null, bold: boolean | null): ConditionalRule => ({
      ranges: [at(3, 2, 10, 1)],
      formula,
      background,
      fontColor: bold ? '#38761d' : null,
      bold,
    });
    const rules = [rule('=$C4="Gold"', '#fff2cc', null), rule('=D4<>0', null, true)];
    engine.setConditionalRules(0, rules);
    expect(engine.conditionalRules(0)).toEqual(rules);
    engine.setConditionalRules(0, rules.slice(1));
    expect(engine.conditionalRules(0)).toEqual(rules.slice(1));
  });
});

describe('what belongs to the workbook', () => {
  it('names are set, moved and removed', () => {
    engine.setName('PB_ladder', at(0, 0, 3, 2));
    engine.setName('PB_LADDER', at(1, 1, 2, 2));
    expect(engine.names()).toEqual([{ name: 'PB_LADDER', rect: at(1, 1, 2, 2) }]);
    engine.removeName('PB_LADDER');
    expect(engine.names()).toEqual([]);
  });

  it('charts and protections follow their cells', () => {
    const id = engine.addChart(CHART);
    const guarded = engine.addProtection({ rect: at(2, 0, 3, 1), sheet: 0, description: 'ours', warningOnly: true });
    engine.insertRows(0, 1, 2);
    engine.insertColumns(0, 0, 1);
    expect(engine.charts(0)).toEqual([{ ...CHART, id, row: 4, column: 9, ranges: [at(0, 1, 7, 2)] }]);
    expect(engine.protections(0)[0]).toMatchObject({ id: guarded, rect: at(4, 1, 3, 1) });
    engine.deleteColumns(0, 0, 1);
    engine.deleteRows(0, 1, 2);
    expect(engine.charts(0)).toEqual([{ ...CHART, id }]);
    engine.updateChart({ ...CHART, id, width: 300 });
    expect(engine.charts(0)[0]?.width).toBe(300);
    engine.removeChart(id);
    engine.removeProtection(guarded);
    expect([engine.charts(0), engine.protections(0)]).toEqual([[], []]);
  });

  it('metadata goes with its sheet', () => {
    const sheet = engine.addSheet('Gone', 1, 10, 5);
    const own = engine.addMetadata({ sheet: null, key: 'state', value: '1' });
    engine.addMetadata({ sheet, key: 'state', value: '2' });
    engine.setMetadata(own, '3');
    engine.removeSheet(sheet);
    expect(engine.metadata()).toEqual([{ id: own, sheet: null, key: 'state', value: '3' }]);
    engine.removeMetadata(own);
    expect(engine.metadata()).toEqual([]);
  });

  it('sheets are added, moved, hidden and activated', () => {
    const sheet = engine.addSheet('Tiers', 0, 30, 5);
    expect(engine.sheets().map((one) => one.name)).toEqual(['Tiers', 'Sheet1']);
    engine.moveSheet(sheet, 1);
    expect(engine.sheets().map((one) => one.name)).toEqual(['Sheet1', 'Tiers']);
    engine.activate(at(3, 2, 2, 2, sheet));
    expect(engine.active()).toEqual(at(3, 2, 2, 2, sheet));
    engine.activate(at(0, 0));
    engine.setSheet(sheet, { hidden: true });
    expect(engine.sheets()[1]).toMatchObject({ hidden: true, rows: 30, columns: 5 });
    engine.removeSheet(sheet);
  });
});

describe('copies', () => {
  it('carry relative references, and take looks, notes and checks when all is copied', async () => {
    put(engine, 20, 0, [[2, '=A21*10', '=SUM($A21:A)']]);
    engine.setFormats(at(20, 1), 'numberFormat', [['0.0']]);
    engine.setNotes(at(20, 1), [['note']]);
    put(engine, 21, 0, [[3]]);
    engine.copy(at(20, 1, 1, 2), at(21, 1, 1, 2), 'contents');
    engine.copy(at(20, 1), at(22, 1), 'formats');
    engine.copy(at(20, 1), at(23, 1), 'all');
    await engine.settled();
    expect(engine.formulas(at(21, 1, 3, 2))).toEqual([
      ['=A22*10', '=SUM($A22:A)'],
      ['', ''],
      ['=A24*10', ''],
    ]);
    expect(valueAt(engine, 21, 1)).toBe(30);
    expect(engine.formats(at(21, 1, 3, 1), 'numberFormat')).toEqual([['General'], ['0.0'], ['0.0']]);
    expect(engine.notes(at(21, 1, 3, 1))).toEqual([[''], [''], ['note']]);
  });
});

describe('the workbook as a value', () => {
  it('is the same again when a change is taken back', async () => {
    await engine.settled();
    const before = engine.snapshot();
    const sheet = engine.addSheet('Added', 1, 10, 5);
    put(engine, 0, 0, [['x']], sheet);
    engine.setFormats(at(30, 0), 'fontWeight', [['bold']]);
    engine.setBorder(at(30, 0, 2, 2), { top: true, bottom: true, color: '#000000', style: 'solid' });
    engine.setNotes(at(30, 0), [['n']]);
    engine.setName('Added', at(0, 0, 1, 1, sheet));
    await engine.settled();
    expect(engine.snapshot()).not.toEqual(before);
    engine.removeName('Added');
    engine.removeSheet(sheet);
    engine.setBorder(at(30, 0, 2, 2), null);
    engine.clearFormats(at(30, 0, 2, 2));
    engine.setNotes(at(30, 0), [['']]);
    await engine.settled();
    expect(engine.snapshot()).toEqual(before);
  });

  it('opens as it was saved', async () => {
    const { createEngine } = await loadEngine();
    engine.addChart(CHART);
    engine.setName('Kept', at(1, 1, 2, 2));
    await engine.settled();
    const functions = { names: [], call: () => null, makeDate: (ms: number) => new Date(ms) };
    const saved = JSON.parse(JSON.stringify(engine.save()));
    const again = createEngine({ locale: 'en_US', timeZone: 'Europe/Berlin', functions, snapshot: saved });
    await again.settled();
    expect(again.snapshot()).toEqual(engine.snapshot());
    put(again, 20, 0, [[7]]);
    await again.settled();
    expect(valueAt(again, 20, 1)).toBe(70);
    expect(formulaAt(again, 20, 2)).toBe('=SUM($A21:A)');
    again.dispose();
  });
});
