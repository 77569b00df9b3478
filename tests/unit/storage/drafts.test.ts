import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { type Draft, KEPT_MS } from '../../../lib/drafts/draft.ts';
import { callDrafts, loadDrafts, pruneDrafts, removeDrafts, saveDraft, watchDrafts } from '../../../lib/storage/drafts.ts';
import { PORTAL } from '../samples.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z') as Instant;
const draft = (sitting: string, at = NOW): Draft => ({
  portal: PORTAL,
  form: 'case',
  case: 'new',
  sitting,
  texts: { subject: `Subject of ${sitting}` },
  at,
  pressed: null,
  comments: null,
});
const names = async (): Promise<string[]> => (await loadDrafts()).map(({ sitting }) => sitting).sort();

describe('drafts', () => {
  it('are kept beside each other and removed by themselves', async () => {
    await Promise.all([saveDraft(draft('a')), saveDraft(draft('b'))]);
    await saveDraft({ ...draft('a'), texts: { subject: 'Later words' } });
    expect((await loadDrafts()).find(({ sitting }) => sitting === 'a')?.texts).toEqual({ subject: 'Later words' });
    expect(await names()).toEqual(['a', 'b']);
    await removeDrafts([draft('a')]);
    expect(await names()).toEqual(['b']);
  });

  it('that are too old or make no sense go, and nothing else', async () => {
    await saveDraft(draft('new'));
    await saveDraft(draft('old', (NOW - KEPT_MS) as Instant));
    await fakeBrowser.storage.local.set({ 'draft:broken': { at: 1 }, settings: { zone: 'Europe/Paris' } });
    await pruneDrafts(NOW);
    expect(Object.keys(await fakeBrowser.storage.local.get()).sort()).toEqual(['draft:new', 'settings']);
  });

  it('are heard of by every page, and so is a call for them', async () => {
    const heard = { saved: vi.fn(), removed: vi.fn(), called: vi.fn() };
    const end = new AbortController();
    watchDrafts(heard, end.signal);
    await saveDraft(draft('a'));
    await callDrafts({ portal: PORTAL, form: 'case', case: 'new', sitting: 'b' });
    await removeDrafts([draft('a')]);
    expect(heard.saved.mock.calls).toEqual([[draft('a')]]);
    expect(heard.called.mock.calls).toEqual([[expect.objectContaining({ form: 'case', sitting: 'b' })]]);
    expect(heard.removed.mock.calls).toEqual([['a']]);
    expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual([]);
    end.abort();
    await saveDraft(draft('c'));
    expect(heard.saved).toHaveBeenCalledTimes(1);
  });
});
