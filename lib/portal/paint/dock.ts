import { isOurs, isRendered, parentAcross, rootOf } from '../roots.ts';
import { watchAppearance } from './appearance.ts';
import { liesOnDark, paintsGround } from './backdrop.ts';
import { shared } from './field-box.ts';
import { follow } from './follow.ts';
import { raise } from './layer.ts';
import { adopt, sheetOf } from './sheets.ts';
import { bearSpoken } from './spoken.ts';
import { TOKENS_CSS } from './tokens.ts';

export interface Dock {
  host: HTMLElement;
  /** Closed. Content goes in here; more sheets by `root.adoptedStyleSheets`. */
  root: ShadowRoot;
  /** Beside this element where there is room, else (and for null) at the bottom inline-end corner; stays there while the page moves. */
  place(anchor: Element | null): void;
  destroy(): void;
}

const HOST = 'cl-dock';
/** Between the dock and what it stands beside, and between the dock and the edge of the window, in px. */
export const GAP = 12;
export const EDGE = 16;

// `all` leaves custom properties alone, so place and scheme travel in them; the page's own rules for the host can't win against these.
const DOCK_CSS = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: var(--cl-inset, auto 16px 16px auto) !important; z-index: 2147483646 !important;
  box-sizing: border-box !important; width: fit-content !important; height: fit-content !important; max-width: calc(100vw - 32px) !important; max-height: calc(100vh - 32px) !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important; color-scheme: var(--cl-scheme, light) !important; color: var(--cl-ink) !important;
  font: 13px/18px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif !important; visibility: var(--cl-visibility, visible) !important; }
