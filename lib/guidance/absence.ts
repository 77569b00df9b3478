/** What happens to the user's cases while they are away. */
import type { Instant, Interval } from '../cases/schemas.ts';
import { localDay } from '../deadlines/calendar.ts';
import { triage } from '../deadlines/triage.ts';
import type { Outlook } from '../deadlines/types.ts';
import type { ReadyTextId } from './ready-texts.ts';

/** Local days as `localDay` counts them, the last one included. */
export interface Away {
  from: number;
  to: number;
}

export interface Meanwhile {
  /** They close while the user is away, whatever of what is known is true. */
  sure: readonly Outlook[];
  /** They may close then: by the range of days, by another edition that may be in force, or since too little is known. */
  possible: readonly Outlook[];
  /** The vendor's reminder mail may come then; they are in neither of the others. */
  reminded: readonly Outlook[];
}

/** Each in the order in which they deserve a look. Cases that close before the absence are the day's work, and not told here. */
export function whileAway(outlooks: readonly Outlook[], away: Away, zone: string, now: Instant): Meanwhile {
  const overlaps = (at: Interval): boolean => localDay(at.earliest, zone) <= away.to && localDay(at.latest, zone) >= away.from;
  const told: Record<keyof Meanwhile, Outlook[]> = { sure: [], possible: [], reminded: [] };
  for (const outlook of triage(outlooks)) {
    const { autoClose, earlierByOtherEdition: other, reminderEmail } = outlook;
    if (outlook.turn === 'nobody') continue;
    const isPast = autoClose !== null && autoClose.latest < now;
    const closes = autoClose !== null && !isPast && overlaps(autoClose);
    if (
      closes &&
      autoClose.basis !== 'bounded' &&
      localDay(autoClose.earliest, zone) >= away.from &&
      localDay(autoClose.latest, zone) <= away.to
    ) {
      told.sure.push(outlook);
    } else if (closes || (!isPast && other !== null && overlaps(other))) told.possible.push(outlook);
    else if (reminderEmail !== null && overlaps(reminderEmail)) told.reminded.push(outlook);
  }
  return told;
}

/**
 * What keeps a case from being closed meanwhile, each with its text: an answer, Pending Customer Testing, a colleague among the additional e-mails.
 * https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257
 */
export function waysFor({ waits, answered, status }: Outlook): ReadyTextId[] {
  if (!waits) return ['askForUpdate', 'whileAway'];
  if (answered !== null) return ['whileAway'];
  return status?.id === 'pending-customer-testing'
    ? ['answerAndKeepOpen', 'whileAway']
    : ['answerAndKeepOpen', 'holdForTesting', 'whileAway'];
}
