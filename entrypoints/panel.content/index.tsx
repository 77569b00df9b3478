import { defineContentScript } from 'wxt/utils/define-content-script';
import { createStore } from 'zustand/vanilla';
import type { OwnText } from '../../lib/guidance/ready-texts.ts';
import { direction, language } from '../../lib/i18n/language.ts';
import { listen, send, untilAnswered } from '../../lib/messages.ts';
import { createLintSession, type LintSession } from '../../lib/portal/lint-session.ts';
import { speakIn } from '../../lib/portal/paint/spoken.ts';
import { sharedForm } from '../../lib/portal/shared-form.ts';
import type { Feature } from '../../lib/storage/features.ts';
import { loadLintChoices, watchLintChoices } from '../../lib/storage/reader-settings.ts';
import { onLanguage, speakAsStored } from '../../lib/storage/words.ts';
import { actionsIn } from './actions.ts';
import { createCard } from './card.tsx';
import { watchForCards } from './card-triggers.ts';
import { runCommand } from './commands.ts';
import { textForFix } from './fix-text.ts';
import { openPanel } from './panel.tsx';
import { startPriorityHelp } from './priority-help.ts';
import { shortcut, spokenOf } from './shortcut.ts';
import { startSubmitNote } from './submit-note.ts';

/**
 * Lints the form that the sentinel found, underlines its words, and shows the checklist beside it and a card beside words. Injected by the
 * background when the sentinel asks for it; linter and React stay out of every other page.
 */
export default defineContentScript({
  matches: ['https://support.proquest.com/*'],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const forms = sharedForm();
    const spoken = createStore(() => '');
    const off = createStore<ReadonlySet<Feature>>(() => new Set());
    const own = createStore<readonly OwnText[]>(() => []);
    const isOn = (feature: Feature): boolean => !off.getState().has(feature);
    const session: LintSession = createLintSession(
      ctx.signal,
      textForFix,
      (field, signal) => watchForCards(field, signal, found, card, (finding) => spoken.setState(finding ? spokenOf(finding) : '', true)),
      (part) => untilAnswered(() => send('lintPart', part)),
    );
    /** What a card could speak of. */
    const found: Pick<LintSession, 'findingAt' | 'findingAtCaret'> = {
      findingAt: (...at) => (isOn('findingCard') ? session.findingAt(...at) : null),
      findingAtCaret: (field) => (isOn('findingCard') ? session.findingAtCaret(field) : null),
    };
    const actions = actionsIn(session);
    const card = createCard(session, actions);
    const stopCommands = listen('command', ({ data }) =>
      runCommand(
        data,
        session,
        actions,
        (finding) => isOn('findingCard') && card.open(finding, 'click'),
        (words) => spoken.setState(words, true),
      ),
    );
    startSubmitNote(session, ctx.signal, () => isOn('submitNote'));
    let close: (() => void) | null = null;
    let isReady = false;
    const follow = (): void => {
      if (!isReady) return;
      const { form } = forms.getState();
      session.attach(form);
      if (form === null) {
        card.close();
        close?.();
        close = null;
      } else close ??= openPanel({ session, actions, card, spoken, off, own });
    };
    const stop = forms.subscribe(follow);
    const helpWithPriority = (): void => startPriorityHelp(forms, off, ctx.signal);
    const choose = async (): Promise<void> => {
      const choices = await loadLintChoices();
      off.setState(choices.off, true);
      own.setState(choices.ownTexts, true);
      shortcut.setState(choices.shortcut, true);
      if (!isOn('findingCard')) card.close();
      session.choose(choices, isOn('underlines'));
    };
    // What the user ignores is known before anything is told; a storage that does not answer must not keep the rest away.
    const start = (): void => {
      isReady = !ctx.isInvalid;
      follow();
    };
    const speak = (): void => speakIn(language(), direction());
    void Promise.all([choose(), speakAsStored().then(speak)])
      .then(start, start)
      .then(helpWithPriority);
    const stopWatching = watchLintChoices(choose);
    // The sentinel takes the form away and offers it anew.
    const stopHearing = onLanguage(speak);
    ctx.onInvalidated(() => {
      stop();
      stopWatching();
      stopHearing();
      stopCommands();
      card.close();
      close?.();
    });
  },
});
