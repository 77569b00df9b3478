/** How much of a list has been read: by the page's own count of rows, never by what happens to stand in the document. */
import type { CaseNumber, Reading, RecordId } from '../cases/schemas.ts';
import { recordIdIn } from './address.ts';
import { surroundingsOf } from './surroundings.ts';
import type { ReadContext } from './types.ts';

/** Complete only when the page itself tells a number and all of them were read; a related list on a record's page never is. */
export function completenessOf(
  table: Element,
  cases: ReadonlySet<RecordId | CaseNumber>,
  ctx: ReadContext,
): Pick<Reading, 'view' | 'completeness'> {
  const { view, count } = surroundingsOf(table);
  const read = cases.size;
  const total = count && !count.open ? count.total : null;
  const inMemory = Number(table.getAttribute('data-num-rows') ?? 0);
  const all = total !== null && read >= total && read >= inMemory && recordIdIn(ctx.address) === null;
  return { view, completeness: { read, total, all } };
}
