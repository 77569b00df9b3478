/** What a reading tells the watch: where to listen, and whether it brought anything new. */
import type { Reading, Sighting } from '../cases/schemas.ts';
import { closestAcross, parentAcross } from './roots.ts';
import type { PageReading } from './types.ts';

export interface Watched {
  /** The document and the roots whose changes are heard. */
  roots: readonly (Document | ShadowRoot)[];
  /** The tables that were read: in them, changed attributes and texts are heard too. */
  tables: readonly Element[];
  /** Where a change can be one of what was read. */
  regions: readonly Element[];
  /** Whether the case of the address was there. */
  appeared: boolean;
  /** Whether this reading tells anything that the one before it did not. */
  changed: boolean;
}

/** Name and count of a list stand at most as far out from its table. */
const LEVELS = 8;
const PAGE = 'main, [role=main], body';

function around(table: Element): Element {
  let region = table;
  for (let level = 0; level < LEVELS; level += 1) {
    const outer = parentAcross(region);
    if (!outer || outer.matches(PAGE)) break;
    region = outer;
  }
  return region;
}

/** Known by the moment of reading alone: a relative time means another interval at each look, though the page says the same. */
const BY_THE_CLOCK = new Set(['seenAt', 'at', 'value']);

/** What a page said: equal for two readings of an unchanged page. */
export const contentOf = (reading: Reading | Sighting): string =>
  JSON.stringify(reading, (key, value) => (BY_THE_CLOCK.has(key) ? undefined : value));

/** Rows that stand as they stood have the very same fields. */
const sameSighting = (a: Sighting, b: Sighting | undefined): boolean =>
  b !== undefined &&
  ((a.fields === b.fields && a.recordId === b.recordId && a.caseNumber === b.caseNumber && a.path === b.path && a.changes.length === 0) ||
    contentOf(a) === contentOf(b));

function sameReading(a: Reading, b: Reading | undefined): boolean {
  if (b === undefined || a.sightings.length !== b.sightings.length) return false;
  if (contentOf({ ...a, sightings: [] }) !== contentOf({ ...b, sightings: [] })) return false;
  return a.sightings.every((sighting, index) => sameSighting(sighting, b.sightings[index]));
}

const same = (a: PageReading, b: PageReading): boolean =>
  a.readings.length === b.readings.length &&
  a.readings.every((reading, index) => sameReading(reading, b.readings[index])) &&
  a.casePage?.element === b.casePage?.element &&
  a.cells.every(({ statusCell }, index) => statusCell === b.cells[index]?.statusCell) &&
  a.form?.subject === b.form?.subject &&
  a.form?.description === b.form?.description &&
  a.commentBox === b.commentBox;

export function watchedBy(page: PageReading, before: PageReading | null): Watched {
  const tables = new Set<Element>();
  let holder: Element | null = null;
  for (const { row } of page.cells) {
    if (row.parentElement === holder) continue;
    holder = row.parentElement;
    tables.add(row.closest('table, [role=grid], [role=treegrid]') ?? row);
  }
  // History, feed and comments of a case stand anywhere on its page.
  const record = page.casePage && (closestAcross(page.casePage.element, PAGE) ?? page.casePage.element);
  return {
    roots: page.roots,
    tables: [...tables],
    regions: [...[...tables].map(around), record, page.form?.description, page.form?.subject, page.commentBox].flatMap(
      (region) => region ?? [],
    ),
    appeared: page.casePage !== null,
    changed: before === null || !same(page, before),
  };
}
