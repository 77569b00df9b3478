/** The content script of an extension made for `npm run bench`: reads and paints as the product does, and tells the page how long it took. */
import type { Instant } from '../../lib/cases/schemas.ts';
import { type BadgeItem, createBadges } from '../../lib/portal/paint/badges.ts';
import { readInParts, readPage } from '../../lib/portal/read.ts';
import type { ReadContext } from '../../lib/portal/types.ts';

/** Called by the page through the event `bench`; the question and the answer stand as JSON in `data-bench`. */
export type Question = 'read' | 'parts' | 'paint' | 'clear';

/** `ms` of one reading, with how many rows it read; or whether all badges are there. */
export interface Answer {
  ms: number;
  rows: number;
}

const badges = createBadges();

const contextNow = (): ReadContext => ({
  address: location.href,
  portal: location.origin,
  now: Date.now() as Instant,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  order: null,
});

const look = (cell: HTMLElement, row: number): BadgeItem => ({
  cell,
  text: `closes in ${row % 28} days`,
  short: `${row % 28}d`,
  title: `Your turn. Support waits for your answer. Closes itself on 28 November, in ${row % 28} days.`,
  tone: row % 3 ? 'yours' : 'theirs',
});

let items: BadgeItem[] | null = null;

const work: Record<Question, () => number> = {
  read: () => readPage(document, contextNow()).cells.length,
  parts() {
    void readInParts(document, contextNow, new AbortController().signal);
    return 0;
  },
  // The cells are looked up once, so that the second call only tells how many badges hang.
  paint() {
    if (items === null) {
      items = readPage(document, contextNow()).cells.flatMap(({ statusCell }, row) => (statusCell ? [look(statusCell, row)] : []));
      return 0;
    }
    badges.paint(items);
    return items.length;
  },
  clear() {
    badges.clear();
    return 0;
  },
};

document.addEventListener('bench', () => {
  const { dataset } = document.documentElement;
  const start = performance.now();
  const rows = work[dataset.bench as Question]();
  const answer: Answer = { ms: performance.now() - start, rows };
  dataset.bench = JSON.stringify(answer);
});
