import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

const PORTAL = join(import.meta.dirname, '../../../lib/portal');
const SURFACES = readdirSync(join(PORTAL, 'surfaces'));

it.each(SURFACES)('%s names itself by its file, and has a predicate', async (file) => {
  const surface: Record<string, unknown> = await import(join(PORTAL, 'surfaces', file));
  expect(surface.id).toBe(basename(file, '.ts'));
  expect(surface.find).toBeTypeOf('function');
});

const FILES = [...readdirSync(PORTAL).map((file) => join(PORTAL, file)), ...SURFACES.map((file) => join(PORTAL, 'surfaces', file))].filter(
  (file) => file.endsWith('.ts'),
);

it('the reader brings no schemas and no browser API into the page', () => {
  const bringing = FILES.filter((file) =>
    /^import (?!type\b)[^;]*from '(zod[^']*|wxt[^']*|[^']*\/cases\/schemas\.ts)'/m.test(readFileSync(file, 'utf8')),
  );
  expect(bringing).toEqual([]);
});
