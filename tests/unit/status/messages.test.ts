import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATUS_IDS } from '../../../lib/status/types.ts';
import { STATUSES } from '../../../lib/status/vocabulary.ts';

const yaml = readFileSync(new URL('../../../lib/i18n/locales/en.yml', import.meta.url), 'utf8');
const words = yaml.match(/^status:\n((?: {2}.*\n)+)/m)?.[1] ?? '';
const sections = new Map([...words.matchAll(/^ {2}(\w+):\n((?: {4}.*\n)+)/gm)].map(([, id, body]) => [id, body]));

describe('the words for each status', () => {
  it.each(STATUS_IDS)('%s', (id) => {
    const body = sections.get(id.replaceAll('-', '_'));
    expect(body).toContain(`name: ${STATUSES[id].name}\n`);
    expect(body).toMatch(/^ {4}meaning: \S.*\.$/m);
    expect(body).toMatch(/^ {4}action: \S.*\.$/m);
  });
  it('and none besides', () => expect(sections.size).toBe(STATUS_IDS.length));
});
