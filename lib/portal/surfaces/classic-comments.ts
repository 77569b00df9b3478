/** The comments of a Classic page: "Created By: A Name (20/08/2025 15:00)" in bold before each text, which is read only when it is asked for. */
import type { Instant } from '../../cases/schemas.ts';
import { shownCase } from '../address.ts';
import { mayBelong } from '../agreement.ts';
import { type ShownComment, shownTimes } from '../changes.ts';
import { everywhere } from '../fields.ts';
import { textOf } from '../roots.ts';
import type { EventsFound } from '../surface-kinds.ts';

export const id = 'classic-comments';

const ROW = '[id$="_RelatedCommentsList_body"] tr.dataRow';

export function find(root: ParentNode, address: string): Element[] {
  const recordId = shownCase(address);
  return recordId === null ? [] : everywhere(ROW, root).filter((row) => mayBelong(row, recordId));
}

export const read = (rows: readonly Element[], { now }: { now: Instant }): EventsFound => ({
  changes: [],
  comments: rows.flatMap((row): ShownComment[] => {
    // The first bold part of the cell is the page's; a text may have others.
    const [head] = row.querySelectorAll('td > b:first-child');
    const date = head ? /\(([^()]*\d[^()]*)\)$/.exec(textOf(head))?.[1] : undefined;
    const link = head?.querySelector('a');
    return head && date ? [{ ...shownTimes(row, [date], now), author: link ? textOf(link) : '', body: () => behind(head) }] : [];
  }),
});

/** The text of the cell that a head opens. */
function behind(head: Element): string {
  const [opening, whole] = [textOf(head), textOf(head.parentElement ?? head)];
  return whole.startsWith(opening) ? whole.slice(opening.length).trim() : '';
}
