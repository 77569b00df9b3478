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

export const readAlone = (path: string): PageReading =>
  readPage(asNew(document), { address: `${PORTAL}${path}`, portal: PORTAL, now: NOW, zone: ZONE, order: null });
