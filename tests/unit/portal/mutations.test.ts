// @vitest-environment happy-dom
import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { lossBy } from '../../pages/mutations/losses.ts';
import { MUTATIONS } from '../../pages/mutations.ts';
import { notedOf, surfacesOf } from '../../pages/notation.ts';
import { readAlone } from '../../pages/read-alone.ts';
import { PAGES } from '../../pages/registry.ts';
import { bent, type Look, type Outcome, READ_BEFORE, readable, shares, toldOf, wrongOf } from '../../pages/run.ts';
import { stubRootApi } from './happy-dom.ts';

/**
 * Pages change. However these are bent, the reader reads the same or says that it did not: never another value. The browsers bend every page
 * in every way (`tests/e2e/pages.test.ts`); here, to keep the unit tests short, each way bends every third page, and each page is bent in every third way.
 */
const PART = 3;

function look(path: string): Look {
  const page = readAlone(path);
  return { noted: notedOf(page), surfaces: surfacesOf(page) };
}

const outcomes: Outcome[] = [];
const seed = Math.floor(Math.random() * 1_000_000);

beforeEach(stubRootApi);

it.each([...MUTATIONS, lossBy(seed)].map((mutation, index) => [`${mutation.kind}: ${mutation.name}`, mutation, index % PART] as const))(
  'no wrong value with %s',
  async (_name, mutation, part) => {
    const all: Outcome[] = [];
    for (const page of PAGES.filter((each, index) => readable(each) && index % PART === part)) {
      all.push(bent(page, mutation, look));
      // Without a pause the test's DOM keeps every page in memory till the end.
      await setImmediate();
    }
    if (mutation.name !== `seed ${seed}`) outcomes.push(...all);
    expect(wrongOf(all), mutation.name).toEqual([]);
  },
  60_000,
);

it('reads most of what is there', () => {
  console.log(toldOf(outcomes));
  expect(shares(outcomes).get('all')).toBeGreaterThanOrEqual(READ_BEFORE);
});
