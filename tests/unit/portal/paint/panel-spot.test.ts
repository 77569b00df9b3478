// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
const room = (): string => host.style.getPropertyValue('--cl-room');

describe('the panel', () => {
  it('stands beside its field, on the side that is wanted where it has room', () => {
    const middle = field([362, 150, 300, 100]);
    expect(spotOf([middle])).toBe('150px auto auto 674px');
    expect(spotOf([middle], { left: true })).toBe('150px auto auto 62px');
    expect(spotOf([field([100, 150, 500, 100])], { left: true })).toBe('150px auto auto 612px');
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

  it('goes to the usual corner where the field leaves no room at all, and where it is out of sight', () => {
    const whole = field([0, 0, 1024, 768]);
    expect(spotOf([whole])).toBeNull();
    at(host, [700, 200, 288, 500]);
    expect(hidesFields(host, [whole])).toBe(true);
    expect(spotOf([field([100, -400, 500, 100])])).toBeNull();
  });

  it('folded, goes to a corner in which it hides nothing that is written in', () => {
    hostIs(200, 46);
    expect(spotOf([field([10, 300, 1000, 100])], { folded: true })).toBeNull();
    expect(spotOf([field([10, 300, 1000, 460])], { folded: true })).toBe('16px auto auto 808px');
    expect(hidesFields(host, [field([10, 300, 1000, 100])])).toBe(false);
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
