import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const PORTAL = join(import.meta.dirname, '../../../lib/portal');
const SURFACES = readdirSync(join(PORTAL, 'surfaces'));

/** The members of each kind, as `surface-kinds.ts` has them; a surface is of one kind. */
const KINDS: Record<string, string[]> = {
  record: ['find', 'read', 'anchor'],
  events: ['find', 'read'],
  list: ['accepts', 'read', 'anchor'],
  form: ['find', 'anchor'],
};

/** Files whose code is loaded with a file of the project. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/^import (?!type\b)[^;]*?from '(\.[^']+)'/gm)) {
    loadedWith(join(dirname(file), path as string), seen);
  }
  return seen;
}

const READER = loadedWith(join(PORTAL, 'read.ts'));

it.each(SURFACES)('%s names itself by its file, has the members of one kind and no other, and is read', async (file) => {
  const { id, ...members }: Record<string, unknown> = await import(join(PORTAL, 'surfaces', file));
  expect(id).toBe(basename(file, '.ts'));
  expect(Object.values(KINDS).map((kind) => kind.toSorted())).toContainEqual(Object.keys(members).toSorted());
  for (const member of Object.values(members)) expect(member).toBeTypeOf('function');
  expect(READER).toContain(join(PORTAL, 'surfaces', file));
});

it('the reader brings no schemas and no browser API into the page', () => {
  const bringing = [...READER].filter((file) =>
    /^import (?!type\b)[^;]*from '(zod[^']*|wxt[^']*|[^']*\/cases\/schemas\.ts)'/m.test(readFileSync(file, 'utf8')),
  );
  expect(bringing).toEqual([]);
});
