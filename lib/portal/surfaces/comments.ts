/** The comments of a case: who and when. Their text is not read. */
import type { RecordId } from '../../cases/schemas.ts';
import { recordIdIn } from '../address.ts';
import { mayBelong } from '../agreement.ts';
import type { ShownComment } from '../changes.ts';
import { cellOf, type Grid, type GridColumn, gridElements } from '../grid.ts';
import { COMMENTS, labelKey } from '../labels.ts';
import { textOf } from '../roots.ts';
import { posts, written } from './feed.ts';

export const id = 'comments';

type Part = keyof typeof COMMENTS;

function columnsOf(grid: Grid): Partial<Record<Part, GridColumn>> | null {
  const columns: Partial<Record<Part, GridColumn>> = {};
  for (const column of grid.columns) {
    for (const part of Object.keys(COMMENTS) as Part[]) {
      if (column.label !== null && (COMMENTS[part] as readonly string[]).includes(labelKey(column.label))) columns[part] ??= column;
    }
  }
  return columns.at && columns.body ? columns : null;
}

const grids = (root: ParentNode): Grid[] => gridElements(root, (grid) => columnsOf(grid) !== null);

export const find = (root: ParentNode, address: string): Element | null =>
  recordIdIn(address) === null ? null : (grids(root)[0]?.element ?? posts(root)[0] ?? null);

export function read(root: ParentNode, recordId: RecordId): ShownComment[] {
  const own = grids(root).filter(({ element }) => mayBelong(element, recordId));
  const listed = own.flatMap((grid) => {
    const columns = columnsOf(grid) ?? {};
    return grid.rows.map((row): ShownComment => {
      const at = columns.at ? cellOf(row, columns.at) : null;
      const by = columns.by ? cellOf(row, columns.by) : null;
      const times = at ? [at.getAttribute('data-cell-value') ?? '', textOf(at)] : [];
      return { author: by ? textOf(by) : '', times: times.filter((time) => time !== '') };
    });
  });
  return [...listed, ...written(root, recordId)];
}
