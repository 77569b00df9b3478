/** Drafts of the portal's forms, in the user's words and in the browser's storage. */
import { i18n } from '#i18n';
import type { Instant } from '../../lib/cases/schemas.ts';
import { type Draft, lengthOf } from '../../lib/drafts/draft.ts';
import { counted, formatDay, formatTime } from '../../lib/i18n/format.ts';
import { createDrafts, type Drafts } from '../../lib/portal/drafts.ts';
import { callDrafts, loadDrafts, removeDrafts, saveDraft, watchDrafts } from '../../lib/storage/drafts.ts';

function offerWords(draft: Draft): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const when = [formatDay(draft.at, zone, Date.now() as Instant), formatTime(draft.at, zone)];
  const { subject, description } = draft.texts;
  const length = lengthOf(draft.texts);
  if (draft.pressed !== null) return counted('draft.unsure', length, ...when);
  if (draft.form === 'comment') return counted('draft.comment', length, ...when);
  if (subject && description) return counted('draft.both', length, ...when);
  return counted(subject ? 'draft.subject' : 'draft.description', length, ...when);
}

export const keepDrafts = (signal: AbortSignal): Drafts =>
  createDrafts(
    signal,
    { load: loadDrafts, save: saveDraft, remove: removeDrafts, call: callDrafts, watch: watchDrafts },
    {
      offer: offerWords,
      warning: () => i18n.t('draft.elsewhere'),
      labels: () => ({
        region: i18n.t('draft.region'),
        restore: i18n.t('draft.restore'),
        discard: i18n.t('draft.discard'),
        dismiss: i18n.t('draft.dismiss'),
      }),
    },
  );
