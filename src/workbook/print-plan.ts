import { a1Of, areaText } from './address.ts';
import type { Plan, PlanBlock, PlanCell } from './plan.ts';

/** One line per block and line: for people to read, in golden files. */
export function printPlan(plan: Plan): string {
  const out = [
    `${plan.template} v${plan.version}: ${plan.sheets.length} sheets, ${plan.names.length} names, capacity ${plan.capacity}`,
  ];
  for (const key of Array.from(new Set(plan.names.map((name) => name.sheet)))) {
    const names = plan.names.filter((name) => name.sheet === key);
    out.push(`names on ${key}: ${names.map((name) => `${name.name} ${areaText(name.area)}`).join(', ')}`);
  }
  for (const sheet of plan.sheets) {
    out.push(
      '',
      `${sheet.name} (${sheet.role}) ${sheet.rows} x ${sheet.columns}, frozen ${sheet.frozenRows} x ${sheet.frozenColumns}`,
    );
    for (const block of sheet.blocks) out.push(...printBlock(block));
    if (sheet.pages)
      out.push(`  prints ${sheet.pages.columns} columns; pages end at rows ${sheet.pages.ends.join(', ')}`);
    for (const chart of sheet.charts)
      out.push(
        `  chart ${chart.type} "${chart.title}" at ${a1Of(chart.row, chart.column)} of ${chart.areas.map(areaText).join(', ')}`,
      );
  }
  return `${out.join('\n')}\n`;
}

function printBlock(block: PlanBlock): string[] {
  const spill = block.spill ? ` spills ${block.spill.rows ?? 'open'} x ${block.spill.columns}` : '';
  const head = `  ${block.id} (${block.kind}) at ${a1Of(block.row, block.column)} ${block.rows} x ${block.columns}${spill}${block.sample ? ' sample' : ''}: ${block.about}`;
  if (block.sample) return [head];
  const rows = block.lines
    .map((line, i) => ({ row: block.row + i, cells: line.cells, text: line.cells.map(printCell).join(' | ') }))
    .filter((one) => block.lines.length === 1 || /[^ |]/.test(one.text));
  // one line says it all
  if (rows.length === 1 && !block.repeat) return [`${head}  = ${rows[0]?.text}`];
  // a title with the help below it
  if (block.kind === 'label' && block.columns === 1 && rows.length === 2)
    return [`${head}  = ${rows.map((row) => row.text).join(' / ')}`];
  const out = [head];
  for (let i = 0; i < rows.length; ) {
    const first = rows[i] as (typeof rows)[number];
    let to = i + 1;
    const isTwice = asItself(first);
    while (to < rows.length && (isTwice ? asItself : sameLine.bind(null, first))(rows[to] as (typeof rows)[number]))
      to++;
    const more = to > i + 1 ? `..${(rows[to - 1] as (typeof rows)[number]).row}` : block.repeat ? '..' : '';
    const names = rows.slice(i, to).map((row) => row.cells[0]);
    out.push(`    ${first.row}${more}  ${isTwice ? `each as itself: ${names.join(', ')}` : first.text}`);
    i = to;
  }
  return out;
}

interface Row {
  readonly row: number;
  readonly cells: readonly PlanCell[];
}

/** A name beside itself, as our columns stand before they are mapped. */
const asItself = ({ cells }: Row): boolean => cells.length === 2 && cells[0] !== null && cells[0] === cells[1];

/** Rows that a person would fill down are one line: their formulas are the same, seen from their own row. */
function sameLine(one: Row, other: Row): boolean {
  const seen = ({ row, cells }: Row) =>
    cells.map((cell) => printCell(cell).replace(/(\$?[A-Z]+)(\d+)/g, (_all, letters, at) => `${letters}[${at - row}]`));
  const formulas = one.cells.some((cell) => cell !== null && typeof cell === 'object' && 'formula' in cell);
  return formulas && seen(one).join('|') === seen(other).join('|');
}

function printCell(cell: PlanCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('count' in cell) return '1, 2, ...';
  return 'formula' in cell ? cell.formula : `-> ${cell.link}`;
}
