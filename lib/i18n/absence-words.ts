/** What happens to a case while the user is away, in words. */
import { i18n } from '#i18n';
import type { Instant } from '../cases/schemas.ts';
import { toldEarlier } from '../deadlines/earlier-day.ts';
import type { Outlook } from '../deadlines/types.ts';
import type { Meanwhile } from '../guidance/absence.ts';
import { formatDay, formatDays, message } from './format.ts';
import { closingWords, earlierWords, type Moment, snake } from './outlook-words.ts';

/** Why a case is told of, a sentence each: its closing, the earlier one of another edition, the vendor's reminder mail, with their days. */
export function meanwhileWords(part: keyof Meanwhile, outlook: Outlook, moment: Moment): string[] {
  const closing = closingWords(outlook, moment);
  const why = part === 'possible' ? earlierNote(outlook, moment) : part === 'reminded' ? reminderNote(outlook, moment) : null;
  return (part === 'reminded' ? [why, closing] : [closing, why]).filter((words) => words !== null);
}

function earlierNote(outlook: Outlook, moment: Moment): string | null {
  const earlier = toldEarlier(outlook, moment.zone);
  if (earlier === null || earlier.isLatest) return earlierWords(outlook, moment);
  const edition = message(`edition.${snake(earlier.by.edition)}`);
  return i18n.t('notes.earlier_edition', [edition, formatDay(earlier.at, moment.zone, moment.now)]);
}

/** Days that are over are left out: it is told of what is to come. */
function reminderNote({ reminderEmail }: Outlook, { zone, now }: Moment): string | null {
  if (reminderEmail === null) return null;
  const earliest = Math.max(reminderEmail.earliest, now) as Instant;
  return i18n.t('notes.reminder_email', [formatDays({ earliest, latest: reminderEmail.latest }, zone, now)]);
}
