// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liesUnder } from '../../../../lib/portal/paint/dock.ts';
import { hidesFields, panelSpot, roomBeside } from '../../../../lib/portal/paint/panel-spot.ts';

/** happy-dom lays nothing out, so every box is told, in a window of 1024 by 768 px: left, top, width, height. */
type Box = [left: number, top: number, width: number, height: number];

const at = (element: Element, box: Box): void => {
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(...box));
};
let host: HTMLElement;
const hostIs = (width: number, height: number): void => {
  vi.spyOn(host, 'offsetWidth', 'get').mockReturnValue(width);
  vi.spyOn(host, 'offsetHeight', 'get').mockReturnValue(height);
};

beforeEach(() => {
  vi.stubGlobal('chrome', undefined);
  document.elementsFromPoint = () => [];
  host = document.body.appendChild(document.createElement('cl-dock'));
  hostIs(288, 500);
});
afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function field(box: Box, label?: Box): HTMLElement {
  const around = document.body.appendChild(document.createElement('div'));
  around.className = 'slds-form-element';
  around.innerHTML = '<label class="slds-form-element__label">Description</label><textarea></textarea>';
  at(around.querySelector('label') as Element, label ?? [box[0], box[1] - 20, 100, 16]);
  const area = around.querySelector('textarea') as HTMLElement;
  at(area, box);
  return area;
}
const spotOf = (fields: HTMLElement[], { left = false, folded = false } = {}): string | null =>
  panelSpot(
    () => fields,
    () => left,
    () => folded,
  )(fields[0] as HTMLElement, host);
/** All of the page is. */
const inUse = (): void => {
  const input = document.body.appendChild(document.createElement('input'));
  document.elementsFromPoint = () => [input];
};
const room = (): string => host.style.getPropertyValue('--cl-room');

