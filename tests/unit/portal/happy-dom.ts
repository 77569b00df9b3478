/** Lets the reader run in the tests' document. */
import { readPage } from '../../../lib/portal/read.ts';
import type { PageReading, ReadContext } from '../../../lib/portal/types.ts';
import { closedRoots, NOW, PORTAL, ZONE } from '../../pages/show.ts';

/** What Chromium gives content scripts; it throws for what is no HTMLElement, as the real one does. */
export function stubRootApi(): void {
  Object.assign(globalThis, {
    chrome: {
      dom: {
        openOrClosedShadowRoot(element: Element) {
          if (!(element instanceof HTMLElement)) throw new TypeError('Error in invocation of dom.openOrClosedShadowRoot');
          return closedRoots.get(element) ?? element.shadowRoot;
        },
      },
    },
  });
}

const ofTree = Element.prototype.checkVisibility;
/** happy-dom stops at a root; browsers go on at its host. */
Element.prototype.checkVisibility = function checkVisibility(options): boolean {
  const root = this.getRootNode();
  return ofTree.call(this, options) && (!(root instanceof ShadowRoot) || root.host.checkVisibility(options));
};

/** Reads the page shown as if it stood at this path of the portal. */
export const read = (path: string, more: Partial<ReadContext> = {}): PageReading =>
  readPage(document, { address: `${PORTAL}${path}`, portal: PORTAL, now: NOW, zone: ZONE, order: null, ...more });
