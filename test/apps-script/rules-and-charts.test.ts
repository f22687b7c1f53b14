import { describe, expect, it } from 'vitest';
import { Script } from './script.ts';

const json = (script: Script, expression: string): unknown =>
  JSON.parse(script.run(`return JSON.stringify(${expression})`) as string);

describe('rules', () => {
  it('of conditional formats replace those of the sheet', () => {
    const script = new Script();
    const rule = (formula: string) =>
      `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(${JSON.stringify(formula)}).setBackground('#fbe7b4').setBold(true).setRanges([grid]).build()`;
    script.run(
      `sheet.setConditionalFormatRules([${rule('=$A1="Gold"')}, ${rule('=$A1="Silver"')}]); sheet.setConditionalFormatRules([${rule('=$A1="Bronze"')}])`,
    );
    expect(script.backend.conditionalRules(1)).toMatchObject([
      { formula: '=$A1="Bronze"', background: '#fbe7b4', bold: true },
    ]);
    expect(script.fault(rule('=Other!A1=1'))).toBe(
      'Exception: Conditional format rule cannot reference a different sheet.',
    );
    expect(script.fault(rule('=IF(A1'))).toContain('Formula parse error');
    expect(
      script.fault(
        `sheet.setConditionalFormatRules(SpreadsheetApp.newConditionalFormatRule().setRanges([grid]).build())`,
      ),
    ).toBe('Exception: A conditional format rule needs a condition.');
  });

  it('cannot call functions of the add-on', () => {
    const files = { 'functions.js': '/** @customfunction */\nfunction OURS(a) { return a; }' };
    expect(
      new Script({ files }).fault("SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=OURS(A1)>1')"),
    ).toContain('rules cannot call OURS');
    expect(
      new Script({ files }).fault("SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=ours (A1)>1')"),
    ).toContain('rules cannot call OURS');
  });

  it('of data are read back with their criteria', () => {
    const script = new Script();
    script.run(
      "cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('C1:C3'), true).setHelpText('One of them.').build())",
    );
    expect(
      json(
        script,
        '((rule) => [String(rule.getCriteriaType()), rule.getCriteriaValues()[0].getA1Notation(), rule.getAllowInvalid(), rule.getHelpText()])(cell.getDataValidation())',
      ),
    ).toEqual(['VALUE_IN_RANGE', 'C1:C3', true, 'One of them.']);
    script.run("sheet.getRange('B1').insertCheckboxes().check()");
    expect(json(script, "[sheet.getRange('B1').isChecked(), sheet.getRange('B1').getValue()]")).toEqual([true, true]);
    expect(script.fault('SpreadsheetApp.newDataValidation().build()')).toBe(
      'Exception: The data validation rule has no criteria.',
    );
  });
});

describe('charts', () => {
  const built =
    "sheet.newChart().asBarChart().addRange(grid).setPosition(2, 3, 0, 0).setTitle('Ours').setOption('width', 300).setOption('colors', ['#1a5fb4']).build()";

  it('are inserted, changed and removed', () => {
    const script = new Script();
    script.run(`sheet.insertChart(${built})`);
    expect(script.backend.charts(1)).toMatchObject([
      { type: 'bar', row: 1, column: 2, width: 300, options: { title: 'Ours', colors: ['#1a5fb4'] } },
    ]);
    expect(
      json(
        script,
        "((chart) => [chart.getContainerInfo().getAnchorRow(), chart.getRanges()[0].getA1Notation(), chart.getOptions().get('title')])(sheet.getCharts()[0])",
      ),
    ).toEqual([2, 'A1:B2', 'Ours']);
    script.run("sheet.updateChart(sheet.getCharts()[0].modify().setOption('title', 'New').build())");
    expect(script.backend.charts(1)).toMatchObject([{ options: { title: 'New' } }]);
    script.run('sheet.removeChart(sheet.getCharts()[0])');
    expect(script.backend.charts(1)).toEqual([]);
    expect(script.fault(`sheet.removeChart(${built})`)).toBe('Exception: The chart was not found on this sheet.');
  });

  it('need a range and a place', () => {
    expect(new Script().fault('sheet.newChart().asBarChart().setPosition(1, 1, 0, 0).build()')).toContain(
      'The chart has no range',
    );
    expect(new Script().fault('sheet.newChart().asBarChart().addRange(grid).build()')).toContain(
      'The chart has no position',
    );
    expect(new Script().fault("sheet.newChart().setOption('title', () => 1)")).toContain('is no plain value');
  });
});
