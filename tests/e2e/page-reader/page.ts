/** In the page's own world: shows pages, plain or bent, and asks the content script what it reads. */
import { lossBy } from '../../pages/mutations/losses.ts';
import { MUTATIONS } from '../../pages/mutations.ts';
import { PAGES } from '../../pages/registry.ts';
import { bent, type Look, type Outcome, readable } from '../../pages/run.ts';
import { type Roots, show } from '../../pages/show.ts';

export interface PlainLook extends Look {
  id: string;
  roots: Roots;
}

/** Browsers refuse more than some hundred changes of the address in a short time, so pages of one address come after each other. */
const BY_PATH = [...PAGES].sort((a, b) => (a.path < b.path ? -1 : 1));

function look(path: string): Look {
  if (location.pathname + location.search !== path) history.pushState(null, '', path);
  document.dispatchEvent(new Event('page-reader-read'));
  return JSON.parse(document.documentElement.dataset.pageReader ?? '') as Look;
}

function plain(roots: readonly Roots[], ids?: readonly string[]): PlainLook[] {
  return BY_PATH.filter(({ id }) => ids?.includes(id) ?? true).flatMap(({ id, path, html }) =>
    roots.map((each): PlainLook => {
      show(html, each);
      return { id, roots: each, ...look(path) };
    }),
  );
}

/** A part of the pages at a time, as a driver does not wait for ever. */
const mutated = (seed: number, part: number, parts: number): Outcome[] =>
  BY_PATH.filter((page, index) => readable(page) && Math.floor((index * parts) / BY_PATH.length) === part).flatMap((page) =>
    [...MUTATIONS, lossBy(seed)].map((mutation) => bent(page, mutation, look)),
  );

const pages = { plain, mutated };
export type PagesInBrowser = typeof pages;
Object.assign(globalThis, { pages });
