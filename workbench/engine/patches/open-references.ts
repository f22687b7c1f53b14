import { BaseReferenceObject, NullValueObject } from '@univerjs/engine-formula';
import { OPEN_COLUMN, OPEN_ROW } from '../formula-text.ts';

/**
 * Half-open ranges reach to the last row of the sheet they refer to, whatever it is when they are read. What a formula
 * depends on stays unclipped: rows that are added later belong to it.
 */
const prototype = BaseReferenceObject.prototype;
const position = prototype.getRangePosition;

prototype.getRangePosition = function () {
  const range = position.call(this);
  if (range.endRow >= OPEN_ROW) range.endRow = Math.max(range.startRow, this.getActiveSheetRowCount() - 1);
  if (range.endColumn >= OPEN_COLUMN) {
    range.endColumn = Math.max(range.startColumn, this.getActiveSheetColumnCount() - 1);
  }
  return range;
};

prototype.getRowCount = function () {
  const { startRow, endRow } = this.getRangePosition();
  return endRow - startRow + 1;
};

prototype.getColumnCount = function () {
  const { startColumn, endColumn } = this.getRangePosition();
  return endColumn - startColumn + 1;
};

prototype.toUnitRange = function () {
  return { range: position.call(this), sheetId: this.getSheetId(), unitId: this.getUnitId() };
};

/** An empty cell that a formula returns is blank in Sheets, not 0. */
const firstCell = prototype.getFirstCell;

prototype.getFirstCell = function () {
  const { startRow, startColumn } = this.getRangePosition();
  const cell = this.getCellData(startRow, startColumn);
  if (!cell || cell.v === null || cell.v === undefined || cell.v === '') {
    const missing = firstCell.call(this);
    return missing.isError() ? missing : cell?.v === '' ? missing : NullValueObject.create();
  }
  return firstCell.call(this);
};
