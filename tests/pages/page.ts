/** A page written by hand, and what the reader must give for it. */
import type { Noted } from './notation.ts';

export interface TestPage {
  /** "datatable-list/role-based". */
  id: string;
  /** Path and query of its address on the portal. */
  path: string;
  /** The surfaces of the reader's report. */
  surfaces: string[];
  /** What stands in its body. */
  html: string;
  expected: Noted;
  /** What it may say as well when a part of it is gone: each of two parts that contradict each other, by itself. */
  either?: Noted[];
  /** Why the reader does not give this yet; the test of the page then has to fail. */
  notYet?: string;
}

/** Pages of one surface, their ids made of its name and theirs. */
export const pagesOf = (surface: string, pages: Record<string, Omit<TestPage, 'id'>>): TestPage[] =>
  Object.entries(pages).map(([name, page]) => ({ id: `${surface}/${name}`, ...page }));
