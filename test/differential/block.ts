import type { Partner, Roster } from './rosters.ts';

export type Written = number | string | null;

/** The columns that hold what people type, from the left. */
const INPUTS =
  'partner revenue referrals quality alignment prior weight floor cap activeOn score dealPartner amount role closedOn won tier minRevenue minReferrals base from rate setting'.split(
    ' ',
  );
/** Rows of a block: no roster has more partners, deals, tiers or bands. */
export const STRIDE = 6;

export interface Expected {
  readonly row: number;
  readonly column: number;
  readonly what: string;
  readonly value: unknown;
  /** How far a result may be from the exact one that the formula gives: a cent where amounts are settled. */
  readonly within?: number;
}

function letters(column: number): string {
  const rest = column % 26;
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + rest);
}

/** One roster in the rows of a sheet: its figures as people type them, and formulas to the right of them. */
export class Block {
  readonly cells: Written[][];
  readonly expected: Expected[] = [];
  private readonly columns = new Map(INPUTS.map((name, column) => [name, column]));

  constructor(
    readonly roster: Roster,
    private readonly top: number,
  ) {
    const { partners, deals, ladder, bands } = roster;
    const settings = [roster.pool, roster.commissionCap, roster.from, roster.asOf];
    this.cells = Array.from({ length: STRIDE }, (_row, i) => {
      const { activeOn = null, score = null, ...partner } = partners[i] ?? ({} as Partial<Partner>);
      const [deal, tier, band] = [deals[i], ladder[i], bands[i]];
      return [
        ...'name revenue referrals quality alignment prior weight floor cap'
          .split(' ')
          .map((one) => partner[one as keyof typeof partner] ?? null),
        activeOn,
        score,
        ...[deal?.partner || null, deal?.amount ?? null, deal?.role ?? null, deal?.closedOn ?? null, deal?.won ?? null],
        ...[tier?.name ?? null, tier?.revenue ?? null, tier?.referrals ?? null, tier?.base ?? null],
        ...[band?.from ?? null, band?.rate ?? null],
        settings[i] ?? null,
      ];
    });
  }

  private column(name: string): number {
    const known = this.columns.get(name);
    if (known !== undefined) return known;
    this.columns.set(name, this.columns.size);
    return this.columns.size - 1;
  }

  /** The cell of a column beside row i of the block. */
  at(name: string, i: number): string {
    return `${letters(this.column(name))}${this.top + i + 1}`;
  }

  /** The first rows of a column, fixed as in a formula that is filled down. */
  range(name: string, rows: number): string {
    const column = letters(this.column(name));
    return `$${column}$${this.top + 1}:$${column}$${this.top + rows}`;
  }

  setting(name: 'pool' | 'commissionCap' | 'from' | 'asOf'): string {
    return `$${this.at('setting', ['pool', 'commissionCap', 'from', 'asOf'].indexOf(name)).replace(/\d/, '$$$&')}`;
  }

  /** Fills a column with a formula per row. */
  fill(name: string, rows: number, formula: (i: number) => string): void {
    const column = this.column(name);
    for (let i = 0; i < rows; i++) {
      const line = this.cells[i] as Written[];
      while (line.length < column) line.push(null);
      line[column] = `=${formula(i)}`;
    }
  }

  /** Fills a column, and says what our function gives in its rows. */
  against(what: string, ours: readonly unknown[], formula: (i: number) => string, within?: number): void {
    this.fill(what, ours.length, formula);
    ours.forEach((value, i) => {
      this.expected.push({ row: this.top + i, column: this.column(what), what, value, ...(within ? { within } : {}) });
    });
  }
}
