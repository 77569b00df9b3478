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

const HIDDEN = /display:\s*none/;
const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};
/** happy-dom's stops at a root, and takes most of a test's time. The pages of the tests are hidden by attributes only. */
Element.prototype.checkVisibility = function checkVisibility(options): boolean {
  let told = !options?.visibilityProperty;
  for (let at: Element | null = this; at; at = parentOf(at)) {
    const style = at.getAttribute('style') ?? '';
    if (HIDDEN.test(style) || at.hasAttribute('hidden')) return false;
    const visibility = told ? null : /visibility:\s*(\w+)/.exec(style)?.[1];
    if (visibility && visibility !== 'visible') return false;
    told ||= visibility === 'visible';
  }
  return this.isConnected;
};

/** happy-dom takes every element for one that is not defined. Here none is but those that a test marks. */
for (const prototype of [Element.prototype, DocumentFragment.prototype]) {
  const { querySelector } = prototype;
  prototype.querySelector = function query(selector: string): Element | null {
    return querySelector.call(this, selector.replace(':not(:defined)', '[data-not-defined]'));
  };
}

/** Reads the page shown as if it stood at this path of the portal. */
export const read = (path: string, more: Partial<ReadContext> = {}): PageReading =>
  readPage(document, { address: `${PORTAL}${path}`, portal: PORTAL, now: NOW, zone: ZONE, order: null, ...more });
