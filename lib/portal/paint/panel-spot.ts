/** Where the panel beside a text stands: never on the fields that are written in, nor on their labels, while there is any other place. */
import { labelsOf } from '../controls.ts';
import { isRendered } from '../roots.ts';
import { EDGE, edgesBeside, freeFrom, GAP, type Spot } from './dock.ts';
import { type Area, shared } from './field-box.ts';
import { hasWordsIn, hiddenAt, isFree, isOnOne, type Place } from './near-spot.ts';

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

/** A place for a box, which is held by that of its sides that stays where it is as the box tells more or less: it does so a frame before it is placed anew. */
interface HeldArea extends Area {
  isByRight: boolean;
}

/** Places on both sides of a field for a box of this size, the wanted side first; null where it would lie on what is kept free. */
function placesBeside(fields: readonly Element[], width: number, height: number, isLeft: boolean): (HeldArea | null)[] {
  const [anchor] = fields;
  if (anchor === undefined) return [];
  const at = anchor.getBoundingClientRect();
  if (!anchor.isConnected || at.width === 0) return [];
  const kept = keptFree(fields);
  const top = Math.max(EDGE, Math.min(at.top, innerHeight - EDGE - height));
  const [right, left] = edgesBeside(anchor, width).map((x, index) => {
    const box = x === null ? null : boxAt(x, top, width, height);
    return box !== null && isClear(box, kept) ? { ...box, isByRight: index === 1 } : null;
  });
  return isLeft ? [left ?? null, right ?? null] : [right ?? null, left ?? null];
}

const isInSight = (element: Element | undefined): boolean => {
  const at = element?.getBoundingClientRect();
  return at !== undefined && at.bottom >= 0 && at.top <= innerHeight;
};

/** Whether nothing of the page is read, pressed or ends there. */
const isBareAt = (place: Place, width: number, height: number, host: HTMLElement): boolean =>
  isFree(place, width, height, host, hasWordsIn) && isOnOne(place, width, height, host);

/** Whether the unfolded panel could stand beside the first of the fields; on either side of it; and on bare ground, which only a field in sight can tell. */
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
    isBare: box !== undefined && (!isInSight(fields[0]) || isBareAt(box, WIDTH, height, host)),
  };
}

/** Whether the panel lies on what is written in. */
export const hidesFields = (host: Element, fields: readonly Element[]): boolean => !isClear(host.getBoundingClientRect(), keptFree(fields));

/** The class of the host in which a folded panel shows no more than its score. */
const TIGHT = 'tight';

/** At an edge of the window: that at the end of the line, or the other; `top` in px. */
interface AtEdge {
  isNear: boolean;
  top: number;
}

/** From one place along an edge to the next, in px. */
const STEP = 22;

/** Places of a folded panel: the corners, of which the usual is the first, then those along the edges from below. */
function edgePlaces(host: HTMLElement, isRtl: boolean): { corners: [usual: AtEdge, ...AtEdge[]]; along: AtEdge[] } {
  const low = innerHeight - EDGE - host.offsetHeight;
  const count = Math.max(0, Math.floor((low - EDGE) / STEP));
  return {
    corners: [
      { isNear: true, top: innerHeight - freeFrom(host, isRtl) - host.offsetHeight },
      { isNear: true, top: EDGE },
      { isNear: false, top: low },
      { isNear: false, top: EDGE },
    ],
    along: [true, false].flatMap((isNear) => Array.from({ length: count }, (_, index) => ({ isNear, top: low - (index + 1) * STEP }))),
  };
}

/** Before the text where there is no other place, as at high zoom: in the half of the window that hides less of it, so that the other half is seen. */
function overHalf(host: HTMLElement, kept: readonly Area[], isRtl: boolean): string {
  const height = Math.max(LEAST, Math.floor(innerHeight / 2) - EDGE);
  host.style.setProperty('--cl-room', `${height}px`);
  const hiddenAt = (top: number): number =>
    kept.reduce((sum, area) => sum + Math.max(0, Math.min(area.bottom, top + height) - Math.max(area.top, top)), 0);
  const [start, end] = isRtl ? [`${EDGE}px`, 'auto'] : ['auto', `${EDGE}px`];
  return hiddenAt(EDGE) < hiddenAt(innerHeight - EDGE - height) ? `${EDGE}px ${end} auto ${start}` : `auto ${end} ${EDGE}px ${start}`;
}