@media print { :host { display: none !important; } }
`;

/** What the user does inside the dock stays there: a portal's one-key shortcuts and its handlers for clicks elsewhere must not hear it. */
const ISOLATED = [
  'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'compositionstart', 'compositionupdate', 'compositionend',
  'copy', 'cut', 'paste', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu',
  'touchstart', 'touchend', 'wheel', 'focusin', 'focusout', 'dragstart', 'drop',
]; // biome-ignore format: a list to be scanned

/** The inset of a dock of its size by its anchor; null where it has no room there. While the page moves it is asked in each frame, and once more at rest. */
export type Spot = (anchor: Element, host: HTMLElement, isMoving?: boolean) => string | null;

/** How long the page must have stood still to be at rest, in ms. */
const STILL_MS = 150;

/**
 * A place on the page for our own surfaces: in the top layer where the browser has one, never part of the page's layout, and never taking focus.
 *
 * @param name of its element; only those with the usual one make way for each other in the corner
 * @param spot where by its anchor it goes
 */
export function createDock(doc: Document, name: `cl-${string}` = HOST, spot: Spot = beside): Dock {
  const host = doc.createElement(name);
  bearSpoken(host);
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root, sheetOf(TOKENS_CSS));
  adopt(root, sheetOf(DOCK_CSS));

  const life = new AbortController();
  for (const type of ISOLATED) root.addEventListener(type, (event) => event.stopPropagation(), { signal: life.signal, passive: true });

  let watch: AbortController | null = null;

  function settle(anchor: Element | null, isMoving = false): void {
    raise(host, anchor);
    // Light on a light page, whatever the system prefers: the card must look as if it belonged there.
    host.style.setProperty('--cl-scheme', liesOnDark(doc.body) ? 'dark' : 'light');
    const place = (anchor && spot(anchor, host, isMoving)) ?? corner(host);
    if (host.style.getPropertyValue('--cl-inset') !== place) host.style.setProperty('--cl-inset', place);
    // A dialog that was closed keeps its fields, and so does a page of the portal that was left.
    host.style.setProperty('--cl-visibility', anchor && !isRendered(anchor) ? 'hidden' : 'visible');
  }

  return {
    host,
    root,
    place(anchor) {
      watch?.abort();
      watch = new AbortController();
      const { signal } = watch;
      settle(anchor);

      let frame = 0;
      let still: ReturnType<typeof setTimeout> | undefined;
      const soon = (isMoving: boolean): void => {
        if (frame === 0) {
          frame = requestAnimationFrame(() => {
            frame = 0;
            settle(anchor, isMoving);
          });
        }
      };
      const again = (): void => soon(false);
      const atRest = (): void => {
        clearTimeout(still);
        still = setTimeout(again, STILL_MS);
      };
      const moved = (): void => {
        soon(true);
        atRest();
      };
      signal.addEventListener(
        'abort',
        () => {
          cancelAnimationFrame(frame);
          clearTimeout(still);
        },
        { once: true },
      );
      if (anchor) follow(anchor, signal, moved);
      else addEventListener('resize', again, { signal, passive: true });
      watchAppearance(doc, signal, again);

      const sizes = new ResizeObserver(again);
      // Where a dock goes, a note may stand already, which then looks for another place.
      const places = new MutationObserver(atRest);
      const observeDocks = (): void => {
        sizes.disconnect();
        places.disconnect();
        for (const dock of docksBy(host)) {
          sizes.observe(dock);
          if (name !== HOST) places.observe(dock, { attributeFilter: ['style'] });
        }
      };
      // Another dock may come or go, or a button of the page that takes the corner.
      const siblings = new MutationObserver(() => {
        observeDocks();
        again();
      });
      for (const layer of new Set([doc.body, host.parentElement ?? doc.body])) siblings.observe(layer, { childList: true });
      observeDocks();
      signal.addEventListener(
        'abort',
        () => {
          sizes.disconnect();
          places.disconnect();
          siblings.disconnect();
        },
        { once: true },
      );
    },
    destroy() {
      watch?.abort();
      life.abort();
      host.remove();
    },
  };
}

const SIDES = ['Left', 'Right', 'Top', 'Bottom'] as const;

/** Whether it is seen where the element ends: by a border on one of these sides, a shadow, or its own ground. */
export function hasEdge(element: Element, sides: readonly (typeof SIDES)[number][] = SIDES): boolean {
  const style = getComputedStyle(element);
  return (
    sides.some((side) => Number.parseFloat(style[`border${side}Width`]) > 0) ||
    (style.boxShadow || 'none') !== 'none' ||
    paintsGround(style)
  );
}

/** A frame around the anchor that ends this near to it is the anchor's own, in px. */
const FRAME = 128;

/** Boxes around the anchor whose edges are seen and near, its own first. */
export function framesOf(anchor: Element): DOMRect[] {
  const { body } = anchor.ownerDocument;
  const frames = [anchor.getBoundingClientRect()];
  for (let at = parentAcross(anchor); at !== null && at !== body; at = parentAcross(at)) {
    if (hasEdge(at, ['Left', 'Right'])) frames.push(at.getBoundingClientRect());
  }
  const [own] = frames as [DOMRect];
  return frames.filter(({ left, right }) => right - own.right <= FRAME && own.left - left <= FRAME);
}

/** Where a dock begins that stands to the right, and one to the left; null where there is no room. It stands across no border that it can stand beside. */
export function edgesBeside(anchor: Element, width: number): [right: number | null, left: number | null] {
  const frames = framesOf(anchor);
  const rights = frames.map(({ right }) => right + GAP);
  const lefts = frames.map(({ left }) => left - GAP - width);
  return [Math.max(...rights.filter((x) => x + width <= innerWidth - EDGE)), Math.min(...lefts.filter((x) => x >= EDGE))].map((x) =>
    Number.isFinite(x) ? x : null,
  ) as [number | null, number | null];
}

/** Beside the anchor, at its right if there is room, else at its left; nowhere where neither has any or the anchor is out of sight. */
const beside: Spot = (anchor, host) => {
  const at = anchor.getBoundingClientRect();
  if (!anchor.isConnected || at.width === 0 || at.bottom < 0 || at.top > innerHeight) return null;
  const [right, left] = edgesBeside(anchor, host.offsetWidth);
  const x = right ?? left;
  if (x === null) return null;
  const top = Math.max(EDGE, Math.min(at.top, innerHeight - EDGE - host.offsetHeight));
  return `${Math.round(top)}px auto auto ${Math.round(x)}px`;
};

/** How far up from the bottom, in px, the corner at the end of the line is free: above a fixed bar or button of the page, and above other docks. */
export function freeFrom(host: HTMLElement, atLeft: boolean): number {
  const taken = takenByPage(host.ownerDocument, atLeft);
  let bottom = taken > 0 ? taken + GAP : EDGE;
  for (const other of docksBy(host)) {
    if (other === host) break;
    if (isInCorner(other) && other.offsetHeight > 0) bottom += other.offsetHeight + GAP;
  }
  // Where the stack would leave the window, standing before another dock is the lesser evil.
  return bottom + host.offsetHeight > innerHeight ? EDGE : bottom;
}

/** The bottom corner at the end of the line. */
function corner(host: HTMLElement): string {
  const atLeft = getComputedStyle(host.ownerDocument.body).direction === 'rtl';
  const bottom = freeFrom(host, atLeft);
  return atLeft ? `auto auto ${bottom}px ${EDGE}px` : `auto ${EDGE}px ${bottom}px auto`;
}

/** How far up from the bottom, in px, a fixed bar or button of the page (a chat button, say) fills the corner. */
function takenByPage(doc: Document, atLeft: boolean): number {
  const inward = EDGE + 24;
  const [x, y] = [atLeft ? inward : innerWidth - inward, innerHeight - EDGE - 12];
  const top = doc.elementsFromPoint(x, y).find((element) => !isOurs(element));
  for (let at = top ? innermost(top, x, y) : null; at; at = parentAcross(at)) {
    if (getComputedStyle(at).position !== 'fixed') continue;
    const { top: edge, height } = at.getBoundingClientRect();
    // A dialog or a whole page that is fixed leaves no corner free anyway.
    return height > 0 && edge > innerHeight / 2 ? innerHeight - edge : 0;
  }
  return 0;
}

const USED = 'input, textarea, select, button, a, [role], [tabindex], [contenteditable]';

/** Whether a dock lies on something that is used. A component that hides what is in it may be far larger than that, and does not count. */
export const liesUnder = (host: Element, element: Element): boolean =>
  element.matches(USED) && shared(host.getBoundingClientRect(), element.getBoundingClientRect()) !== null;

/** The innermost element at a point (px) of one that was hit there, through roots. */
export function innermost(element: Element, x: number, y: number): Element {
  const root = rootOf(element);
  // Ours may lie above, so the first hit that belongs to the root is taken.
  const inner = root?.elementsFromPoint(x, y).find((hit) => hit.getRootNode() === root);
  return inner ? innermost(inner, x, y) : element;
}

/** Those on the body, then those in the dialog that the host hangs in. */
const docksBy = ({ ownerDocument: { body }, parentElement }: HTMLElement): HTMLElement[] =>
  [...new Set([body, parentElement ?? body])].flatMap((layer) => [...layer.querySelectorAll<HTMLElement>(`:scope > ${HOST}`)]);

const isInCorner = (dock: HTMLElement): boolean => dock.style.getPropertyValue('--cl-inset').startsWith('auto');
