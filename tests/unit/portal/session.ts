/** A document that remembers nothing of other tests' pages, read again and again under changing addresses. */
import type { Instant, Sighting } from '../../../lib/cases/schemas.ts';
import { readPage } from '../../../lib/portal/read.ts';
import type { PageReading } from '../../../lib/portal/types.ts';
import { NOW, PORTAL, ZONE } from '../../pages/show.ts';

/** The reader keeps what it learns under the document it is given. */
const freshDocument = (): Document =>
  new Proxy(document, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

export interface Session {
  page(path: string, now?: number): PageReading;
  /** What the case page of this path shows; undefined where it is not read. */
  sighting(path: string, now?: number): Sighting | undefined;
}

export function session(): Session {
  const doc = freshDocument();
  const page = (path: string, now: number = NOW) =>
    readPage(doc, { address: `${PORTAL}${path}`, portal: PORTAL, now: now as Instant, zone: ZONE, order: null });
  return { page, sighting: (path, now) => page(path, now).readings.find(({ surface }) => surface === 'case-page')?.sightings[0] };
}
