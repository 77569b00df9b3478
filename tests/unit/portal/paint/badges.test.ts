// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BadgeItem, type Badges, createBadges } from '../../../../lib/portal/paint/badges.ts';

let badges: Badges;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestIdleCallback', 'cancelIdleCallback'] });
  badges = createBadges();
});

afterEach(() => {
  badges.clear();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.body.className = '';
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function table(rows: number): HTMLTableCellElement[] {
  document.body.innerHTML = `<table><tbody>${Array.from(
    { length: rows },
    (_, row) => `<tr data-row-key-value="500${row}"><td>${row}</td><td data-label="Status" data-cell-value="New">New</td></tr>`,
  ).join('')}</tbody></table>`;
  return [...document.querySelectorAll<HTMLTableCellElement>('td[data-label]')];
}

const item = (cell: HTMLElement, text = 'closes in 5 days'): BadgeItem => ({
  cell,
  text,
  title: `${text}, Sat 28 Nov`,
  tone: 'yours',
});
const scheme = Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList;
/** The style of each badge that is drawn from now on; its root is closed. */
function stylesDrawn(): string[] {
  const styles: string[] = [];
  const { replaceChildren } = ShadowRoot.prototype;
  vi.spyOn(ShadowRoot.prototype, 'replaceChildren').mockImplementation(function (this: ShadowRoot, ...nodes) {
    for (const node of nodes) if (node instanceof HTMLElement) styles.push(node.style.cssText);
    replaceChildren.apply(this, nodes);
  });
  return styles;
}
const hosts = (): Element[] => [...document.querySelectorAll('cl-badge')];
const mutated = (): Promise<void> => new Promise((done) => queueMicrotask(() => queueMicrotask(done)));

describe('badges', () => {
  it('hang at the end of each cell, one for each, in a closed root', () => {
    const cells = table(3);
    badges.paint(cells.map((cell) => item(cell)));
    vi.runAllTimers();
    expect(hosts().map((host) => host.parentElement)).toEqual(cells);
    expect(cells.every((cell) => cell.lastChild?.nodeName === 'CL-BADGE')).toBe(true);
    expect(hosts().every((host) => host.shadowRoot === null)).toBe(true);
    expect(cells.map((cell) => cell.textContent)).toEqual(['New', 'New', 'New']);
  });

  it('are not printed', () => {
    const cells = table(3);
    badges.paint(cells.map((cell) => item(cell)));
    vi.runAllTimers();
    const shown = (): string[] => (hosts() as HTMLElement[]).map(({ style }) => style.display);
    expect(shown()).toEqual(['flow-root', 'flow-root', 'flow-root']);
    window.dispatchEvent(new Event('beforeprint'));
    expect(shown()).toEqual(['none', 'none', 'none']);
    window.dispatchEvent(new Event('afterprint'));
    expect(shown()).toEqual(['flow-root', 'flow-root', 'flow-root']);
  });

  it('are drawn in the colours that the user forces on all pages', () => {
    const bodies = stylesDrawn();
    const matches = vi
      .spyOn(window, 'matchMedia')
      .mockImplementation((query) => Object.assign(new EventTarget(), { matches: query.includes('forced') }) as unknown as MediaQueryList);
    badges.paint(table(1).map((cell) => item(cell)));
    vi.runAllTimers();
    matches.mockRestore();
    expect(bodies).toHaveLength(1);
    // The browser of the tests knows no system colours; none of ours may stand in their place.
    expect(bodies[0]).not.toMatch(/#[0-9a-f]{6}|rgb/);
  });

  it.each([
    ['turns dark by its own switch', () => document.body.classList.add('dark')],
    ['is shown dark by the system', () => scheme.dispatchEvent(new Event('change'))],
  ])('are drawn anew when the page %s, without another reading', async (_, turn) => {
    vi.useRealTimers();
    const bodies = stylesDrawn();
    vi.spyOn(window, 'matchMedia').mockReturnValue(scheme);
    badges.paint(table(1).map((cell) => item(cell)));
    await vi.waitFor(() => expect(bodies).toHaveLength(1));
    document.body.style.background = 'rgb(20, 20, 24)';
    turn();
    await vi.waitFor(() => {
      expect(bodies).toHaveLength(2);
      expect(bodies[1]).not.toBe(bodies[0]);
    });
  });

  it('are the same nodes after the same items again', () => {
    const cells = table(3);
    badges.paint(cells.map((cell) => item(cell)));
    vi.runAllTimers();
    const before = hosts();
    badges.paint(cells.map((cell) => item(cell)));
    vi.runAllTimers();
    expect(hosts()).toEqual(before);
  });

  it('come visible rows first, the rest in later tasks', () => {
    const cells = table(100);
    cells.forEach((cell, row) => {
      vi.spyOn(cell, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, row * 30, 100, 30));
    });
    badges.paint(cells.map((cell) => item(cell)));
    const first = hosts().length;
    expect(first).toBe(Math.ceil(innerHeight / 30));
    vi.runAllTimers();
    expect(hosts()).toHaveLength(100);
  });

  it('of a long list come when their rows come near', () => {
    let near: (cells: Element[]) => void = () => {};
    const watched = new Set<Element>();
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(tell: (entries: { isIntersecting: boolean; target: Element }[]) => void) {
          near = (cells) => tell(cells.map((target) => ({ isIntersecting: true, target })));
        }
        observe = (cell: Element) => watched.add(cell);
        unobserve = (cell: Element) => watched.delete(cell);
        disconnect = () => watched.clear();
      },
    );
    const cells = table(700);
    cells.forEach((cell, row) => {
      vi.spyOn(cell, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, row * 30, 100, 30));
    });
    badges.paint(cells.map((cell) => item(cell)));
    vi.runAllTimers();
    const seen = Math.ceil(innerHeight / 30);
    expect(hosts()).toHaveLength(seen);
    // In any part of the list as long as the smallest window some row is watched.
    for (let row = seen; row + 5 <= 700; row += 1) expect(cells.slice(row, row + 5).some((cell) => watched.has(cell))).toBe(true);

    const middle = cells.slice(300, 310).filter((cell) => watched.has(cell));
    near(middle);
    expect(cells.slice(300, 310).every((cell) => cell.lastElementChild?.localName === 'cl-badge')).toBe(true);
    expect(hosts().length).toBeLessThan(seen + 150);
    // A row that the page gave to another case meanwhile is left to the next paint.
    const [last] = cells.slice(-1);
    last?.parentElement?.setAttribute('data-row-key-value', '5009999');
    near([...watched]);
    expect(hosts()).toHaveLength(699);
    expect(last?.lastElementChild).toBeNull();
    expect(watched.size).toBe(0);
    vi.unstubAllGlobals();
  });

  it('are measured again when their column is resized, in sight at once', () => {
    let resize: (width: number) => void = () => {};
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(tell: (entries: { target: Element; contentRect: { width: number } }[]) => void) {
          resize = (width) => tell([{ target: cells[0] as Element, contentRect: { width } }]);
        }
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    );
    const cells = table(100);
    let measured = 0;
    cells.forEach((cell, row) => {
      vi.spyOn(cell, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, row * 30, 100, 30));
      Object.defineProperty(cell, 'clientWidth', {
        get() {
          measured += 1;
          return 100;
        },
      });
    });
    const own = createBadges();
    own.paint(cells.map((cell) => item(cell)));
    vi.runAllTimers();
    const before = measured;
    resize(100);
    expect(measured).toBe(before);
    resize(60);
    expect(measured - before).toBe(Math.ceil(innerHeight / 30));
    vi.runAllTimers();
    expect(measured - before).toBe(100);
    own.clear();
    vi.unstubAllGlobals();
  });

  it('of rows that are no longer given go', () => {
    const cells = table(3);
    badges.paint(cells.map((cell) => item(cell)));
    vi.runAllTimers();
    badges.paint([item(cells[1] as HTMLElement)]);
    vi.runAllTimers();
    expect(hosts().map((host) => host.parentElement)).toEqual([cells[1]]);
  });

  it('go at once when the page gives the row to another case', async () => {
    const cells = table(2);
    badges.paint(cells.map((cell) => item(cell)));
    vi.runAllTimers();
    cells[0]?.parentElement?.setAttribute('data-row-key-value', '5009');
    await mutated();
    expect(hosts().map((host) => host.parentElement)).toEqual([cells[1]]);
  });

  it('go at once when the status of the row changes', async () => {
    const cells = table(2);
    badges.paint(cells.map((cell) => item(cell)));
    vi.runAllTimers();
    cells[1]?.setAttribute('data-cell-value', 'Closed');
    await mutated();
    expect(hosts().map((host) => host.parentElement)).toEqual([cells[0]]);
  });

  it('come back to the end of a cell that the page drew anew', async () => {
    const cells = table(1);
    const cell = cells[0] as HTMLElement;
    badges.paint([item(cell)]);
    vi.runAllTimers();
    const [host] = hosts();
    cell.replaceChildren('New');
    await mutated();
    expect(cell.lastChild).toBe(host);
    cell.append(document.createElement('em'));
    await mutated();
    expect(cell.lastChild).toBe(host);
  });

  it('of two copies of the extension stand side by side in peace', async () => {
    const cells = table(1);
    const other = createBadges();
    badges.paint(cells.map((cell) => item(cell)));
    other.paint(cells.map((cell) => item(cell)));
    vi.runAllTimers();
    await mutated();
    const moved = vi.spyOn(cells[0] as HTMLElement, 'append');
    cells[0]?.setAttribute('data-cell-value', 'New');
    await mutated();
    expect(moved).not.toHaveBeenCalled();
    expect(hosts()).toHaveLength(2);
    other.clear();
    expect(hosts()).toHaveLength(1);
  });

  it('take the place of those that an ended script left', () => {
    const cells = table(2);
    const leftover = document.createElement('cl-badge');
    cells[0]?.append(leftover);
    badges.paint(cells.map((cell) => item(cell)));
    vi.runAllTimers();
    expect(leftover.isConnected).toBe(false);
    expect(hosts().map((host) => host.parentElement)).toEqual(cells);
  });

  it('give way to a page that always wants its own node last', async () => {
    const cell = table(1)[0] as HTMLElement;
    badges.paint([item(cell)]);
    vi.runAllTimers();
    for (let turn = 0; turn < 50; turn += 1) {
      cell.append(document.createElement('em'));
      await mutated();
    }
    expect(cell.lastElementChild?.localName).toBe('em');
    badges.paint([item(cell)]);
    vi.runAllTimers();
    expect(cell.lastElementChild?.localName).toBe('cl-badge');
  });

  it('move with their rows when the page sorts them', async () => {
    const cells = table(3);
    badges.paint(cells.map((cell, row) => item(cell, `closes in ${row} days`)));
    vi.runAllTimers();
    const before = hosts();
    const body = document.querySelector('tbody');
    body?.prepend(body.lastElementChild as Element);
    await mutated();
    expect(hosts()).toEqual([before[2], before[0], before[1]]);
  });

  it('that were asked for and not yet painted are not painted after clear', () => {
    const cells = table(100);
    for (const cell of cells) vi.spyOn(cell, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 5000, 100, 30));
    badges.paint(cells.map((cell) => item(cell)));
    badges.clear();
    vi.runAllTimers();
    expect(hosts()).toEqual([]);
  });
});