/** From the field to a folded panel right below or above it, in px. */
const NEAR = 6;

/** Places for a folded panel below and above its field, from the best; those at the end of the line first. */
function placesBy(at: DOMRect, width: number, height: number, isRtl: boolean): HeldArea[] {
  return [!isRtl, isRtl].flatMap((isByRight) =>
    [at.bottom + NEAR, at.top - NEAR - height].map((top) => ({
      ...boxAt(isByRight ? at.right - width : at.left, top, width, height),
      isByRight,
    })),
  );
}

/** The inset of the host. A scrollbar that takes room stands at the right. */
function insetOf({ left, top, right, isByRight }: HeldArea): string {
  const toRight = (document.documentElement.clientWidth || innerWidth) - right;
  return `${Math.round(top)}px ${isByRight ? `${Math.ceil(toRight)}px auto auto` : `auto auto ${Math.round(left)}px`}`;
}

/** Where an unfolded panel lies that has no place beside its field, and how high it may be there, in px. */
interface Stretch {
  isBelow: boolean;
  atRight: boolean;
  room: number;
}

/** Below and above what is kept free, at both ends of the line; the larger ones first. */
function stretchesBy(kept: readonly Area[], isRtl: boolean): Stretch[] {
  const above = Math.min(...kept.map(({ top }) => top)) - GAP - EDGE;
  const below = innerHeight - EDGE - GAP - Math.max(...kept.map(({ bottom }) => bottom));
  return [true, false]
    .map((isBelow) => ({ isBelow, room: Math.floor(isBelow ? below : above) }))
    .filter(({ room }) => room >= LEAST)
    .sort((one, other) => other.room - one.room)
    .flatMap((way) => [!isRtl, isRtl].map((atRight) => ({ ...way, atRight })));
}

/** How much would be hidden by the panel there. */
function hiddenBy({ isBelow, atRight, room }: Stretch, host: HTMLElement): number {
  const height = Math.min(heightOf(), room);
  const top = isBelow ? innerHeight - EDGE - room : EDGE + room - height;
  return hiddenAt({ left: atRight ? innerWidth - EDGE - WIDTH : EDGE, top }, WIDTH, height, host, hasWordsIn);
}

/**
 * Beside the field; else, folded, right by it on bare ground, or at an edge of the window where it hides nothing that is written in and, where
 * that can be, nothing else; unfolded, below or above the field as high as there is room, where it hides least, else in one half of the window.
 * null, for the usual corner, where an unfolded one's field is out of sight or a folded one has no better place.
 */
