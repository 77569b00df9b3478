/** Reads a page as if no other had stood in this document before. */
import { readPage } from '../../lib/portal/read.ts';
import type { PageReading } from '../../lib/portal/types.ts';
import { NOW, PORTAL, ZONE } from './show.ts';

/** The reader keeps what it learned under the document: which number is which record's, and the order of day and month. */
const asNew = (doc: Document): Document =>
  new Proxy(doc, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

let readings = 0;

/** What a list has shown is kept under the document of its table; only as another portal's is it another list. */
export function readAlone(path: string): PageReading {
  readings += 1;
  const portal = PORTAL.replace('://', `://p${readings}.`);
  return readPage(asNew(document), { address: `${portal}${path}`, portal, now: NOW, zone: ZONE, order: null });
}
