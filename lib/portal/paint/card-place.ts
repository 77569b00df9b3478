import type { Area } from './field-box.ts';

/** From the words to the card, and from the card to the edge of the window, in px. */
const GAP = 6;
const EDGE = 8;
/** A card that is scrolled in less height can't be read, in px. */
const LEAST = 72;

export interface CardPlace {
  left: number;
  top: number;
  /** How high the card may be, in px; beyond that it scrolls. */
  room: number;
}

/**
 * Where a card stands that speaks of these words: below them, else above, else where there is more room, and never on them unless neither side
 * has `LEAST`. It begins where the words begin, as far as the window allows. All in px of the window.
 */
export function placeCard(words: Area, card: { width: number; height: number }, view: Area, rtl: boolean): CardPlace {
  const below = view.bottom - EDGE - words.bottom - GAP;
  const above = words.top - GAP - view.top - EDGE;
  const isBelow = below >= card.height || (above < card.height && below >= above);
  const room = Math.max(LEAST, isBelow ? below : above);
  const height = Math.min(card.height, room);
  const top = isBelow ? words.bottom + GAP : words.top - GAP - height;
  const left = rtl ? words.right - card.width : words.left;
  return {
    left: within(left, view.left + EDGE, view.right - EDGE - card.width),
    top: within(top, view.top + EDGE, view.bottom - EDGE - height),
    room,
  };
}

/** The smallest area that holds all these; null for none. */
export function hull(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  return {
    left: Math.min(...areas.map(({ left }) => left)),
    top: Math.min(...areas.map(({ top }) => top)),
    right: Math.max(...areas.map(({ right }) => right)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  };
}

/** The lower bound wins where there is no room for both. */
const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