export function panelSpot(fields: () => readonly Element[], isLeft: () => boolean, isFolded: () => boolean): Spot {
  /** Which of the places by the field a folded panel has. */
  let by: number | null = null;
  /** Where it is at an edge; null in the usual corner. */
  let stood: AtEdge | null = null;
  /** Of an unfolded one that has no place beside it. */
  let stretch: Stretch | undefined;

  const fieldBox = (): DOMRect => (fields()[0] as Element).getBoundingClientRect();

  /** Stays where it is while that is bare; as it grows and the field changes its size, at the same corner of it. */
  function bareBy(host: HTMLElement, isRtl: boolean): HeldArea | null {
    const { offsetWidth: width, offsetHeight: height } = host;
    const places = placesBy(fieldBox(), width, height, isRtl);
    const kept = keptFree(fields());
    const isBare = (box: Area): boolean => isClear(box, kept) && isBareAt(box, width, height, host);
    const index = by !== null && isBare(places[by] as Area) ? by : places.findIndex(isBare);
    by = index === -1 ? null : index;
    return places[index] ?? null;
  }

  /** Stays where it is while nothing is hidden there; while the page moves, while it is not on what is written in. undefined where it would be anywhere. */
  function atEdge(host: HTMLElement, kept: readonly Area[], isRtl: boolean, isMoving = false): string | null | undefined {
    const { offsetWidth: width, offsetHeight: height } = host;
    const placeOf = ({ isNear, top }: AtEdge): HeldArea => {
      const isByRight = isNear !== isRtl;
      const left = isByRight ? innerWidth - EDGE - width : EDGE;
      return { ...boxAt(left, Math.min(top, innerHeight - EDGE - height), width, height), isByRight };
    };
    const isOff = (each: AtEdge): boolean => isClear(placeOf(each), kept);
    const { corners, along } = edgePlaces(host, isRtl);
    const clear = [...(stood ? [stood] : []), ...corners].filter(isOff);
    const hides = (each: AtEdge): number => hiddenAt(placeOf(each), width, height, host, hasWordsIn);
    const isBare = (each: AtEdge): boolean => isFree(placeOf(each), width, height, host, hasWordsIn);
    const least = (): AtEdge | undefined => {
      const hidden = clear.map(hides);
      return clear[hidden.indexOf(Math.min(...hidden))];
    };
    const found = isMoving ? clear[0] : (clear.find(isBare) ?? along.find((each) => isOff(each) && isBare(each)) ?? least());
    if (found === undefined) return undefined;
    stood = found === corners[0] ? null : found;
    return stood && insetOf(placeOf(stood));
  }

  /** While the page moves it stays on its side. */
  function leastHiding(host: HTMLElement, kept: readonly Area[], isRtl: boolean, isMoving = false): Stretch | undefined {
    const stretches = stretchesBy(kept, isRtl);
    const stayed = stretches.find(({ isBelow, atRight }) => isBelow === stretch?.isBelow && atRight === stretch.atRight);
    if (isMoving && stayed) return stayed;
    const hidden = stretches.map((each) => hiddenBy(each, host));
    return stretches[hidden.indexOf(Math.min(...hidden))];
  }

  return (_anchor, host, isMoving) => {
    // Asked for anew at rest only, as to measure it costs a layout.
    if (!isMoving) host.classList.remove(TIGHT);
    const { offsetWidth: width, offsetHeight: height } = host;
    const hasAllRoom = (): void => void host.style.removeProperty('--cl-room');
    const isRtl = getComputedStyle(host.ownerDocument.body).direction === 'rtl';
    if (!isInSight(fields()[0])) {
      hasAllRoom();
      return isFolded() ? (atEdge(host, [], isRtl, isMoving) ?? null) : null;
    }
    const wanted = isFolded() ? height : host.style.getPropertyValue('--cl-room') === '' ? Math.max(height, LEAST) : heightOf();
    const beside = placesBeside(fields(), width, wanted, isLeft()).find((place) => place !== null);
    if (beside || isFolded()) hasAllRoom();
    if (isMoving && isFolded() && by !== null) return insetOf(placesBy(fieldBox(), width, height, isRtl)[by] as HeldArea);
    const isGood = beside && (isMoving || !isFolded() || isBareAt(beside, width, height, host));
    if (isGood) by = null;
    const place = (isFolded() && !isMoving && !isGood ? bareBy(host, isRtl) : null) ?? beside;
    if (place) {
      stood = null;
      return insetOf(place);
    }
    const kept = keptFree(fields());
    if (kept.length === 0) return null;
    if (isFolded()) {
      const edge = atEdge(host, kept, isRtl, isMoving);
      if (edge !== undefined) return edge;
      // Before the text there is no more of it than has to be.
      host.classList.add(TIGHT);
      return atEdge(host, kept, isRtl, isMoving) ?? null;
    }
    stretch = leastHiding(host, kept, isRtl, isMoving);
    if (stretch === undefined) return overHalf(host, kept, isRtl);
    const { isBelow, atRight, room } = stretch;
    host.style.setProperty('--cl-room', `${room}px`);
    const [left, right] = atRight ? ['auto', `${EDGE}px`] : [`${EDGE}px`, 'auto'];
    const inset = innerHeight - EDGE - room;
    return isBelow ? `${inset}px ${right} auto ${left}` : `auto ${right} ${inset}px ${left}`;
  };
}
