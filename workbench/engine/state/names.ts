import { generateRandomId } from '@univerjs/core';
import {
  deserializeRangeWithSheet,
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  serializeRangeWithSheet,
} from '@univerjs/engine-formula';
import { InsertDefinedNameCommand, RemoveDefinedNameCommand, SetDefinedNameCommand } from '@univerjs/sheets';
import type { NamedRange, Rect } from '../../apps-script/backend.ts';
import type { Core } from '../core.ts';

const ALL_SHEETS = 'AllDefaultWorkbook';

function all(core: Core): IDefinedNamesServiceParam[] {
  const names = core.injector.get(IDefinedNamesService).getDefinedNameMap(core.unitId);
  return Object.values(names ?? {});
}

export function names(core: Core): NamedRange[] {
  return all(core).flatMap(({ name, formulaOrRefString }) => {
    const { sheetName, range } = deserializeRangeWithSheet(formulaOrRefString);
    const sheet = core.workbook.getSheetBySheetName(sheetName);
    // a name whose cells were deleted stands for #REF! and is no range any more
    if (!sheet || formulaOrRefString.includes('#REF!')) return [];
    return { name, rect: core.rectOf(core.numberOf(sheet.getSheetId()), range) };
  });
}

export function setName(core: Core, name: string, rect: Rect): void {
  const before = all(core).find((one) => one.name.toLowerCase() === name.toLowerCase());
  const params = {
    unitId: core.unitId,
    id: before?.id ?? generateRandomId(10),
    name,
    formulaOrRefString: absolute(core, rect),
    localSheetId: ALL_SHEETS,
  };
  core.execute(before ? SetDefinedNameCommand.id : InsertDefinedNameCommand.id, params);
}

function absolute(core: Core, rect: Rect): string {
  const range = { ...core.rangeOf(rect), startAbsoluteRefType: 3, endAbsoluteRefType: 3 };
  return serializeRangeWithSheet(core.sheet(rect.sheet).getName(), range);
}

export function removeName(core: Core, name: string): void {
  const before = all(core).find((one) => one.name === name);
  if (before) core.execute(RemoveDefinedNameCommand.id, { unitId: core.unitId, ...before });
}
