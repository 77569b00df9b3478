import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { BeforeFiling } from '../../components/before-filing.tsx';
import { FilingSection, TidyLine } from '../../components/filing-section.tsx';
import { tidyPaste } from '../../lib/guidance/tidy-paste.ts';
import { type FilingAnswer, send } from '../../lib/messages.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import type { LintSession } from '../../lib/portal/lint-session.ts';
import type { Feature } from '../../lib/storage/features.ts';

/** Quiet time after the last change before the background is asked, in milliseconds: it goes through all cases. */
const PAUSE_MS = 1000;
/** As the background accepts it. */
const LONGEST_SUBJECT = 1000;
const NOTHING: FilingAnswer = { priority: [], priorities: null, contacts: [], similar: [] };

/** What helps to file the case, as far as it is written. */
export function Filing({ store }: Pick<LintSession, 'store'>) {
  const { texts, chosen, result } = useStore(store);
  const { asset, priority, environment, empty } = chosen;
  const subject = texts.subject.slice(0, LONGEST_SUBJECT);
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(() => {
      // A page whose extension was updated has nobody to ask.
      send('filing', { subject, asset, priority, environment }).then(
        (told) => isLate || setAnswer(told),
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [subject, asset, priority, environment]);
  return <FilingSection {...answer} empty={empty} pointsTo={empty.includes('asset') ? (result?.asset ?? null) : null} onCopy={copyText} />;
}

/** The questions before a new case: unfolded until something is written. */
export function Before({ isBlank, off }: { isBlank: boolean; off: ReadonlySet<Feature> }) {
  const [isDismissed, setDismissed] = useState(false);
  const isOff = off.has('beforeFiling');
  // Switched on again in the settings, they come back to the form that is open.
  useEffect(() => {
    if (isOff) setDismissed(false);
  }, [isOff]);
  if (isOff || isDismissed) return null;
  return (
    <BeforeFiling
      isOpen={isBlank}
      onDismiss={() => {
        setDismissed(true);
        // A page whose extension was updated has nobody to tell.
        send('dismissBeforeFiling').catch(() => {});
      }}
    />
  );
}

/** Offers to put a pasted description in order. */
export function Tidying({ store, apply }: Pick<LintSession, 'store' | 'apply'>) {
  const { description } = useStore(store).texts;
  const text = useMemo(() => tidyPaste(description), [description]);
  if (text === null) return null;
  const span = { field: 'description', start: 0, end: description.length } as const;
  return <TidyLine onTidy={() => apply({ label: { key: 'filing.tidy_fix' }, span, insert: { text } })} />;
}
