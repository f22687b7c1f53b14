/** What is wrong in a cell, by sheet and place; Sheets shows it when one points at the cell. */
export class Messages {
  private readonly byCell = new Map<string, string>();

  private key(sheetId: string, row: number, column: number): string {
    return `${sheetId}!${row},${column}`;
  }

  set(sheetId: string, row: number, column: number, message: string): void {
    this.byCell.set(this.key(sheetId, row, column), message);
  }

  delete(sheetId: string, row: number, column: number): void {
    this.byCell.delete(this.key(sheetId, row, column));
  }

  get(sheetId: string, row: number, column: number): string | null {
    return this.byCell.get(this.key(sheetId, row, column)) ?? null;
  }
}
