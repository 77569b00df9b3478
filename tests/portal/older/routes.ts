/** Which address brings which page written by hand. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auraCase, auraList } from './aura.ts';
import { classicCase, classicEdit, classicList, framedCase } from './classic.ts';
import { htmlDocument, type OlderPages } from './page.ts';

const FOLDER = dirname(fileURLToPath(import.meta.url));

/** Style and script of these pages, by their path. */
export const olderAsset = (pathname: string): Promise<Buffer> | null =>
  pathname === '/older.css' || pathname === '/older.js' ? readFile(join(FOLDER, pathname)) : null;

const CASE_PAGES: [RegExp, (portalCase: OlderPages['cases'][number], pages: OlderPages) => string][] = [
  [/^\/s\/aura\/case\/(\w{15,18})\b/, auraCase],
  [/^\/s\/classic-case\/(\w{15,18})$/, framedCase],
  [/^\/(500\w{12}(?:\w{3})?)$/, classicCase],
  [/^\/(500\w{12}(?:\w{3})?)\/e$/, classicEdit],
];

/** The page at a path, or null where none of these stands. */
export function olderPage(pathname: string, pages: OlderPages): string | null {
  if (pathname === '/s/aura/case-lists') return auraList(pages);
  if (pathname === '/500') return classicList(pages);
  // Outside of the app, to leave to and come back from.
  if (pathname === '/plain') return htmlDocument('A plain page', 'plain', '<h1>A plain page</h1><p><a href="/s/case-lists">Cases</a></p>');
  for (const [path, write] of CASE_PAGES) {
    const id = path.exec(pathname)?.[1]?.slice(0, 15);
    const found = id === undefined ? undefined : pages.cases.find(({ recordId }) => recordId.startsWith(id));
    if (found !== undefined) return write(found, pages);
  }
  return null;
}
