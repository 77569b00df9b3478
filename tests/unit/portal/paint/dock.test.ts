// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDock, type Dock } from '../../../../lib/portal/paint/dock.ts';

/** happy-dom lays nothing out, so every box is told: a window of 1024 by 768 px, docks of 300 by 200 px. */
const DOCK = { width: 300, height: 200 };
const docks: Dock[] = [];

beforeEach(() => {
  // The fake browser has no call for closed roots.
  vi.stubGlobal('chrome', undefined);
  document.elementsFromPoint = () => [];
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(DOCK.width);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(DOCK.height);
});

afterEach(() => {
  for (const dock of docks.splice(0)) dock.destroy();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  vi.unstubAllGlobals();
});

function dockAt(anchor: Element | null): string {
  const dock = createDock(document);
  docks.push(dock);
  dock.place(anchor);
  return dock.host.style.getPropertyValue('--cl-inset');
}

function fieldAt(left: number, top: number, width: number, height: number): Element {
  const field = document.createElement('textarea');
  document.body.append(field);
  vi.spyOn(field, 'getBoundingClientRect').mockReturnValue(new DOMRect(left, top, width, height));
  return field;
}

describe('a dock', () => {
  it.each([
    ['to the right of a field', fieldRect(100, 150, 500), '150px auto auto 612px'],
    ['to its left where the right has no room', fieldRect(400, 150, 600), '150px auto auto 88px'],
    ['in the corner where neither side has room', fieldRect(100, 150, 800), 'auto 16px 16px auto'],
    ['inside the window beside a low field', fieldRect(100, 700, 500), '552px auto auto 612px'],
    ['inside the window beside a field that begins above it', fieldRect(100, -50, 500), '16px auto auto 612px'],
    ['in the corner while the field is scrolled away', fieldRect(100, -300, 500), 'auto 16px 16px auto'],
  ])('stands %s', (_, { left, top, width }, inset) => {
    expect(dockAt(fieldAt(left, top, width, 100))).toBe(inset);
  });

  it('stands in the corner without a field, above other docks', () => {
    expect(dockAt(null)).toBe('auto 16px 16px auto');
    expect(dockAt(null)).toBe('auto 16px 228px auto');
  });

  it('with another name looks for its place anew when a dock has gone elsewhere', async () => {
    dockAt(null);
    const spot = vi.fn(() => '1px');
    const note = createDock(document, 'cl-note', spot);
    docks.push(note);
    note.place(fieldAt(100, 150, 500, 100));
    spot.mockClear();
    docks[0]?.host.style.setProperty('--cl-inset', '300px auto auto 16px');
    await vi.waitFor(() => expect(spot).toHaveBeenCalled());
  });

  it('stands in the left corner of a page that reads from right to left', () => {
    document.body.style.direction = 'rtl';
    expect(dockAt(null)).toBe('auto auto 16px 16px');
  });

  it('stands above a fixed bar of the page', () => {
    const bar = document.createElement('footer');
    bar.style.position = 'fixed';
    document.body.append(bar);
    vi.spyOn(bar, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 728, 1024, 40));
    document.elementsFromPoint = () => [bar, document.body];
    expect(dockAt(null)).toBe('auto 16px 52px auto');
  });

  it.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(20, 20, 20)', 'dark'],
  ])('is as light or dark as what the page paints: %s', (background, scheme) => {
    document.body.style.backgroundColor = background;
    const dock = createDock(document);
    dock.place(null);
    expect(dock.host.style.getPropertyValue('--cl-scheme')).toBe(scheme);
    dock.destroy();
    document.body.style.backgroundColor = '';
  });

  it('is not to be seen while its field is hidden with the page or dialog that holds it', () => {
    const field = fieldAt(100, 150, 500, 100) as HTMLElement;
    const dock = createDock(document);
    docks.push(dock);
    const visibility = (): string => dock.host.style.getPropertyValue('--cl-visibility');
    dock.place(field);
    expect(visibility()).toBe('visible');
    field.style.display = 'none';
    dock.place(field);
    expect(visibility()).toBe('hidden');
    dock.place(null);
    expect(visibility()).toBe('visible');
  });

  it('goes with all it holds', () => {
    dockAt(null);
    docks.splice(0)[0]?.destroy();
    expect(document.querySelector('cl-dock')).toBeNull();
  });
});

function fieldRect(left: number, top: number, width: number): { left: number; top: number; width: number } {
  return { left, top, width };
}
