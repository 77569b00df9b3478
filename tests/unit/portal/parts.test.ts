// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readInParts, readPage } from '../../../lib/portal/read.ts';
import type { ReadContext } from '../../../lib/portal/types.ts';
import { datatableList, type ListRow, ROWS } from '../../pages/markup/lists.ts';
import { NOW, PORTAL, ROOTS, show, ZONE } from '../../pages/show.ts';
import { stubRootApi } from './happy-dom.ts';

const context: ReadContext = { address: `${PORTAL}/s/case-lists`, portal: PORTAL, now: NOW, zone: ZONE, order: null };
let parts = 0;
const contextNow = (): ReadContext => {
  parts += 1;
  return context;
};

const list = (count: number): string =>
  datatableList({
    rows: Array.from({ length: count }, (_, index): ListRow => {
      const id = `500AB00000X${String(index).padStart(4, '0')}`;
      return { ...(ROWS[index % 2] as ListRow), id, number: String(800_000 + index).padStart(8, '0') };
    }),
  });

beforeEach(() => {
  stubRootApi();
  parts = 0;
  // Each look at the clock takes a millisecond.
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => ++clock);
});
afterEach(() => void vi.restoreAllMocks());

it.each(ROOTS)('a long list is read in parts, and then tells all, %s', async (roots) => {
  show(list(90), roots);
  const read = await readInParts(document, contextNow, new AbortController().signal);
  expect(parts).toBeGreaterThan(3);
  expect(read?.readings[0]?.sightings).toHaveLength(90);
  expect(read?.readings).toEqual(readPage(document, context).readings);
});

it('tells what changed between two parts', async () => {
  show(list(90));
  const reading = readInParts(document, contextNow, new AbortController().signal);
  const [first] = document.querySelectorAll('[data-label=Subject]');
  first?.setAttribute('data-cell-value', 'Another subject');
  expect((await reading)?.readings[0]?.sightings[0]?.fields.subject).toMatchObject({ value: 'Another subject' });
  expect(parts).toBeGreaterThan(1);
});

it('ends with the page it was for', async () => {
  show(list(90));
  const end = new AbortController();
  const reading = readInParts(document, contextNow, end.signal);
  end.abort();
  expect(await reading).toBeNull();
});

it('comes to an end on a page whose rows never stay as they are', async () => {
  show(list(30));
  const restless = (): ReadContext => {
    for (const row of document.querySelectorAll('tr')) row.append(document.createElement('td'));
    return contextNow();
  };
  expect((await readInParts(document, restless, new AbortController().signal))?.readings).toHaveLength(1);
});
