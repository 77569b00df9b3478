// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageWatch, type Why, watchPage } from '../../../lib/portal/watch.ts';
import type { Watched } from '../../../lib/portal/watched.ts';
import { CASE_PATH } from '../../pages/markup/case-pages.ts';
import { stubRootApi } from './happy-dom.ts';

let heard: Why[];
let end: AbortController;
let watch: PageWatch;
let onHeard: () => void;

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
  onHeard = () => {};
  watch = watchPage(
    window,
    (why) => {
      heard.push(why);
      onHeard();
    },
    end.signal,
  );
  await pass(300);
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const told = (found: Partial<Watched>): void =>
  watch.setRoots({ roots: [document], tables: [], regions: [], appeared: true, changed: true, ...found });

const change = (tag = 'table') => document.querySelector('main')?.append(document.createElement(tag));

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
    told({ roots: [document, root] });
    root.append(document.createElement('table'));
    await pass(300);
    expect(heard).toEqual(['start', 'content']);
    told({});
    root.append(document.createElement('table'));
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
      if (heard.length > before || i === 0) told({ appeared: false });
    }
    expect(heard.filter((why) => why === 'waiting')).toHaveLength(6);
  });

  it('no more when the content has come', async () => {
    go(CASE_PATH);
    window.dispatchEvent(new Event('popstate'));
    await pass(300);
    told({ appeared: false });
    told({});
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

/** A page with a list that was read, and parts of Lightning around it that never rest. */
const BUSY = `<header><span class="clock">12:00</span></header>
  <main><section id="manager"><p class="count">2 items</p><table><tbody><tr data-row-key-value="1"><td data-cell-value="New">New</td></tr></tbody></table></section></main>
  <aside class="feed"></aside>`;
const at = <T extends Element = HTMLElement>(selector: string): T => document.querySelector(selector) as T;

describe('on a page whose list was read', () => {
  const tellList = (changed: boolean): void => {
    const manager = document.querySelector('#manager');
    told(manager ? { tables: [at('table')], regions: [manager], changed } : { changed });
  };
  /** Answers each reading at once, as the sentinel does, and in vain. It takes so many milliseconds. */
  const answerAfter = (milliseconds: number): void => {
    onHeard = () => {
      vi.advanceTimersByTime(milliseconds);
      tellList(false);
    };
  };

  beforeEach(async () => {
    document.body.innerHTML = BUSY;
    tellList(true);
    answerAfter(0);
    await pass(1000);
    heard = [];
  });

  it('nothing is read in ten seconds in which only clocks, toasts and posts change', async () => {
    for (let tick = 0; tick < 100; tick += 1) {
      at('.clock').textContent = `12:${tick}`;
      const toast = document.createElement('div');
      toast.innerHTML = '<h2>Saved</h2><lightning-icon></lightning-icon>';
      at('header').append(toast);
      at('.feed').replaceChildren(`${tick} posts`);
      at('.clock').setAttribute('title', `${tick}`);
      await pass(100);
      toast.remove();
    }
    expect(heard).toEqual([]);
  });

  it('a minute of such changes is enough for one look', async () => {
    for (let tick = 0; tick < 600; tick += 1) {
      at('.clock').textContent = `12:${tick}`;
      await pass(100);
    }
    expect(heard).toEqual(['content']);
  });

  it.each([
    ['a row', () => at('tbody').append(document.createElement('tr'))],
    ['a raw value', () => at('td').setAttribute('data-cell-value', 'Closed')],
    ['the key of a row', () => at('tr').setAttribute('data-row-key-value', '2')],
    ['a text in it', () => Object.assign(at('td').firstChild as Text, { data: 'Closed' })],
    ['its count', () => at('.count').replaceChildren('3 items')],
    ['all of it, which goes', () => at('main').replaceChildren()],
  ])('a change of %s is read', async (_what, make) => {
    make();
    await pass(300);
    expect(heard).toEqual(['content']);
  });

  it.each([
    ['dialog with a form', '<form><textarea></textarea></form>'],
    ['list in another place', '<table></table>'],
    ['record', '<p data-target-selection-name="sfdc:RecordField.Case.Subject"></p>'],
  ])('a %s is found within a second, among all the noise', async (_what, html) => {
    const added = document.createElement('div');
    added.innerHTML = html;
    document.body.append(added);
    for (let tick = 0; tick < 10; tick += 1) {
      at('.clock').textContent = `12:${tick}`;
      await pass(100);
    }
    expect(heard).toEqual(['content']);
  });

  it('a component whose root could hold anything is looked into', async () => {
    const part = document.createElement('x-part');
    part.attachShadow({ mode: 'open' });
    at('.feed').append(part);
    await pass(300);
    expect(heard).toEqual(['content']);
  });

  it('what goes on changing and brings nothing is read as seldom as its reading is dear', async () => {
    answerAfter(12);
    for (let tick = 0; tick < 280; tick += 1) {
      if (tick === 40) heard = [];
      at('.count').textContent = `${tick} items`;
      await pass(50);
    }
    // 12 ms in each 2400 make five readings in twelve seconds.
    expect(heard).toHaveLength(5);
  });

  it.each([
    ['the user does something', () => document.dispatchEvent(new Event('pointerdown'))],
    ['a reading brought something new', () => tellList(true)],
  ])('and is read soon again when %s', async (_what, happens) => {
    answerAfter(15);
    at('.count').textContent = '0';
    await pass(1000);
    heard = [];
    at('.count').textContent = '1';
    await pass(1000);
    expect(heard).toEqual([]);
    happens();
    at('.count').textContent = '2';
    await pass(300);
    expect(heard).toEqual(['content']);
  });
});
