import type { StoreApi } from 'zustand/vanilla';
import { i18n } from '#i18n';
import { send } from '../../lib/messages.ts';
import { createPrioritySign, type PriorityHelp, type PrioritySign } from '../../lib/portal/paint/priority-sign.ts';
import type { sharedForm } from '../../lib/portal/shared-form.ts';
import type { Feature } from '../../lib/storage/features.ts';
import { isShortcut, shortcut } from './shortcut.ts';

/** Says by the form's Priority field what the checklist says of priorities; nothing where the scale is another vendor's. */
export function startPriorityHelp(forms: ReturnType<typeof sharedForm>, off: StoreApi<ReadonlySet<Feature>>, signal: AbortSignal): void {
  let field: HTMLElement | null = null;
  let sign: PrioritySign | null = null;
  let asked: string | null = null;

  function drop(): void {
    sign?.destroy();
    sign = null;
    field = null;
    asked = null;
  }

  function follow(): void {
    const { form } = forms.getState();
    const next = off.getState().has('priorityHelp') ? null : (form?.priorityField ?? null);
    if (next !== field) drop();
    if (next === null || form === null || signal.aborted) return;
    field = next;
    const { product: asset = null, priority = null } = form.context;
    const { environment = null } = form;
    const question = JSON.stringify([asset, priority, environment, shortcut.getState()]);
    if (question === asked) return;
    asked = question;
    // A page whose extension was updated has nobody to ask.
    send('filing', { subject: '', asset, priority, environment }).then(
      ({ priority: promised, priorities }) => {
        if (signal.aborted || field !== next || question !== asked) return;
        if (promised.length === 0 && priorities === null) {
          sign?.destroy();
          sign = null;
          return;
        }
        sign ??= createPrioritySign(next, isShortcut);
        sign.say(helpOf(promised, priorities));
      },
      () => {
        asked = null;
      },
    );
  }

  const stops = [forms.subscribe(follow), off.subscribe(follow), shortcut.subscribe(follow)];
  follow();
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    drop();
  });
}

const helpOf = (promised: PriorityHelp['promised'], priorities: { lines: PriorityHelp['lines']; href: string } | null): PriorityHelp => ({
  title: i18n.t('filing.meaning'),
  hint: i18n.t('filing.meaning_keys', [shortcut.getState()]),
  promised,
  lines: priorities?.lines ?? [],
  source: priorities && { label: i18n.t('banner.source_link'), href: priorities.href },
});
