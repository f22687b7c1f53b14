import { describe, expect, it } from 'vitest';
import { Script } from './script.ts';

function server(source: string): Script {
  const script = new Script();
  script.evaluate(source);
  return script;
}

describe('google.script.run', () => {
  it('copies what passes, and turns undefined in a list into null', () => {
    const script = server(
      'function call(a, b) { a.list.push(b); return { a, gone: undefined, list: [undefined, 1] }; }',
    );
    const given = { list: [1, 'x', true, null] };
    expect(script.host.callFromClient('call', [given, 2])).toEqual({
      a: { list: [1, 'x', true, null, 2] },
      list: [null, 1],
    });
    expect(given.list).toHaveLength(4);
    expect(server('function nothing() {}').host.callFromClient('nothing', [])).toBe(null);
  });

  it('hands arguments over as values of the script itself', () => {
    expect(
      server('function call(a) { return a instanceof Array && a[0] instanceof Object; }').host.callFromClient('call', [
        [{}],
      ]),
    ).toBe(true);
  });

  it.each([
    ['a Date', { when: new Date(0) }, '0.when'],
    ['a function', [() => 1], '0[0]'],
    ['NaN', [[Number.NaN]], '0[0][0]'],
    ['a Map', new Map(), '0'],
  ])('fails with %s among the arguments', (_what, argument, path) => {
    expect(() => server('function call(a) { return a; }').host.callFromClient('call', [argument])).toThrow(
      `Failed due to illegal value in property: ${path}`,
    );
  });

  it('fails with a cycle', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(() => server('function call(a) { return 1; }').host.callFromClient('call', [cycle])).toThrow(
      'illegal value in property: 0[0]',
    );
  });

  it.each([
    ['a Date', 'new Date()', 'result'],
    ['a Date in a record', '{ rows: [[new Date()]] }', 'result.rows[0][0]'],
    ['a range', "SpreadsheetApp.getActiveSheet().getRange('A1')", 'result'],
  ])('fails with %s as the result', (_what, result, path) => {
    expect(() => server(`function call() { return ${result}; }`).host.callFromClient('call', [])).toThrow(
      `Failed due to illegal value in property: ${path}`,
    );
  });

  it.each(['hidden_', 'inner.call', 'nowhere', 'toString', 'SpreadsheetApp', 'Logger', 'not a name'])(
    'does not find %s',
    (name) => {
      const script = server('function hidden_() { return 1; } const inner = { call() { return 1; } };');
      expect(() => script.host.callFromClient(name, [])).toThrow(`Script function not found: ${name}`);
    },
  );

  it('runs with all rights', () => {
    expect(
      server(
        "function call() { SpreadsheetApp.getUi(); SpreadsheetApp.getActiveSheet().getRange('A1').setValue(5); return 1; }",
      ).host.callFromClient('call', []),
    ).toBe(1);
  });

  it('remembers nothing from one call to the next', () => {
    const files = { 'addon.js': 'var count = 0; function call() { return ++count; }' };
    const script = new Script({ files });
    expect([script.host.callFromClient('call', []), script.host.callFromClient('call', [])]).toEqual([1, 1]);
  });
});
