// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readingSchema } from '../../../lib/cases/schemas.ts';
import { notedOf, surfacesOf } from '../../pages/notation.ts';
import { readAlone } from '../../pages/read-alone.ts';
import { PAGES } from '../../pages/registry.ts';
import { ALL_ROOTS, show } from '../../pages/show.ts';
import { stubRootApi } from './happy-dom.ts';

beforeEach(stubRootApi);

describe.each(ALL_ROOTS)('with %s roots', (roots) => {
  for (const { id, path, html, surfaces, expected, notYet } of PAGES) {
    (notYet ? it.fails : it)(id, () => {
      show(html, roots);
      const page = readAlone(path);
      expect(notedOf(page)).toEqual(expected);
      expect(surfacesOf(page)).toEqual([...surfaces].sort());
      for (const reading of page.readings) expect(readingSchema.safeParse(reading).error).toBeUndefined();
    });
  }
});

it('has no two pages of one name', () => {
  expect(new Set(PAGES.map(({ id }) => id)).size).toBe(PAGES.length);
});