describe('the panel', () => {
  it('stands beside its field, on the side that is wanted where it has room', () => {
    const middle = field([362, 150, 300, 100]);
    expect(spotOf([middle])).toBe('150px auto auto 674px');
    expect(spotOf([middle], { left: true })).toBe('150px 674px auto auto');
    expect(spotOf([field([100, 150, 500, 100])], { left: true })).toBe('150px auto auto 612px');
  });

  it('stands beside the border around its field, not across it, where that leaves it room', () => {
    const framed = (box: Box, frame: Box): HTMLElement => {
      const area = field(box);
      const around = document.body.appendChild(document.createElement('article'));
      around.style.border = '1px solid';
      around.append(area.parentElement as Element);
      at(around, frame);
      return area;
    };
    expect(spotOf([framed([362, 150, 300, 100], [342, 100, 340, 400])])).toBe('150px auto auto 694px');
    expect(spotOf([framed([362, 150, 300, 100], [342, 100, 340, 400])], { left: true })).toBe('150px 694px auto auto');
    expect(spotOf([framed([362, 150, 340, 100], [342, 100, 380, 400])])).toBe('150px auto auto 714px');
    const dialog = framed([362, 150, 300, 100], [342, 100, 340, 400]);
    Object.assign((dialog.closest('article') as HTMLElement).style, { border: '', backgroundColor: 'rgb(255, 255, 255)' });
    expect(spotOf([dialog])).toBe('150px auto auto 694px');
    // So far from the field it is the border of more.
    expect(spotOf([framed([100, 150, 300, 100], [80, 100, 600, 400])])).toBe('150px auto auto 412px');
  });

  it('does not stand on its field’s label', () => {
    // As on a Classic page, where the label stands before the field.
    const classic = field([362, 150, 640, 100], [150, 150, 180, 20]);
    expect(spotOf([classic])).toBe('262px 16px auto auto');
    expect(roomBeside([classic], false, host)).toEqual({ some: false, both: false, isBare: false });
  });

  it('does not stand on another field that is written in', () => {
    const [description, subject] = [field([50, 300, 500, 100]), field([50, 200, 900, 100])];
    expect(spotOf([description])).toBe('252px auto auto 562px');
    expect(spotOf([description, subject])).not.toContain('auto auto 562px');
  });

  it('stands below or above a field that fills the width, as high as there is room', () => {
    expect([spotOf([field([10, 100, 1000, 200])]), room()]).toEqual(['312px 16px auto auto', '440px']);
    expect([spotOf([field([10, 500, 1000, 200])]), room()]).toEqual(['auto 16px 300px auto', '452px']);
    document.body.style.direction = 'rtl';
    expect(spotOf([field([10, 100, 1000, 200])])).toBe('312px auto auto 16px');
  });

  it('has all its height again beside a field', () => {
    spotOf([field([10, 100, 1000, 200])]);
    expect(spotOf([field([100, 150, 500, 100])])).toBe('150px auto auto 612px');
    expect(room()).toBe('');
  });

  it('leaves one half of the window to the text where the field leaves no room at all: the one with more of it', () => {
    expect([spotOf([field([0, 100, 1024, 668])]), room()]).toEqual(['16px 16px auto auto', '368px']);
    expect([spotOf([field([0, 20, 1024, 640])]), room()]).toEqual(['auto 16px 16px auto', '368px']);
    document.body.style.direction = 'rtl';
    expect(spotOf([field([0, 100, 1024, 668])])).toBe('16px auto auto 16px');
  });

  it('goes to the usual corner where the field is out of sight', () => {
    const whole = field([0, 0, 1024, 768]);
    at(host, [700, 200, 288, 500]);
    expect(hidesFields(host, [whole])).toBe(true);
    expect(spotOf([field([100, -400, 500, 100])])).toBeNull();
  });

  it('lies below or above its field at that end of the line where it hides less', () => {
    const button = document.body.appendChild(document.createElement('button'));
    document.elementsFromPoint = (x, y) => (x > 700 && y > 320 ? [button] : []);
    expect([spotOf([field([10, 100, 1000, 200])]), room()]).toEqual(['312px auto auto 16px', '440px']);
    document.elementsFromPoint = (_, y) => (y > 320 ? [button] : []);
    expect([spotOf([field([10, 300, 1000, 200])]), room()]).toEqual(['auto 16px 500px auto', '252px']);
  });

  it('folded, stands right by a field without room beside it where that is bare, stays there and moves along', () => {
    hostIs(200, 46);
    const used = document.body.appendChild(document.createElement('input'));
    const area = field([10, 300, 1000, 100]);
    const spot = panelSpot(
      () => [area],
      () => false,
      () => true,
    );
    expect(spot(area, host)).toBe('406px 14px auto auto');
    document.elementsFromPoint = (x, y) => (x > 800 && y > 400 ? [used] : []);
    expect(spot(area, host)).toBe('248px 14px auto auto');
    document.elementsFromPoint = () => [];
    expect(spot(area, host)).toBe('248px 14px auto auto');
    at(area, [10, 200, 1000, 100]);
    expect(spot(area, host, true)).toBe('148px 14px auto auto');
    // It ends where its field does, however much it tells: held by that side, also before it is placed anew.
    hostIs(230, 60);
    expect(spot(area, host, true)).toBe('134px 14px auto auto');
    expect(spot(area, host)).toBe('134px 14px auto auto');
    document.elementsFromPoint = () => [used];
    expect(spot(area, host)).toBeNull();
  });

  it('folded, is held by its right where it ends with its field, by its left where the text begins at the right, and reckons with a scrollbar', () => {
    hostIs(200, 46);
    const area = field([240, 300, 600, 100]);
    const notBeside = (x: number): Element[] => (x < 240 || x > 840 ? [document.body.appendChild(document.createElement('input'))] : []);
    document.elementsFromPoint = notBeside;
    expect(spotOf([area], { folded: true })).toBe('406px 184px auto auto');
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1009);
    expect(spotOf([area], { folded: true })).toBe('406px 169px auto auto');
    document.body.style.direction = 'rtl';
    expect(spotOf([area], { folded: true })).toBe('406px auto auto 240px');
    // And at an edge of the window.
    inUse();
    expect(spotOf([field([10, 300, 1000, 460])], { folded: true })).toBe('16px auto auto 16px');
  });

  it('folded, does not stand across the edge of a card beside its field if there is a better place by it', () => {
    hostIs(200, 46);
    const card = document.body.appendChild(document.createElement('article'));
    card.style.border = '1px solid';
    document.elementsFromPoint = (x) => (x < 200 ? [card] : []);
    expect(spotOf([field([240, 300, 770, 100])], { folded: true })).toBe('406px 14px auto auto');
    document.elementsFromPoint = (x, y) => (x < 200 ? [card] : y < 300 || y > 400 ? [document.createElement('input')] : []);
    expect(spotOf([field([240, 300, 770, 100])], { folded: true })).toBe('300px 796px auto auto');
  });

  it('folded, goes to a corner in which it hides nothing that is written in', () => {
    hostIs(200, 46);
    inUse();
    expect(spotOf([field([10, 300, 1000, 100])], { folded: true })).toBeNull();
    expect(spotOf([field([10, 300, 1000, 460])], { folded: true })).toBe('16px 16px auto auto');
    expect(hidesFields(host, [field([10, 300, 1000, 100])])).toBe(false);
  });

  it('folded, hides no control in a corner while there is room for it at an edge, and stays there', () => {
    hostIs(200, 46);
    const used = document.body.appendChild(document.createElement('input'));
    // The header's links above, a form below, and a bar between them that is bare at its end.
    document.elementsFromPoint = (x, y) => (y < 60 || y > 120 || x < 300 ? [used] : []);
    const area = field([10, 300, 1000, 460]);
    const spot = panelSpot(
      () => [area],
      () => false,
      () => true,
    );
    const inBar = spot(area, host);
    const top = Number.parseFloat(inBar ?? '');
    expect(inBar).toMatch(/ 16px auto auto$/);
    expect([top >= 60, top + 46 <= 120]).toEqual([true, true]);
    // While the page moves, and after.
    at(area, [10, 280, 1000, 460]);
    expect(spot(area, host, true)).toBe(inBar);
    document.elementsFromPoint = () => [];
    expect(spot(area, host)).not.toBe(inBar);
    // Out of sight there is only what else stands there.
    document.elementsFromPoint = (_, y) => (y > 600 ? [used] : []);
    at(area, [10, -900, 1000, 460]);
    expect(spot(area, host)).toBe('16px 16px auto auto');
  });

  it('folded where all is in use, hides controls least', () => {
    hostIs(200, 46);
    const [used, words] = [document.createElement('input'), document.createElement('p')];
    words.textContent = 'Support Center';
    document.body.append(used, words);
    vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 1024, 768)] as unknown as DOMRectList);
    document.elementsFromPoint = (x, y) => (x < 300 && y < 100 ? [words] : [used]);
    expect(spotOf([field([10, 300, 1000, 460])], { folded: true })).toBe('16px auto auto 16px');
  });

  it('folded before a field that fills the window, shows no more of itself than its score', () => {
    inUse();
    vi.spyOn(host, 'offsetHeight', 'get').mockReturnValue(46);
    vi.spyOn(host, 'offsetWidth', 'get').mockImplementation(() => (host.classList.contains('tight') ? 80 : 200));
    expect(spotOf([field([10, 0, 800, 768])], { folded: true })).toBe(null);
    expect(host.classList.contains('tight')).toBe(true);
    // So narrow it has room beside the field.
    expect(spotOf([field([110, 0, 900, 768])], { folded: true })).toBe('706px auto auto 16px');
    expect(spotOf([field([10, 300, 1000, 100])], { folded: true })).toBeNull();
    expect(host.classList.contains('tight')).toBe(false);
  });

  it('lies on something when its box does, unless that only holds others', () => {
    at(host, [700, 200, 288, 500]);
    const [box, label] = [document.createElement('input'), document.createElement('label')];
    for (const element of [box, label]) at(element, [600, 300, 200, 30]);
    expect([liesUnder(host, box), liesUnder(host, label)]).toEqual([true, false]);
    at(box, [600, 100, 200, 30]);
    expect(liesUnder(host, box)).toBe(false);
  });
});

