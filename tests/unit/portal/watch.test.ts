// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageWatch, type Why, watchPage } from '../../../lib/portal/watch.ts';
import { CASE_PATH } from '../../pages/markup/case-pages.ts';
import { stubRootApi } from './happy-dom.ts';

let heard: Why[];
let end: AbortController;
let watch: PageWatch;

const go = (path: string) => history.pushState(null, '', path);
/** Lets observers speak, then moves the clock. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

beforeEach(async () => {
  stubRootApi();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  document.body.innerHTML = '<main></main>';
  go('/s/case-lists');
  heard = [];
  end = new AbortController();
  watch = watchPage(window, (why) => heard.push(why), end.signal);
  await pass(300);
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const change = (tag = 'p') => document.querySelector('main')?.append(document.createElement(tag));

describe('a page is read again', () => {
  it('once when it starts, and not while nothing happens', async () => {
    await pass(60_000);
    expect(heard).toEqual(['start']);
  });

  it('when its content has come to rest', async () => {
    for (let i = 0; i < 3; i++) {
      change();
      await pass(100);
    }
    expect(heard).toEqual(['start']);
    await pass(250);
    expect(heard).toEqual(['start', 'content']);
  });

  it('after a second at most, however it goes on changing', async () => {
    for (let i = 0; i < 12; i++) {
      change();
      await pass(100);
    }
    expect(heard).toEqual(['start', 'content']);
  });

  it('not for our own nodes', async () => {
    change('cl-badge');
    await pass(2000);
    expect(heard).toEqual(['start']);
  });

  it('when a root on the way to the data changes, and no longer when it is not watched', async () => {
    const root = document.createElement('x-part').attachShadow({ mode: 'closed' });
    watch.setRoots([document, root], true);
    root.append(document.createElement('p'));
    await pass(300);
    expect(heard).toEqual(['start', 'content']);
    watch.setRoots([document], true);
    root.append(document.createElement('p'));
    await pass(2000);
    expect(heard).toEqual(['start', 'content']);
  });

  it('when it is shown again', async () => {
    window.dispatchEvent(new Event('pageshow'));
    window.dispatchEvent(new Event('focus'));
    await pass(300);
    expect(heard).toEqual(['start', 'shown']);
  });

  it('after going back', async () => {
    window.dispatchEvent(new Event('popstate'));
    await pass(300);
    expect(heard).toEqual(['start', 'navigation']);
  });

  it('in growing steps for 15 seconds while the case of the address is not there', async () => {
    go(CASE_PATH);
    window.dispatchEvent(new Event('popstate'));
    await pass(250);
    for (let i = 0; i < 100; i++) {
      const before = heard.length;
      await pass(250);
      if (heard.length > before || i === 0) watch.setRoots([document], false);
    }
    expect(heard.filter((why) => why === 'waiting')).toHaveLength(6);
  });

  it('no more when the content has come', async () => {
    go(CASE_PATH);
    window.dispatchEvent(new Event('popstate'));
    await pass(300);
    watch.setRoots([document], false);
    watch.setRoots([document], true);
    await pass(20_000);
    expect(heard).toEqual(['start', 'navigation']);
  });

  it('never after the end', async () => {
    change();
    end.abort();
    change();
    window.dispatchEvent(new Event('popstate'));
    await pass(5000);
    expect(heard).toEqual(['start']);
  });
});
