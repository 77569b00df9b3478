import { i18n } from '#i18n';
import type { Outlook } from '../lib/deadlines/types.ts';
import type { Entry } from '../lib/deadlines/weeks.ts';
import { entryWords, lookOf, SIGNS } from '../lib/i18n/calendar-words.ts';
import { type Moment, toneOf } from '../lib/i18n/outlook-words.ts';

interface CalendarEntryProps {
  entry: Entry;
  moment: Moment;
  /** Key of the case whose details are open. */
  opened: string | null;
  onOpen(outlook: Outlook): void;
}

/** An entry of the calendar: a button that opens the case, or the word that the user is away. */
export function CalendarEntry({ entry, moment, opened, onOpen }: CalendarEntryProps) {
  const { outlook } = entry;
  const words = entryWords(entry, moment);
  if (outlook === null)
    return (
      <span className="entry away" title={words}>
        {i18n.t('calendar.away')}
      </span>
    );
  const look = lookOf(entry);
  const tone = look === 'reminder' ? 'unknown' : toneOf(outlook, moment);
  return (
    <button
      type="button"
      className={`entry open link ${look} tone-${tone}${outlook.key === opened ? ' opened' : ''}`}
      aria-label={words}
      title={words}
      onClick={() => onOpen(outlook)}
    >
      <i aria-hidden="true" dir="ltr">
        {SIGNS[look]}
      </i>{' '}
      <b>{outlook.caseNumber}</b> <bdi>{outlook.subject ?? i18n.t('popup.no_subject')}</bdi>
    </button>
  );
}
