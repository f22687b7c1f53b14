import type { EngineBackend } from '../../engine/engine.ts';
import { checkSize } from '../../files/decode.ts';
import { type OpenedFile, openCsv } from '../../files/open-csv.ts';
import { placeFile } from '../../files/place-file.ts';
import { isExcel, openXlsx } from '../../files/xlsx/open-xlsx.ts';
import { type PlacedBook, placeBook } from '../../files/xlsx/place-book.ts';

export type Placed =
  | { readonly is: 'csv'; readonly title: string; readonly sheet: number; readonly file: OpenedFile }
  | { readonly is: 'excel'; readonly title: string; readonly sheet: number; readonly book: PlacedBook };

function place(bytes: Uint8Array, name: string, backend: EngineBackend): Placed {
  if (isExcel(bytes, name)) {
    const book = placeBook(backend, openXlsx(bytes, name), (one) => backend.knows(one));
    return { is: 'excel', title: name, sheet: book.sheets[0] as number, book };
  }
  const file = openCsv(bytes, name, backend.locale);
  return { is: 'csv', title: file.sheetName, sheet: placeFile(backend, file), file };
}

/** A workbook of one sheet on which nobody has done anything. */
function isUntouched(backend: EngineBackend): boolean {
  const [only, another] = backend.sheets();
  return (
    only !== undefined &&
    another === undefined &&
    backend.lastCell(only.id).row < 0 &&
    backend.charts(only.id).length + backend.names().length + backend.metadata().length === 0
  );
}

/** Puts a file on sheets of its own, in place of a single empty one, and shows the first. What goes wrong leaves the workbook as it was. */
export async function openOnSheets(chosen: File, backend: EngineBackend): Promise<Placed> {
  checkSize(chosen.size, chosen.name);
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  const before = new Set(backend.sheets().map((one) => one.id));
  const replaced = isUntouched(backend) ? [...before] : [];
  const names = new Set(backend.names().map((one) => one.name));
  try {
    const placed = place(bytes, chosen.name, backend);
    backend.activate({ sheet: placed.sheet, row: 0, column: 0, rows: 1, columns: 1 });
    for (const id of replaced) backend.removeSheet(id);
    return placed;
  } catch (fault) {
    for (const { name } of backend.names()) if (!names.has(name)) backend.removeName(name);
    for (const { id } of backend.sheets()) if (!before.has(id)) backend.removeSheet(id);
    throw fault;
  }
}
