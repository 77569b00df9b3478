import { describe, expect, it } from 'vitest';
import { hull, placeCard } from '../../../../lib/portal/paint/card-place.ts';

const WINDOW = { left: 0, top: 0, right: 1000, bottom: 800 };
const CARD = { width: 320, height: 200 };
const words = (left: number, top: number, width = 80, height = 20) => ({ left, top, right: left + width, bottom: top + height });

describe('a card', () => {
  it.each([
    ['below the words', words(100, 100), { left: 100, top: 126, room: 666 }],
    ['above them where there is no room below', words(100, 650), { left: 100, top: 444, room: 636 }],
    ['inside the window by words at its right edge', words(900, 100), { left: 672, top: 126, room: 666 }],
    ['inside the window by words that begin left of it', words(-40, 100), { left: 8, top: 126, room: 666 }],
  ])('stands %s', (_, at, place) => {
    expect(placeCard(at, CARD, WINDOW, false)).toEqual(place);
  });

  it('ends where the words end in a text from right to left', () => {
    expect(placeCard(words(500, 100), CARD, WINDOW, true).left).toBe(260);
  });

  it('scrolls on the side with more room rather than cover the words, as in a window enlarged four times', () => {
    const small = { left: 0, top: 0, right: 340, bottom: 225 };
    expect(placeCard(words(20, 60), CARD, small, false)).toEqual({ left: 12, top: 86, room: 131 });
    expect(placeCard(words(20, 160), CARD, small, false)).toEqual({ left: 12, top: 8, room: 146 });
  });

  it('stays in the window where words fill it', () => {
    const { top, room } = placeCard(words(0, -100, 1000, 1000), CARD, WINDOW, false);
    expect([top, top + room]).toEqual([720, 792]);
  });
});

it('the hull of several lines holds them all', () => {
  expect(hull([words(300, 100), words(20, 120, 60)])).toEqual({ left: 20, top: 100, right: 380, bottom: 140 });
  expect(hull([])).toBeNull();
});
