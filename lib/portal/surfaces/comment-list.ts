/** The comments of a case as a table: who and when. Their text is read only when it is asked for. */
import type { Instant } from '../../cases/schemas.ts';
import { shownCase } from '../address.ts';
import { mayBelong } from '../agreement.ts';
import { type ShownComment, shownTimes } from '../changes.ts';
import { cellOf, type Grid, type GridColumn, gridElements } from '../grid.ts';
import { COMMENTS, labelKey } from '../labels.ts';
import { textOf } from '../roots.ts';
import type { EventsFound } from '../surface-kinds.ts';

export const id = 'comment-list';

type Part = keyof typeof COMMENTS;
const PARTS = Object.keys(COMMENTS) as Part[];

function columnsOf(grid: Grid): Partial<Record<Part, GridColumn>> | null {
  const columns: Partial<Record<Part, GridColumn>> = {};
  for (const column of grid.columns) {
    for (const part of PARTS) {
      if (column.label !== null && (COMMENTS[part] as readonly string[]).includes(labelKey(column.label))) columns[part] ??= column;
    }
  }
  return columns.at && columns.body ? columns : null;
}

export function find(root: ParentNode, address: string): Grid[] {
  const recordId = shownCase(address);
  return recordId === null ? [] : gridElements(root, (grid) => columnsOf(grid) !== null && mayBelong(grid.element, recordId));
}

export const read = (grids: readonly Grid[], { now }: { now: Instant }): EventsFound => ({
  changes: [],
  comments: grids.flatMap((grid) => {
    const columns = columnsOf(grid) ?? {};
    return grid.rows.map((row): ShownComment => {
      const at = columns.at ? cellOf(row, columns.at) : null;
      const by = columns.by ? cellOf(row, columns.by) : null;
      const body = columns.body ? cellOf(row, columns.body) : null;
      const times = at ? [at.getAttribute('data-cell-value'), textOf(at)] : [];
      return { ...shownTimes(row, times, now), author: by ? textOf(by) : '', body: () => (body ? textOf(body) : '') };
    });
  }),
});
