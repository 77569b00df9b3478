import { isOurs, parentAcross } from '../roots.ts';
import { framesOf, hasEdge, innermost, type Spot } from './dock.ts';
import { type Area, shared } from './field-box.ts';

/** Between a note and what it speaks of, and between a note and the edge of the window, in px. */
const GAP = 6;
const EDGE = 8;

export interface Place {
  left: number;
  top: number;
}

/** Places right by a box, from the best; those above and below it within the window, those beside it beside the frame that it stands in, too. */
function placesBy(at: DOMRect, frame: Pick<Area, 'left' | 'right'>, width: number, height: number): Place[] {
  const inside = (left: number): number => Math.max(EDGE, Math.min(left, innerWidth - EDGE - width));
  const above = at.top - GAP - height;
  const below = at.bottom + GAP;
  const end = inside(at.right - width);
  const start = inside(at.left);
  return [
    { left: end, top: above },
    { left: start, top: below },
    { left: end, top: below },
    { left: frame.right + GAP, top: at.top },
    { left: frame.right + GAP, top: at.bottom - height },
    { left: at.right + GAP, top: at.top },
    { left: at.right + GAP, top: at.bottom - height },
    { left: frame.left - GAP - width, top: at.top },
    { left: at.left - GAP - width, top: at.top },
    { left: start, top: above },
  ];
}

/** How far from a box a place is still by it, and the way from one such place to the next, in px. */
const NEAR = 240;
const STEP = 20;

/** Places further below and above a box, from the nearest: beside a button of the form, say. */
function placesAlong(at: DOMRect, width: number, height: number): Place[] {
  const lefts = [at.right - width, at.left].map((left) => Math.max(EDGE, Math.min(left, innerWidth - EDGE - width)));
  const ways = Array.from({ length: Math.floor(NEAR / STEP) }, (_, index) => GAP + (index + 1) * STEP);
  return ways.flatMap((way) => [at.bottom + way, at.top - way - height].flatMap((top) => lefts.map((left) => ({ left, top }))));
}

