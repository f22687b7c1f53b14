/** One property of the cells of a sheet, kept by row; a cell without an entry has none. */
export class Layer<T> {
  private rows: (T | undefined)[][] = [];

  get(row: number, column: number): T | undefined {
    return this.rows[row]?.[column];
  }

  set(row: number, column: number, value: T | undefined): void {
    const there = this.rows[row];
    if (there) there[column] = value;
    else if (value !== undefined) {
      const made: (T | undefined)[] = [];
      made[column] = value;
      this.rows[row] = made;
    }
  }

  insertRows(before: number, count: number): void {
    if (before >= this.rows.length) return;
    const added: (T | undefined)[][] = new Array(count);
    this.rows.splice(before, 0, ...added);
  }

  deleteRows(from: number, count: number): void {
    if (from < this.rows.length) this.rows.splice(from, count);
  }

  insertColumns(before: number, count: number): void {
    for (const row of this.rows) {
      if (row && before < row.length) row.splice(before, 0, ...new Array<T | undefined>(count));
    }
  }

  deleteColumns(from: number, count: number): void {
    for (const row of this.rows) if (row && from < row.length) row.splice(from, count);
  }

  /** Every entry, by row and then by column. */
  each(visit: (value: T, row: number, column: number) => void): void {
    for (let r = 0; r < this.rows.length; r++) {
      const row = this.rows[r];
      if (!row) continue;
      for (let c = 0; c < row.length; c++) {
        const value = row[c];
        if (value !== undefined) visit(value, r, c);
      }
    }
  }

  copy(): Layer<T> {
    const copy = new Layer<T>();
    this.rows.forEach((row, at) => {
      copy.rows[at] = row.slice();
    });
    copy.rows.length = this.rows.length;
    return copy;
  }

  map(change: (value: T) => T): void {
    this.each((value, row, column) => this.set(row, column, change(value)));
  }
}
