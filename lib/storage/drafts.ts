/**
 * Drafts in the browser's profile: an item each, so that two tabs never write over each other's. Pages read and write them without the worker,
 * which also gets the last words out of a page that is being left.
 */
import { browser } from 'wxt/browser';
import type { Instant } from '../cases/schemas.ts';
import { type Draft, type DraftKey, parseDraft, surplus } from '../drafts/draft.ts';

const PREFIX = 'draft:';
/** Not a draft: a page asks which others hold the same form. */
const CALL = 'draftCall';

const itemOf = ({ sitting }: Pick<Draft, 'sitting'>): string => `${PREFIX}${sitting}`;

/** All drafts; what is stored under their name and is none is left out. */
export async function loadDrafts(): Promise<Draft[]> {
  const items = Object.entries(await browser.storage.local.get(null));
  return items.flatMap(([name, value]) => (name.startsWith(PREFIX) ? (parseDraft(value) ?? []) : []));
}

export const saveDraft = (draft: Draft): Promise<void> => browser.storage.local.set({ [itemOf(draft)]: draft });

export const removeDrafts = (drafts: readonly Pick<Draft, 'sitting'>[]): Promise<void> => browser.storage.local.remove(drafts.map(itemOf));

/** Removes what is too old, too much, or no draft. Run at each start of the worker. */
export async function pruneDrafts(now: Instant): Promise<void> {
  const drafts = await loadDrafts();
  const sound = new Set(drafts.map(itemOf));
  const broken = Object.keys(await browser.storage.local.get(null)).filter((name) => name.startsWith(PREFIX) && !sound.has(name));
  const gone = [...surplus(drafts, now).map(itemOf), ...broken];
  if (gone.length > 0) await browser.storage.local.remove(gone);
}

export interface DraftCall extends DraftKey {
  sitting: string;
}

/** Asks the other open pages which of them hold this form: they save their drafts again, and `watchDrafts` tells. */
export async function callDrafts(call: DraftCall): Promise<void> {
  // The same call twice would be no change, and be heard by nobody.
  await browser.storage.local.set({ [CALL]: { ...call, nonce: Math.random() } });
  await browser.storage.local.remove(CALL);
}

export interface DraftListener {
  saved(draft: Draft): void;
  removed(sitting: string): void;
  called(call: DraftCall): void;
}

/** Tells of drafts that any page saves or removes, this one too, until the signal ends. */
export function watchDrafts(listener: DraftListener, signal: AbortSignal): void {
  const hear = (changes: Record<string, { newValue?: unknown }>): void => {
    for (const [name, { newValue }] of Object.entries(changes)) {
      if (name === CALL && newValue !== undefined && newValue !== null) listener.called(newValue as DraftCall);
      if (!name.startsWith(PREFIX)) continue;
      const draft = parseDraft(newValue);
      if (draft === null) listener.removed(name.slice(PREFIX.length));
      else listener.saved(draft);
    }
  };
  browser.storage.local.onChanged.addListener(hear);
  signal.addEventListener('abort', () => {
    // In a page whose extension was updated there is nothing left to stop.
    try {
      browser.storage.local.onChanged.removeListener(hear);
    } catch {}
  });
}
