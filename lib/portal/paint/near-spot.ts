import { isOurs } from '../roots.ts';
import { innermost, type Spot } from './dock.ts';
import { type Area, shared } from './field-box.ts';

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

const wordsOf = (element: Element): Node[] =>
  [...element.childNodes].filter((node) => node.nodeType === 3 && (node as Text).data.trim() !== '');

const holdsWords: HoldsWords = (element) => wordsOf(element).length > 0;

/** Whether words of an element count as being in a box. */
type HoldsWords = (element: Element, box: Area) => boolean;

/** By where the words themselves stand: a line of text is often shorter than the element that holds it. */
export const hasWordsIn: HoldsWords = (element, box) =>
  wordsOf(element).some((node) => {
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].some((rect) => shared(rect, box) !== null);
  });

/** Distance in px of the points that are looked at, across a place and down it: a button or a line of text is not missed. */
const ACROSS = 40;
const DOWN = 14;

/** Whether nothing of the page or of ours that is read or pressed lies there. */
export function isFree({ left, top }: Place, width: number, height: number, host: HTMLElement, hasWords = holdsWords): boolean {
  const doc = host.ownerDocument;
  const box = { left, top, right: left + width, bottom: top + height };
  if (left < EDGE || top < EDGE || left + width > innerWidth - EDGE || top + height > innerHeight - EDGE) return false;
  const [columns, rows] = [Math.ceil(width / ACROSS), Math.ceil(height / DOWN)];
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const [x, y] = [left + (width * column) / columns, top + (height * row) / rows];
      const hit = doc.elementsFromPoint(x, y).find((element) => element !== host);
      if (hit === undefined) continue;
      const inner = isOurs(hit) ? hit : innermost(hit, x, y);
      if (isOurs(inner) || IN_USE.test(inner.localName) || inner.hasAttribute('contenteditable') || hasWords(inner, box)) return false;
    }
  }
  return true;
}

/** Widths of a note in px, from the best: the narrow one fits into the margin of many pages. */
const WIDTHS = [340, 200];

/** Right by the anchor where no word, field or button is covered; stays where it is while that is free. */
export function nearSpot(): Spot {
  let taken = { side: 0, wide: WIDTHS[0] as number };

  function placeOf(at: DOMRect, host: HTMLElement, side: number): Place | null {
    const { offsetWidth: width, offsetHeight: height } = host;
    const place = placesBy(at, width, height)[side];
    return place && isFree(place, width, height, host) ? place : null;
  }

  return (anchor, host) => {
    const at = anchor.getBoundingClientRect();
    if (!anchor.isConnected || at.width === 0 || at.bottom < 0 || at.top > innerHeight) return null;
    const sides = [...placesBy(at, 0, 0).keys()];
    const tries = [taken, ...WIDTHS.flatMap((wide) => sides.map((side) => ({ side, wide })))];
    for (const { side, wide } of tries) {
      host.style.setProperty('--cl-note-width', `${wide}px`);
      const place = placeOf(at, host, side);
      if (place === null) continue;
      taken = { side, wide };
      return `${Math.round(place.top)}px auto auto ${Math.round(place.left)}px`;
    }
    host.style.setProperty('--cl-note-width', `${WIDTHS[0]}px`);
    return null;
  };
}
