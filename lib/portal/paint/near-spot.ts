import { isOurs } from '../roots.ts';
import { innermost, type Spot } from './dock.ts';

/** Between a note and what it speaks of, and between a note and the edge of the window, in px. */
const GAP = 6;
const EDGE = 8;

interface Place {
  left: number;
  top: number;
}

/** Places right by a box, from the best. */
function placesBy(at: DOMRect, width: number, height: number): Place[] {
  const above = at.top - GAP - height;
  const below = at.bottom + GAP;
  const end = at.right - width;
  return [
    { left: end, top: above },
    { left: at.left, top: below },
    { left: end, top: below },
    { left: at.right + GAP, top: at.top },
    { left: at.right + GAP, top: at.bottom - height },
    { left: at.left - GAP - width, top: at.top },
    { left: at.left, top: above },
  ];
}

const IN_USE = /^(a|button|input|select|textarea|label|img|svg|canvas|iframe|video|summary)$/;

const holdsWords = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === 3 && (node as Text).data.trim() !== '');

/** Points across a place, and down it, that are looked at: closer than a line's height and a short word's width. */
const ACROSS = 24;
const DOWN = 10;

/** Whether nothing of the page or of ours that is read or pressed lies there. */
function isFree({ left, top }: Place, width: number, height: number, host: HTMLElement): boolean {
  const doc = host.ownerDocument;
  if (left < EDGE || top < EDGE || left + width > innerWidth - EDGE || top + height > innerHeight - EDGE) return false;
  const [columns, rows] = [Math.ceil(width / ACROSS), Math.ceil(height / DOWN)];
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const [x, y] = [left + (width * column) / columns, top + (height * row) / rows];
      const hit = doc.elementsFromPoint(x, y).find((element) => element !== host);
      if (hit === undefined) continue;
      const inner = isOurs(hit) ? hit : innermost(hit, x, y);
      if (isOurs(inner) || IN_USE.test(inner.localName) || inner.hasAttribute('contenteditable') || holdsWords(inner)) return false;
    }
  }
  return true;
}

/** Right by the anchor where no word, field or button is covered; stays on the side once taken while that is free. */
export function nearSpot(): Spot {
  let side = 0;
  return (anchor, host) => {
    const at = anchor.getBoundingClientRect();
    if (!anchor.isConnected || at.width === 0 || at.bottom < 0 || at.top > innerHeight) return null;
    const { offsetWidth: width, offsetHeight: height } = host;
    const places = placesBy(at, width, height);
    const order = [side, ...places.keys()];
    const free = order.find((index) => isFree(places[index] as Place, width, height, host));
    if (free === undefined) return null;
    side = free;
    const { left, top } = places[free] as Place;
    return `${Math.round(top)}px auto auto ${Math.round(left)}px`;
  };
}
