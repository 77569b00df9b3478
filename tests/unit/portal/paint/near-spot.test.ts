// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nearSpot } from '../../../../lib/portal/paint/near-spot.ts';

/** happy-dom lays nothing out, so every box is told: a window of 1024 by 768 px, notes 60 px high, 36 as one line, and as wide as they may be. */
const HEIGHT = 60;
const LINE = 36;
let used: { element: Element; box: DOMRect }[] = [];
let host: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('chrome', undefined);
  document.elementsFromPoint = (x, y) =>
    used.flatMap(({ element, box }) => (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom ? [element] : []));
  host = document.createElement('cl-note');
  document.body.append(host);
  vi.spyOn(host, 'offsetHeight', 'get').mockImplementation(() => (host.classList.contains('line') ? LINE : HEIGHT));
  vi.spyOn(host, 'offsetWidth', 'get').mockImplementation(() => Number.parseInt(host.style.getPropertyValue('--cl-note-width'), 10));
});
afterEach(() => {
  document.body.replaceChildren();
  used = [];
  vi.unstubAllGlobals();
});

function at(left: number, top: number, width: number, height: number, name = 'textarea', words = ''): Element {
  const element = document.createElement(name);
  element.textContent = words;
  document.body.append(element);
  const box = new DOMRect(left, top, width, height);
  vi.spyOn(element, 'getBoundingClientRect').mockImplementation(() => box);
  used.push({ element, box });
  return element;
}
const inset = (left: number, top: number): string => `${top}px auto auto ${left}px`;

describe('a note stands', () => {
  it('above the end of a field where nothing is', () => {
    expect(nearSpot()(at(100, 300, 500, 100), host)).toBe(inset(260, 234));
  });

  it('below it where a label stands above', () => {
    const field = at(100, 300, 500, 100);
    at(100, 270, 500, 24, 'label', 'Description');
    expect(nearSpot()(field, host)).toBe(inset(100, 406));
  });

  it('over an empty part of the page, as that has no words', () => {
    const field = at(100, 300, 500, 100);
    at(0, 0, 1024, 290, 'div');
    expect(nearSpot()(field, host)).toBe(inset(260, 234));
  });

  it('narrower in a margin that has no room for it', () => {
    const field = at(100, 300, 700, 300);
    at(0, 0, 1024, 290, 'p', 'Words above');
    at(0, 610, 1024, 100, 'p', 'Words below');
    expect(nearSpot()(field, host)).toBe(inset(806, 300));
    expect(host.style.getPropertyValue('--cl-note-width')).toBe('200px');
  });

  it('within the window, by a button at its edge', () => {
    const button = at(8, 300, 80, 32, 'button', 'Submit');
    expect(nearSpot()(button, host)).toBe(inset(8, 234));
  });

  it('as one line in a gap that has no room for more', () => {
    const field = at(8, 300, 1008, 300);
    at(0, 0, 1024, 256, 'p', 'Words above');
    at(0, 610, 1024, 158, 'p', 'Words below');
    expect(nearSpot()(field, host)).toBe(inset(676, 258));
    expect([host.classList.contains('line'), host.style.getPropertyValue('--cl-note-width')]).toEqual([true, '340px']);
  });

  it('as one line at the edge that hides least where everything near is in use, and never on what it speaks of', () => {
    at(0, 0, 1024, 700, 'p', 'Words everywhere');
    const button = at(100, 720, 80, 40, 'button', 'Submit');
    at(400, 720, 624, 48, 'button', 'Another');
    // At the top: words weigh less than a button, and the bottom has no bare place that is wide enough.
    expect(nearSpot()(button, host)).toBe(inset(736, 8));
    expect(host.classList.contains('line')).toBe(true);
  });

  it('before a field that fills the window, as one line', () => {
    expect(nearSpot()(at(0, 0, 1024, 768), host)).toMatch(/^(?:724|8)px /);
    expect(host.classList.contains('line')).toBe(true);
  });

  it('at the bare edge of the window while the field is out of sight', () => {
    expect(nearSpot()(at(100, -300, 500, 100), host)).toBe(inset(676, 724));
  });

  it('by its field while the page moves, and looks again at rest', () => {
    const spot = nearSpot();
    const field = at(100, 300, 500, 100);
    expect(spot(field, host)).toBe(inset(260, 234));
    at(0, 0, 1024, 290, 'p', 'Words above');
    field.getBoundingClientRect().y = 200;
    expect(spot(field, host, true)).toBe(inset(260, 134));
    expect(spot(field, host)).toBe(inset(100, 306));
  });

  it('where it stands, as long as that is free', () => {
    const spot = nearSpot();
    const field = at(100, 300, 500, 100);
    const label = at(100, 270, 500, 24, 'label', 'Description');
    expect(spot(field, host)).toBe(inset(100, 406));
    label.remove();
    used = used.filter(({ element }) => element !== label);
    expect(spot(field, host)).toBe(inset(100, 406));
    at(100, 400, 500, 100, 'button', 'Submit');
    expect(spot(field, host)).toBe(inset(260, 234));
  });
});
