// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForCards } from '../../../entrypoints/panel.content/card-triggers.ts';
import { shortcut } from '../../../entrypoints/panel.content/shortcut.ts';
import type { Finding } from '../../../lib/lint/types.ts';

const INSULT = { rule: 'insult' } as Finding;
/** Words that are marked lie left of this, in px. */
const MARKED = 100;

let field: HTMLTextAreaElement;
let life: AbortController;
let inWords: Finding | null;
const card = { open: vi.fn(), rest: vi.fn(), shown: vi.fn(() => null), close: vi.fn() };
const say = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  inWords = null;
  life = new AbortController();
  field = document.body.appendChild(document.createElement('textarea'));
  const session = { findingAt: (_: unknown, x: number) => (x < MARKED ? INSULT : null), findingAtCaret: () => inWords };
  watchForCards(field, life.signal, session as never, card, say);
});
afterEach(() => {
  life.abort();
  field.remove();
  vi.useRealTimers();
});

const move = (clientX: number, more: PointerEventInit = {}): boolean =>
  field.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: 5, pointerType: 'mouse', ...more }));
const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

describe('a card is asked for', () => {
  it('where the pointer rests on words, and not while it moves across them', () => {
    for (let x = 0; x < 90; x += 10) {
      move(x);
      vi.advanceTimersByTime(100);
    }
    expect(card.rest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(card.rest).toHaveBeenCalledExactlyOnceWith(INSULT);
    move(MARKED + 1);
    vi.advanceTimersByTime(300);
    expect(card.rest).toHaveBeenLastCalledWith(null);
  });

  it.each<[string, () => void]>([
    ['words are being selected', () => move(10, { buttons: 1 })],
    ['a finger scrolls', () => move(10, { pointerType: 'touch' })],
    ['the pointer has left', () => move(10) && field.dispatchEvent(new Event('pointerleave'))],
    ['something is typed', () => move(10) && field.dispatchEvent(new Event('input'))],
    ['the field is let go', () => move(10) && life.abort()],
  ])('but not while %s', (_, happen) => {
    happen();
    vi.advanceTimersByTime(1000);
    expect(card.rest).not.toHaveBeenCalled();
  });

  it('by a tap on words', () => {
    field.dispatchEvent(new PointerEvent('click', { clientX: 10, clientY: 5, pointerType: 'mouse' }));
    expect(card.open).not.toHaveBeenCalled();
    field.dispatchEvent(new PointerEvent('click', { clientX: 10, clientY: 5, pointerType: 'touch' }));
    expect(card.open).toHaveBeenCalledExactlyOnceWith(INSULT, 'click');
  });

  it('by the shortcut with the caret in words; elsewhere the key is the page’s', () => {
    expect(press('Enter', { altKey: true })).toBe(true);
    inWords = INSULT;
    for (const more of [{}, { altKey: true, shiftKey: true }, { altKey: true, ctrlKey: true }]) expect(press('Enter', more)).toBe(true);
    expect(card.open).not.toHaveBeenCalled();
    expect(press('Enter', { altKey: true })).toBe(false);
    expect(card.open).toHaveBeenCalledExactlyOnceWith(INSULT, 'keyboard');
  });

  it('by the keys that the user chose, and no longer by the usual ones', () => {
    inWords = INSULT;
    shortcut.setState('Ctrl+Alt+M', true);
    expect(press('Enter', { altKey: true })).toBe(true);
    expect(press('m', { altKey: true, ctrlKey: true })).toBe(false);
    expect(card.open).toHaveBeenCalledExactlyOnceWith(INSULT, 'keyboard');
    shortcut.setState('Alt+Enter', true);
  });
});

it('the caret that comes to rest in words is told of, not each key', () => {
  inWords = INSULT;
  press('a');
  vi.advanceTimersByTime(1000);
  expect(say).not.toHaveBeenCalled();
  for (let times = 0; times < 3; times += 1) press('ArrowRight');
  vi.advanceTimersByTime(1000);
  expect(say).toHaveBeenCalledExactlyOnceWith(INSULT);
  inWords = null;
  press('End');
  vi.advanceTimersByTime(1000);
  expect(say).toHaveBeenLastCalledWith(null);
});