describe('room beside a field', () => {
  const narrow = (): HTMLElement[] => [field([362, 150, 300, 100])];

  it('is told for one side and for both', () => {
    expect(roomBeside(narrow(), false, host)).toEqual({ some: true, both: true, isBare: true });
    expect(roomBeside([field([100, 150, 500, 100])], false, host)).toEqual({ some: true, both: false, isBare: true });
    expect(roomBeside([field([100, 150, 800, 100])], false, host)).toEqual({ some: false, both: false, isBare: false });
    expect(roomBeside([], false, host)).toEqual({ some: false, both: false, isBare: false });
  });

  it('is not bare across the edge of a card', () => {
    const card = document.body.appendChild(document.createElement('article'));
    document.elementsFromPoint = (x) => (x < 800 ? [card] : []);
    expect(roomBeside(narrow(), false, host).isBare).toBe(true);
    card.style.backgroundColor = 'rgb(255, 255, 255)';
    expect(roomBeside(narrow(), false, host).isBare).toBe(false);
    document.elementsFromPoint = () => [card];
    expect(roomBeside(narrow(), false, host).isBare).toBe(true);
    // The ground of the page may end where there is no more of it.
    document.elementsFromPoint = (_, y) => (y < 300 ? [card] : []);
    at(card, [0, 0, 1009, 300]);
    expect(roomBeside(narrow(), false, host).isBare).toBe(true);
  });

  it('is not bare where words of the page stand, and is taken for bare while the field is out of sight', () => {
    const words = document.body.appendChild(document.createElement('p'));
    words.textContent = 'Case Owner';
    document.elementsFromPoint = () => [words];
    const rects = vi.spyOn(Range.prototype, 'getClientRects');
    // The element reaches farther than its words.
    rects.mockReturnValue([new DOMRect(10, 200, 90, 16)] as unknown as DOMRectList);
    expect(roomBeside(narrow(), false, host).isBare).toBe(true);
    rects.mockReturnValue([new DOMRect(700, 200, 90, 16)] as unknown as DOMRectList);
    expect(roomBeside(narrow(), false, host)).toEqual({ some: true, both: true, isBare: false });
    expect(roomBeside([field([362, 1000, 300, 100])], false, host).isBare).toBe(true);
  });
});
