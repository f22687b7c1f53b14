import { createRequire } from 'node:module';
import { builtFunctions } from '../built.ts';
import type { Cell } from '../roster.ts';
import { median, timed } from '../timing.ts';
import { travel } from '../travel.ts';
import type { Job, Place } from './sheets.ts';

/** Milliseconds of one job in one engine. */
export interface Taken {
  /** From the cells to all results. */
  readonly all: number;
  /** After one cell was changed on which all or many results rest. */
  readonly edit: number | null;
  readonly control: readonly number[];
}

// what is measured stands in a folder of its own, which npm ci of the root does not install
const peer = createRequire(new URL('./package.json', import.meta.url));

export function partnerbook({ ours }: Job, rounds: number): Taken {
  const functions = builtFunctions();
  travel(functions, []);
  const call = () => ours((name, ...args) => functions[name]?.(...args));
  const times = Array.from({ length: 5 * rounds }, () => timed(call));
  return { all: median(times), edit: median(times), control: call() };
}

interface HyperFormula {
  getSheetId(name: string): number;
  getCellValue(at: { sheet: number; row: number; col: number }): unknown;
  setCellContents(at: { sheet: number; row: number; col: number }, cells: number[][]): void;
  destroy(): void;
}

interface Builder {
  buildFromSheets(sheets: Readonly<Record<string, unknown[][]>>, options: object): HyperFormula;
}

export function hyperFormula({ sheets, control, edit }: Job, rounds: number): Taken {
  const { HyperFormula } = peer('hyperformula') as { HyperFormula: Builder };
  const blank = (cell: Cell) => (cell === '' ? null : cell);
  const given = Object.fromEntries(
    Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => row.map(blank))]),
  );
  let engine: HyperFormula | undefined;
  const build = () => {
    engine?.destroy();
    engine = HyperFormula.buildFromSheets(given, { licenseKey: 'gpl-v3', maxRows: 1100000 });
  };
  const all = median(Array.from({ length: rounds }, () => timed(build)));
  const built = engine as unknown as HyperFormula;
  const addressOf = ([sheet, row, col]: Place) => ({ sheet: built.getSheetId(sheet), row, col });
  const found = control.map((at) => Number(built.getCellValue(addressOf(at))));
  const edits = edit.values.map((value) => timed(() => built.setCellContents(addressOf(edit.at), [[value]])));
  return { all, edit: median(edits), control: found };
}

type Formula = (...args: readonly unknown[]) => unknown;

/** The same roster by calls of its functions row by row: it has no sheet, so nothing to edit. */
export function formulajs({ sheets }: Job, rounds: number): Taken {
  const { IFS, OR, INDEX, MATCH, COUNTIF, SUMIF } = peer('@formulajs/formulajs') as Record<string, Formula> &
    Record<'IFS' | 'OR' | 'INDEX' | 'MATCH' | 'COUNTIF' | 'SUMIF', Formula>;
  const [, ...tiers] = sheets.Tiers as Cell[][];
  const [, ...rows] = sheets.Roster as Cell[][];
  const names = tiers.map((tier) => tier[0]);
  const bases = tiers.map((tier) => [tier[3]]);
  const [, silver, gold, platinum] = tiers as [Cell[], Cell[], Cell[], Cell[]];
  const once = (): number[] => {
    const placed = rows.map(([, revenue, referrals]) => {
      if (revenue === '' && referrals === '') return [''];
      const [sold, referred] = [Number(revenue), Number(referrals)];
      const isGold = OR(sold >= Number(gold[1]), referred >= Number(gold[2]));
      const isSilver = OR(sold >= Number(silver[1]), referred >= Number(silver[2]));
      return [IFS(sold >= Number(platinum[1]), 'Platinum', isGold, 'Gold', isSilver, 'Silver', true, 'Registered')];
    });
    const budgets = placed.map(([name], i) => {
      const [, , , pipeline, strategic] = rows[i] as Cell[];
      if (name === '') return [''];
      return [Number(INDEX(bases, MATCH(name, names, 0))) * Number(pipeline) * Number(strategic)];
    });
    const sums = names.map((name) => [Number(COUNTIF(placed, name)), Number(SUMIF(placed, name, budgets))]);
    return sums[names.indexOf('Gold')] as number[];
  };
  const times = Array.from({ length: rounds }, () => timed(once));
  return { all: median(times), edit: null, control: once() };
}
