// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForCases } from '../../../lib/portal/scouting.ts';
import { PAGES } from '../../pages/registry.ts';
import { ALL_ROOTS, PORTAL, show } from '../../pages/show.ts';
import { stubRootApi } from './happy-dom.ts';

const goTo = (path: string): void => (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`${PORTAL}${path}`);
const found = vi.fn();
let end: AbortController;
/** Lets the page come to rest. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1500);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  stubRootApi();
  found.mockClear();
  end = new AbortController();
  document.body.innerHTML = '<main></main>';
  goTo('/s/');
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const holds = ({ expected }: (typeof PAGES)[number]): boolean => Object.keys(expected).length > 0;

describe('the scout', () => {
  it.each(PAGES.filter(holds).map((page) => [page.id, page] as const))('finds what the reader reads: %s', async (_id, page) => {
    for (const roots of ALL_ROOTS) {
      const each = new AbortController();
      found.mockClear();
      goTo(page.path);
      show(page.html, roots);
      watchForCases(window, found, each.signal);
      await settle();
      each.abort();
      expect(found, roots).toHaveBeenCalled();
    }
  });

  it.each([
    [
      'an article',
      '<main><h1>Statuses</h1><table><tr><th>Case Number</th><th>Status</th></tr><tr><td>00812345</td><td>New</td></tr></table></main>',
    ],
    ['a home page with a search', '<header><input type="search"></header><main><a href="/s/case-lists">Cases</a></main>'],
  ])('passes %s by', async (_name, html) => {
    show(html);
    watchForCases(window, found, end.signal);
    await settle();
    expect(found).not.toHaveBeenCalled();
  });

  it('finds what comes later, in the page and in a root', async () => {
    document.body.innerHTML = '<main><x-page></x-page></main>';
    const root = document.querySelector('x-page')?.attachShadow({ mode: 'open' });
    watchForCases(window, found, end.signal);
    await settle();
    expect(found).not.toHaveBeenCalled();
    root?.append(document.createElement('textarea'));
    await settle();
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('finds a case by the address it was navigated to', async () => {
    watchForCases(window, found, end.signal);
    await settle();
    goTo('/s/case/500AB00000Xy1ZaYAJ/view');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await settle();
    expect(found).toHaveBeenCalled();
  });

  it('is silent after its end', async () => {
    watchForCases(window, found, end.signal);
    end.abort();
    document.body.append(document.createElement('textarea'));
    await settle();
    expect(found).not.toHaveBeenCalled();
  });
});