/** Places at the edges of the window, from the best. */
function placesAtEdges(width: number, height: number): Place[] {
  const [right, bottom] = [innerWidth - EDGE - width, innerHeight - EDGE - height];
  return [bottom, EDGE].flatMap((top) => [right, EDGE, right / 2].map((left) => ({ left: Math.max(EDGE, left), top })));
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

/** Distance in px of the points that are looked at, across a place and down it. */
const ACROSS = 40;
const DOWN = 14;

/** Corners and a grid of points of a place, close enough that no button and no line of text is missed. */
function* pointsIn({ left, top }: Place, width: number, height: number): Generator<[x: number, y: number]> {
  const [columns, rows] = [Math.ceil(width / ACROSS), Math.ceil(height / DOWN)];
  for (let row = 0; row <= rows; row += 1)
    for (let column = 0; column <= columns; column += 1) yield [left + (width * column) / columns, top + (height * row) / rows];
}

const areaOf = ({ left, top }: Place, width: number, height: number): Area => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** How much it matters that something is hidden. */
const WEIGHTS = { ours: 30, used: 5, words: 1 };

/** What lies at a point below the host: something of ours, something that is pressed or written in, words; null for bare ground. */
function foundAt(
  x: number,
  y: number,
  box: Area,
  host: HTMLElement,
  hasWords: HoldsWords,
  labels: readonly Element[] = [],
): keyof typeof WEIGHTS | null {
  const hit = host.ownerDocument.elementsFromPoint(x, y).find((element) => element !== host);
  if (hit === undefined) return null;
  const inner = isOurs(hit) ? hit : innermost(hit, x, y);
  if (isOurs(inner)) return 'ours';
  if (labels.includes(inner)) return hasWordsIn(inner, box) ? 'words' : null;
  if (IN_USE.test(inner.localName) || inner.hasAttribute('contenteditable')) return 'used';
  return hasWords(inner, box) ? 'words' : null;
}

/** Whether nothing of the page or of ours that is read or pressed lies there. @param labels of which only the words count */
export function isFree(
  place: Place,
  width: number,
  height: number,
  host: HTMLElement,
  hasWords = holdsWords,
  labels: readonly Element[] = [],
): boolean {
  const { left, top } = place;
  if (left < EDGE || top < EDGE || left + width > innerWidth - EDGE || top + height > innerHeight - EDGE) return false;
  const box = areaOf(place, width, height);
  for (const [x, y] of pointsIn(place, width, height)) if (foundAt(x, y, box, host, hasWords, labels) !== null) return false;
  return true;
}

/** A scroll bar of the window is no wider, in px. */
const SCROLL_BAR = 20;

/** The nearest thing at a point whose edges are seen: a card of the page, or a line of it; null for the page's own ground, which is as wide as the window. */
function surfaceAt(x: number, y: number, host: HTMLElement): Element | null {
  const { body } = host.ownerDocument;
  const hit = host.ownerDocument.elementsFromPoint(x, y).find((element) => !isOurs(element));
  let at = hit ? innermost(hit, x, y) : null;
  while (at !== null && at !== body && !hasEdge(at)) at = parentAcross(at);
  const isCard = at !== null && at !== body && at.getBoundingClientRect().width < innerWidth - SCROLL_BAR;
  return isCard ? at : null;
}

/** Whether the whole place lies on one surface of the page, across no edge. */
export function isOnOne({ left, top }: Place, width: number, height: number, host: HTMLElement): boolean {
  const surfaces = [0, 0.5, 1].flatMap((down) => [0, 0.5, 1].map((across) => surfaceAt(left + width * across, top + height * down, host)));
  return surfaces.every((surface) => surface === surfaces[0]);
}

/** How much would be hidden there, to compare places. */
export function hiddenAt(place: Place, width: number, height: number, host: HTMLElement, hasWords = holdsWords): number {
  const box = areaOf(place, width, height);
  return [...pointsIn(place, width, height)]
    .map(([x, y]) => foundAt(x, y, box, host, hasWords))
    .reduce((sum, found) => sum + (found === null ? 0 : WEIGHTS[found]), 0);
}

/** Forms of a note, from the best: the narrow one fits into the margin of many pages, one line into a gap between fields. `wide` in px. */
interface Form {
  wide: number;
  isLine: boolean;
}
const FORMS: readonly [Form, ...Form[]] = [
  { wide: 340, isLine: false },
  { wide: 200, isLine: false },
  { wide: 340, isLine: true },
  { wide: 280, isLine: true },
];
const LINES = FORMS.filter(({ isLine }) => isLine);

/** More than this share of the window is a field, which the note may have to stand before; what is smaller stays free in any case. */
const LARGE = 0.2;

/**
 * Right by the anchor where no word, field or button is covered, else near it; stays where it is while that is free, and follows the anchor
 * unasked while it moves. Where all is in use, or the anchor out of sight, one line of it at an edge of the window where it hides least.
 */
export function nearSpot(): Spot {
  let form = FORMS[0];
  /** From the anchor's corner; null at an edge of the window. */
  let by: Place | null = null;
  let edge: Place = { left: EDGE, top: EDGE };

  function shape(next: Form, { style, classList }: HTMLElement): void {
    style.setProperty('--cl-note-width', `${next.wide}px`);
    classList.toggle('line', next.isLine);
  }

  const insetOf = ({ left, top }: Place): string => `${Math.round(top)}px auto auto ${Math.round(left)}px`;

  /** The first of these places that is free, in the first of these forms. */
  function firstFree(
    forms: readonly Form[],
    host: HTMLElement,
    placesOf: (width: number, height: number) => readonly Place[],
  ): Place | null {
    for (const next of forms) {
      shape(next, host);
      const { offsetWidth: width, offsetHeight: height } = host;
      const place = placesOf(width, height).find((each) => isFree(each, width, height, host));
      if (place === undefined) continue;
      form = next;
      return place;
    }
    return null;
  }

  function leastHiding(at: DOMRect, host: HTMLElement): void {
    const isKept = at.width * at.height < LARGE * innerWidth * innerHeight;
    let least = Infinity;
    for (const line of LINES) {
      shape(line, host);
      const { offsetWidth: width, offsetHeight: height } = host;
      for (const place of placesAtEdges(width, height)) {
        if (isKept && shared(areaOf(place, width, height), at) !== null) continue;
        const hidden = hiddenAt(place, width, height, host);
        if (hidden < least) [least, edge, form] = [hidden, place, line];
        if (hidden === 0) return;
      }
    }
    shape(form, host);
  }

  return (anchor, host, isMoving) => {
    const at = anchor.getBoundingClientRect();
    const stayed = by && { left: at.left + by.left, top: at.top + by.top };
    if (isMoving) return insetOf(stayed ?? edge);
    if (anchor.isConnected && at.width > 0 && at.bottom >= 0 && at.top <= innerHeight) {
      const place =
        (stayed && firstFree([form], host, () => [stayed])) ??
        firstFree(FORMS, host, (...size) => placesBy(at, framesOf(anchor).at(-1) ?? at, ...size)) ??
        firstFree([FORMS[0], ...LINES], host, (...size) => placesAlong(at, ...size));
      if (place !== null) {
        by = { left: place.left - at.left, top: place.top - at.top };
        return insetOf(place);
      }
    }
    by = null;
    leastHiding(at, host);
    return insetOf(edge);
  };
}
