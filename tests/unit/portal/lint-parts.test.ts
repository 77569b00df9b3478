// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PartName } from '../../../lib/lint/part-names.ts';
import type { LintInput } from '../../../lib/lint/types.ts';
import type { createLintSession, LintSession } from '../../../lib/portal/lint-session.ts';

const PAUSE = 300;
/** As in the page's world, where each part comes once: a part that one test has brought would be there in the next. */
const world = async () => ({
  handIn: (await import('../../../lib/portal/lint-parts.ts')).handIn,
  createSession: (await import('../../../lib/portal/lint-session.ts')).createLintSession as typeof createLintSession,
  privacy: (await import('../../../lib/lint/parts/privacy.ts')).privacyPart,
  comments: (await import('../../../lib/lint/parts/comments.ts')).commentsPart,
  languages: (await import('../../../lib/lint/parts/languages.ts')).languagesPart,
});

let session: LintSession;
let page: Awaited<ReturnType<typeof world>>;
let field: HTMLTextAreaElement;
const end = new AbortController();
const bring = vi.fn<(part: PartName) => Promise<unknown>>();

async function write(text: string, context: Partial<LintInput> = {}): Promise<void> {
  session.attach({
    subject: null,
    description: field,
    context: { surface: 'case', product: 'Alma', priority: null, ...context },
  });
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(PAUSE);
}
const rules = (): string[] => session.store.getState().result?.findings.map(({ rule }) => rule) ?? [];
const asked = (): PartName[] => bring.mock.calls.map(([part]) => part);

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  document.body.innerHTML = '<textarea></textarea>';
  field = document.querySelector('textarea') as HTMLTextAreaElement;
  bring.mockReset().mockResolvedValue(undefined);
  page = await world();
  session = page.createSession(end.signal, () => '', undefined, bring);
});
afterEach(() => {
  session.attach(null);
  vi.useRealTimers();
});

describe('a part of the linter', () => {
  it('is not asked for by a text that needs none', async () => {
    await write('In Alma the loans list stays empty after each renewal. It should show the new due date.');
    expect(asked()).toEqual([]);
  });

  it('is asked for once, by what looks like its matter, and speaks when it is here', async () => {
    await write('Log in as testuser with the password Tr0ub4dor&3.');
    await write('Please log in as testuser with the password Tr0ub4dor&3.');
    expect(asked()).toEqual(['privacy']);
    expect(rules()).not.toContain('secret');
    page.handIn('privacy', page.privacy);
    expect(rules()).toContain('secret');
    await write('Please log in as testuser with the password Tr0ub4dor&3 today.');
    expect(rules()).toContain('secret');
    expect(asked()).toEqual(['privacy']);
  });

  it('is asked for again with the next reading when it could not be brought', async () => {
    bring.mockRejectedValueOnce(new Error('no worker'));
    await write('Mira Lindqvist, mira.lindqvist@example.org, can log in.');
    await write('Mira Lindqvist, mira.lindqvist@example.org, can not log in.');
    expect(asked()).toEqual(['privacy', 'privacy']);
  });

  it('of the rules for comments is wanted by comments alone', async () => {
    const comment = { surface: 'comment', vendorComment: 'Which browser do you use?' } as const;
    await write('Any news about this?', comment);
    expect(asked()).toEqual(['comments']);
    page.handIn('comments', page.comments);
    expect(rules()).toEqual(['unanswered-question']);
  });

  it('for other languages is wanted by a text in one; until it is here, nothing is missing there', async () => {
    const german = 'Die Liste der Ausleihen bleibt leer, wenn wir ein Buch verlängern.\n\nErwartetes Ergebnis: Sie ist gefüllt.';
    await write(german);
    expect(asked()).toEqual(['languages']);
    expect(rules()).toEqual([]);
    const has = () => session.store.getState().result?.has.expected;
    expect(has()).toBeNull();
    page.handIn('languages', page.languages);
    expect(has()).not.toBeNull();
  });
});
