import type { Backend } from '../../apps-script/backend.ts';
import { checkSize } from '../../files/decode.ts';
import { type OpenedFile, openCsv } from '../../files/open-csv.ts';
import { placeFile } from '../../files/place-file.ts';

export interface Placed {
  readonly file: OpenedFile;
  readonly sheet: number;
}

/** Puts a file on a sheet of its own and shows it. What goes wrong leaves the workbook as it was. */
export async function openOnSheet(chosen: File, backend: Backend): Promise<Placed> {
  checkSize(chosen.size, chosen.name);
  const file = openCsv(new Uint8Array(await chosen.arrayBuffer()), chosen.name, backend.locale);
  const before = new Set(backend.sheets().map((one) => one.id));
  try {
    const sheet = placeFile(backend, file);
    backend.activate({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
    return { file, sheet };
  } catch (fault) {
    for (const { id } of backend.sheets()) if (!before.has(id)) backend.removeSheet(id);
    throw fault;
  }
}
