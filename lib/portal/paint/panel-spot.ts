/** Where the panel beside a text stands: never on the fields that are written in, nor on their labels, while there is any other place. */
import { labelsOf } from '../controls.ts';
import { isRendered } from '../roots.ts';
import { EDGE, edgesBeside, freeFrom, GAP, type Spot } from './dock.ts';
import { type Area, shared } from './field-box.ts';
import { hasWordsIn, isFree } from './near-spot.ts';

/** Width of the unfolded panel, as in panel.css, and how high it can become, in px. */
const WIDTH = 288;
const heightOf = (): number => Math.min(innerHeight * 0.7, 620);
/** A panel that is scrolled in less height can't be read, in px. */
const LEAST = 140;

/** The fields and their labels, as far as they are in sight, in px of the window. */
const keptFree = (fields: readonly Element[]): Area[] =>
  fields
    .flatMap((field) => [field, ...labelsOf(field)])
    .filter(isRendered)
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, bottom, top }) => width > 0 && bottom > 0 && top < innerHeight);

const isClear = (box: Area, kept: readonly Area[]): boolean => kept.every((area) => shared(box, area) === null);

const boxAt = (left: number, top: number, width: number, height: number): Area => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Places on both sides of a field for a box of this size, the wanted side first; null where it would lie on what is kept free. */
function placesBeside(fields: readonly Element[], width: number, height: number, isLeft: boolean): (Area | null)[] {
  const [anchor] = fields;
  if (anchor === undefined) return [];
  const at = anchor.getBoundingClientRect();
  if (!anchor.isConnected || at.width === 0) return [];
  const kept = keptFree(fields);
  const top = Math.max(EDGE, Math.min(at.top, innerHeight - EDGE - height));
  const [right, left] = edgesBeside(anchor, width).map((x) => {
    const box = x === null ? null : boxAt(x, top, width, height);
    return box !== null && isClear(box, kept) ? box : null;
  });
  return isLeft ? [left ?? null, right ?? null] : [right ?? null, left ?? null];
}

const isInSight = (element: Element | undefined): boolean => {
  const at = element?.getBoundingClientRect();
  return at !== undefined && at.bottom >= 0 && at.top <= innerHeight;
};

/** Whether the unfolded panel could stand beside the first of the fields; on either side of it; and so that it lies on nothing that is read or pressed, which only a field in sight can tell. */
export function roomBeside(
  fields: readonly Element[],
  isLeft: boolean,
  host: HTMLElement,
): { some: boolean; both: boolean; isBare: boolean } {
  const height = heightOf();
  const places = placesBeside(fields, WIDTH, height, isLeft);
  const box = places.find((place) => place !== null);
  return {
    some: box !== undefined,
    both: places.length === 2 && places.every((place) => place !== null),
    isBare: box !== undefined && (!isInSight(fields[0]) || isFree({ left: box.left, top: box.top }, WIDTH, height, host, hasWordsIn)),
  };
}

/** Whether the panel lies on what is written in. */
export const hidesFields = (host: Element, fields: readonly Element[]): boolean => !isClear(host.getBoundingClientRect(), keptFree(fields));

/** The class of the host in which a folded panel shows no more than its score. */
const TIGHT = 'tight';

/** A corner in which a folded panel hides nothing that is written in: null for the usual one, undefined where there is none. */
function clearCorner(host: HTMLElement, kept: readonly Area[], isRtl: boolean): string | null | undefined {
  const { offsetWidth: width, offsetHeight: height } = host;
  const [low, high] = [innerHeight - EDGE - height, EDGE];
  const usual = innerHeight - freeFrom(host, isRtl) - height;
  const [near, far] = isRtl ? [EDGE, innerWidth - EDGE - width] : [innerWidth - EDGE - width, EDGE];
  if (isClear(boxAt(near, usual, width, height), kept)) return null;
  const corner = [
    [near, high],
    [far, low],
    [far, high],
  ].find(([left = 0, top = 0]) => isClear(boxAt(left, top, width, height), kept));
  return corner && `${corner[1]}px auto auto ${corner[0]}px`;
}

const USED = 'input, textarea, select, button, a, [role], [tabindex], [contenteditable]';

/** Whether the panel lies on something that is used. A component that hides what is in it may be far larger than that, and does not count. */
export const liesUnder = (host: Element, element: Element): boolean =>
  element.matches(USED) && shared(host.getBoundingClientRect(), element.getBoundingClientRect()) !== null;

/** Before the text where there is no other place, as at high zoom: in the half of the window that hides less of it, so that the other half is seen. */
function overHalf(host: HTMLElement, kept: readonly Area[], isRtl: boolean): string {
  const height = Math.max(LEAST, Math.floor(innerHeight / 2) - EDGE);
  host.style.setProperty('--cl-room', `${height}px`);
  const hiddenAt = (top: number): number =>
    kept.reduce((sum, area) => sum + Math.max(0, Math.min(area.bottom, top + height) - Math.max(area.top, top)), 0);
  const [start, end] = isRtl ? [`${EDGE}px`, 'auto'] : ['auto', `${EDGE}px`];
  return hiddenAt(EDGE) < hiddenAt(innerHeight - EDGE - height) ? `${EDGE}px ${end} auto ${start}` : `auto ${end} ${EDGE}px ${start}`;
}

/**
 * Beside the field; else, folded, in a corner where it hides nothing that is written in; unfolded, below or above the field as high as there is
 * room, else in one half of the window.
 * null, for the usual corner, where the field is out of sight or a folded panel has no better one.
 */
export function panelSpot(fields: () => readonly Element[], isLeft: () => boolean, isFolded: () => boolean): Spot {
  return (_anchor, host, isMoving) => {
    // Asked for anew at rest only, as to measure it costs a layout.
    if (!isMoving) host.classList.remove(TIGHT);
    const { offsetWidth: width, offsetHeight: height } = host;
    const hasAllRoom = (): void => void host.style.removeProperty('--cl-room');
    if (!isInSight(fields()[0])) {
      hasAllRoom();
      return null;
    }
    const wanted = isFolded() ? height : host.style.getPropertyValue('--cl-room') === '' ? Math.max(height, LEAST) : heightOf();
    const beside = placesBeside(fields(), width, wanted, isLeft()).find((place) => place !== null);
    if (beside || isFolded()) hasAllRoom();
    if (beside) return `${Math.round(beside.top)}px auto auto ${Math.round(beside.left)}px`;
    const kept = keptFree(fields());
    if (kept.length === 0) return null;
    const isRtl = getComputedStyle(host.ownerDocument.body).direction === 'rtl';
    if (isFolded()) {
      const corner = clearCorner(host, kept, isRtl);
      if (corner !== undefined) return corner;
      // Before the text there is no more of it than has to be.
      host.classList.add(TIGHT);
      return clearCorner(host, kept, isRtl) ?? null;
    }
    const above = Math.min(...kept.map(({ top }) => top)) - GAP - EDGE;
    const below = innerHeight - EDGE - GAP - Math.max(...kept.map(({ bottom }) => bottom));
    const room = Math.max(above, below);
    if (room < LEAST) return overHalf(host, kept, isRtl);
    host.style.setProperty('--cl-room', `${Math.floor(room)}px`);
    const [start, end] = isRtl ? [`${EDGE}px`, 'auto'] : ['auto', `${EDGE}px`];
    return below >= above
      ? `${Math.round(innerHeight - EDGE - below)}px ${end} auto ${start}`
      : `auto ${end} ${Math.round(innerHeight - EDGE - above)}px ${start}`;
  };
}
