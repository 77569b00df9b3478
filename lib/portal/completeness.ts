/** How much of a list has been read: by the page's own count of rows, never by what happens to stand in the document. */
import type { CaseNumber, Reading, RecordId } from '../cases/schemas.ts';
import { recordIdIn } from './address.ts';
import { gather } from './gathering.ts';
import { textOf } from './roots.ts';
import { surroundingsOf } from './surroundings.ts';
import type { ReadContext } from './types.ts';

/**
 * Complete only when the page itself tells a number and all of them were read since the gathering began. A related list on a record's page
 * never is, nor are the finds of a search.
 */
export function completenessOf(
  table: Element,
  cases: ReadonlySet<RecordId | CaseNumber>,
  ctx: ReadContext,
): Pick<Reading, 'view' | 'list' | 'completeness'> {
  const { view, count, sorted, filtered, searched, loading } = surroundingsOf(table, cases.size === 0);
  const path = pathOf(ctx.address);
  const identity = JSON.stringify([ctx.portal, path, view, filtered, sorted, headersOf(table)]);
  const held = Number(table.getAttribute('data-num-rows') ?? Number.NaN);
  const gathered = gather(table, { identity, count, held: Number.isNaN(held) ? null : held, cases, loading, now: ctx.now });
  if (gathered === null) return { view, list: null, completeness: null };
  const { read, since, twin } = gathered;
  const total = count && !count.open ? count.total : null;
  const isPart = searched || twin || isRecordPage(ctx.address, path);
  return {
    view,
    list: isPart || view === null ? null : [path, view, filtered].join('|').slice(0, LONGEST_LIST),
    completeness: { read, total, open: count?.open === true, all: !isPart && total !== null && read >= total && !(read < held), since },
  };
}

const LONGEST_LIST = 1000;

function pathOf(address: string): string {
  try {
    return new URL(address).pathname;
  } catch {
    return '';
  }
}

/** A record's id as a step of the path; ids that begin with 00B are those of list views. */
const RECORD_STEP = /\/(?!00B)(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?(?=\/|$)/;

const isRecordPage = (address: string, path: string): boolean => recordIdIn(address) !== null || RECORD_STEP.test(path);

const HEADER = 'th, [role=columnheader]';
const DIRECTION = /(?:^|[\s_-])(asc|desc)(?:ending)?(?=\s|$)/;

/** Labels in their order, with the mark of the one by which the list is sorted. */
function headersOf(table: Element): string[] {
  // The first one stands in the row of headers; looking through all rows of a long list costs milliseconds.
  const row = table.querySelector('[role=columnheader], thead th, tr.headerRow > th')?.parentElement;
  return [...(row?.children ?? [])]
    .filter((cell) => cell.matches(HEADER))
    .map((header) => {
      const label = header.getAttribute('aria-label') ?? header.getAttribute('title') ?? textOf(header);
      const direction = header.getAttribute('aria-sort') ?? DIRECTION.exec(header.getAttribute('class') ?? '')?.[1] ?? 'none';
      return `${label.trim()}|${direction}`;
    });
}
