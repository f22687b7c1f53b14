import { amountOf, boundOf, type Figure, isMissed } from './figure.ts';

const NOT_HELD = ', not held';

function listRow(one: Figure): string {
  const { what, figure, most, unit } = one;
  const bound = most === null ? '' : `${boundOf(most, unit)}${isMissed(one) ? NOT_HELD : ''}`;
  return `| ${what} | ${amountOf(figure, unit)} | ${bound} |`;
}

const distinct = (words: readonly string[]): string[] => Array.from(new Set(words));

/** A table of many things that were measured in the same ways. A bound that is the same for all stands in the header. */
function tableOf(figures: readonly Figure[]): string[] {
  const rows = distinct(figures.map(({ cell }) => cell?.row ?? ''));
  const columns = distinct(figures.map(({ cell }) => cell?.column ?? '')).map((name) => {
    const own = figures.filter(({ cell }) => cell?.column === name);
    const bounds = distinct(own.map(({ most, unit }) => (most === null ? '' : boundOf(most, unit))));
    return { name, own, bound: bounds.length === 1 ? bounds[0] : null };
  });
  const header = columns.map(({ name, bound }) => (bound ? `${name} (at most ${bound})` : name));
  const cellOf = (row: string, { own, bound }: (typeof columns)[number]): string => {
    const one = own.find(({ cell }) => cell?.row === row);
    if (!one) return '';
    const most = bound === null && one.most !== null ? ` of ${boundOf(one.most, one.unit)}` : '';
    return `${amountOf(one.figure, one.unit)}${most}${isMissed(one) ? NOT_HELD : ''}`;
  };
  return [
    `| | ${header.join(' | ')} |`,
    `| --- |${columns.map(() => ' ---: |').join('')}`,
    ...rows.map((row) => `| ${[row, ...columns.map((column) => cellOf(row, column))].join(' | ')} |`),
  ];
}

/** The figures of a part as they are written down. */
export function written(figures: readonly Figure[]): string[] {
  const inTable = figures.filter(({ cell }) => cell);
  const inList = figures.filter(({ cell }) => !cell);
  return [
    ...(inTable.length === 0 ? [] : [...tableOf(inTable), '']),
    ...(inList.length === 0 ? [] : ['| What | Figure | At most |', '| --- | ---: | ---: |', ...inList.map(listRow)]),
  ];
}
