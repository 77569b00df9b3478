import { i18n } from '#i18n';
import { message } from '../../lib/i18n/format.ts';
import type { Finding } from '../../lib/lint/types.ts';
import type { LintSession, LintView } from '../../lib/portal/lint-session.ts';
import { noteBeforeSubmit } from '../../lib/portal/paint/submit-note.ts';

function textOf({ kind, field }: Finding, surface: LintView['surface']): string {
  const what = kind === 'secret' || kind === 'personal' ? kind : 'error';
  return message(`submit_note.${what}_${surface === 'comment' ? 'comment' : field}`);
}

/** Tells at the form's submit button what the text should not hold, in the user's words. */
export const startSubmitNote = (session: LintSession, signal: AbortSignal, isWanted: () => boolean): void =>
  noteBeforeSubmit(
    session,
    signal,
    { text: textOf, labels: () => ({ region: i18n.t('submit_note.region'), show: i18n.t('submit_note.show') }) },
    isWanted,
  );
