import type { Backend, Border, CellFormats, Edges, Rect } from '../../apps-script/backend.ts';
import { formatKeys } from '../../apps-script/grid/sheet.ts';
import { areasOf } from './areas.ts';
import { type FileLook, PLAIN_LOOK } from './read-styles.ts';

type Looks = readonly (readonly FileLook[])[];

function placeFormat<K extends keyof CellFormats>(backend: Backend, rect: Rect, looks: Looks, key: K): void {
  if (looks.some((line) => line.some((look) => look[key] !== PLAIN_LOOK[key])))
    backend.setFormats(
      rect,
      key,
      looks.map((line) => line.map((look) => look[key])),
    );
}

/** The borders of an area whose cells all have these edges, one for each kind of line. */
function bordersOf({ top, bottom, left, right }: Edges): Border[] {
  const kinds = new Map<string, Border>();
  for (const [side, edge] of Object.entries({ top, bottom, left, right })) {
    if (!edge) continue;
    const key = `${edge.style} ${edge.color}`;
    kinds.set(key, { ...kinds.get(key), ...edge, [side]: true });
  }
  return [...kinds.values()];
}

function placeBorders(backend: Backend, { sheet, row, column }: Rect, looks: Looks): void {
  const edges = looks.map((line) => line.map((look) => look.edges));
  // a line between two cells is given once for all of the area
  for (const { value, areas } of areasOf(edges, JSON.stringify).values())
    for (const border of bordersOf(value))
      for (const area of areas)
        backend.setBorder(
          { ...area, sheet, row: row + area.row, column: column + area.column },
          {
            ...border,
            ...(border.top || border.bottom ? { horizontal: true } : {}),
            ...(border.left || border.right ? { vertical: true } : {}),
          },
        );
}

export function placeLooks(backend: Backend, rect: Rect, looks: Looks): void {
  for (const key of formatKeys) placeFormat(backend, rect, looks, key);
  placeBorders(backend, rect, looks);
}
