/** Bends pages, reads them, and keeps account. The same in happy-dom and in a browser. */
import { compare, sizeOf } from './compare.ts';
import type { Mutation } from './mutations/mutation.ts';
import type { Noted } from './notation.ts';
import type { TestPage } from './page.ts';

/** Of all values on all pages, bent in all ways but at random, the share that was read when this was last looked at. It may not fall; raise it when it has risen. */
export const READ_BEFORE = 0.88;

export interface Look {
  noted: Noted;
  /** Surfaces by id, with a message where one failed; see `surfacesOf`. */
  surfaces: string[];
}

export interface Outcome {
  page: string;
  kind: string;
  mutation: string;
  wrong: string[];
  read: number;
  possible: number;
}

/** Pages that the reader is expected to read already. */
export const readable = ({ notYet }: TestPage): boolean => notYet === undefined;

/** Bends the page that `page.html` makes, and compares what is read with what may be read. */
export function bent(page: TestPage, mutation: Mutation, look: (path: string) => Look): Outcome {
  document.body.innerHTML = page.html;
  const truthsOf = mutation.bend(document.body, page.expected) ?? ((truth) => [truth]);
  const { noted, surfaces } = look(page.path);
  const { wrong, read } = compare(noted, [page.expected, ...(page.either ?? [])].flatMap(truthsOf), mutation.blanks);
  const failed = surfaces.filter((surface) => surface.includes(': '));
  const possible = sizeOf(page.expected);
  return {
    page: page.id,
    kind: mutation.kind,
    mutation: mutation.name,
    wrong: [...wrong, ...failed],
    read: Math.min(read, possible),
    possible,
  };
}

/** Of what stood on the pages, the share that was still read, per kind and over all. */
export function shares(outcomes: readonly Outcome[]): Map<string, number> {
  const kinds = new Map<string, { read: number; possible: number }>();
  for (const { kind, read, possible } of outcomes) {
    for (const name of ['all', kind]) {
      const sum = kinds.get(name) ?? { read: 0, possible: 0 };
      kinds.set(name, { read: sum.read + read, possible: sum.possible + possible });
    }
  }
  return new Map([...kinds].map(([name, { read, possible }]) => [name, read / possible]));
}

/** The shares in one line. */
export const toldOf = (outcomes: readonly Outcome[]): string =>
  `${outcomes.length} bent pages, values read: ${[...shares(outcomes)].map(([name, share]) => `${name} ${(100 * share).toFixed(1)} %`).join(', ')}`;

export const wrongOf = (outcomes: readonly Outcome[]): string[][] =>
  outcomes.filter(({ wrong }) => wrong.length > 0).map(({ page, mutation, wrong }) => [page, mutation, ...wrong]);
