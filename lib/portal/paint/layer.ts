/** Where what we show hangs in the page. */
import { parentAcross } from '../roots.ts';

/** Opened by `showModal`: all that stands outside of it takes no clicks, no keys and is not told to assistive technology. */
const isModal = (element: Element): boolean => {
  try {
    return element.matches('dialog:modal');
  } catch {
    return false;
  }
};

/** The modal dialog that the element stands in, else the body. */
export function layerOf(doc: Document, element: Element | null): HTMLElement {
  for (let at = element; at; at = parentAcross(at)) if (at.localName === 'dialog' && isModal(at)) return at as HTMLElement;
  return doc.body;
}

/** Hangs the host where it can be used together with the element, and puts it above the page. An old browser has no popovers; there its z-index has to do. */
export function raise(host: HTMLElement, element: Element | null): void {
  const layer = layerOf(host.ownerDocument, element);
  if (host.parentNode !== layer) layer.append(host);
  if (typeof host.showPopover !== 'function' || host.matches(':popover-open')) return;
  host.popover = 'manual';
  host.showPopover();
}
